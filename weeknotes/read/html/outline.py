"""One pass over a text's HTML: finds what other pages want to know, and fits it into a page."""

import re
from collections.abc import Iterable
from html import escape, unescape
from itertools import accumulate
from typing import NamedTuple

from weeknotes.html.attributes import attributes
from weeknotes.html.elements import HEADINGS, VOID
from weeknotes.model.posts.code_spans import CLASS
from weeknotes.model.posts.document import Document, Heading, Image, Link, Reference
from weeknotes.model.web.srcset import candidates
from weeknotes.read.html.first_words import Pieces, first_words
from weeknotes.read.html.footnotes import NOTES, note_link
from weeknotes.read.html.heading_ids import HeadingIds
from weeknotes.read.html.page_fixes import made_over
from weeknotes.read.html.tables import Tag, boxed
from weeknotes.read.html.word_count import words_in
from weeknotes.read.text.raw.sanitise import LINE, TYPED

_TAG = re.compile(
    r"""(<(?:
        !--.*?--> | (?i:script\b[^<>]*>.*?</script\s*> | style\b[^<>]*>.*?</style\s*>)
      | (/?)([a-zA-Z][a-zA-Z0-9-]*+)
        ((?:\s++[^\s=<>"']++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'<>]++))?+)*+)\s*+/?>
    )?)""",
    re.VERBOSE | re.DOTALL,
)
"""A tag, what is none and yet no text, or a lone `<`; all else is text.

Its groups: all of it; then, of a tag, the slash of an end, the name, the attributes.
"""

_PLAIN_LINK = re.compile(rf' {LINE}="([0-9]{{1,9}})" href="([^"&]*)"')
"""The attributes of most links, as our own writer puts them: known at a glance."""

_NOTE = re.compile(rf'\s(?:{LINE}|{TYPED})="[^"]*"')
"""What was noted in a tag for this pass alone."""

_ADDRESSES = frozenset({"href", "src", "poster", "cite", "data", "srcset", "style"})
"""Attributes that may hold addresses; a style is only there in HTML that is trusted."""

_OF_STYLE = re.compile(r"url\(([^()]*)\)", re.IGNORECASE)
_HEADING_LEVEL = re.compile(r"<h([1-6])[\s>]")
_CLOSES_HEADING = HEADINGS | {f"h{digit}" for digit in "0789"}
_ENDS_MORE = _CLOSES_HEADING | {"a", "table"}
"""Elements whose end is looked at."""

_LOOKED_AT = HEADINGS | {"a", "div", "img", "pre", "table"}
"""Elements that are looked at even without an attribute."""


def outline(html: str, *, title: str) -> Document:
    """What a text holds, and its HTML as it stands in a page below the page's own title.

    Headings are shifted so that the uppermost is an `h2`; each gets the id that GitHub gives it;
    a first heading that only repeats the title goes; a lone image becomes a figure; tables and code
    that may have to scroll can be reached by keyboard.

    Args:
        html: in canonical form as a rule; other HTML is taken as well as can be.
        title: of the page.
    """
    return _Pass(made_over(html, title=title)).document()


class _OpenHeading(NamedTuple):
    """A heading whose words are still to come."""

    level: int
    attributes: dict[str, str]
    line: int | None
    place: int
    """Which of the tags its start is."""


class _Found(NamedTuple):
    """A heading as it stands in the output."""

    level: int
    id: str
    text: str
    start: int
    end: int
    """Which of the tags its start and its end are."""

    line: int | None
    leads_away: bool


class _OpenLink(NamedTuple):
    """A link whose words are still to come."""

    href: str
    words: int
    """How many texts came before its own."""

    line: int | None


