"""What is in the raw HTML of a text, and where: tags, addresses, and what will be left out."""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import NamedTuple

from weeknotes.html.attributes import ATTRIBUTE, attributes
from weeknotes.html.elements import END_OPTIONAL, VOID
from weeknotes.html.enclosed import Enclosed
from weeknotes.html.tags import end_tag
from weeknotes.html.tokens import token
from weeknotes.model.value import Value
from weeknotes.model.web.mistyped import without_slip
from weeknotes.model.web.srcset import candidates
from weeknotes.read.text.raw.sanitise import BREAKING, GONE_WITH_CONTENT, SCHEMES, SWALLOWING, TAGS

_TOKEN = token()
_GONE_ENDS = {name: re.compile(end_tag(name)) for name in GONE_WITH_CONTENT}
_CODE = Enclosed("script", "style", "textarea")

# No grammar of HTML: what GitHub takes for a comment, where its author may have meant none.
_EMPTY_COMMENT = re.compile("<!---?>")
_COMMENT_LIKE = (("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>"), ("<!", ">"))
_DECLARATION = re.compile("<![a-zA-Z]")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_HANDLER = re.compile(r"on[a-z]+|style")
_LINKS = frozenset({"href", "src", "poster", "cite", "data", "action", "formaction"})
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_BLANK = re.compile(r"[\x00-\x20]")
_FORMATTING = re.compile(r"style=|<[^:>]+:[^>]*>")
_BECOME_SOMETHING = frozenset({"iframe", "html", "body", "head"})
"""Tags outside the allow-list whose loss nobody would see."""

_ELEMENTS = TAGS | GONE_WITH_CONTENT | {*SWALLOWING, *BREAKING, "dir", "font", "noscript", "rb"}
_OF_PHRASES = frozenset("a b em i p q s u".split())
"""Elements whose names other things have too: `a<b and c>d`."""

_BOOLEAN = frozenset({"hidden", "contenteditable", "download", "inert", "itemscope"})
_WORDS = re.compile(r"[^\W\d_][^\s<>=/{}\"]*(?:\s+[^\s<>=/{}\"]+)*", re.ASCII)

_NEVER_NEST = VOID | END_OPTIONAL
_MOST_OPEN_TAGS = 250
"""Tags that may be open at once; a browser stops at 512, and cleaning is quadratic in it."""


class RawTag(NamedTuple):
    """A start or end tag as its author wrote it."""

    line: int
    """Counted from 1 in the file."""

    name: str
    """In lower case."""

    closes: bool
    rest: str
    """What follows the name: attributes."""


class Dropped(Value, frozen=True, order=True):
    """One thing that was left out."""

    line: int
    name: str
    """As a person knows it: `<script>`, `onclick=`, `javascript:`."""

    address: str = ""
    """All of the address whose start that is."""

    typed: str = ""
    """All of a tag that was surely meant as words: `<your name>`, `a<b and c>d`."""

    @property
    def is_formatting(self) -> bool:
        """Whether it only changes how a text looks: `style=`, a tag of Word's such as `<o:p>`."""
        return _FORMATTING.fullmatch(self.name) is not None


class OpenComment(Value, frozen=True):
    """A comment that hides more than its author meant."""

    line: int
    """Where it begins, counted from 1 in the file."""

    start: str
    """What it begins with: `<!--`, `<?`."""

    end: str
    """What would close it."""

    until: int | None = None
    """The last line that it hides, where another comment's end closes it."""


def tags(pieces: Iterable[tuple[int, str]]) -> Iterator[RawTag]:
    """The tags in raw HTML, without those in comments, scripts and the like.

    Args:
        pieces: each with the line that it begins on.
    """
    for first, html in pieces:
        line, counted, at = first, 0, 0
        while found := _TOKEN.search(html, at):
            at = found.end() if found["text"] is None else found.end("text")
            if not found["close"] or found["name"] is None:
                continue
            line += html.count("\n", counted, found.start())
            counted = found.start()
            name, closes = found["name"].lower(), bool(found["slash"])
            yield RawTag(line, name, closes, found["attributes"] + found["tail"])
            if name in GONE_WITH_CONTENT and not closes:
                end = _GONE_ENDS[name].search(html, at)
                at = end.start() if end else len(html)


