"""How blocks begin: which line starts what (CommonMark 4 and 5, GFM 4.10 and 5.3).

Each function asks whether the present line of a walker starts its block; if so it makes the
block and says what follows.
"""

import re
from collections.abc import Callable, Mapping
from enum import Enum, auto
from types import MappingProxyType
from typing import TYPE_CHECKING, Final
from xml.etree.ElementTree import Element, SubElement

from weeknotes.gfm.blocks import rawhtml
from weeknotes.gfm.blocks.containers import Container, Kind
from weeknotes.gfm.blocks.leaves import (
    CODE_INDENT,
    FENCE,
    SETEXT,
    Leaf,
    OpenLeaf,
    heading,
    is_rule,
)

if TYPE_CHECKING:
    from weeknotes.gfm.blocks.walker import Walker

_BULLET = re.compile(r"[-+*](?= |$)")
_NUMBER = re.compile(r"(\d{1,9})([.)])(?= |$)")
_FOOTNOTE = re.compile(r"\[\^([^\]\s]+)\]:[ \t]*")


class Found(Enum):
    """What a start made of the line."""

    NOTHING = auto()
    CONTAINER = auto()
    LEAF = auto()


# A member of an enumeration is looked up slowly, and each line asks for several.
_NOTHING: Final = Found.NOTHING
_CONTAINER: Final = Found.CONTAINER
_LEAF: Final = Found.LEAF
_PARAGRAPH: Final = Leaf.PARAGRAPH
_ITEM: Final = Kind.ITEM

Start = Callable[["Walker"], Found]


def begin(walker: "Walker") -> bool:
    """Open all blocks that start on the present line.

    Returns:
        Whether nothing of the line remains to be taken as text.
    """
    while True:
        if walker.indent >= CODE_INDENT:
            return _indented_code(walker)
        found = _NOTHING
        for start in BY_CHARACTER.get(walker.text[0], ()):
            found = start(walker)
            if found is not _NOTHING:
                break
        if found is _NOTHING:
            return False
        if found is _LEAF or not walker.text:
            return True


def _indented_code(walker: "Walker") -> bool:
    leaf = walker.leaf
    if leaf is not None and leaf.kind is _PARAGRAPH:
        return False
    walker.open(OpenLeaf(Leaf.CODE, walker.number, [walker.rest[CODE_INDENT:]]))
    return True


def _quote(walker: "Walker") -> Found:
    element = walker.add("blockquote")
    walker.push(Container(Kind.QUOTE, element, begun=True))
    walker.advance(walker.text[2:] if walker.text[1:2] == " " else walker.text[1:])
    return _CONTAINER


def _heading(walker: "Walker") -> Found:
    parts = heading(walker.text)
    if parts is None:
        return _NOTHING
    level, text = parts
    walker.add(f"h{level}").text = text
    return _LEAF


def _setext(walker: "Walker") -> Found:
    leaf = walker.leaf
    if leaf is None or not walker.interrupts or not SETEXT.match(walker.text):
        return _NOTHING
    text, line = walker.parser.without_references("\n".join(leaf.lines), leaf.line)
    if not text:
        return _NOTHING
    walker.leaf = None
    level = 1 if walker.text[0] == "=" else 2
    walker.add(f"h{level}", line).text = text.strip(" ")
    return _LEAF


def _fence(walker: "Walker") -> Found:
    match = FENCE.match(walker.text)
    if match is None:
        return _NOTHING
    fence, info = (match[1], match[2]) if match[1] else (match[3], match[4])
    leaf = OpenLeaf(Leaf.FENCE, walker.number, indent=walker.indent, fence=fence, info=info)
    walker.open(leaf)
    return _LEAF


def _html(walker: "Walker") -> Found:
    end = rawhtml.block_end(walker.text, interrupts=walker.interrupts)
    if end is None:
        return _NOTHING
    walker.open(OpenLeaf(Leaf.HTML, walker.number, [walker.rest], end=end))
    if end is not rawhtml.BLANK_LINE and end.search(walker.text):
        walker.close_leaf()
    return _LEAF


def _rule(walker: "Walker") -> Found:
    if not is_rule(walker.text):
        return _NOTHING
    walker.add("hr")
    return _LEAF


def _bullet(walker: "Walker") -> Found:
    match = _BULLET.match(walker.text)
    if match is None or (walker.interrupts and not walker.text[1:].strip(" ")):
        return _NOTHING
    return _item(walker, walker.text[0], 1, None)


def _numbered(walker: "Walker") -> Found:
    match = _NUMBER.match(walker.text)
    if match is None:
        return _NOTHING
    start = int(match[1])
    if walker.interrupts and (start != 1 or not walker.text[match.end() :].strip(" ")):
        return _NOTHING
    return _item(walker, match[2], match.end(), start)


def _item(walker: "Walker", marker: str, width: int, start: int | None) -> Found:
    """Open an item, and a list unless it belongs to the one before it (CommonMark 5.2 and 5.3)."""
    after = walker.text[width:]
    content = after.lstrip(" ")
    blanks = len(after) - len(content)
    # Five blanks are one, and code that is indented by four.
    gap = blanks if content and blanks <= CODE_INDENT else 1
    indent = walker.indent + width + gap
    within = walker.list_for(marker, start)
    element = SubElement(within.element, "li")
    walker.source_lines[element] = walker.number
    walker.push(Container(_ITEM, element, indent, within))
    walker.advance(after[gap:])
    return _CONTAINER


def _footnote(walker: "Walker") -> Found:
    match = _FOOTNOTE.match(walker.text) if walker.rules.footnotes else None
    if match is None:
        return _NOTHING
    walker.settle()
    walker.note_block()
    container = Container(Kind.FOOTNOTE, Element("div"), CODE_INDENT, label=match[1], begun=True)
    walker.push(container)
    walker.advance(walker.text[match.end() :])
    return _CONTAINER


BY_CHARACTER: Mapping[str, tuple[Start, ...]] = MappingProxyType(
    {
        ">": (_quote,),
        "#": (_heading,),
        "`": (_fence,),
        "~": (_fence,),
        "<": (_html,),
        "=": (_setext,),
        "-": (_setext, _rule, _bullet),
        "*": (_rule, _bullet),
        "_": (_rule,),
        "+": (_bullet,),
        "[": (_footnote,),
        **dict.fromkeys("0123456789", (_numbered,)),
    }
)
"""What a line may start, by its first character that is not blank, in the order to ask."""
