"""Phase two of CommonMark's strategy: the text of a block becomes text and elements.

One pass from left to right, stopping only at characters that can mean something.
"""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final
from xml.etree.ElementTree import Element

from markdown.util import AtomicString

from weeknotes.gfm.inlines.nodes import Node, fill, with_mail_links
from weeknotes.gfm.inlines.spans import Spans
from weeknotes.gfm.inlines.surroundings import Surroundings

if TYPE_CHECKING:
    from markdown.inlinepatterns import InlineProcessor

_MARKS: Final = r"\\`*_~\[\]<&"
_ADDRESS: Final = (
    r"(?<=[Hh])[Tt][Tt][Pp][Ss]?://|(?<=[Ff])[Tt][Pp]://|(?<=w)ww\."  # its first letter is taken
)
_TOKENS: Mapping[tuple[bool, bool], re.Pattern[str]] = MappingProxyType(
    {
        (False, False): re.compile(f"[{_MARKS}]"),
        (False, True): re.compile(f"[{_MARKS}HhFfw](?:(?<=[{_MARKS}])|{_ADDRESS})"),
        (True, False): re.compile(f"[{_MARKS}\n]"),
        (True, True): re.compile(f"[{_MARKS}\nHhFfw](?:(?<=[{_MARKS}\n])|{_ADDRESS})"),
    }
)
"""What to stop at: line ends only where blanks come before one, addresses only where one is.

All begin with a set of characters, so that a search jumps from one to the next.
"""

_HANDLERS: Mapping[str, Callable[[Spans, int], int]] = MappingProxyType(
    {
        "\\": Spans.escape,
        "\n": Spans.line_end,
        "`": Spans.code,
        "*": Spans.delimiter,
        "_": Spans.delimiter,
        "~": Spans.delimiter,
        "[": Spans.open,
        "]": Spans.close,
        "<": Spans.angle,
        "&": Spans.entity,
        **dict.fromkeys("hHfFw", Spans.address),
    }
)


def parse(around: Surroundings, text: str, line: int) -> list[Node]:
    """Parse the text of a block.

    Args:
        around: What all texts of the document share.
        text: The text.
        line: Its source line.

    Returns:
        What it consists of, in order.
    """
    breaks = "\n" in text and " \n" in text
    token = _TOKENS[breaks, (":" in text and "://" in text) or "www." in text]
    if around.foreign:
        return _ForeignScan(around, text, line, token).run()
    at = 0
    match = token.search(text)
    if match is None:
        return with_mail_links([text]) if "@" in text else [text]
    spans = Spans(around, text, line)
    found, search = spans.nodes, token.search
    while match is not None:
        start = match.start()
        if start > at:
            found.append(text[at:start])
        at = _HANDLERS[text[start]](spans, start)
        match = search(text, at)
    if at < len(text):
        found.append(text[at:])
    return spans.result()


def expand(around: Surroundings, element: Element, line: int) -> None:
    """Parse the texts that another extension put into an element of its own."""
    for each in list(element.iter()):
        if each.text and not isinstance(each.text, AtomicString):
            fill(each, parse(around, each.text, line))


class _ForeignScan:
    """The same where other extensions look for something: who finds it first, has it."""

    def __init__(self, around: Surroundings, text: str, line: int, token: re.Pattern[str]) -> None:
        self._spans = Spans(around, text, line)
        self._token = token
        self._next: dict[InlineProcessor, re.Match[str] | None] = {
            each: each.getCompiledRegExp().search(text) for each in around.foreign
        }

    def run(self) -> list[Node]:
        spans = self._spans
        text, found = spans.text, spans.nodes
        at = 0
        while at < len(text):
            own = self._token.search(text, at)
            start = own.start() if own else len(text)
            first = self._first(at, start)
            match = self._next[first] if first else None
            if match is not None:
                start = match.start()
            if start > at:
                found.append(text[at:start])
                at = start
            if first is not None and match is not None:
                at = self._take(first, match)
            elif own is not None:
                at = _HANDLERS[text[start]](spans, start)
        return spans.result()

    def _first(self, at: int, own: int) -> "InlineProcessor | None":
        """Which extension finds something first, at the latest where we do."""
        first: InlineProcessor | None = None
        for each, match in self._next.items():
            present = match
            if present is not None and present.start() < at:
                present = each.getCompiledRegExp().search(self._spans.text, at)
                self._next[each] = present
            if present is not None and (present.start(), first is not None) <= (own, False):
                first, own = each, present.start()
        return first

    def _take(self, processor: "InlineProcessor", match: re.Match[str]) -> int:
        spans = self._spans
        node, start, end = processor.handleMatch(match, spans.text)
        if start is None or end is None or end <= match.start():
            pattern = processor.getCompiledRegExp()
            self._next[processor] = pattern.search(spans.text, match.start() + 1)
            return match.start()
        if node is None:
            spans.nodes.append(spans.text[match.start() : end])
            return end
        if isinstance(node, Element):
            expand(spans.around, node, spans.line_at(match.start()))
        spans.nodes.append(node)
        return end