def open_comment(pieces: Iterable[tuple[int, str]]) -> OpenComment | None:
    """The first comment that hides text after it which its author meant to be seen, if any.

    Nothing closes it; or only the end of another comment, further down, does. To browsers, what
    begins with `<?`, `<![CDATA[` or `<!` and a letter is a comment too.

    Args:
        pieces: the raw HTML of a text, each with the line that it begins on.
    """
    opened: OpenComment | None = None
    for line, html in pieces:
        at = 0
        if opened is not None:
            at = html.find("-->")
            if at < 0:
                continue
            opened = None
        if found := _of_one_piece(line, html):
            return found
        start = html.find("<!--", max(at, html.rfind("-->") + 1))
        in_code = any(first < start < end for first, end in _CODE.spans(html))
        if start >= 0 and not in_code and not _EMPTY_COMMENT.match(html, start):
            opened = OpenComment(line=line + html.count("\n", 0, start), start="<!--", end="-->")
    return opened


def _of_one_piece(line: int, html: str) -> OpenComment | None:
    """A comment that is a piece of its own and hides too much."""
    start, end = next((marks for marks in _COMMENT_LIKE if html.startswith(marks[0])), ("", ""))
    if start == "<!--":
        inner = html[len(start) : html.find(end)] if end in html else ""
        is_closed_by_another = "<!--" in inner and _BLANK_LINE.search(inner[: inner.find("<!--")])
        if is_closed_by_another:
            return OpenComment(line=line, start=start, end=end, until=line + inner.count("\n"))
        return None
    if start == "<!" and not (_DECLARATION.match(html) and _BLANK_LINE.search(html)):
        return None
    is_open = start and (start == "<!" or end not in html)
    return OpenComment(line=line, start=start, end=end) if is_open else None


def refuse_deep_nesting(found: Iterable[RawTag]) -> None:
    """Refuses HTML whose tags are nested so deep that cleaning it takes for ever.

    Raises:
        NestingTooDeep: they are.
    """
    depth = 0
    for tag in found:
        if tag.name not in _NEVER_NEST:
            depth = max(0, depth - 1) if tag.closes else depth + 1
            if depth > _MOST_OPEN_TAGS:
                # Not at the top, as it brings Python-Markdown along.
                from weeknotes.gfm import NestingTooDeep  # noqa: PLC0415

                raise NestingTooDeep(tag.line, _MOST_OPEN_TAGS)


def addresses(found: Iterable[RawTag]) -> Iterator[tuple[str, int]]:
    """The addresses in tags, each with its line; a tag may go over several."""
    for tag in found:
        if "=" not in tag.rest:
            continue
        line, at = tag.line, 0
        for match in ATTRIBUTE.finditer(tag.rest):
            for address in _addresses(match[1].lower(), match[2] or match[3] or match[4] or ""):
                start = tag.rest.index(address, max(at, match.end(1)))
                line += tag.rest.count("\n", at, start)
                at = start
                yield unescape(address), line


def _addresses(name: str, value: str) -> Iterable[str]:
    """The addresses in an attribute, as they are written."""
    if name == "srcset":
        return (address for address, _ in candidates(value))
    return (value,) if name in _LINKS else ()


def dropped_html(found: Iterable[RawTag]) -> Iterator[Dropped]:
    """What an author would miss of their HTML once it is made safe."""
    for tag in found:
        if not tag.closes:
            yield from _dropped_of(tag)


def _dropped_of(tag: RawTag) -> Iterator[Dropped]:
    given = attributes(tag.rest) if "=" in tag.rest else {}
    if (
        tag.name not in TAGS | _BECOME_SOMETHING
        or (tag.name == "iframe" and "src" not in given)
        or (tag.name == "input" and given.get("type", "").lower() != "checkbox")
    ):
        yield Dropped(line=tag.line, name=f"<{tag.name}>", typed=_words(tag))
    elif tag.name in _OF_PHRASES and (typed := _words(tag)):
        yield Dropped(line=tag.line, name=f"<{tag.name}>", typed=typed)
    for name, value in given.items():
        if _HANDLER.fullmatch(name):
            yield Dropped(line=tag.line, name=f"{name}=")
        elif name in _LINKS and (scheme := dropped_scheme(value)):
            yield Dropped(line=tag.line, name=scheme, address=value)


def _words(tag: RawTag) -> str:
    """A tag as it was typed, if it is no element or has words in place of attributes."""
    rest = tag.rest.strip()
    is_plain = not rest or (tag.rest[0].isspace() and _WORDS.fullmatch(rest) is not None)
    is_element = tag.name in _ELEMENTS or not tag.name.isalnum()
    if not is_plain or (is_element and not (rest and tag.name in _OF_PHRASES)):
        return ""
    return "" if rest.lower() in _BOOLEAN else f"<{tag.name}{tag.rest}>"


def dropped_scheme(address: str) -> str:
    """The start of an address that no page may link to, such as `javascript:`; else empty."""
    if ":" not in address or address.startswith(("https://", "http://")):
        return ""
    match = _SCHEME.match(_BLANK.sub("", address))
    if match is None or (match[1].lower() in SCHEMES and not without_slip(address)):
        return ""
    return match[0].lower()
