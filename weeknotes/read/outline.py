"""One pass over a text's HTML: finds what other pages want to know, and fits it into a page."""

import re
from html import escape, unescape
from typing import NamedTuple

from weeknotes.model.document import Document, Heading, Image, Link, Reference
from weeknotes.model.slug import is_in_words
from weeknotes.read.sanitise import LINE, TYPED

_TAG = re.compile(
    r"""<(?:
        (?P<other>!--.*?--> | (?i:(?P<raw>script|style)\b[^<>]*>.*?</(?P=raw)\s*>))
      | (?P<close>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9-]*)
        (?P<attrs>(?:\s+[^\s=<>"']+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?)*)\s*/?>
    )?""",
    re.VERBOSE | re.DOTALL,
)
"""A tag, what is none and yet no text, or a lone `<`; all else is text."""

_ATTRIBUTE = re.compile(r"""([^\s=>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
_NOTE = re.compile(rf'\s(?:{LINE}|{TYPED})="[^"]*"')
"""What was noted in a tag for this pass alone."""

_ADDRESSES = frozenset({"href", "src", "poster", "cite", "data", "srcset"})
_LONE_IMAGE = re.compile(r"<p>\s*((?:<a [^<>]*>)?\s*<img [^<>]*>\s*(?:</a>)?)\s*</p>")
_IMAGE_TITLE = re.compile(r' title="([^"]*)"')
_EMPTY_HEADER = re.compile(r"<th((?:\s[^<>]*)?)>\s*</th>")
_HEADING_LEVEL = re.compile(r"<h([1-6])[\s>]")
_FIRST_HEADING = re.compile(r"\s*<h([1-6])(?:\s[^>]*)?>(.*?)</h\1>\s*", re.DOTALL)
_ANY_TAG = re.compile(r"""<(?:"[^"]*"|'[^']*'|[^'"<>])*>""")
_HOLDS_MORE = re.compile(r"<(?:img|a\s+(?:[^>]*\s)?href|sup|video|audio)\b", re.IGNORECASE)
"""What a heading may hold beside its words, and would be lost with it."""

_SWALLOWING = (("<!--", "-->"), ("<script", "</script"), ("<style", "</style"))
_ENOUGH_TEXT = 600
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_CLOSES_HEADING = _HEADINGS | {f"h{digit}" for digit in "0789"}
_LOOKED_AT = _HEADINGS | {"a", "div", "img", "pre", "table"}
"""Elements that are looked at even without an attribute."""

_NOT_IN_ASCII_ID = re.compile(r"[^a-z0-9_-]+")
_SUMMARISED = 50
"""Texts that are plenty for a summary."""


def first_heading(html: str) -> str:
    """The text of the heading that a text starts with, or empty."""
    match = _FIRST_HEADING.match(html)
    return _plain(match[2]) if match else ""


def outline(html: str, *, title: str) -> Document:
    """What a text holds, and its HTML as it stands in a page below the page's own title.

    Headings are shifted so that the uppermost is an `h2`; each gets the id that GitHub gives it;
    a first heading that only repeats the title goes; a lone image becomes a figure; tables and code
    that may have to scroll can be reached by keyboard.

    Args:
        html: in canonical form as a rule; other HTML is taken as well as can be.
        title: of the page.
    """
    match = _FIRST_HEADING.match(html)
    told_twice = match and _plain(match[2]).casefold() == title.casefold()
    if match and told_twice and not _HOLDS_MORE.search(match[2]):
        html = html[match.end() :]
    for start, end in _SWALLOWING:
        if start in html:
            html = _without_unclosed(html, start, end)
    if "<th" in html:
        # The corner above row names heads nothing; read out as a heading it only puzzles.
        html = _EMPTY_HEADER.sub(r"<td\1></td>", html)
    if "<img" in html:
        html = _LONE_IMAGE.sub(_figure, html)
    return _Pass(html).document()


def _without_unclosed(html: str, start: str, end: str) -> str:
    """HTML where what is opened for good, and would swallow the rest of the page, is text."""
    closed = html.rfind(end) + 1
    return html[:closed] + html[closed:].replace(start, f"&lt;{start[1:]}")


def _plain(html: str) -> str:
    return " ".join(unescape(_ANY_TAG.sub("", html)).split())


def _figure(match: re.Match[str]) -> str:
    title = _IMAGE_TITLE.search(match[1])
    if title is None:
        return f"<figure>{match[1]}</figure>"
    image = match[1].replace(title[0], "")
    caption = escape(unescape(title[1]), quote=False)
    return f"<figure>{image}<figcaption>{caption}</figcaption></figure>"


class _OpenHeading(NamedTuple):
    """A heading whose words are still to come."""

    level: int
    attributes: dict[str, str | None]
    line: int | None
    place: int
    """Which piece of the output its start tag becomes."""

    start: int
    """How long the output is before it."""


class _Found(NamedTuple):
    """A heading as it stands in the output."""

    level: int
    id: str
    text: str
    start: int
    end: int
    line: int | None


class _OpenLink(NamedTuple):
    """A link whose words are still to come."""

    href: str
    words: int
    """How many texts came before its own."""

    line: int | None


class _Pass:
    """The state of the one walk over the tags.

    Most of a text stands in the output as it is, so only what changes is put there piece by piece.
    """

    def __init__(self, html: str) -> None:
        levels = [int(level) for level in _HEADING_LEVEL.findall(html)]
        self.shift = 2 - min(levels, default=2)
        self.html = html
        self.out: list[str] = []
        self.copied = 0
        """Up to where the text is in the output."""

        self.growth = 0
        """By how much the output is longer than the text, up to where it is read."""

        self.all: list[str] = []
        self.paragraphs: list[str] = []
        self.headings: list[_Found] = []
        self.links: list[Link] = []
        self.images: list[Image] = []
        self.references: dict[str, int | None] = {}
        self.anchors: dict[str, None] = {}
        self.taken: dict[str, int] = {}
        self.stack: list[str] = []
        self.heading: _OpenHeading | None = None
        self.link: _OpenLink | None = None
        self.notes: int | None = None
        self.texts: list[str] = []
        self.fallback: list[str] = []
        self._read()

    def _read(self) -> None:
        html = self.html
        at = 0
        for match in _TAG.finditer(html):
            start = match.start()
            if start > at:
                self._text(html[at:start])
            at = match.end()
            name, attrs = match.group("tag", "attrs")
            if name is None:
                if at == start + 1:
                    self._replace(start, at, "&lt;")
                continue
            tag = name.lower()
            if match["close"]:
                self._end(tag, start, at)
            elif attrs or tag in _LOOKED_AT:
                self._start(tag, attrs, start, at)
            elif tag not in _VOID:
                self.stack.append(tag)
        if at < len(html):
            self._text(html[at:])

    def _replace(self, start: int, end: int, piece: str) -> None:
        """Put a piece into the output in place of a part of the text."""
        self.out += (self.html[self.copied : start], piece)
        self.copied = end
        self.growth += len(piece) - (end - start)

    def _text(self, text: str) -> None:
        self.all.append(text)
        if self.heading is not None or self.link is not None:
            self.texts.append(text)
        if self.heading is None and len(self.fallback) < _SUMMARISED:
            self.fallback.append(text)
            stack = self.stack
            if stack and stack[0] == "p" and "sup" not in stack:
                self.paragraphs.append(text)

    def _start(self, tag: str, attrs: str, start: int, end: int) -> None:
        if tag not in _VOID:
            self.stack.append(tag)
        values = _attributes(attrs)
        is_noted = LINE in values
        line = _number(values.pop(LINE, None)) if is_noted else None
        self._remember(tag, values, line)
        if tag in _HEADINGS:
            self._replace(start, end, "")
            level = int(tag[1])
            self.heading = _OpenHeading(
                level, values, line, len(self.out) - 1, start + self.growth + end - start
            )
            self.texts = []
            return
        written = self.html[start:end]
        changed = _NOTE.sub("", written) if is_noted else written
        if tag == "a":
            self.link = _OpenLink(values.get("href") or "", len(self.texts), line)
        elif tag == "img" and "loading" not in values:
            changed = _with(changed, ' loading="lazy"')
        elif tag == "table":
            changed = f'<div class="table" role="region" tabindex="0" aria-label="Table">{changed}'
        elif tag == "div" and values.get("class") == "footnote" and self.stack == ["div"]:
            self.notes = start + self.growth
        elif tag == "pre" and "tabindex" not in values:
            changed = _with(changed, ' tabindex="0"')
        if changed is not written:
            self._replace(start, end, changed)

    def _remember(self, tag: str, values: dict[str, str | None], line: int | None) -> None:
        for name, value in values.items():
            if name not in _ADDRESSES:
                continue
            address = value or ""
            several = name == "srcset"
            parts = [part.split()[0] for part in address.split(",") if several and part.strip()]
            for one in parts if several else (address,):
                self.references.setdefault(one, line)
        if values.get("id"):
            self.anchors[values["id"] or ""] = None
        if tag == "img":
            src, alt = values.get("src") or "", values.get("alt") or ""
            # What Markdown makes has its line noted, and an empty alt only for want of words.
            decorative = "alt" in values and not alt and line is None
            self.images.append(Image(src=src, alt=alt, line=line, decorative=decorative))
            if self.link is not None:
                self.texts.append(values.get("alt") or "")

    def _end(self, tag: str, start: int, end: int) -> None:
        stack = self.stack
        opened = tag in stack
        if opened:
            while stack.pop() != tag:
                pass
        if tag == "a":
            self._close_link()
        elif tag == "p":
            if not stack:
                self.paragraphs.append(" ")
        elif self.heading is not None and tag in _CLOSES_HEADING:
            self._close_heading(self.heading, start, end)
        elif tag == "table" and opened:
            self._replace(end, end, "</div>")

    def _close_link(self) -> None:
        if self.link is None:
            return
        href, words, line = self.link
        if href:
            text = " ".join(unescape("".join(self.texts[words:])).split())
            self.links.append(Link(href=href, text=text, line=line))
        self.link = None
        if self.heading is None:
            self.texts = []

    def _close_heading(self, heading: _OpenHeading, start: int, end: int) -> None:
        self.heading = None
        values = heading.attributes
        text = " ".join(unescape("".join(self.texts)).split())
        self.texts = []
        typed = values.pop(TYPED, None)
        name = values.get("id") or self._free_id(" ".join(typed.split()) if typed else text)
        self.anchors[name] = None
        level = min(6, heading.level + self.shift)
        others = "".join(
            f' {key}="{escape(value or "")}"' for key, value in values.items() if key != "id"
        )
        opening = f'<h{level} id="{escape(name)}"{others}>'
        self.out[heading.place] = opening
        self.growth += len(opening)
        self._replace(start, end, f"</h{level}>")
        self.headings.append(
            _Found(level, name, text, heading.start, end + self.growth, heading.line)
        )

    def _free_id(self, text: str) -> str:
        """GitHub's id for a heading, numbered from the second of its name on.

        By the rule of github-slugger, which GitHub's pages agree with: a number that makes an id
        which is taken is passed over.
        """
        words = text.lower().replace(" ", "-")
        if words.isascii():
            slug = _NOT_IN_ASCII_ID.sub("", words)
        else:
            slug = "".join(c for c in words if c in "-_" or is_in_words(c))
        found = slug = slug or "section"
        while found in self.taken or found in self.anchors:
            self.taken[slug] = self.taken.get(slug, 0) + 1
            found = f"{slug}-{self.taken[slug]}"
        self.taken[found] = 0
        return found

    def document(self) -> Document:
        """What was found."""
        html = "".join((*self.out, self.html[self.copied :]))
        text = " ".join(unescape("".join(self.paragraphs)).split())
        return Document(
            html=html,
            text=(text or " ".join(unescape(" ".join(self.fallback)).split()))[:_ENOUGH_TEXT],
            words=len(" ".join(self.all).split()),
            headings=tuple(self._sections(len(html))),
            links=tuple(self.links),
            images=tuple(self.images),
            references=tuple(
                Reference(address=address, line=line) for address, line in self.references.items()
            ),
            anchors=tuple(self.anchors),
        )

    def _sections(self, length: int) -> list[Heading]:
        found = []
        if self.notes is not None and all(one.start < self.notes for one in self.headings):
            length = self.notes  # of the whole text, and not of its last section
        # Where the next heading of each level starts, from the last heading backwards.
        starts = [length] * 7
        for heading in reversed(self.headings):
            found.append(
                Heading(
                    level=heading.level,
                    id=heading.id,
                    text=heading.text,
                    start=heading.end,
                    end=min(starts[: heading.level + 1]),
                    line=heading.line,
                )
            )
            starts[heading.level] = heading.start
        return found[::-1]


def _attributes(written: str) -> dict[str, str | None]:
    """The attributes of a tag by their names; the first of a name counts."""
    values: dict[str, str | None] = {}
    if written:
        for name, double, single, bare in _ATTRIBUTE.findall(written):
            values.setdefault(name.lower(), unescape(double or single or bare))
    return values


def _number(written: str | None) -> int | None:
    return int(written) if written and written.isdecimal() else None


def _with(tag: str, attribute: str) -> str:
    """A start tag with one more attribute."""
    at = len(tag) - 2 if tag.endswith("/>") else len(tag) - 1
    return f"{tag[:at].rstrip()}{attribute}{tag[at:]}"
