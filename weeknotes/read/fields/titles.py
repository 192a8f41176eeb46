"""A post's title, slug and summary, and what takes their place where the header has none."""

import re
from datetime import datetime

from weeknotes.model.names.slug import slugify
from weeknotes.model.posts.beginning import beginning
from weeknotes.model.posts.document import Document
from weeknotes.model.weeks.wording import say_date
from weeknotes.read.fields.front_matter import FrontMatter
from weeknotes.read.files.source import Place
from weeknotes.read.header.header import Header
from weeknotes.read.html.page_fixes import first_heading
from weeknotes.read.text.smart_quotes import smart

_SUMMARY = 240


def title_of(front: FrontMatter, place: Place, html: str, when: datetime | None) -> str:
    """The header's, else the first heading's, else what the file's name says."""
    if front.title:
        return front.title
    if heading := first_heading(html):
        return heading
    words = re.sub(r"[-_\s]+", " ", place.name).strip()
    if words and not words.replace(" ", "").isdecimal():
        words = words[0].upper() + words[1:]
        return smart(words) if front.sets_marks else words
    return say_date(when.date()) if when else words or "Untitled"


def title_line(front: FrontMatter, header: Header, html: str) -> int | None:
    """The line of the file that its title is on, if it is in the text at all."""
    if front.title:
        return front.given.line("title")
    if not first_heading(html):
        return None
    before = header.body[: len(header.body) - len(header.body.lstrip())]
    return header.lines + before.count("\n") + 1


def slug_of(front: FrontMatter, place: Place, title: str) -> str:
    """The name in the address: the header's, else the file's, else the title's."""
    return slugify(front.slug) or slugify(place.name) or slugify(title) or "untitled"


def summary_of(document: Document) -> str:
    """The first sentences of a text, about two lines of them."""
    return beginning(document.text, _SUMMARY)