class _Pass:
    """The state of the one walk over the tags."""

    def __init__(self, html: str) -> None:
        levels = [int(level) for level in _HEADING_LEVEL.findall(html)]
        self.shift = 2 - min(levels, default=2)
        parts = _TAG.split(html)
        self.between = parts[::5]
        """The texts before, between and after the tags."""

        self.tags = parts[1::5]
        """As they are to be written."""

        self.headings: list[_Found] = []
        self.links: list[Link] = []
        self.images: list[Image] = []
        self.references: dict[str, int | None] = {}
        self.anchors: dict[str, None] = {}
        """The ids that are given out."""

        self.named: dict[str, None] = {}
        """Places with a name and no id, as `<a name="x">`; a heading may have it for its id."""

        self.ids = HeadingIds()
        self.stack: list[str] = []
        self.heading: _OpenHeading | None = None
        self.leads_away = False
        """Whether the heading that is open begins with a link to another page."""

        self.link: _OpenLink | None = None
        self.notes: int | None = None
        """Which of the tags begins the footnotes."""

        self.tables: list[int] = []
        """Which of the tags the tables that are still open start with."""

        self.texts: list[str] = []
        self.code = 0
        """How many tags are open within a piece of other tools' code, itself counted."""

        self.codes: set[int] = set()
        """Which of the texts of a heading are such code."""

        self.closing: list[str] = parts[2::5]
        self.names: list[str | None] = parts[3::5]
        attributes = parts[4::5]
        self.text = first_words(Pieces(self.between, self.closing, self.names, attributes))
        self._read(attributes)

    def _read(self, attributes: list[str]) -> None:
        stack = self.stack
        # The last text has no tag after it.
        each = zip(self.between[:-1], self.closing, self.names, attributes, strict=True)
        for place, (text, closes, name, attrs) in enumerate(each):
            if text:
                self._text(text)
            if name is None:
                self._pass_over(place)
                continue
            tag = name.lower()
            if closes:
                if opened := tag in stack:
                    while stack.pop() != tag:
                        pass
                if tag in _ENDS_MORE:
                    self._end(tag, place, opened=opened)
            elif attrs or tag in _LOOKED_AT:
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
        if self.heading is not None:
            self.texts.append(text)
            return
        if self.link is not None:
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
        is_noted = LINE in values
        line = _number(values.pop(LINE, None)) if is_noted else None
        self._remember(tag, values, line)
        if tag in HEADINGS:
            self.tags[place] = ""
            self.codes.clear()
            self.heading = _OpenHeading(int(tag[1]), values, line, place)
            self.texts = []
            self.leads_away = False
            return
        written = self.tags[place]
        if is_noted:
            written = _NOTE.sub("", written)
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

    def _remember(self, tag: str, values: dict[str, str], line: int | None) -> None:
        for name, value in values.items():
            if name in _ADDRESSES:
                for one in _addresses_in(name, value):
                    self.references.setdefault(one, line)
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
                self.texts.append(values.get("alt") or "")

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
            Tag(
                name=(self.names[at] or "").lower(),
                closes=bool(self.closing[at]),
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
            text = " ".join(unescape("".join(self.texts[words:])).split())
            self.links.append(Link(href=href, text=text, line=line))
            if self.heading is not None and text and not href.startswith("#"):
                before = "".join(self.texts[:words])
                self.leads_away = self.leads_away or not any(map(str.isalpha, before))
        self.link = None
        if self.heading is None:
            self.texts = []

    def _close_heading(self, heading: _OpenHeading, place: int) -> None:
        self.heading = None
        values = heading.attributes
        text = _words(self.texts)
        shown = text
        if self.codes:
            shown = _words([text for at, text in enumerate(self.texts) if at not in self.codes])
        self.texts = []
        typed = values.pop(TYPED, None)
        name = values.get("id") or self.ids.free(
            " ".join(typed.split()) if typed else text, self.anchors
        )
        self.anchors[name] = None
        level = min(6, heading.level + self.shift)
        others = ""
        if values:
            others = "".join(
                f' {key}="{escape(value)}"' for key, value in values.items() if key != "id"
            )
        self.tags[heading.place] = f'<h{level} id="{escape(name)}"{others}>'
        self.tags[place] = f"</h{level}>"
        self.headings.append(
            _Found(level, name, shown, heading.place, place, heading.line, self.leads_away)
        )

    def document(self) -> Document:
        """What was found."""
        between = self.between
        pieces = [""] * (len(between) + len(self.tags))
        pieces[::2] = between
        pieces[1::2] = self.tags
        return Document(
            html="".join(pieces),
            text=self.text,
            words=words_in(" ".join(between)),
            headings=tuple(self._sections(pieces)) if self.headings else (),
            links=tuple(self.links),
            images=tuple(self.images),
            references=tuple(
                Reference(address=address, line=line) for address, line in self.references.items()
            ),
            anchors=tuple({**self.anchors, **self.named}),
        )

    def _sections(self, pieces: list[str]) -> list[Heading]:
        # Where each piece starts and, one further, where it ends.
        at = [0, *accumulate(map(len, pieces))]
        last = len(self.tags)
        if self.notes is not None and all(one.start < self.notes for one in self.headings):
            last = self.notes  # of the whole text, and not of its last section
        found = []
        # Where the next heading of each level starts, from the last heading backwards.
        length = at[2 * last + 1] if last < len(self.tags) else at[-1]
        starts = [length] * 7
        for heading in reversed(self.headings):
            found.append(
                Heading(
                    level=heading.level,
                    id=heading.id,
                    text=heading.text,
                    start=at[2 * heading.end + 2],
                    end=min(starts[: heading.level + 1]),
                    line=heading.line,
                    leads_away=heading.leads_away,
                )
            )
            starts[heading.level] = at[2 * heading.start + 1]
        return found[::-1]


def _addresses_in(name: str, value: str) -> Iterable[str]:
    """The addresses in the value of an attribute."""
    if name == "srcset":
        return (address for address, _ in candidates(value))
    if name == "style":
        return (address.strip(" \t\n\"'") for address in _OF_STYLE.findall(value))
    return (value,)


def _words(texts: list[str]) -> str:
    return " ".join(unescape("".join(texts)).split())


def _number(written: str | None) -> int | None:
    return int(written) if written and written.isdecimal() else None


def _with(tag: str, attribute: str) -> str:
    """A start tag with one more attribute."""
    at = len(tag) - 2 if tag.endswith("/>") else len(tag) - 1
    return f"{tag[:at].rstrip()}{attribute}{tag[at:]}"
