"""Leaf blocks that grow line by line: what is open at the end of a document."""

import re
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Final


class Leaf(Enum):
    """What the open leaf block is."""

    PARAGRAPH = auto()
    FENCE = auto()
    CODE = auto()
    HTML = auto()
    TABLE = auto()


@dataclass(slots=True)
class OpenLeaf:
    """A leaf block that may still get lines.

    Attributes:
        kind: What it is.
        line: The number of its first line.
        lines: Its lines so far, without what belongs to its containers.
        indent: By how many columns an opening fence is indented.
        fence: The opening fence, all of one character.
        info: What follows the opening fence.
        end: What ends an HTML block.
        columns: The alignment of a table's columns.
    """

    kind: Leaf
    line: int
    lines: list[str] = field(default_factory=list)
    indent: int = 0
    fence: str = ""
    info: str = ""
    end: re.Pattern[str] | None = None
    columns: tuple[str, ...] = ()

    @property
    def keeps_tabs(self) -> bool:
        """Whether the blanks before a line mean nothing but themselves."""
        return self.kind is Leaf.FENCE and not self.indent


CODE_INDENT: Final = 4
"""By how many columns a line of an indented code block is indented."""

FENCE = re.compile(r"(`{3,}+)([^`]*+)$|(~{3,}+)(.*)$")
SETEXT = re.compile(r"(?:=++|-++)[ ]*+$")
_HEADING = re.compile(r"(#{1,6}+)(?:[ \t]++(.*)|)$", re.DOTALL)
_RULE_ENDS = frozenset("-_* \t")
_RUNS = re.compile(r"  +")


def heading(line: str) -> tuple[int, str] | None:
    """The level and text of an ATX heading (CommonMark 4.2), if the line is one."""
    match = _HEADING.match(line)
    if match is None:
        return None
    text = (match[2] or "").strip(" \t")
    bare = text.rstrip("#")
    if not bare or bare[-1] in " \t":
        text = bare.rstrip(" \t")
    # Long runs of blanks mean nothing, and attribute lists search them in quadratic time.
    return len(match[1]), _RUNS.sub(" ", text)


def is_rule(line: str) -> bool:
    """Whether a line that begins with `-`, `_` or `*` is a thematic break (CommonMark 4.1)."""
    if line[-1] not in _RULE_ENDS:
        return False
    bare = line.replace(" ", "").replace("\t", "")
    return len(bare) > 2 and bare == line[0] * len(bare)  # noqa: PLR2004 - three make a rule


def closes(leaf: OpenLeaf, line: str) -> bool:
    """Whether a line, taken from its first character that is not blank, closes an open fence."""
    bare = line.rstrip(" ")
    return len(bare) >= len(leaf.fence) and bare == leaf.fence[0] * len(bare)


def without_indent(line: str, columns: int) -> str:
    """A line without up to so many blanks at its start."""
    lead = len(line) - len(line.lstrip(" "))
    return line[min(lead, columns) :]
