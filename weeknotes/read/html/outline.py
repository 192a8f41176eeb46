"""One pass over a text's HTML: finds what other pages want to know, and fits it into a page."""

import re
from collections.abc import Iterable, Mapping
from html import unescape
from typing import NamedTuple

from weeknotes.html.attributes import attributes, without
from weeknotes.html.elements import HEADINGS, VOID
from weeknotes.html.pieces import columns
from weeknotes.model.posts.code_spans import CLASS
from weeknotes.model.posts.document import Document, Image, Link, Reference
from weeknotes.read.html.addresses import addresses
from weeknotes.read.html.first_words import first_words
from weeknotes.read.html.footnotes import NOTES, note_link
from weeknotes.read.html.headings import Headings, OpenHeading
from weeknotes.read.html.page_fixes import fixed
from weeknotes.read.html.tables import TableTag, boxed
from weeknotes.read.html.word_count import words_in
from weeknotes.read.text.raw.sanitise import LINE

# No grammar of attributes, but what our own writer puts into most links: known at a glance.
_PLAIN_LINK = re.compile(rf' {LINE}="([0-9]{{1,9}})" href="([^"&]*)"')

_ENDS_HEADING = HEADINGS | {f"h{digit}" for digit in "0789"}
_END_MATTERS = _ENDS_HEADING | {"a", "table"}
"""Elements with something to do at their end tags."""

_START_MATTERS = HEADINGS | {"a", "div", "img", "pre", "table"}
"""Elements with something to do at their start tags, even at those without attributes."""


def outline(html: str, *, title: str) -> Document:
    """What a text holds, and its HTML as it is in a page below the page's own title.

    Headings are shifted so that the uppermost is an `h2`; each gets the id that GitHub gives it;
    a first heading that only repeats the title goes; a lone image becomes a figure; tables and code
    that may have to scroll can be reached by keyboard.

    Args:
        html: in canonical form as a rule; other HTML is taken as well as can be.
        title: of the page.
    """
    return _Pass(fixed(html, title=title)).document()


class _OpenLink(NamedTuple):
    """A link whose words are still to come."""

    href: str
    words: int
    """How many texts came before its own."""

    line: int | None


