"""One pass over a text's HTML: finds what other pages want to know, and fits it into a page."""

import re
from html import escape, unescape
from typing import NamedTuple

from weeknotes.model.document import Document, Heading, Image, Link, Reference
from weeknotes.model.slug import is_in_words
from weeknotes.read.sanitise import LINE, TYPED

_TOKEN = re.compile(
    r"""(?P<other><!--.*?-->|<(?P<raw>script|style)\b[^<>]*>.*?</(?P=raw)\s*>)
      | <(?P<close>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9-]*)
        (?P<attrs>(?:\s+[^\s=<>"']+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?)*)\s*/?>
      | (?P<lone><)
      | (?P<text>[^<]+)""",
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
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
    """Where its start tag goes in the output."""

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
    """The state of the one walk over the tokens."""

    def __init__(self, html: str) -> None:
        levels = [int(level) for level in _HEADING_LEVEL.findall(html)]
        self.shift = 2 - min(levels, default=2)
        self.out: list[str] = []
        self.length = 0
        self.words = 0
        self.paragraphs: list[str] = []
        self.fallback: list[str] = []
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
        for match in _TOKEN.finditer(html):
            if match["text"]:
                self._text(match["text"])
            elif match["tag"] and match["close"]:
                self._end(match["tag"].lower(), match[0])
            elif match["tag"]:
                self._start(match["tag"].lower(), match["attrs"], match[0])
            else:
                self._put(match["other"] or "&lt;")

    def _put(self, piece: str) -> None:
        self.out.append(piece)
        self.length += len(piece)

    def _text(self, text: str) -> None:
        self._put(text)
        self.words += len(text.split())
        if self.heading is not None or self.link is not None:
            self.texts.append(text)
        if len(self.fallback) < 50 and self.heading is None:  # noqa: PLR2004 - plenty for a summary
            self.fallback.append(text)
            if self.stack[:1] == ["p"] and "sup" not in self.stack:
                self.paragraphs.append(text)

    def _start(self, tag: str, attrs: str, written: str) -> None:
        if tag not in _VOID:
            self.stack.append(tag)
        values = _attributes(attrs)
        if LINE in values:
            written = _NOTE.sub("", written)
        line = _number(values.pop(LINE, None))
        self._remember(tag, values, line)
        if len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":  # noqa: PLR2004 - h1 to h6
            self.heading = _OpenHeading(int(tag[1]), values, line, len(self.out), self.length)
            self.texts = []
            self._put("")
        elif tag == "a":
            self.link = _OpenLink(values.get("href") or "", len(self.texts), line)
            self._put(written)
        elif tag == "img":
            self._put(_with(written, ' loading="lazy"') if "loading" not in values else written)
        elif tag == "table":
            self._put('<div class="table" role="region" tabindex="0" aria-label="Table">')
            self._put(written)
        elif tag == "div" and values.get("class") == "footnote" and self.stack == ["div"]:
            self.notes = self.length
            self._put(written)
        elif tag == "pre":
            self._put(_with(written, ' tabindex="0"') if "tabindex" not in values else written)
        else:
            self._put(written)

    def _remember(self, tag: str, values: dict[str, str | None], line: int | None) -> None:
        for name in _ADDRESSES & values.keys():
            address = values[name] or ""
            several = name == "srcset"
            parts = [part.split()[0] for part in address.split(",") if part.strip()]
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

    def _end(self, tag: str, written: str) -> None:
        opened = tag in self.stack
        if opened:
            while self.stack.pop() != tag:
                pass
        if self.heading is not None and len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():  # noqa: PLR2004 - h1 to h6
            self._close_heading(self.heading)
        elif tag == "table" and opened:
            self._put(written + "</div>")
        else:
            if tag == "a" and self.link is not None:
                href, words, line = self.link
                text = " ".join(unescape("".join(self.texts[words:])).split())
                if href:
                    self.links.append(Link(href=href, text=text, line=line))
                self.link = None
                if self.heading is None:
                    self.texts = []
            elif tag == "p" and not self.stack:
                self.paragraphs.append(" ")
            self._put(written)

    def _close_heading(self, heading: _OpenHeading) -> None:
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
        self.length += len(opening)
        self._put(f"</h{level}>")
        self.headings.append(_Found(level, name, text, heading.start, self.length, heading.line))

    def _free_id(self, text: str) -> str:
        """GitHub's id for a heading, numbered from the second of its name on.

        By the rule of github-slugger, which GitHub's pages agree with: a number that makes an id
        which is taken is passed over.
        """
        words = text.lower().replace(" ", "-")
        slug = "".join(c for c in words if c in "-_" or is_in_words(c)) or "section"
        found = slug
        while found in self.taken or found in self.anchors:
            self.taken[slug] = self.taken.get(slug, 0) + 1
            found = f"{slug}-{self.taken[slug]}"
        self.taken[found] = 0
        return found

    def document(self) -> Document:
        """What was found."""
        html = "".join(self.out)
        text = " ".join(unescape("".join(self.paragraphs)).split())
        return Document(
            html=html,
            text=(text or " ".join(unescape(" ".join(self.fallback)).split()))[:_ENOUGH_TEXT],
            words=self.words,
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
