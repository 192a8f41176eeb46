"""A text as a row of blocks: paragraphs, items, headings, quotations, in their order."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from weeknotes.html.elements import HEADINGS
from weeknotes.read.html.tree import Element
from weeknotes.read.roundups.inline_text import Line, line_of
from weeknotes.read.roundups.social import is_embedded

_PARAGRAPHS = frozenset("address caption dt figcaption p summary".split())
_ITEMS = frozenset({"dd", "li"})
_CONTAINERS = frozenset(
    """article aside center details div fieldset footer form header main nav ol section table
    tbody tfoot thead ul""".split()
)
_OTHERS = frozenset("blockquote dl figure hr pre tr".split())
_NOTHING = line_of(())
_SHARING = 6
"""Terms that can have their definitions in common; more are hardly meant to."""

_BLOCKS = HEADINGS | _PARAGRAPHS | _ITEMS | _CONTAINERS | _OTHERS


class Block(NamedTuple):
    """A part of a text that is a unit of its own."""

    role: Literal["heading", "paragraph", "item", "term", "quote", "picture", "rule", "embed"]
    """A term is that of a list of definitions; an embed is a post of a social network."""

    line: Line
    inner: tuple["Block", ...] = ()
    """What an item holds below its first line; the definitions of a term; what a quotation holds; a
    picture's caption.
    """

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
    if is_embedded(element):
        yield Block(role="embed", line=_NOTHING)
    elif element.tag in HEADINGS:
        line = line_of(element.children)
        yield Block(role="heading", line=line, id=element.attrs.get("id", ""))
    elif element.tag in _PARAGRAPHS:
        yield Block(role="paragraph", line=line_of(element.children))
    elif element.tag in _ITEMS:
        yield _item(tuple(blocks_of(element)))
    elif element.tag == "tr":
        line = line_of(_cells(element))
        names = _is_header(element) and not line.anchors()
        yield Block(role="rule", line=_NOTHING) if names else Block(role="paragraph", line=line)
    elif element.tag == "dl":
        yield from _terms(element)
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


def _item(inner: tuple[Block, ...]) -> Block:
    """An item of what it holds, its first paragraph as its line."""
    if inner and inner[0].role == "paragraph":
        return Block(role="item", line=inner[0].line, inner=inner[1:])
    return Block(role="item", line=_NOTHING, inner=inner)


def _terms(definitions: Element) -> Iterator[Block]:
    """The terms of a list of definitions, each with those that follow; several may share them."""
    terms: list[Line] = []
    inner: list[Block] = []
    for part in _parts(definitions):
        if part.tag == "dt":
            if inner:
                yield from _defined(terms, inner)
                terms, inner = [], []
            terms.append(line_of(part.children))
        else:
            inner += _block(part)
    yield from _defined(terms, inner)


def _defined(terms: list[Line], inner: list[Block]) -> Iterator[Block]:
    if not terms:
        yield from inner
    alone = len(terms) > _SHARING  # all but the last, to which they are nearest
    for line in terms[:-1]:
        yield Block(role="term", line=line, inner=() if alone else tuple(inner))
    yield from (Block(role="term", line=line, inner=tuple(inner)) for line in terms[-1:])


def _parts(definitions: Element) -> Iterator[Element]:
    """Terms and definitions, those within groups too; text that is in neither is a definition."""
    for child in definitions.children:
        if isinstance(child, str):
            if not child.isspace():
                text = Element("dd", {})
                text.children.append(child)
                yield text
        elif child.tag == "div":
            yield from _parts(child)
        else:
            yield child


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
