"""What all texts of a document share while they are parsed."""

from collections.abc import MutableMapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from weeknotes.gfm.blocks.rawhtml import RawHtml

if TYPE_CHECKING:
    from markdown import Markdown
    from markdown.inlinepatterns import InlineProcessor

    from weeknotes.gfm.footnotes import Footnotes


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The document round a text.

    Attributes:
        md: The Markdown instance.
        footnotes: The footnotes of the document, where there are any.
        foreign: The inline patterns of other extensions.
        lines: Where the source line of links and images goes.
        raw_html: Where raw HTML goes with its line.
        spaced: The attribute of a link whose target holds blanks; empty where that is no link.
    """

    md: "Markdown"
    footnotes: "Footnotes | None"
    foreign: Sequence["InlineProcessor"]
    lines: MutableMapping[Element, int]
    raw_html: RawHtml
    spaced: str
