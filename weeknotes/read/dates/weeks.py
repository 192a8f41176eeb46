"""The weeks that a header says its post tells of, in the order of DESIGN.md, part 2."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime

from weeknotes.model.weeks.week import Week
from weeknotes.model.weeks.wording import say_day
from weeknotes.read.dates.dates import FIRST_YEAR, LAST_YEAR
from weeknotes.read.fields.lists import listed
from weeknotes.read.fields.typed import Fields

_DOUBTFUL = {"week_ending": (0,), "week_commencing": (5, 6)}
"""Weekdays, 0 for Monday, on which no week ends or begins: a slip, or another way to count."""

_NEARLY = re.compile(r"(?:(?P<year>\d{4})\W*)?(?:w|wk|week)?\W*(?P<number>\d{1,2})", re.IGNORECASE)
"""A week that lacks its year or is written in another way: `47`, `2026/47`, `Week 47`."""

_EXAMPLE = Week(year=2026, number=47)

_SPAN_LIMIT = 8
"""Weeks; a longer span is surely a slip in a year."""


def told_weeks(fields: Fields, when: datetime | None = None) -> tuple[Week, ...]:
    """The weeks that the header says the post tells of, in the order of DESIGN.md part 2.

    Args:
        fields: of the header.
        when: the post's date, for the year of a week that is told without.
    """
    for name in ("week", "weeks"):
        if fields.has(name):
            return _span(fields, name, when)
    for name in ("week_ending", "week_commencing"):
        if fields.has(name) and (moment := fields.moment(name)):
            return _named_by(fields, moment.when.date(), name)
    return ()


def _named_by(fields: Fields, day: date, name: str) -> tuple[Week, ...]:
    """The week that a day ends or begins, where the day can end or begin one."""
    week = Week.of(day)
    if day.weekday() not in _DOUBTFUL[name]:
        return (week,)
    fields.fail(
        "bad-week",
        f"{say_day(day)} is in doubt as “{name}”, because weeks run from Monday to Sunday.",
        f"Look at the day, or name the week by its year and number, such as “week: {week.code}”.",
        fields.line(name),
    )
    return ()


def _span(fields: Fields, name: str, when: datetime | None) -> tuple[Week, ...]:
    field = fields.field(name)
    written = [str(item) for item in listed(field.text if field else None)]
    try:
        return tuple(sorted({week for text in written for week in weeks_in(text)}))
    except ValueError:
        said = ", ".join(written)[:60]
        fields.fail(
            "bad-week",
            f"“{name}: {said}” names no week of a year.",
            f"Write the year and the week: “week: {_meant(said, when)}”, "
            "or “weeks: 2026-W46..2026-W47” for two.",
            fields.line(name),
        )
        return ()


def _meant(said: str, when: datetime | None) -> str:
    """What surely was meant by a number, a year and a number, or a day; else an example."""
    week = example = Week.of(when.date()) if when else _EXAMPLE
    with suppress(ValueError):
        if match := _NEARLY.fullmatch(said):
            week = Week.numbered(int(match["year"] or week.year), int(match["number"]))
        else:
            week = Week.of(date.fromisoformat(said))
    return (week if FIRST_YEAR <= week.year <= LAST_YEAR else example).code


def weeks_in(written: str) -> Iterator[Week]:
    """The weeks that a text names: `2026-W46..2026-W47`, `2026-W46, 2026-W47`.

    Raises:
        ValueError: it names none, or a span that is no span of weeks a post could tell of.
    """
    for part in re.sub(r"\s+to\s+|…|\.\.\.", "..", written).split(","):
        first, _, last = part.strip().partition("..")
        week = Week.parse(first)
        end = Week.parse(last) if last else week
        if (
            not FIRST_YEAR <= week.year <= LAST_YEAR
            or not week <= end
            or (end.monday - week.monday).days > 7 * _SPAN_LIMIT
        ):
            raise ValueError(part)
        while week <= end:
            yield week
            week = week.following
