"""Phase one of CommonMark's strategy: lines go in, a tree of blocks comes out (0.31, appendix).

The walker keeps a stack of open containers and at most one open leaf. For every line it asks the
containers whether the line belongs to them, then whether it starts something new; what remains
is text, of the open paragraph if there is one. Each line is looked at once.
"""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final
from xml.etree.ElementTree import Element, SubElement

from weeknotes.gfm.blocks import starts, tables
from weeknotes.gfm.blocks.alerts import turn_into_alert
from weeknotes.gfm.blocks.containers import Container, Kind, OpenList
from weeknotes.gfm.blocks.leaves import CODE_INDENT, Leaf, OpenLeaf, closes, without_indent
from weeknotes.gfm.blocks.lists import tighten
from weeknotes.gfm.blocks.rawhtml import BLANK_LINE
from weeknotes.gfm.blocks.rules import Extras
from weeknotes.gfm.errors import NestingTooDeep

if TYPE_CHECKING:
    from weeknotes.gfm.blocks.parser import GitHubParser

# A member of an enumeration is looked up slowly, and each line asks for several.
_PARAGRAPH: Final = Leaf.PARAGRAPH
_TABLE: Final = Leaf.TABLE
_FENCE: Final = Leaf.FENCE
_HTML: Final = Leaf.HTML
_QUOTE: Final = Kind.QUOTE

_PREFIX = re.compile(r"(?:[ \t>]|[-+*][ \t]|\d{1,9}[.)][ \t])*+")
_PLAIN: Final = frozenset(starts.BY_CHARACTER) | frozenset(" \t|:")


