"""The weeks that a header says its post is about, in the order of DESIGN.md, part 2."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime

from weeknotes.model.problems.problem import Problem, error
from weeknotes.model.weeks.week import Week
from weeknotes.model.weeks.wording import say_day
from weeknotes.read.dates.dates import FIRST_YEAR, LAST_YEAR
from weeknotes.read.fields.front_matter import FrontMatter
from weeknotes.read.header.forms import WEEKS

_DOUBTFUL = {"week_ending": (0,), "week_commencing": (5, 6)}
"""Weekdays, 0 for Monday, on which no week ends or begins: a slip, or another way to count."""

_NEARLY = re.compile(r"(?:(?P<year>\d{4})\W*)?(?:w|wk|week)?\W*(?P<number>\d{1,2})", re.IGNORECASE)
"""A week that lacks its year or is written in another way: `47`, `2026/47`, `Week 47`."""

_EXAMPLE = Week(year=2026, number=47)

_SPAN_LIMIT = 8
"""Weeks; a longer span is surely a slip in a year."""


Named = tuple[tuple[Week, ...], tuple[Problem, ...]]
"""Weeks, and what is wrong with how they are named."""


def weeks_of_header(front: FrontMatter, path: str, when: datetime | None = None) -> Named:
    """The weeks that the header says the post is about, in the order of DESIGN.md part 2.

    Args:
        front: the header's values.
        path: of the file.
        when: the post's date, for the year of a week that is given without one.
    """
    for name, written in (("week", front.week), ("weeks", front.weeks)):
        if front.given.has(name):
            return _span(name, written, path, front.given.line(name), when)
    for name, moment in (
        ("week_ending", front.week_ending),
        ("week_commencing", front.week_commencing),
    ):
        if moment:
            return _week_of(name, moment.when.date(), path, front.given.line(name))
    return (), ()


def _week_of(name: str, day: date, path: str, line: int | None) -> Named:
    """The week that a day ends or begins, where the day can end or begin one."""
    week = Week.of(day)
    if day.weekday() not in _DOUBTFUL[name]:
        return (week,), ()
    return (), (
        error(
            "bad-week",
            path,
            f"“{name}” is {say_day(day)}, but weeks run from Monday to Sunday.",
            f"Check the day, or name the week by its year and number, such as “week: {week.code}”.",
            line=line,
        ),
    )


def _span(
    name: str, written: tuple[str, ...], path: str, line: int | None, when: datetime | None
) -> Named:
    try:
        return tuple(sorted({week for text in written for week in weeks_in(text)})), ()
    except ValueError:
        said = ", ".join(written)[:60]
        return (), (
            error(
                "bad-week",
                path,
                WEEKS.message.format(name=name, value=said),
                WEEKS.hint.format(meant=_meant(said, when)),
                line=line,
            ),
        )


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
        ValueError: it is not a week, or it is a span that no post can be about.
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
