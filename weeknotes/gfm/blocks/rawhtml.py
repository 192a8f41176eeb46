"""Raw HTML: the seven kinds of block, and tags in a text (CommonMark 4.6 and 6.6)."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from markdown.postprocessors import RawHtmlPostprocessor

if TYPE_CHECKING:
    from markdown import Markdown

    from weeknotes.gfm.inlines.unclosed import Swallowing

_TAG_NAMES = (
    "address article aside base basefont blockquote body caption center col colgroup dd details "
    "dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 "
    "head header hr html iframe legend li link main menu menuitem nav noframes ol optgroup option "
    "p param search section source summary table tbody td tfoot th thead title tr track ul"
)
_ATTRIBUTE = (
    r"\s++[A-Za-z_:][A-Za-z0-9_.:-]*+"
    r"""(?:\s*+=\s*+(?:[^\s"'=<>`]++|'[^']*+'|"[^"]*+"))?+"""
)
_OPEN = rf"<[A-Za-z][A-Za-z0-9-]*+(?:{_ATTRIBUTE})*+\s*+/?>"
_CLOSE = r"</[A-Za-z][A-Za-z0-9-]*+\s*+>"

_START = re.compile(
    r"(?P<verbatim><(?:script|pre|style|textarea)(?:[\s>]|$))"
    r"|(?P<comment><!--)"
    r"|(?P<instruction><\?)"
    r"|(?P<declaration><![A-Z])"
    r"|(?P<cdata><!\[CDATA\[)"
    rf"|(?P<block></?(?:{'|'.join(_TAG_NAMES.split())})(?:[\s>]|/>|$))",
    re.IGNORECASE,
)
_ALONE = re.compile(rf"(?:{_OPEN}|{_CLOSE})\s*$")
_ENDS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "verbatim": re.compile(r"</(?:script|pre|style|textarea)>", re.IGNORECASE),
        "comment": re.compile(r"-->"),
        "instruction": re.compile(r"\?>"),
        "declaration": re.compile(r">"),
        "cdata": re.compile(r"\]\]>"),
    }
)
BLANK_LINE = re.compile(r"(?!)")
"""The end of a block that only a blank line ends."""

_TAG = re.compile(rf"{_OPEN}|{_CLOSE}")
# Where each of the others begins and what ends it, in the order to try.
_SPANS = (
    ("<!--", "-->"),
    ("<?", "?>"),
    ("<![CDATA[", "]]>"),
    ("<!", ">"),
)
_DECLARATION = re.compile(r"<![A-Za-z]")
_COMMENT_EMPTY = re.compile(r"<!--(?:-?>)")


class RawBlock(str):
    """HTML that is a block of its own: no paragraph goes round it."""

    __slots__ = ()


def block_end(line: str, *, interrupts: bool) -> re.Pattern[str] | None:
    """What ends the HTML block that a line begins.

    Args:
        line: The line from its first character that is not blank, a `<`.
        interrupts: Whether the line would end a paragraph; a tag alone on a line may not.

    Returns:
        A pattern to look for in each line from the first on (`BLANK_LINE` if it is a blank line
        that ends the block), or None if the line begins none.
    """
    match = _START.match(line)
    if match is None:
        return BLANK_LINE if not interrupts and _ALONE.match(line) else None
    return _ENDS.get(match.lastgroup or "", BLANK_LINE)


class RawHtml:
    """The raw HTML of a document, in Python-Markdown's stash, and where each piece begins."""

    def __init__(self, md: "Markdown") -> None:
        self._md = md
        self._lines: list[int] = []
        self._places: list[int] = []

    def __len__(self) -> int:
        return len(self._lines)

    def store(self, line: int, html: str) -> str:
        """Take a piece that begins on a line; its placeholder in the text."""
        self._lines.append(line)
        self._places.append(len(self._md.htmlStash.rawHtmlBlocks))
        return self._md.htmlStash.store(html)

    def pieces(self) -> list[tuple[int, str]]:
        """The source line of each piece, and the piece."""
        stash = self._md.htmlStash.rawHtmlBlocks
        return [(line, str(stash[at])) for line, at in zip(self._lines, self._places, strict=True)]

    def tame(self, swallowing: "Swallowing", first: int, *, sees_all: bool = False) -> None:
        """Make opening tags that nothing closes text, from a piece on.

        Args:
            swallowing: The elements that count.
            first: The number of that piece.
            sees_all: Whether an end tag closes them wherever in the document it is.
        """
        stash = self._md.htmlStash.rawHtmlBlocks
        pieces: list[Any] = [stash[at] for at in self._places[first:]]
        around = [str(stash[at]) for at in self._places] if sees_all else ()
        for number in swallowing.tame(pieces, around):
            stash[self._places[first + number]] = pieces[number]

    def clear(self) -> None:
        """Forget all pieces."""
        self._lines.clear()
        self._places.clear()


class InlineHtml:
    """Finds HTML in one text, remembering which ends it no longer holds.

    Without that memory a text full of `<!--` would be searched to its end from each of them.
    """

    __slots__ = ("_missing", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._missing: set[str] = set()

    def end(self, at: int) -> int | None:
        """Where the tag, comment, instruction, declaration or CDATA at a `<` ends, if it is one."""
        text = self._text
        match = _TAG.match(text, at)
        if match is not None:
            return match.end()
        for start, end in _SPANS:
            if text.startswith(start, at):
                return self._span_end(at, start, end)
        return None

    def _span_end(self, at: int, start: str, end: str) -> int | None:
        if start == "<!" and not _DECLARATION.match(self._text, at):
            return None
        if start == "<!--" and (empty := _COMMENT_EMPTY.match(self._text, at)):
            return empty.end()
        if end in self._missing:
            return None
        found = self._text.find(end, at + len(start))
        if found < 0:
            self._missing.add(end)
            return None
        return found + len(end)


class RestoreHtml(RawHtmlPostprocessor):
    """Puts raw HTML back into the page, blocks without a paragraph round them."""

    def stash_to_string(self, text: Any) -> str:
        """Keep the mark of a block."""
        return text if isinstance(text, RawBlock) else str(text)

    def isblocklevel(self, html: str) -> bool:
        """Whether no paragraph belongs round the HTML."""
        return isinstance(html, RawBlock) or super().isblocklevel(html)
