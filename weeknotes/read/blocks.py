"""A text as a row of blocks: paragraphs, items, headings, quotations, in the order they stand."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from weeknotes.read.elements import Element
from weeknotes.read.line import Line, line_of

_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_PARAGRAPHS = frozenset("address caption dt figcaption p summary".split())
_ITEMS = frozenset({"dd", "li"})
_CONTAINERS = frozenset(
    """article aside center details div dl fieldset footer form header main nav ol section table
    tbody tfoot thead ul""".split()
)
_OTHERS = frozenset("blockquote figure hr pre tr".split())
_NOTHING = line_of(())
_BLOCKS = _HEADINGS | _PARAGRAPHS | _ITEMS | _CONTAINERS | _OTHERS


class Block(NamedTuple):
    """What stands for itself in a text."""

    role: Literal["heading", "paragraph", "item", "quote", "picture", "rule"]
    line: Line
    inner: tuple["Block", ...] = ()
    """What an item holds below its first line; what a quotation holds; a picture's caption."""

    id: str = ""
    """A heading's."""


def blocks_of(element: Element) -> Iterator[Block]:
    """The blocks within an element; those of lists and tables one after the other."""
    inline: list[Element | str] = []
    for child in element.children:
        if isinstance(child, str) or not _is_block(child):
            inline.append(child)
            continue
        if inline:
            yield from _gathered(inline)
            inline = []
        yield from _block(child)
    yield from _gathered(inline)


def _is_block(element: Element) -> bool:
    return element.tag in _BLOCKS


def _gathered(inline: list[Element | str]) -> Iterator[Block]:
    """Text that no paragraph holds, as in most items of lists."""
    if all(isinstance(node, str) and node.isspace() for node in inline):
        return  # as between most blocks
    line = line_of(inline)
    if line.text.strip() or line.anchors():
        yield Block(role="paragraph", line=line)


def _block(element: Element) -> Iterator[Block]:
    if element.tag in _HEADINGS:
        line = line_of(element.children)
        yield Block(role="heading", line=line, id=element.attrs.get("id", ""))
    elif element.tag in _PARAGRAPHS:
        yield Block(role="paragraph", line=line_of(element.children))
    elif element.tag in _ITEMS:
        inner = tuple(blocks_of(element))
        if inner and inner[0].role == "paragraph":
            yield Block(role="item", line=inner[0].line, inner=inner[1:])
        else:
            yield Block(role="item", line=_NOTHING, inner=inner)
    elif element.tag == "tr":
        line = line_of(_cells(element))
        names = _is_header(element) and not line.anchors()
        yield Block(role="rule", line=_NOTHING) if names else Block(role="paragraph", line=line)
    elif element.tag == "blockquote":
        yield Block(role="quote", line=_NOTHING, inner=tuple(blocks_of(element)))
    elif element.tag == "figure":
        captions = [
            one for one in element.children if isinstance(one, Element) and one.tag == "figcaption"
        ]
        picture = line_of(one for one in element.children if one not in captions)
        inner = tuple(Block(role="paragraph", line=line_of(one.children)) for one in captions)
        yield Block(role="picture", line=picture, inner=inner)
    elif element.tag in {"hr", "pre"}:
        yield Block(role="rule", line=_NOTHING)
    else:
        yield from blocks_of(element)


def _is_header(row: Element) -> bool:
    """Whether a row holds the names of columns, and so says nothing of a link above the table."""
    cells = [cell for cell in row.children if isinstance(cell, Element)]
    return bool(cells) and all(cell.tag == "th" for cell in cells)


def _cells(row: Element) -> Iterator[Element | str]:
    """What the cells of a row hold, with a break between them."""
    first = True
    for cell in row.children:
        if isinstance(cell, str):
            continue
        if not first:
            yield Element("br", {})
        first = False
        yield from cell.children