class _Pass:
    """The state of the one walk over the tags."""

    def __init__(self, html: str) -> None:
        cut = columns(html)
        self.between = cut.texts
        """The texts before, between and after the tags."""

        self.tags = cut.tags
        """As they are to be written."""

        self.ends = cut.slashes
        self.names = cut.names
        self.links: list[Link] = []
        self.images: list[Image] = []
        self.references: dict[str, int | None] = {}
        self.anchors: dict[str, None] = {}
        """The ids that are given out."""

        self.named: dict[str, None] = {}
        """Places with a name and no id, as `<a name="x">`; a heading may have it for its id."""

        self.stack: list[str] = []
        """The elements that are open, the innermost last."""

        self.headings = Headings({*cut.names})
        self.heading: OpenHeading | None = None
        self.leads_away = False
        """Whether the heading that is open begins with a link to another page."""

        self.link: _OpenLink | None = None
        self.notes: int | None = None
        """Which of the tags begins the footnotes."""

        self.tables: list[int] = []
        """Which of the tags the tables that are still open start with."""

        self.texts: list[str] = []
        """Those of the heading or link that is open."""

        self.code = 0
        """How many tags are open within a piece of other tools' code, itself counted."""

        self.codes: set[int] = set()
        """Which of the texts of a heading are such code."""

        self.summary = first_words(cut)
        self._read(cut.attributes)

    def _read(self, attributes: Iterable[str]) -> None:
        stack = self.stack
        # The last text has no tag after it.
        each = zip(self.between[:-1], self.ends, self.names, attributes, strict=True)
        for place, (text, ends, tag, attrs) in enumerate(each):
            if text:
                self._text(text)
            if not tag:
                self._pass_over(place)
            elif ends:
                if opened := tag in stack:
                    while stack.pop() != tag:
                        pass
                if tag in _END_MATTERS:
                    self._end(tag, place, opened=opened)
            elif attrs or tag in _START_MATTERS:
                self._start(tag, attrs, place)
            elif tag not in VOID:
                stack.append(tag)
        self._text(self.between[-1])

    def _pass_over(self, place: int) -> None:
        if self.tags[place] == "<":
            self.tags[place] = "&lt;"

    def _text(self, text: str) -> None:
        if self.code:
            self.code = self.code if len(self.stack) >= self.code else 0
            if self.code:
                self._code(text)
                return
        if self.heading is not None or self.link is not None:
            self.texts.append(text)

    def _code(self, text: str) -> None:
        """Code of another tool: the id of a heading is made of it too, and nothing else."""
        if self.heading is not None:
            self.codes.add(len(self.texts))
            self.texts.append(text)

    def _start(self, tag: str, attrs: str, place: int) -> None:
        if tag not in VOID:
            self.stack.append(tag)
        if tag == "a" and (plain := _PLAIN_LINK.fullmatch(attrs)):
            number, href = int(plain[1]), plain[2]
            self.references.setdefault(href, number)
            self.link = _OpenLink(href, len(self.texts), number)
            self.tags[place] = self.tags[place].replace(f' {LINE}="{plain[1]}"', "", 1)
            return
        values = attributes(attrs)
        has_line = LINE in values
        line = _number(values.pop(LINE)) if has_line else None
        self._note(tag, values, line)
        if tag in HEADINGS:
            self.tags[place] = ""
            self.codes.clear()
            self.heading = OpenHeading(int(tag[1]), values, line, place)
            self.texts = []
            self.leads_away = False
            return
        written = self.tags[place]
        if has_line:
            written = without(LINE, written)
        if tag == "a":
            self.link = _OpenLink(values.get("href") or "", len(self.texts), line)
            written = note_link(written, values, self.between[place + 1])
        elif tag == "img" and "loading" not in values:
            written = _with(written, ' loading="lazy"')
        elif tag == "table":
            self.tables.append(place)
        elif tag == "div" and values.get("class") == "footnote" and self.stack == ["div"]:
            self.notes = place
            written = NOTES
        elif tag == "pre" and "tabindex" not in values:
            written = _with(written, ' tabindex="0"')
        self.tags[place] = written

    def _note(self, tag: str, values: Mapping[str, str], line: int | None) -> None:
        """Note what a start tag has of addresses, ids and pictures."""
        for address in addresses(values):
            self.references.setdefault(address, line)
        if tag == "span" and values.get("class") == CLASS:
            self.code = len(self.stack)
        if values.get("id"):
            self.anchors[values["id"]] = None
        if tag == "a" and values.get("name"):
            self.named[values["name"]] = None
        if tag == "img":
            src, alt = values.get("src") or "", values.get("alt") or ""
            # What Markdown makes has its line noted, and an empty alt only for want of words.
            decorative = "alt" in values and not alt and line is None
            self.images.append(Image(src=src, alt=alt, line=line, decorative=decorative))
            if self.link is not None:
                self.texts.append(alt)

    def _end(self, tag: str, place: int, *, opened: bool) -> None:
        if tag == "a":
            self._close_link()
        elif tag == "table":
            if opened and self.tables:
                self._close_table(self.tables.pop(), place)
        elif self.heading is not None:
            self._close_heading(self.heading, place)

    def _close_table(self, start: int, end: int) -> None:
        tags = (
            TableTag(
                name=self.names[at],
                closes=bool(self.ends[at]),
                written=self.tags[at],
                text=self.between[at + 1],
            )
            for at in range(start, end + 1)
        )
        for at, written in boxed(tuple(tags)).items():
            self.tags[start + at] = written

    def _close_link(self) -> None:
        if self.link is None:
            return
        href, words, line = self.link
        if href:
            text = _words(self.texts[words:])
            self.links.append(Link(href=href, text=text, line=line))
            if self.heading is not None and text and not href.startswith("#"):
                before = "".join(self.texts[:words])
                self.leads_away = self.leads_away or not any(map(str.isalpha, before))
        self.link = None
        if self.heading is None:
            self.texts = []

    def _close_heading(self, heading: OpenHeading, place: int) -> None:
        self.heading = None
        name = words = _words(self.texts)
        if self.codes:
            words = _words(text for at, text in enumerate(self.texts) if at not in self.codes)
        self.texts = []
        written = self.headings.add(
            heading,
            words=words,
            name=name,
            end=place,
            leads_away=self.leads_away,
            taken=self.anchors,
        )
        self.anchors[written.id] = None
        self.tags[heading.start] = written.start
        self.tags[place] = written.end

    def document(self) -> Document:
        """What was found."""
        between = self.between
        pieces = [""] * (len(between) + len(self.tags))
        pieces[::2] = between
        pieces[1::2] = self.tags
        return Document(
            html="".join(pieces),
            text=self.summary,
            words=words_in(" ".join(between)),
            headings=self.headings.sections(pieces, self.notes),
            links=tuple(self.links),
            images=tuple(self.images),
            references=tuple(
                Reference(address=address, line=line) for address, line in self.references.items()
            ),
            anchors=tuple({**self.anchors, **self.named}),
        )


def _words(texts: Iterable[str]) -> str:
    return " ".join(unescape("".join(texts)).split())


def _number(written: str) -> int | None:
    return int(written) if written.isdecimal() else None


def _with(tag: str, attribute: str) -> str:
    """A start tag with one more attribute."""
    at = len(tag) - 2 if tag.endswith("/>") else len(tag) - 1
    return f"{tag[:at].rstrip()}{attribute}{tag[at:]}"
