"""One page to bytes: by a template of the theme, or in a format of our own."""

from collections.abc import Callable
from typing import Any

import jinja2

from weeknotes.model.page import Page
from weeknotes.render.email import email_html, email_message, email_text
from weeknotes.render.machine import opml, sitemap
from weeknotes.render.templates import render


def render_page(page: Page, environment: jinja2.Environment) -> bytes:
    """The bytes of a page.

    Args:
        page: as planned.
        environment: of the theme's templates.

    Raises:
        TemplateFault: a template can't be rendered.
    """
    if own := _FORMATS.get(page.template):
        return own(page.inputs)
    if mail := _EMAILS.get(page.template):
        return mail(page.inputs, environment)
    return render(environment, page.template, page.inputs)


def import_formats() -> None:
    """Imports what feeds and emails need, which each does by itself when the first is made."""
    import css_inline  # noqa: F401, PLC0415
    import feedgen.feed  # noqa: F401, PLC0415
    from feedgen.ext import dc  # noqa: F401, PLC0415

    from weeknotes.render import feeds, message  # noqa: F401, PLC0415


def _rss(view: Any) -> bytes:
    # feedgen and lxml take 60 ms to import, which `--help` need not wait for.
    from weeknotes.render.feeds import rss  # noqa: PLC0415

    return rss(view)


def _json_feed(view: Any) -> bytes:
    from weeknotes.render.feeds import json_feed  # noqa: PLC0415 - likewise

    return json_feed(view)


_FORMATS: dict[str, Callable[[Any], bytes]] = {
    "rss": _rss,
    "json-feed": _json_feed,
    "opml": opml,
    "sitemap": sitemap,
}

_EMAILS: dict[str, Callable[[Any, jinja2.Environment], bytes]] = {
    "email.html": email_html,
    "email.txt": email_text,
    "email.eml": email_message,
}
