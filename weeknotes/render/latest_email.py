"""The latest week's email, the one that somebody may still send: whether it is too long."""

from collections.abc import Callable, Iterable

from weeknotes.model.page import Output, Page
from weeknotes.model.problem import Problem
from weeknotes.render.email_length import too_long
from weeknotes.render.fault import TemplateFault


def latest_too_long(
    outputs: Iterable[Output], render: Callable[[Page], bytes], folder: str
) -> tuple[Problem, ...]:
    """A warning where the latest email of a plan is longer than Gmail shows.

    Args:
        outputs: all that is planned.
        render: makes the bytes of a page; a fault of its template is told where all is rendered.
        folder: where the editor's words for a week lie, relative to the site's folder.
    """
    emails = [one for one in outputs if isinstance(one, Page) and one.template == "email.html"]
    if not emails:
        return ()
    latest = max(emails, key=lambda page: page.url)
    try:
        html = render(latest)
    except TemplateFault:
        return ()
    week = latest.url.strip("/").split("/")[-2]
    found = too_long(html, f"{folder}/{week}.md")
    return (found,) if found else ()
