"""The latest week's email, the one that somebody may still send: whether it is as it should be."""

from collections.abc import Callable, Iterable

from weeknotes.model.page import Output, Page
from weeknotes.model.problems.problem import Problem
from weeknotes.model.theme import Theme
from weeknotes.render.email.length import too_long
from weeknotes.render.jinja.fault import TemplateFault


def latest_email_faults(
    outputs: Iterable[Output], render: Callable[[Page], bytes], *, theme: Theme, folder: str
) -> tuple[Problem, ...]:
    """A fault of the theme in the latest email of a plan; a warning if Gmail would not show all.

    Args:
        outputs: all that is planned.
        render: makes the bytes of a page.
        theme: that they are made with.
        folder: where the editor's words for a week are, relative to the site's folder.
    """
    emails = [one for one in outputs if isinstance(one, Page) and one.template == "email.html"]
    if not emails:
        return ()
    latest = max(emails, key=lambda page: page.url)
    try:
        html = render(latest)
    except TemplateFault as fault:
        return (fault.problem(theme, "a page"),)
    week = latest.url.strip("/").split("/")[-2]
    found = too_long(html, f"{folder}/{week}.md")
    return (found,) if found else ()