class Walker:
    """One walk over the lines of a document or of a part of one."""

    def __init__(self, parser: "GitHubParser", root: Element, rules: Extras) -> None:
        self.parser = parser
        self.rules = rules
        self.source_lines = parser.source_lines
        self.stack = [Container(Kind.DOCUMENT, root)]
        self.leaf: OpenLeaf | None = None
        self.number = 0
        # The present line: without what matched containers took, and without blanks before it.
        self.rest = ""
        self.text = ""
        self.indent = 0
        self.depth = 1
        self.whole = True

    def walk(self, lines: Iterable[str], first: int) -> None:
        """Take in all lines.

        Args:
            lines: Without their ends.
            first: The number of the first one.

        Raises:
            NestingTooDeep: More containers are open than the rules allow.
        """
        stack = self.stack
        for number, line in enumerate(lines, first):
            self.number = number
            # Most lines are prose outside of any container, or blank between two paragraphs of it,
            # and need nothing of what follows.
            if len(stack) > 1:
                self._take(line)
                continue
            leaf = self.leaf
            if leaf is not None and leaf.kind is not _PARAGRAPH:
                self._take(line)
            elif not line:
                self.close_leaf()
                stack[0].blank = number
            elif line[0] in _PLAIN:
                self._take(line)
            elif leaf is None:
                self.open(OpenLeaf(_PARAGRAPH, number, [line]))
            else:
                leaf.lines.append(line)
        self.depth = 0
        self.settle()

    # What the starts of blocks use.

    @property
    def interrupts(self) -> bool:
        """Whether a block that starts here would end a paragraph of the same container."""
        return self.whole and self.leaf is not None and self.leaf.kind is _PARAGRAPH

    def settle(self) -> None:
        """Close the open leaf and all containers that the line does not belong to."""
        self.close_leaf()
        while len(self.stack) > self.depth:
            self._pop()

    def note_block(self) -> Container:
        """Tell the innermost container that a block starts in it here, and return it."""
        container = self.stack[-1]
        if container.list is not None:
            self._finish_list(container)
        if container.within is not None:
            if container.begun and container.blank == self.number - 1:
                container.within.loose = True
            container.begun = True
        return container

    def add(self, tag: str, number: int | None = None) -> Element:
        """Close what must be closed and append a block to the innermost container."""
        self.settle()
        element = SubElement(self.note_block().element, tag)
        self.source_lines[element] = self.number if number is None else number
        return element

    def open(self, leaf: OpenLeaf) -> None:
        """Close what must be closed and begin a leaf block."""
        self.settle()
        self.note_block()
        self.leaf = leaf

    def push(self, container: Container) -> None:
        """Begin a container; what was before it on the line is taken already."""
        self.stack.append(container)
        self.depth += 1
        self.whole = True
        if self.depth > self.rules.limit + 1:
            raise NestingTooDeep(self.number, self.rules.limit)

    def advance(self, rest: str) -> None:
        """Go on with the rest of the line."""
        self.rest = rest
        self.text = rest.lstrip(" ")
        self.indent = len(rest) - len(self.text)

    # The three steps for a line.

    def _take(self, line: str) -> None:
        leaf = self.leaf
        if "\t" in line and not (len(self.stack) == 1 and leaf and leaf.keeps_tabs):
            prefix = _PREFIX.match(line)
            end = prefix.end() if prefix else 0
            if line[-1] == "\t" and (leaf is None or leaf.kind is _PARAGRAPH):
                line = line.rstrip(" \t")
            line = line[:end].expandtabs(4) + line[end:]
        self.advance(line)
        if len(self.stack) > 1:
            self._match_containers()
        else:
            self.depth, self.whole = 1, True
        if self.whole and leaf is not None and self._goes_on(leaf):
            return
        if not self.text:
            self._blank_line()
        elif not starts.begin(self):
            self._text_line()

    def _match_containers(self) -> None:
        """Take from the line what belongs to the open containers, as far as they go on."""
        stack = self.stack
        rest, text, indent = self.rest, self.text, self.indent
        depth = 1
        for container in stack[1:]:
            if container.kind is _QUOTE:
                if indent >= CODE_INDENT or text[:1] != ">":
                    break
                rest = text[2:] if text[1:2] == " " else text[1:]
            elif indent >= container.indent or (container.begun and not text):
                rest = rest[container.indent :]
            else:
                break
            depth += 1
            text = rest.lstrip(" ")
            indent = len(rest) - len(text)
        self.rest, self.text, self.indent = rest, text, indent
        self.depth = depth
        self.whole = depth == len(stack)

    def _goes_on(self, leaf: OpenLeaf) -> bool:
        """Whether the open leaf takes the line whatever it says."""
        kind = leaf.kind
        if kind is _PARAGRAPH or kind is _TABLE:
            return False
        if kind is _FENCE:
            if self.text and self.indent < CODE_INDENT and closes(leaf, self.text):
                self.close_leaf()
            else:
                leaf.lines.append(without_indent(self.rest, leaf.indent))
            return True
        if kind is _HTML:
            return self._html_goes_on(leaf)
        if not self.text or self.indent >= CODE_INDENT:
            leaf.lines.append(self.rest[CODE_INDENT:])
            if not self.text:
                self._note_blank()
            return True
        return False

    def _html_goes_on(self, leaf: OpenLeaf) -> bool:
        if leaf.end is None or leaf.end is BLANK_LINE:
            if not self.text:
                return False
            leaf.lines.append(self.rest)
            return True
        leaf.lines.append(self.rest)
        if not self.text:
            self._note_blank()
        if leaf.end.search(self.text):
            self.close_leaf()
        return True

    def _blank_line(self) -> None:
        self.settle()
        self._note_blank()

    def _note_blank(self) -> None:
        # A line of a quote is not blank to what the quote is in.
        for container in reversed(self.stack[: self.depth]):
            container.blank = self.number
            if container.kind is _QUOTE:
                break

    def _text_line(self) -> None:
        leaf = self.leaf
        if leaf is not None and leaf.kind is _PARAGRAPH:
            # Also where containers end here: a paragraph goes on lazily (CommonMark 5.1).
            if not (self.whole and self.rules.tables and self._begins_table(leaf)):
                leaf.lines.append(self.text)
        elif leaf is not None and leaf.kind is _TABLE and self.whole:
            leaf.lines.append(self.text)
        else:
            self.open(OpenLeaf(_PARAGRAPH, self.number, [self.text]))

    def _begins_table(self, paragraph: OpenLeaf) -> bool:
        """Whether the line makes a table, with the last line of the paragraph for its header."""
        if self.text[0] not in "|:-" or self.indent >= CODE_INDENT:
            return False
        header = paragraph.lines[-1]
        columns = tables.alignments(self.text, header)
        if columns is None:
            return False
        paragraph.lines.pop()
        if not paragraph.lines:
            self.leaf = None
        leaf = OpenLeaf(_TABLE, self.number - 1, [header, self.text], columns=columns)
        self.open(leaf)
        return True

    # Closing.

    def close_leaf(self) -> None:
        """Close the open leaf, if there is one, and make its element."""
        leaf = self.leaf
        if leaf is not None:
            self.leaf = None
            self.parser.finish(leaf, self.stack[-1])

    def _pop(self) -> None:
        container = self.stack.pop()
        if container.list is not None:
            self._finish_list(container)
        if container.kind is _QUOTE:
            # GitHub knows alerts at the top level only.
            if len(self.stack) == 1:
                turn_into_alert(container.element, self.rules.alerts, self.source_lines)
        elif container.kind is Kind.FOOTNOTE:
            self.parser.keep_footnote(container)

    def _finish_list(self, container: Container) -> None:
        finished = container.list
        container.list = None
        if finished is not None and not finished.loose:
            for item in finished.element:
                tighten(item, self.source_lines, self.parser.tail_lines)

    def list_for(self, marker: str, start: int | None) -> OpenList:
        """The list that an item which begins here belongs to, a new one if need be.

        Args:
            marker: The bullet, or the character after the number.
            start: The number of the item, None for a bullet.
        """
        self.settle()
        container = self.stack[-1]
        present = container.list
        if present is not None and present.marker == marker:
            if container.blank == self.number - 1:
                present.loose = True
            return present
        self.note_block()
        element = SubElement(container.element, "ul" if start is None else "ol")
        if start is not None and start != 1:
            element.set("start", str(start))
        self.source_lines[element] = self.number
        container.list = OpenList(element, marker)
        return container.list
