"""What one Markdown file is read by, and what comes of it."""

from collections.abc import Callable, Iterator

import msgspec

from weeknotes.model.posts.person import Person
from weeknotes.model.posts.post import Post
from weeknotes.model.problems.problem import Problem
from weeknotes.model.settings import Settings
from weeknotes.model.value import Value
from weeknotes.read.files.source import Source


class Rules(Value, frozen=True):
    """All that reading a post depends on, apart from the post itself."""

    settings: Settings
    people: tuple[Person, ...] = ()


class Reading(Value, frozen=True):
    """What came of one file."""

    path: str
    post: Post | None
    """None where it is not clear what the file is."""

    authors: tuple[Person, ...] = ()
    problems: tuple[Problem, ...] = ()
    draft: bool = False
    """Whether it is surely a draft; then its problems are its author's own business."""

    @property
    def failed(self) -> bool:
        """Whether an error keeps it from being published."""
        return any(problem.severity == "error" for problem in self.problems)


Reader = Callable[[tuple[Source, ...], Rules], Iterator[Reading]]
"""Reads sources, in their order."""


def reading_of(data: bytes) -> Reading:
    """The reading that was made bytes of.

    Its moments have their offsets, but no names of zones any more.

    Raises:
        msgspec.MsgspecError: that is no reading.
    """
    return _READINGS.decode(data)


_READINGS = msgspec.json.Decoder(Reading)
