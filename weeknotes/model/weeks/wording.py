"""Days and names as people read them: no locale of the machine has a say."""

from collections.abc import Iterable
from datetime import date

from weeknotes.model.names.plurals import plural_of
from weeknotes.model.weeks.week import DAYS

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def say_day(day: date) -> str:
    """Friday 20 November 2026."""
    return f"{DAYS[day.weekday()].capitalize()} {say_date(day)}"


def say_date(day: date) -> str:
    """20 November 2026."""
    return f"{say_short(day)} {day.year}"


def say_short(day: date) -> str:
    """20 November."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def say_month(day: date) -> str:
    """November 2026."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def say_months(first: date, last: date) -> str:
    """February to November 2026; the year appears twice only where it differs."""
    if (first.year, first.month) == (last.year, last.month):
        return say_month(last)
    start = MONTHS[first.month - 1] if first.year == last.year else say_month(first)
    return f"{start} to {say_month(last)}"


def say_range(first: date, last: date) -> str:
    """16 to 22 November 2026; months and years appear twice only where they differ."""
    if first.year != last.year:
        return f"{say_date(first)} to {say_date(last)}"
    if first.month != last.month:
        return f"{say_short(first)} to {say_date(last)}"
    return f"{first.day} to {say_date(last)}"


def join_names(names: Iterable[str]) -> str:
    """Ella, Sam and Kim."""
    *others, last = tuple(names) or ("",)
    return f"{', '.join(others)} and {last}" if others else last


def count(number: int, one: str, many: str = "") -> str:
    """1 post, 3 posts; a plural that follows no rule is given."""
    return f"{number:,} {one if number == 1 else many or plural_of(one)}"
