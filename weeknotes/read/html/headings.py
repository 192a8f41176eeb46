"""The headings of a text: their levels and ids in a page, and the section below each."""

from collections.abc import Collection, Container
from html import escape
from itertools import accumulate
from typing import NamedTuple

from weeknotes.html.elements import HEADINGS
from weeknotes.model.posts.document import Heading
from weeknotes.read.html.heading_ids import HeadingIds
from weeknotes.read.text.raw.sanitise import TYPED

_UPPERMOST = 2
"""The level of a text's uppermost headings: the page's own title is an `h1`."""

_LOWEST = 6


class OpenHeading(NamedTuple):
    """A heading whose words are still to come."""

    level: int
    attributes: dict[str, str]
    line: int | None
    start: int
    """Which of the tags its start tag is."""

    @property
    def id(self) -> str:
        """The id that its author gave it; empty without one."""
        return self.attributes.get("id", "")

    @property
    def typed(self) -> str:
        """Its words as they were typed, where that is noted."""
        return " ".join(self.attributes.get(TYPED, "").split())


class _Placed(NamedTuple):
    """A heading in its page."""

    level: int
    id: str
    text: str
    start: int
    end: int
    """Which of the tags its start tag and its end tag are."""

    line: int | None
    leads_away: bool


class WrittenHeading(NamedTuple):
    """A heading as it is written."""

    id: str
    start: str
    end: str


class Headings:
    """The headings of a text, taken in the order in which they are there."""

    def __init__(self, names: Collection[str]) -> None:
        """Prepare for the elements of some names, which are all that the text has."""
        levels = (int(name[1]) for name in HEADINGS.intersection(names))
        self._shift = _UPPERMOST - min(levels, default=_UPPERMOST)
        self._ids = HeadingIds()
        self._placed: list[_Placed] = []

    def add(
        self,
        heading: OpenHeading,
        *,
        words: str,
        name: str,
        end: int,
        leads_away: bool,
        taken: Container[str],
    ) -> WrittenHeading:
        """Take a heading that has just ended, and give it its id and its tags.

        Args:
            heading: the heading.
            words: its words as readers see them.
            name: the words that its id is made of, unless its author gave it one.
            end: which of the tags its end tag is.
            leads_away: whether it begins with a link to another page.
            taken: the ids that other elements have.
        """
        given = heading.id or self._ids.free(heading.typed or name, taken)
        level = min(_LOWEST, heading.level + self._shift)
        others = "".join(
            f' {key}="{escape(value)}"'
            for key, value in heading.attributes.items()
            if key not in {"id", TYPED}
        )
        self._placed.append(
            _Placed(level, given, words, heading.start, end, heading.line, leads_away)
        )
        return WrittenHeading(
            id=given, start=f'<h{level} id="{escape(given)}"{others}>', end=f"</h{level}>"
        )

    def sections(self, pieces: list[str], notes: int | None) -> tuple[Heading, ...]:
        """All headings, each with where its section begins and ends in the page.

        Args:
            pieces: the texts and tags of the page in turn.
            notes: which of the tags begins the footnotes, which belong to the whole text and not to
                its last section.
        """
        if not self._placed:
            return ()
        # Where each piece starts and, one further, where it ends.
        at = [0, *accumulate(map(len, pieces))]
        end = at[-1]
        if notes is not None and all(one.start < notes for one in self._placed):
            end = at[2 * notes + 1]
        found = []
        # Where the next heading of each level starts, from the last heading backwards.
        starts = [end] * (_LOWEST + 1)
        for one in reversed(self._placed):
            found.append(
                Heading(
                    level=one.level,
                    id=one.id,
                    text=one.text,
                    start=at[2 * one.end + 2],
                    end=min(starts[: one.level + 1]),
                    line=one.line,
                    leads_away=one.leads_away,
                )
            )
            starts[one.level] = at[2 * one.start + 1]
        return tuple(reversed(found))
