"""What runs over the tree of blocks: inline parsing, line numbers."""

from typing import TYPE_CHECKING, Final
from xml.etree.ElementTree import Element

from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from weeknotes.gfm.inlines.inline import parse
from weeknotes.gfm.inlines.nodes import Node, fill
from weeknotes.gfm.inlines.surroundings import Surroundings

if TYPE_CHECKING:
    from markdown import Markdown

    from weeknotes.gfm.blocks.parser import GitHubParser

NATIVE: Final = frozenset(
    {
        "autolink", "automail", "backtick", "em_strong", "em_strong2", "entity", "escape",
        "footnote", "html", "image_link", "image_reference", "linebreak", "link", "not_strong",
        "reference", "short_image_ref", "short_reference",
    }
)  # fmt: skip
"""Inline patterns whose work is done here."""


_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


class InlineTreeprocessor(Treeprocessor):
    """Parses the text of all blocks; takes the place of Python-Markdown's `inline`."""

    def __init__(self, md: "Markdown", parser: "GitHubParser") -> None:
        super().__init__(md)
        self._parser = parser
        # Patterns of other extensions look here for what Python-Markdown would have hidden.
        self.stashed_nodes: dict[str, Element | str] = {}
        self._seen: tuple[object, ...] = ()
        self._patterns: list[InlineProcessor] = []

    def run(self, root: Element) -> None:
        """Parse all text of a tree that is not atomic."""
        parser = self._parser
        lines, tails = parser.source_lines, parser.tail_lines
        if len(parser.raw_html):
            parser.raw_html.tame(parser.swallowing, 0)
        around = Surroundings(
            self.md,
            parser.footnotes,
            self._foreign(),
            lines,
            parser.raw_html,
            parser.spaced_attribute,
        )
        of_blocks = len(parser.raw_html)
        blocks = list(root.iter())
        parents: dict[Element, Element] = {}
        for block in blocks:
            text = block.text
            if text and not text.isspace() and not isinstance(text, AtomicString):
                block.text = None
                fill(block, self._parsed(around, text, lines.get(block, 0), block.tag))
            tail = block.tail
            if tail and not tail.isspace() and not isinstance(tail, AtomicString):
                parents = parents or {child: parent for parent in blocks for child in parent}
                line = tails.get(block) or lines.get(block, 0)
                _fill_tail(parents[block], block, self._parsed(around, tail, line, ""))
        if len(parser.raw_html) > of_blocks:
            parser.raw_html.tame(parser.lone_in_sentences, of_blocks, sees_all=True)

    def _parsed(self, around: Surroundings, text: str, line: int, tag: str) -> list[Node]:
        before = len(around.raw_html)
        found = parse(around, text, line)
        if len(around.raw_html) > before:
            parser = self._parser
            lone = parser.lone_in_headings if tag in _HEADINGS else parser.swallowing
            around.raw_html.tame(lone, before)
        return found

    def _foreign(self) -> list[InlineProcessor]:
        patterns = self.md.inlinePatterns
        if self._seen != (seen := tuple(patterns)):
            # A registry is searched from end to end for each name, so only where it has changed.
            self._seen = seen
            ours = [patterns[name] for name in NATIVE if name in patterns]
            self._patterns = [
                each for each in seen if isinstance(each, InlineProcessor) and each not in ours
            ]
        return self._patterns


def _fill_tail(parent: Element, element: Element, nodes: list[Node]) -> None:
    """Replace the text after an element by what is in it."""
    holder = Element("span")
    fill(holder, nodes)
    element.tail = holder.text
    at = list(parent).index(element) + 1
    parent[at:at] = list(holder)


class LineTreeprocessor(Treeprocessor):
    """Writes the source line of each block into an attribute."""

    def __init__(self, md: "Markdown", parser: "GitHubParser", attribute: str) -> None:
        super().__init__(md)
        self._parser = parser
        self._attribute = attribute

    def run(self, root: Element) -> None:
        """Set the attribute wherever a line is known."""
        lines = self._parser.source_lines
        for element in root.iter():
            line = lines.get(element)
            # A paragraph that is no more than raw HTML is not there in the end.
            if line is not None and not _holds_html(element):
                element.set(self._attribute, str(line))


def _holds_html(element: Element) -> bool:
    return element.tag == "p" and isinstance(element.text, AtomicString) and not len(element)
