"""The latest week's email, the one that somebody may still send: whether it is too long."""

from collections.abc import Iterable

import jinja2

from weeknotes.model.page import Output, Page
from weeknotes.model.problem import Problem
from weeknotes.render.email import too_long
from weeknotes.render.fault import TemplateFault
from weeknotes.render.page import render_page


def latest_too_long(
    outputs: Iterable[Output], environment: jinja2.Environment, folder: str
) -> tuple[Problem, ...]:
    """A warning where the latest email of a plan is longer than Gmail shows.

    Args:
        outputs: all that is planned.
        environment: of the theme's templates; a fault in one is told where all is rendered.
        folder: where the editor's words for a week lie, relative to the site's folder.
    """
    emails = [one for one in outputs if isinstance(one, Page) and one.template == "email.html"]
    if not emails:
        return ()
    latest = max(emails, key=lambda page: page.url)
    try:
        html = render_page(latest, environment)
    except TemplateFault:
        return ()
    week = latest.url.strip("/").split("/")[-2]
    found = too_long(html, f"{folder}/{week}.md")
    return (found,) if found else ()
