"""What code of other website tools looks like: Jekyll, Hugo, Eleventy, WordPress, Rails, EJS.

The HTML shows what is code on the page, and so meant to be seen; the source shows the line, and
whether characters were escaped.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from html import escape, unescape
from typing import NamedTuple

from weeknotes.html.elements import INLINE
from weeknotes.html.pieces import in_turn
from weeknotes.model.posts.code_spans import code_span
from weeknotes.model.value import Value

_EDGE = "\0"
"""Between a sample of code and other text; no code goes on behind it."""

_GROUP = r"\{(?:[^{}\0]|\{[^{}\0]*\})*\}"
_INNER = rf"(?:[^{{}}\0]|{_GROUP})*?"
"""What is in braces, with braces in it such as those of an object."""

_INNER_OF_PARAGRAPH = rf"(?:[^{{}}\n\0]|\n(?![ \t]*\n)|{_GROUP})*?"
"""The same, but not over a blank line."""

_HUGO = r'\{[<%]\s*/?\s*[\w"“](?:[^{}\0]|\{(?!\{))*?[%>]\}\}'  # {{< figure … >}}
_LIQUID = rf"%[-–+]?\s*\w{_INNER}%\}}"  # {% include … %}
_COMMENT = r"\#(?!\w)[^{}\0]*?\#\}"  # {# to do #}
_VALUE = r"""(?:["'“‘.$]|[^\W\d]|\{\s*(?:["'“‘]|[^\W\d]\w*\s*:)[^{}\0]*\})"""
_OUTPUT = (  # {{ site.baseurl }}, {{#if draft}}, {{{ html }}}
    r"\{\{?[-–~]?[\#/^>!&*]?[-–]*\s*" + _VALUE + _INNER_OF_PARAGRAPH + r"\}\}\}?"
)
_KRAMDOWN = r":(?:/|[:/]?\s*[.\#]?[a-zA-Z](?:[^{}\n\0]|\n(?![ \t]*\n))*)\}"  # {: .wide }
_ATTRIBUTES = r"[.\#][a-zA-Z][\w:.-]*(?:\s[^{}\n\0]*)?\}"  # {#an-id .wide}, Hugo and Pandoc
_BRACED = f"{_HUGO}|{_LIQUID}|{_COMMENT}|{_OUTPUT}|{_KRAMDOWN}|{_ATTRIBUTES}"
_ANGLED = r"""%[-=\#@!~]*(?=[\s\w"'“‘(@])(?:(?!<%|%>)[^\0])*?%>"""  # <%= title %>
_SHORTCODE = r"(?:caption|embed|playlist|video|audio)\s[^\[\]=\0]*=[^\[\]\0]*\]"  # WordPress
_EMBED = r"(?:youtube|vimeo|soundcloud|slideshare|tweet)[=\s][^\[\]\n\0]+\]"
_GALLERY = r"gallery(?:\s[^\[\]\n\0]*)?\]"
_CLOSING = r"/(?:caption|embed|playlist|video|audio)\]"
_BRACKETED = f"{_SHORTCODE}|{_EMBED}|{_GALLERY}|{_CLOSING}"
_CODE = re.compile(rf"\{{(?:{_BRACED})|<(?:{_ANGLED})|\[(?:{_BRACKETED})")
"""Each way begins with its bracket, so that a search leaps from one to the next."""

_IN_HEADER = re.compile(rf"(`[^`]*`)|\{{(?:{_BRACED})|<(?:{_ANGLED})")
"""The same in a value of a header; what is between backticks is meant to be seen."""

_MAYBE = re.compile(r"\{[{%:.#]|(?:&lt;|<)%|\[(?:/?[a-z]+[\]=]|[a-z]+\s[^\[\]<]*=)|\[gallery")
"""What nearly no text has without having such code; as quick as can be."""

_SAMPLES = frozenset({"code", "kbd", "pre", "samp", "textarea"})
_NOT_SEEN = frozenset({"script", "style", "template"})
_INLINE = INLINE | {"img"}
_NO_WORD = re.compile(r"[\W_]+")


class ForeignCode(Value, frozen=True):
    """A piece of code."""

    line: int | None
    """Of the file, counted from 1, where that is known."""

    code: str
    """As it was written."""


class MarkedHtml(NamedTuple):
    """A text with its code marked."""

    html: str
    """With a span round each piece."""

    seen: tuple[ForeignCode, ...]
    """The pieces, in the order in which readers see them."""


def may_hold_code(html: str) -> bool:
    """Whether it is worth looking closer; false for nearly all texts."""
    return ("{" in html or "[" in html or "%" in html) and bool(_MAYBE.search(html))


def holds_code(address: str) -> bool:
    """Whether an address was to be filled in by another tool: `https://…/{{ page.id }}`."""
    return "{{" in address or "{%" in address or "<%" in address


def marked(html: str, body: str, lines_before: int) -> MarkedHtml:
    """The HTML with each piece of code in a span, and where these pieces are in the source.

    The same code may be in a sample too, or escaped: the nth of it in the page is the nth in the
    source.

    Args:
        html: what became of the text.
        body: the text itself.
        lines_before: how many lines of the file are before the text.
    """
    places: dict[str, list[re.Match[str]]] = defaultdict(list)
    for match in _CODE.finditer(body):
        places[_core(match[0])].append(match)
    pieces = _pieces(html)
    text = "".join(piece.text for piece in pieces)
    passed: dict[str, int] = defaultdict(int)
    seen: list[ForeignCode] = []
    spans: list[tuple[int, int]] = []
    for match in _CODE.finditer(text):
        core = _core(match[0])
        number, found = passed[core], places.get(core, [])
        passed[core] += 1
        if number >= len(found) or _is_sample(pieces, match.start()):
            continue
        start = found[number].start()
        if body[start - 1 : start] != "\\":
            line = lines_before + body.count("\n", 0, start) + 1
            seen.append(ForeignCode(line=line, code=found[number][0]))
            spans.append(match.span())
    return MarkedHtml("".join(_with_spans(pieces, spans)), tuple(seen))


def without_code_in_line(value: str) -> tuple[str, tuple[str, ...]]:
    """A value of a header without such code, and what was left out.

    What is between backticks stays. In square brackets, people write other things.
    """
    if "{" not in value and "<%" not in value:
        return value, ()
    found = [match[0] for match in _IN_HEADER.finditer(value) if not match[1]]
    bare = _IN_HEADER.sub(lambda match: match[1] or " ", value) if found else value
    return " ".join(bare.split()) if found else value, tuple(found)


class _Piece(NamedTuple):
    """A tag or a text of a page."""

    html: str
    text: str
    """What a reader sees of it, or what parts the texts on its sides."""

    is_sample: bool
    start: int
    """Where its text begins in that of the page."""


def _pieces(html: str) -> list[_Piece]:
    pieces: list[_Piece] = []
    samples, hidden, at = 0, 0, 0
    for written, is_tag, name, ends in in_turn(html):
        if not is_tag:
            text = "" if hidden else unescape(written)
        else:
            by = -1 if ends else 1
            text = "" if not name or name in _INLINE else "\n\n"
            if name in _SAMPLES:
                samples, text = max(0, samples + by), _EDGE
            elif name in _NOT_SEEN:
                hidden = max(0, hidden + by)
            elif name == "br":
                text = ""
        pieces.append(_Piece(written, text, samples > 0, at))
        at += len(text)
    return pieces


def _is_sample(pieces: list[_Piece], place: int) -> bool:
    return pieces[bisect_right(pieces, place, key=_start_of) - 1].is_sample


def _start_of(piece: _Piece) -> int:
    return piece.start


def _with_spans(pieces: list[_Piece], spans: list[tuple[int, int]]) -> Iterator[str]:
    """The HTML of pieces, with some stretches of their text marked."""
    at = 0
    for number, piece in enumerate(pieces):
        end = piece.start + len(piece.text)
        while at < len(spans) and spans[at][1] <= piece.start:
            at += 1
        if number % 2 or at == len(spans) or spans[at][0] >= end:
            yield piece.html
            continue
        done, own = piece.start, at
        while own < len(spans) and spans[own][0] < end:
            first, last = max(done, spans[own][0]), min(end, spans[own][1])
            yield _escaped(piece, done, first)
            yield code_span(_escaped(piece, first, last))
            done, own = last, own + 1
        yield _escaped(piece, done, end)


def _escaped(piece: _Piece, start: int, end: int) -> str:
    return escape(piece.text[start - piece.start : end - piece.start], quote=False)


def _core(code: str) -> str:
    """What mark-up leaves of code: `{% include _my_file.html %}` may have lost its underscores."""
    return code[:2] + _NO_WORD.sub("", code)
