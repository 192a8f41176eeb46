"""Pages as browsers read them: elements, attributes and words, but not how they are typed."""

import re
from itertools import pairwise
from typing import Any
from xml.etree.ElementTree import Element

import html5lib

_BLOCKS = frozenset(
    "DOCUMENT_FRAGMENT address article aside blockquote br dd details dialog div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol p pre section "
    "summary table tbody td tfoot th thead tr ul".split()
)
_BLANKS = re.compile(r"[ \t\n\f\r]+")


def dom(page: str) -> Any:
    """A page as plain values, without the white space that no browser shows."""
    return _values(html5lib.parseFragment(page.removesuffix("\n"), namespaceHTMLElements=False))


def _values(element: Element, *, kept: bool = False) -> Any:
    """An element, its attributes, and the texts and elements in it; `kept` white space counts."""
    kept = kept or element.tag == "pre"
    inner: list[Any] = [element.text or ""]
    for child in element:
        inner += [child, child.tail or ""]
    if not kept:
        edge = element.tag in _BLOCKS
        edges = [edge, *(each.tag in _BLOCKS for each in element), edge]
        inner[::2] = map(_shown, inner[::2], pairwise(edges))
    inner[1::2] = [_values(child, kept=kept) for child in element]
    return element.tag, sorted(element.attrib.items()), inner


def _shown(text: str, edges: tuple[bool, bool]) -> str:
    """A text with its white space as one blank each, and none at the edge of a block."""
    text = _BLANKS.sub(" ", text)
    before, after = edges
    text = text.removeprefix(" ") if before else text
    return text.removesuffix(" ") if after else text
