"""A weeknote whose title says another day or week than its date: mostly last week's, copied."""

import re
from collections.abc import Iterator
from datetime import date

from weeknotes.model.problems.problem import Problem, warning
from weeknotes.model.settings import WEEKNOTE, Settings
from weeknotes.model.value import Value
from weeknotes.model.weeks.week import Week
from weeknotes.model.weeks.wording import say_date
from weeknotes.read.dates.dates import FIRST_YEAR, LAST_YEAR, reads_day_first
from weeknotes.read.dates.kind_and_date import KindAndDate
from weeknotes.read.dates.month_names import MONTHS, ORDINAL
from weeknotes.read.dates.title_week import weeks_named
from weeknotes.read.fields.front_matter import FrontMatter

_NAME = "|".join(sorted(MONTHS, key=len, reverse=True))
_DATES = (
    re.compile(
        rf"\b(?P<d>\d{{1,2}}){ORDINAL}?\s+(?:of\s+|o\s+)?(?P<m>{_NAME})\.?,?\s+(?P<y>\d{{4}})\b"
    ),
    re.compile(rf"\b(?P<m>{_NAME})\.?\s+(?P<d>\d{{1,2}}){ORDINAL}?,?\s+(?P<y>\d{{4}})\b"),
    re.compile(r"\b(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})\b"),
)
_DAY_FIRST = re.compile(
    r"(?<![\d/.])(?P<d>\d{1,2})\s*(?P<sign>[/.])\s*(?P<m>\d{1,2})\s*(?P=sign)\s*(?P<y>\d{4}|\d{2})"
    r"(?![\d/.])"
)
_MAYBE = re.compile(r"\d{4}|\d\s*[/.]")
"""What each date in a title has, and most titles do not: a full year, or / or . after a digit."""

_OF_A_WEEK = re.compile(r"\bweeks?\b|\bweek(?:ly)?[- ]?notes?\b|wythnos")
_NAMES_A_WEEK = re.compile(
    r"(?:\b(?:ending|commencing|beginning|starting|of|to|until|and|hyd|diweddu|dechrau|i)"
    r"|\bw/?[ec]|\d\w*\s*[-–—&])\s*(?:(?:on|the|ar)\s+)?(?:[a-z]+day,?\s+)?$"
)
"""What comes before a day that names a whole week, or ends a span."""


class _DateInTitle(Value, frozen=True):
    """A full date in a title."""

    day: date
    whole_week: bool
    """Whether the words around it say that a week or a span is meant, of which it is a day."""


def title_date_faults(
    front: FrontMatter,
    found: KindAndDate,
    *,
    title: str,
    settings: Settings,
    path: str,
    line: int | None,
) -> tuple[Problem, ...]:
    """Warns where the title of a weeknote holds full dates, and none of them can be right.

    Right is the post's own day. A day that names the week is right too, in each week that the post
    is about, if the words say so (“week ending”), the header names the week, or it is the day by
    which the site names its weeks and has come: a note for Friday is often dated on Sunday. A
    note about an earlier week that does not say so is in the wrong week's digest, so it is no
    exception.

    Args:
        front: the header's values.
        found: the post's kind, date and weeks.
        title: the post's.
        settings: the site's.
        path: of the file.
        line: of the title.
    """
    if found.when is None or found.kind != WEEKNOTE or not _MAYBE.search(title):
        return ()
    low, when = title.lower(), found.when.date()
    if not _OF_A_WEEK.search(low):
        return ()
    dates = tuple(_dates(low, day_first=reads_day_first(settings.language)))
    if not dates:
        return _week_faults(low, when, found.weeks, path, line)
    by_header = front.given.has("week", "weeks", "week_ending", "week_commencing")
    if any(_is_right(one, found, by_header=by_header, settings=settings) for one in dates):
        return ()
    day = dates[0].day
    hint = "Check which of the two is right, and change the title or the date."
    if Week.of(day) not in found.weeks and day < when:
        hint += (
            f" If both are, because the note came late, add “week: {Week.of(day).code}” "
            "to the header."
        )
    says = f"The title says {say_date(day)}, but the date of the post is {say_date(when)}."
    return (warning("title-date", path, says, hint, line=line),)


def _week_faults(
    title: str, when: date, weeks: tuple[Week, ...], path: str, line: int | None
) -> tuple[Problem, ...]:
    """Warns where the title names weeks of a year, and the post is neither from nor about one."""
    named = weeks_named(title)
    if not named or not {*weeks, Week.of(when)}.isdisjoint(named):
        return ()
    own = weeks[-1] if weeks else Week.of(when)
    return (
        warning(
            "title-date",
            path,
            f"The title says {_say(named[-1])}, but the post belongs to {_say(own)} "
            f"(its date is {say_date(when)}).",
            "Check which of the two is right, and change the title or the date. If both are, add "
            f"“week: {named[-1].code}” to the header.",
            line=line,
        ),
    )


def _say(week: Week) -> str:
    return f"week {week.number} of {week.year}"


def _is_right(
    one: _DateInTitle, found: KindAndDate, *, by_header: bool, settings: Settings
) -> bool:
    when = found.when.date() if found.when else None
    if one.day == when:
        return True
    if when is None or Week.of(one.day) not in found.weeks:
        return False
    return one.whole_week or by_header or (one.day < when and _names_weeks(one.day, settings))


def _names_weeks(day: date, settings: Settings) -> bool:
    """Whether weeks of this site are called by that day."""
    first = settings.weeks.label == "commencing"
    return day.weekday() == (0 if first else settings.weeks.ends)


def _dates(title: str, *, day_first: bool) -> Iterator[_DateInTitle]:
    for pattern in (*_DATES, *((_DAY_FIRST,) if day_first else ())):
        for match in pattern.finditer(title):
            day = _day(match)
            if day is not None:
                before = title[: match.start()]
                yield _DateInTitle(day=day, whole_week=_NAMES_A_WEEK.search(before) is not None)


def _day(match: re.Match[str]) -> date | None:
    year = int(match["y"]) + (2000 if len(match["y"]) == len("26") else 0)
    month = MONTHS.get(match["m"]) or int(match["m"])
    try:
        day = date(year, month, int(match["d"]))
    except ValueError:
        return None
    return day if FIRST_YEAR <= day.year <= LAST_YEAR else None
