"""One near miss, and one kind of them."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from weeknotes.read.near_misses.glance import Group
from weeknotes.read.near_misses.seen import ShownText
from weeknotes.read.near_misses.source import TypedText

MOST_CANDIDATES = 500
"""Of a kind in one text; more than that is no text of an author's."""


class NearMiss(NamedTuple):
    """Something that was surely meant as Markdown, and is not."""

    place: int
    """Where it begins in the text."""

    message: str
    """What readers see, and why."""

    hint: str
    """The spelling that works."""


class Case(NamedTuple):
    """A kind of near miss."""

    group: Group
    name: str
    """Of several in one text, the first are reported each and the others as a number."""

    find: Callable[[TypedText, ShownText], Iterator[NearMiss]]
    traces: tuple[str, ...] = ()
    """Of these, the HTML has one wherever there is such a slip."""

    def may_be_in(self, html: str) -> bool:
        """Whether the HTML has a trace of it."""
        return not self.traces or any(trace in html for trace in self.traces)


_SHOWN_CHARACTERS = 60
"""Characters of what was typed that a message holds."""


def short(typed: str) -> str:
    """What was typed, on one line and not too long for a message."""
    line = " ".join(typed.split())
    return line if len(line) <= _SHOWN_CHARACTERS else f"{line[:_SHOWN_CHARACTERS]}…"
