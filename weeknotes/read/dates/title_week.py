"""The ISO week that a title names with its year: “Weeknotes (2026 week 17)”, “2026-W17”."""

import re
from contextlib import suppress

from weeknotes.model.weeks.week import Week
from weeknotes.read.dates.dates import FIRST_YEAR, LAST_YEAR
from weeknotes.read.dates.month_names import MONTHS

_WEEK = r"(?:weeks?|wks?|w|wythnos)\.?\s*#?(?P<first>\d{1,2})(?:\s*(?:[-–—&]|to|and|i)\s*(?P<last>\d{1,2}))?"  # noqa: E501 - one pattern
_BETWEEN = r"\s*[-–—,/(]?\s*"
_NAMED = (
    re.compile(rf"(?P<before>\b\w{{1,12}},?\s+)?\b(?P<year>\d{{4}}){_BETWEEN}{_WEEK}(?![\w/.]*\d)"),
    re.compile(
        rf"(?P<before>)\b{_WEEK}(?:\s+of\s+|\s*[-–—,/(]\s*|\s+)(?P<year>\d{{4}})(?![-/.]?\d)"
    ),
)
"""A number alone may count anything; with a year it is a week of that year."""


def weeks_named(title: str) -> tuple[Week, ...]:
    """The weeks that a title names; empty where none is sure.

    Args:
        title: in lower case.
    """
    for match in filter(None, (pattern.search(title) for pattern in _NAMED)):
        if (match["before"] or "").strip(" ,") in MONTHS:
            continue  # “20 March 2026, week 5”: the year is that of a day
        first, year = int(match["first"]), int(match["year"])
        last = int(match["last"] or first)
        if FIRST_YEAR <= year <= LAST_YEAR and first <= last:
            with suppress(ValueError):
                return tuple(Week.numbered(year, number) for number in range(first, last + 1))
    return ()
