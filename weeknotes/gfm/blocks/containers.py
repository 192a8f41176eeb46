"""The containers of a document and what a line is to them (CommonMark 0.31, 4 and 5)."""

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Final
from xml.etree.ElementTree import Element

NEVER: Final = -1
"""The number of a line that comes before any other."""


class Kind(Enum):
    """What a container is."""

    DOCUMENT = auto()
    QUOTE = auto()
    ITEM = auto()
    FOOTNOTE = auto()


@dataclass(slots=True)
class OpenList:
    """A list that may still get items.

    Attributes:
        element: The `ul` or `ol`.
        marker: What its items must begin with to belong to it: a bullet, or what follows a number.
        loose: Whether blank lines separate its items or the blocks in one of them.
    """

    element: Element
    marker: str
    loose: bool = False


@dataclass(slots=True)
class Container:
    """An open container.

    Attributes:
        kind: What it is.
        element: Where its blocks go.
        indent: By how many columns a line must be indented to belong to it; 0 for a quote.
        within: The list that an item belongs to.
        list: The list that is its last block, if it ends with an open one.
        blank: The number of the last blank line directly in it.
        label: The label of a footnote.
        begun: Whether there is anything in it.
    """

    kind: Kind
    element: Element
    indent: int = 0
    within: OpenList | None = None
    list: OpenList | None = None
    blank: int = NEVER
    label: str = ""
    begun: bool = field(default=False)
