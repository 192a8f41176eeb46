"""Python-Markdown's block parser, replaced by one that walks lines as CommonMark does."""

from collections.abc import Iterable, MutableMapping, Sequence
from typing import TYPE_CHECKING, Any, Final
from xml.etree.ElementTree import Element, ElementTree, SubElement

from markdown.blockparser import BlockParser
from markdown.util import AtomicString

from weeknotes.gfm.blocks import tables
from weeknotes.gfm.blocks.containers import Container, Kind
from weeknotes.gfm.blocks.definitions import take_abbreviations, take_references
from weeknotes.gfm.blocks.leaves import Leaf, OpenLeaf
from weeknotes.gfm.blocks.lists import make_task, tighten
from weeknotes.gfm.blocks.rawhtml import RawBlock, RawHtml
from weeknotes.gfm.blocks.rules import Extras
from weeknotes.gfm.blocks.walker import Walker
from weeknotes.gfm.footnotes import Footnotes, ParsedFootnote
from weeknotes.gfm.inlines.text import escape_code, resolve
from weeknotes.gfm.inlines.unclosed import Swallowing

if TYPE_CHECKING:
    from markdown import Markdown
    from markdown.blockprocessors import BlockProcessor

NATIVE: Final = frozenset(
    {
        "abbr", "code", "empty", "footnote", "hashheader", "hr", "indent", "olist", "paragraph",
        "quote", "reference", "setextheader", "table", "ulist",
    }
)  # fmt: skip
"""Block processors whose work is done here; `abbr`, `footnote`, `table` switch theirs on."""


# A member of an enumeration is looked up slowly, and each block asks for several.
_PARAGRAPH: Final = Leaf.PARAGRAPH
_TABLE: Final = Leaf.TABLE
_HTML: Final = Leaf.HTML
_ITEM: Final = Kind.ITEM


