"""The text of a post: made into HTML, and looked through for what other pages want of it."""

from typing import TypeVar

import msgspec

from weeknotes.model.posts.document import Document, Image, Link, Reference
from weeknotes.model.problems.time_limit import TooLong
from weeknotes.model.settings import Settings
from weeknotes.read.fields.typed import Fields
from weeknotes.read.header.front_matter import Header
from weeknotes.read.html.outline import outline
from weeknotes.read.near_misses import near_misses
from weeknotes.read.text.markdown import Markup, to_html
from weeknotes.read.text.problems.foreign_code import marked, may_hold_code
from weeknotes.read.text.problems.template_code import template_code
from weeknotes.read.text.problems.text_problems import html_dropped, unreadable

_Lined = TypeVar("_Lined", Link, Image, Reference)


def markup_of(header: Header, path: str, fields: Fields, settings: Settings) -> Markup:
    """The HTML of a text; what is wrong with it is noted among the problems of the fields.

    Raises:
        TooLong: the time of the post is up.
    """
    try:
        markup = to_html(
            header.body,
            html_mode=settings.markdown.html,
            lines_before=header.lines,
            sets_marks=fields.sets_marks,
        )
    except TooLong:
        raise
    except Exception as fault:  # noqa: BLE001 - no text of an author's may end in a traceback
        fields.problems.append(unreadable(fault, header, path))
        return Markup(html="")
    fields.problems += html_dropped(markup.dropped, path)
    fields.problems += near_misses(markup, header.body, path=path, lines_before=header.lines)
    return _with_code_marked(markup, header, path, fields)


def _with_code_marked(markup: Markup, header: Header, path: str, fields: Fields) -> Markup:
    """The HTML with code of other website tools marked, so that the page alone shows it."""
    page = None
    if may_hold_code(markup.html):
        page = marked(markup.html, header.body, lines_before=header.lines)
    seen = page.seen if page else ()
    if seen or markup.left_out:
        fields.problems += template_code(seen, markup.left_out, path=path)
    return msgspec.structs.replace(markup, html=page.html) if page and seen else markup


def document_of(markup: Markup, title: str) -> Document:
    """What a text holds, with the lines also of what stands in raw HTML."""
    document = outline(markup.html, title=title)
    if markup.bold_lines:
        document = msgspec.structs.replace(document, bold_lines=markup.bold_lines)
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
