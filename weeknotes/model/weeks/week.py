"""The ISO 8601 week: Monday to Sunday, numbered within its own week-year (`%G-W%V`)."""

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from typing import Self

from weeknotes.model.value import Value

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_WRITTEN = re.compile(r"(\d{4})-?[wW](\d{1,2})")


class Week(Value, frozen=True, order=True):
    """One ISO week. 1 January 2027 is in 2026-W53: the year is the week's own, not the day's."""

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> Self:
        """The week that holds a day."""
        iso = day.isocalendar()
        return cls(year=iso.year, number=iso.week)

    @classmethod
    def parse(cls, text: str) -> Self:
        """The week written as `2026-W47`, `2026W47` or `2026-w7`.

        Raises:
            ValueError: the text names no week, or one that its year does not have.
        """
        match = _WRITTEN.fullmatch(text.strip())
        if match is None:
            raise ValueError(f"not a week: {text!r}")
        return cls.numbered(int(match[1]), int(match[2]))

    @classmethod
    def numbered(cls, year: int, number: int) -> Self:
        """The week of a year by its number.

        Raises:
            ValueError: the year has no week of that number.
        """
        date.fromisocalendar(year, number, 1)
        return cls(year=year, number=number)

    @property
    def monday(self) -> date:
        """The day the week starts."""
        return date.fromisocalendar(self.year, self.number, 1)

    @property
    def sunday(self) -> date:
        """The day the week ends."""
        return date.fromisocalendar(self.year, self.number, 7)

    def day(self, weekday: int) -> date:
        """The day of this week by its number, 0 for Monday to 6 for Sunday."""
        return self.monday + timedelta(days=weekday)

    @property
    def following(self) -> Self:
        """The week after."""
        return type(self).of(self.monday + timedelta(days=7))

    @property
    def preceding(self) -> Self:
        """The week before."""
        return type(self).of(self.monday - timedelta(days=7))

    @property
    def code(self) -> str:
        """The ISO form, `2026-W47`."""
        return f"{self.year:04d}-W{self.number:02d}"

    @property
    def slug(self) -> str:
        """The form in addresses, `2026-w47`."""
        return self.code.lower()


class Closing(Value, frozen=True):
    """The moment at which a week is closed, as a day and a time of the week after."""

    day: int = 0
    """0 for Monday to 6 for Sunday; `sunday 24:00`, the week's own end, is day 0 at 00:00."""

    hour: int = 12
    minute: int = 0

    def moment(self, week: Week, zone: tzinfo) -> datetime:
        """When the week closes, by the wall clock of the zone."""
        return _moment(self, week, zone)


@lru_cache(maxsize=4096)  # each post of a week asks for the same
def _moment(closing: Closing, week: Week, zone: tzinfo) -> datetime:
    day = week.following.day(0) + timedelta(days=closing.day)
    return at(day, time(closing.hour, closing.minute), zone)


def at(day: date, clock: time, zone: tzinfo) -> datetime:
    """A wall-clock time in a zone, with its offset fixed.

    A time that the change to summer time skips (01:30 in London on the last Sunday of March)
    becomes the one that the clock shows when it comes: the way through UTC names no hour
    that never was.
    """
    return datetime.combine(day, clock, zone).astimezone(UTC).astimezone(zone)


def instant(moment: datetime) -> datetime:
    """A moment that compares as time passes.

    Python compares two moments of one zone by their wall clocks, on which the last hour of summer
    time comes twice.
    """
    return moment.astimezone(UTC)


def weeks_of_year(year: int) -> tuple[Week, ...]:
    """All 52 or 53 weeks of a week-year: 28 December is always in the last one (ISO 8601)."""
    last = date(year, 12, 28).isocalendar().week
    return tuple(Week(year=year, number=number) for number in range(1, last + 1))