class GitHubParser(BlockParser):
    """Parses blocks as GitHub does and hands finished paragraphs to the processors of others.

    Attributes:
        source_lines: The 1-based source line of each block element of the present document.
        tail_lines: The same for the text after an element, where it is a block of its own.
        raw_html: The pieces of raw HTML.
        swallowing: The elements whose opening tags are text where nothing closes them.
        lone_in_headings: The same for headings.
        lone_in_sentences: The same within a paragraph, wherever in the document an end tag is.
    """

    def __init__(self, md: "Markdown") -> None:
        super().__init__(md)
        self.source_lines: dict[Element, int] = {}
        self.tail_lines: dict[Element, int] = {}
        self.raw_html = RawHtml(md)
        self.swallowing = Swallowing(())
        self.lone_in_headings = Swallowing(())
        self.lone_in_sentences = Swallowing(())
        self.limit = 100
        self.line_offset = 0
        self.spaced_attribute = ""
        self.alert_titles: dict[str, str] = {}
        self.task_labels = ("to do", "done")
        self.footnotes: Footnotes | None = None
        self._foreign: Sequence[BlockProcessor] = ()
        self._seen: tuple[BlockProcessor, ...] = ()
        self._processors: dict[str, Any] = {}
        self._abbreviations: MutableMapping[str, str] | None = None
        self._rules = Extras(limit=self.limit, tables=False, footnotes=False, alerts={})
        self._align_attribute = False
        self._line = 1

    def parseDocument(self, lines: Iterable[str]) -> ElementTree:  # noqa: N802 - the base's name
        """Parse a whole document.

        Args:
            lines: The lines of the document.

        Raises:
            NestingTooDeep: Quotes and lists are nested past the limit.
        """
        self._prepare()
        self.forget()
        self._line = 1 + self.line_offset
        self.root = Element(self.md.doc_tag)
        Walker(self, self.root, self._rules).walk(lines, self._line)
        return ElementTree(self.root)

    def parseChunk(self, parent: Element, text: str) -> None:  # noqa: N802 - the base's name
        """Parse a part of a document, as other extensions ask for it, into an element."""
        if isinstance(text, ParsedFootnote):
            parent.extend(list(text.element))
        else:
            Walker(self, parent, self._rules).walk(text.split("\n"), self._line)

    def parseBlocks(self, parent: Element, blocks: list[str]) -> None:  # noqa: N802 - likewise
        """Parse parts of a document that blank lines separate, and take them off the list."""
        text = "\n\n".join(blocks)
        blocks.clear()
        self.parseChunk(parent, text)
        # This is how processors of others ask for text without a paragraph round it.
        if self.state.isstate("list"):
            tighten(parent, self.source_lines, self.tail_lines)

    def forget(self) -> None:
        """Forget all lines of the last document."""
        self.source_lines.clear()
        self.tail_lines.clear()
        self.raw_html.clear()

    def _prepare(self) -> None:
        """See which extensions are loaded."""
        registered = self.blockprocessors
        if self._seen != (seen := tuple(registered)):
            # A registry is searched from end to end for each name, so only where it has changed.
            self._seen = seen
            self._processors = {
                name: registered[name]
                for name in ("table", "footnote", "abbr")
                if name in registered
            }
            ours = [registered[name] for name in NATIVE if name in registered]
            self._foreign = [each for each in seen if each not in ours]
        processors = self._processors
        if "footnote" in processors:
            self.footnotes = Footnotes(processors["footnote"].footnotes)
        else:
            self.footnotes = None
        self._abbreviations = processors["abbr"].abbrs if "abbr" in processors else None
        if "table" in processors:
            self._align_attribute = bool(processors["table"].config.get("use_align_attribute"))
        self._rules = Extras(
            limit=self.limit,
            tables="table" in processors,
            footnotes=self.footnotes is not None,
            alerts=self.alert_titles,
        )

    # What the walker hands over.

    def keep_footnote(self, container: Container) -> None:
        """Keep a footnote for the end of the page."""
        if self.footnotes is not None:
            self.footnotes.define(container.label, container.element)

    def without_references(self, text: str, line: int) -> tuple[str, int]:
        """Take the reference definitions off a paragraph; what remains, and its first line."""
        if not text.startswith("["):
            return text, line
        remaining = take_references(text, self.md.references)
        return remaining, line + text.count("\n", 0, len(text) - len(remaining))

    def finish(self, leaf: OpenLeaf, container: Container) -> None:
        """Make the element of a finished leaf block."""
        kind = leaf.kind
        if kind is _PARAGRAPH:
            self._paragraph(leaf, container)
        elif kind is _TABLE:
            self._table(leaf, container.element)
        elif kind is _HTML:
            html = RawBlock("\n".join(leaf.lines))
            paragraph = SubElement(container.element, "p")
            paragraph.text = AtomicString(self.raw_html.store(leaf.line, html))
            self.source_lines[paragraph] = leaf.line
        else:
            self._code(leaf, container.element)

    def _paragraph(self, leaf: OpenLeaf, container: Container) -> None:
        text, line = self.without_references("\n".join(leaf.lines), leaf.line)
        if self._abbreviations is not None and "*[" in text:
            text = take_abbreviations(text, self._abbreviations)
        text = text.rstrip(" \n")
        if not text:
            return
        parent = container.element
        if self._foreign:
            self._hand_over(parent, text, line)
        else:
            self._new_paragraph(parent, text, line)
        if container.kind is _ITEM and text[0] == "[" and len(parent) == 1:
            make_task(parent, parent[0], self.task_labels)

    def _new_paragraph(self, parent: Element, text: str, line: int) -> None:
        paragraph = SubElement(parent, "p")
        paragraph.text = text
        self.source_lines[paragraph] = line

    def _hand_over(self, parent: Element, text: str, line: int) -> None:
        """Offer a paragraph to the processors of other extensions; it is ours if none takes it."""
        outer, self._line = self._line, line
        blocks = [text]
        while blocks:
            for processor in self._foreign:
                if processor.test(parent, blocks[0]) and processor.run(parent, blocks) is not False:
                    break
            else:
                self._new_paragraph(parent, blocks.pop(0), line)
        self._line = outer

    def _table(self, leaf: OpenLeaf, parent: Element) -> None:
        table = tables.build(
            parent,
            header=leaf.lines[0],
            rows=leaf.lines[2:],
            columns=leaf.columns,
            attribute=self._align_attribute,
        )
        self.source_lines[table] = leaf.line
        for number, row in enumerate(table.iter("tr"), leaf.line):
            # The delimiter row makes none.
            self.source_lines[row] = line = number + (number > leaf.line)
            for cell in row:
                self.source_lines[cell] = line

    def _code(self, leaf: OpenLeaf, parent: Element) -> None:
        pre = SubElement(parent, "pre")
        code = SubElement(pre, "code")
        lines = leaf.lines
        if leaf.kind is Leaf.CODE:
            while lines and not lines[-1].strip(" "):
                lines.pop()
        if lines:  # Python-Markdown ends any text of code with a line end, also an empty one
            code.text = AtomicString(escape_code("\n".join((*lines, ""))))
        info = resolve(leaf.info).split()
        if info:
            code.set("class", f"language-{info[0]}")
        self.source_lines[pre] = leaf.line
