"""Code that is written in HTML within a text: `<code>`, `<kbd>` and their like.

Python-Markdown takes what is between such tags for text like any other. But code has to stay as
it was typed, also where other mark-up, cells of a table or blocks are between the tags.
"""

import re
from collections.abc import Mapping, Sequence
from xml.etree.ElementTree import Element

from markdown.util import HTML_PLACEHOLDER_RE

from weeknotes.html.elements import CODE
from weeknotes.html.tags import opening
from weeknotes.read.text.raw.raw_html import tags

_ELEMENTS = CODE | {"script", "style", "textarea"}
"""Elements whose text is for machines, or is shown as a machine has it."""

_MAYBE_CODE = re.compile(opening(*sorted(_ELEMENTS)))


def code_edges(root: Element, pieces: Sequence[str | Element]) -> Mapping[str, int]:
    """The placeholders of raw HTML that begin or end code, each with how many elements it opens.

    A tag counts only if another one goes with it. The number is negative where it closes some.

    Args:
        root: the tree of a text, with a placeholder for each piece of its raw HTML.
        pieces: the raw HTML that these are for.
    """
    if not any(_MAYBE_CODE.search(str(piece)) for piece in pieces):
        return {}
    edges: dict[str, int] = {}
    opened: dict[str, list[str]] = {}
    for text in root.itertext():
        for match in HTML_PLACEHOLDER_RE.finditer(text):
            for tag in tags([(0, str(pieces[int(match[1])]))]):
                if tag.name not in _ELEMENTS:
                    continue
                starts = opened.setdefault(tag.name, [])
                if not tag.closes:
                    starts.append(match[0])
                elif starts:
                    start = starts.pop()
                    edges[start] = edges.get(start, 0) + 1
                    edges[match[0]] = edges.get(match[0], 0) - 1
    return edges


def parted(text: str, edges: Mapping[str, int], depth: int) -> tuple[list[tuple[str, bool]], int]:
    """The parts of a text that are code and those that are not, and how deep in code it ends.

    Args:
        text: with placeholders for raw HTML.
        edges: as `code_edges` finds them.
        depth: in how many elements for code it begins.
    """
    parts: list[tuple[str, bool]] = []
    start = 0
    for match in HTML_PLACEHOLDER_RE.finditer(text):
        by = edges.get(match[0], 0)
        if bool(depth) != bool(depth + by):
            end = match.start() if depth else match.end()
            parts.append((text[start:end], depth > 0))
            start = end
        depth += by
    parts.append((text[start:], depth > 0))
    return [part for part in parts if part[0]], depth
