"""The text of a post: made into HTML, and looked through for what other pages want of it."""

from typing import TypeVar

import msgspec

from weeknotes.model.posts.document import Document, Image, Link, Reference
from weeknotes.model.problems.problem import Problem
from weeknotes.model.problems.time_limit import TooLong
from weeknotes.model.settings import Settings
from weeknotes.read.header.header import Header
from weeknotes.read.html.outline import outline
from weeknotes.read.near_misses import near_misses
from weeknotes.read.text.markdown import Markup, to_html
from weeknotes.read.text.problems.foreign_code import marked, may_hold_code
from weeknotes.read.text.problems.template_code import template_code
from weeknotes.read.text.problems.text_problems import html_dropped, unreadable

_Lined = TypeVar("_Lined", Link, Image, Reference)


def markup_of(
    header: Header, path: str, settings: Settings, *, sets_marks: bool
) -> tuple[Markup, tuple[Problem, ...]]:
    """The HTML of a text, and what is wrong with it.

    Args:
        header: of the file, with the text.
        path: of the file.
        settings: the site's.
        sets_marks: whether quotation marks are set in the language of the text.

    Raises:
        TooLong: the time of the post is up.
    """
    try:
        markup = to_html(
            header.body,
            html_mode=settings.markdown.html,
            lines_before=header.lines,
            sets_marks=sets_marks,
        )
    except TooLong:
        raise
    except Exception as fault:  # noqa: BLE001 - no text of an author's may end in a traceback
        return Markup(html=""), (unreadable(fault, header, path),)
    problems = (
        *html_dropped(markup.dropped, path),
        *near_misses(markup, header.body, path=path, lines_before=header.lines),
    )
    page = None
    if may_hold_code(markup.html):
        page = marked(markup.html, header.body, lines_before=header.lines)
    seen = page.seen if page else ()
    if seen or markup.left_out:
        problems += tuple(template_code(seen, markup.left_out, path=path))
    # Code of other website tools is marked, so that the page alone shows it.
    return (msgspec.structs.replace(markup, html=page.html) if page and seen else markup), problems


def document_of(markup: Markup, title: str) -> Document:
    """What a text holds, with the lines of what is in raw HTML too."""
    document = outline(markup.html, title=title)
    if markup.bold_lines or markup.formatting:
        document = msgspec.structs.replace(
            document, bold_lines=markup.bold_lines, formatting=markup.formatting
        )
    if not markup.raw_addresses:
        return document
    lines = dict(reversed(markup.raw_addresses))

    def located(found: _Lined, address: str) -> _Lined:
        line = found.line or lines.get(address)
        return found if line == found.line else msgspec.structs.replace(found, line=line)

    return msgspec.structs.replace(
        document,
        links=tuple(located(link, link.href) for link in document.links),
        images=tuple(located(image, image.src) for image in document.images),
        references=tuple(located(found, found.address) for found in document.references),
    )
