"""The week that somebody names on the command line."""

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import date

from weeknotes.model.names.spelling import nearest
from weeknotes.model.problems.problem import Problem, error
from weeknotes.model.weeks.week import Week, weeks_of_year
from weeknotes.model.weeks.wording import count

_YEAR = 4
"""Digits."""


def named(written: str) -> Week | None:
    """The week of a code, `2026-W47`, or of a day in it; None where it is neither."""
    with suppress(ValueError):
        return Week.parse(written)
    with suppress(ValueError):
        return Week.of(date.fromisoformat(written.strip()))
    return None


def no_week(written: str, known: Iterable[Week]) -> Problem:
    """Reports that a text is not a week, and which week it may mean.

    Args:
        written: as on the command line.
        known: the weeks that have notes, latest first.
    """
    weeks = tuple(known)
    year, number = _year_and_number(written)
    too_high = year is not None and number is not None and number > len(weeks_of_year(year))
    why = f" {year} has {count(len(weeks_of_year(year)), 'week')}." if year and too_high else ""
    meant = _meant(written, year, number, weeks)
    guess = f"Did you mean {meant.code}? " if meant else ""
    return error(
        "not-a-week",
        written,
        f"“{written}” is not a week.{why}",
        f"{guess}Write the year and the week, such as {(meant or _EXAMPLE).code}, or a day in the "
        f"week, such as {(meant or _EXAMPLE).day(4)}.",
    )


_EXAMPLE = Week(year=2026, number=47)


def _year_and_number(written: str) -> tuple[int | None, int | None]:
    digits = re.findall("[0-9]+", written)
    years = [int(one) for one in digits if len(one) == _YEAR and one > "0000"]
    numbers = [int(one) for one in digits if len(one) < _YEAR - 1]
    year = years[0] if len(years) == 1 else None
    return year, numbers[0] if len(numbers) == 1 else None


def _meant(
    written: str, year: int | None, number: int | None, weeks: tuple[Week, ...]
) -> Week | None:
    """The week of a number, the latest where there is no year; else the most similar one."""
    if number is not None and year is not None:
        with suppress(ValueError):
            return Week.numbered(year, number)
        return weeks_of_year(year)[-1] if number else None
    if number is not None:
        return next((week for week in weeks if week.number == number), None)
    near = nearest(written, (week.slug for week in weeks))
    return Week.parse(near) if near else None
