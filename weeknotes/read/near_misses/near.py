"""One near miss, and one kind of them."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from weeknotes.read.near_misses.seen import Seen
from weeknotes.read.near_misses.source import Source


class Near(NamedTuple):
    """Something that was surely meant as Markdown, and is not."""

    place: int
    """Where it begins in the text."""

    message: str
    """What readers see, and why."""

    hint: str
    """The spelling that works."""


class Case(NamedTuple):
    """A kind of near miss."""

    name: str
    """Of several on one post, the first are reported each and the others as a number."""

    signs: tuple[str, ...]
    """The HTML has one of these wherever there is such a slip; none where more is known."""

    find: Callable[[Source, Seen], Iterator[Near]]


_SHOWN = 60
"""Characters of what was typed that a message holds."""


def short(typed: str) -> str:
    """What was typed, on one line and not too long for a message."""
    line = " ".join(typed.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"
