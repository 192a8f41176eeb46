"""Where the sections of a text are after its links were made ready."""

from bisect import bisect_right

import msgspec

from weeknotes.model.posts.document import Heading


class Moved:
    """Where places of a text are after tags in it got longer or shorter, in their order."""

    def __init__(self) -> None:
        self._ends: list[int] = []
        self._by: list[int] = []

    def note(self, end: int, by: int) -> None:
        """A tag that ended here has moved all behind it."""
        if by:
            self._by.append(by + (self._by[-1] if self._by else 0))
            self._ends.append(end)

    def headings(self, headings: tuple[Heading, ...]) -> tuple[Heading, ...]:
        """The headings with the new places of their sections."""
        return tuple(map(self._heading, headings)) if self._ends else headings

    def _heading(self, heading: Heading) -> Heading:
        start, end = map(self._place, (heading.start, heading.end))
        return msgspec.structs.replace(heading, start=start, end=end)

    def _place(self, place: int) -> int:
        before = bisect_right(self._ends, place)
        return place + (self._by[before - 1] if before else 0)
