"""Emphasis, strong emphasis and strikethrough (CommonMark 6.2 and its appendix, GFM 6.5)."""

from collections.abc import Callable, MutableMapping, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from weeknotes.gfm.inlines.nodes import Node
from weeknotes.gfm.inlines.text import is_punctuation

MAX_DEPTH = 100
"""How deeply emphasis may be nested; more than that stays as it was written."""


@dataclass(slots=True)
class Run:
    """A run of one delimiter.

    Attributes:
        character: `*`, `_` or `~`.
        length: Of how many it consists in the source.
        opens: Whether it can open emphasis.
        closes: Whether it can close emphasis.
        left: How many of it are not used up.
        at: Its index in the output, once it is there.
    """

    character: str
    length: int
    opens: bool
    closes: bool
    left: int = 0
    at: int = 0


def run_at(text: str, start: int) -> Run:
    """The delimiter run that begins at a place in a text."""
    character = text[start]
    end = start + 1
    while end < len(text) and text[end] == character:
        end += 1
    before = text[start - 1] if start else "\n"
    after = text[end] if end < len(text) else "\n"
    if character != "~" and (before == "~" or after == "~"):
        before, after = _past_tildes(text, start, end)
    space_before, space_after = before.isspace(), after.isspace()
    mark_before, mark_after = is_punctuation(before), is_punctuation(after)
    left = not space_after and (not mark_after or space_before or mark_before)
    right = not space_before and (not mark_before or space_after or mark_after)
    length = end - start
    if character == "_":
        opens, closes = left and (not right or mark_before), right and (not left or mark_after)
    else:
        opens, closes = left, right
    if character == "~" and length > 2:  # noqa: PLR2004 - GFM: one or two
        opens = closes = False
    return Run(character, length, opens, closes, left=length)


def _past_tildes(text: str, start: int, end: int) -> tuple[str, str]:
    """The characters round a run that are no tildes: emphasis looks past them, as in cmark."""
    first, last = start - 1, end
    while first > 0 and text[first] == "~":
        first -= 1
    while last < len(text) and text[last] == "~":
        last += 1
    before = text[first] if start else "\n"
    after = text[last] if last < len(text) else "\n"
    return "\n" if before == "~" else before, after


def pair(
    nodes: Sequence[Node | Run],
    fill: Callable[[Element, Sequence[Node]], None],
    depths: MutableMapping[Element, int],
) -> list[Node]:
    """Turn runs into elements, from left to right, the nearest fitting opener first.

    Each node becomes a child at most once, and a search that failed is not repeated below the
    height it reached, so the time is linear.

    Args:
        nodes: Text, elements and runs.
        fill: Puts nodes into an element.
        depths: How deeply emphasis is nested in each element.
    """
    pairing = _Pairing(fill, depths)
    for node in nodes:
        if isinstance(node, Run):
            pairing.take(node)
        else:
            pairing.out.append(node)
    return pairing.out


class _Pairing:
    """What is paired so far: nodes, and the runs among them that still can open something."""

    def __init__(
        self,
        fill: Callable[[Element, Sequence[Node]], None],
        depths: MutableMapping[Element, int],
    ) -> None:
        self.out: list[Node] = []
        self._openers: list[Run] = []
        # For each kind of closer, below which height of the stack there is no opener for it.
        self._bottoms: dict[tuple[str, bool, int], int] = {}
        self._fill = fill
        self._depths = depths

    def take(self, run: Run) -> None:
        """Let a run close what it can; what is left of it may open something, or is text."""
        while run.closes and run.left and self._close(run):
            pass
        if run.left:
            if run.opens:
                run.at = len(self.out)
                self._openers.append(run)
            self.out.append(run.character * run.left)

    def _close(self, closer: Run) -> bool:
        """Make one element that a run closes, if there is an opener for it."""
        key = (closer.character, closer.opens, closer.length % 3)
        found = _opener(self._openers, closer, self._bottoms.get(key, 0))
        if found is None:
            self._bottoms[key] = len(self._openers)
            return False
        opener = self._openers[found]
        inner = self.out[opener.at + 1 :]
        depths = self._depths
        depth = 1
        if depths:
            depth += max((depths.get(x, 0) for x in inner if not isinstance(x, str)), default=0)
        if depth > MAX_DEPTH:
            self._openers.clear()
            self._bottoms.clear()
            return False
        del self._openers[found:], self.out[opener.at :]
        used = _used(opener, closer)
        if used:
            self._wrap(opener, closer, inner, used, depth)
        else:
            self.out += [opener.character * opener.left, *inner]
            closer.opens = closer.closes = False
        for each, bottom in self._bottoms.items():
            self._bottoms[each] = min(bottom, len(self._openers))
        return True

    def _wrap(self, opener: Run, closer: Run, inner: list[Node], used: int, depth: int) -> None:
        element = Element(_tag(closer.character, used))
        self._depths[element] = depth
        self._fill(element, _merged(inner) if element.tag == "strong" else inner)
        opener.left -= used
        closer.left -= used
        if opener.left:
            self.out.append(opener.character * opener.left)
            self._openers.append(opener)
        self.out.append(element)


def _opener(openers: Sequence[Run], closer: Run, bottom: int) -> int | None:
    for index in range(len(openers) - 1, bottom - 1, -1):
        opener = openers[index]
        if opener.character != closer.character:
            continue
        # The "rule of three" (CommonMark 6.2, rules 9 and 10).
        total = opener.length + closer.length
        odd = (opener.closes or closer.opens) and total % 3 == 0
        if not odd or (opener.length % 3 == 0 and closer.length % 3 == 0):
            return index
    return None


def _used(opener: Run, closer: Run) -> int:
    """How many characters of each run make the element; none if they do not fit."""
    if closer.character == "~":
        return closer.left if opener.left == closer.left else 0
    return 2 if opener.left > 1 and closer.left > 1 else 1


def _tag(character: str, used: int) -> str:
    if character == "~":
        return "del"
    return "strong" if used > 1 else "em"


def _merged(nodes: Sequence[Node]) -> list[Node]:
    """The same nodes without strong emphasis directly among them, as GitHub does not nest it."""
    merged: list[Node] = []
    for node in nodes:
        if isinstance(node, str) or node.tag != "strong":
            merged.append(node)
            continue
        merged.append(node.text or "")
        for child in node:
            tail, child.tail = child.tail, None
            merged += [child, tail or ""]
    return merged
