"""The last steps from a tree to HTML, as Python-Markdown takes them, in half the time.

Its own look up every tag in a list, go through all texts once more for escaped characters, and
know forms of elements that no text of ours has.
"""

import re
from collections.abc import Callable
from typing import Final
from xml.etree.ElementTree import HTML_EMPTY, Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX, AtomicString

from weeknotes.html.references import LONE_AMPERSAND

_ESCAPED: Final = re.compile(f"{STX}([0-9]+){ETX}")
_EMPTY: Final = frozenset(HTML_EMPTY)
_FLAGS: Final = frozenset({"checked", "disabled"})
"""Attributes that are named only: those of the boxes of tasks."""


class LineBreaks(Treeprocessor):
    """Puts line breaks between blocks; takes the place of Python-Markdown's `prettify`."""

    PRIORITY = 10

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self._blocks = frozenset(md.block_level_elements)

    def run(self, root: Element) -> None:
        """Break the lines of a tree."""
        self._break(root)
        for br in root.iter("br"):
            tail = br.tail
            br.tail = f"\n{tail}" if tail and not tail.isspace() else "\n"
        for pre in root.iter("pre"):
            code = pre[0] if len(pre) else None
            if code is not None and code.tag == "code" and not len(code) and code.text is not None:
                code.text = AtomicString(f"{code.text.rstrip()}\n")

    def _break(self, block: Element) -> None:
        blocks = self._blocks
        if block.tag != "pre":
            if len(block):
                text = block.text
                if (not text or text.isspace()) and block[0].tag in blocks:
                    block.text = "\n"
            for child in block:
                if child.tag in blocks:
                    self._break(child)
        tail = block.tail
        if not tail or tail.isspace():
            block.tail = "\n"


def write_html(root: Element) -> str:
    """The HTML of a tree, in the form of Python-Markdown's serializer for HTML.

    Escaped characters come back on the way, as its treeprocessor `unescape` brings them.
    """
    pieces: list[str] = []
    _write(root, pieces.append)
    return "".join(pieces)


def _write(element: Element, put: Callable[[str], None]) -> None:
    tag = element.tag
    attributes = element.items()
    if attributes:
        put(f"<{tag}{''.join(map(_attribute, sorted(attributes)))}>")
    else:
        put(f"<{tag}>")
    text = element.text
    if text:
        put(_text(text))
    for child in element:
        _write(child, put)
    if tag not in _EMPTY:
        put(f"</{tag}>")
    tail = element.tail
    if tail:
        put("\n" if tail == "\n" else _text(tail))


def _text(text: str) -> str:
    # No source holds this character, see gfm's preprocessor, so in code there is none.
    if STX in text:
        text = _ESCAPED.sub(_character, text)
    if "&" in text:
        text = LONE_AMPERSAND.sub("&amp;", text)
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    return text


def _attribute(attribute: tuple[str, str]) -> str:
    name, value = attribute
    value = _text(value)
    if name == value and name in _FLAGS:
        return f" {name}"
    if '"' in value:
        value = value.replace('"', "&quot;")
    return f' {name}="{value}"'


def _character(match: re.Match[str]) -> str:
    return chr(int(match[1]))
