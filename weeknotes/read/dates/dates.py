"""Dates and times in the shapes that people really write them."""

import re
from datetime import date, datetime, time, timedelta, timezone, tzinfo

from weeknotes.model.value import Value
from weeknotes.model.weeks.week import DAYS, at
from weeknotes.read.dates.month_names import MONTHS, ORDINAL
from weeknotes.read.header.forms import DATE

FIRST_YEAR = 1990
LAST_YEAR = 2100

_NOT_DAY_FIRST = frozenset({"en-us", "en-ca", "en-ph", "en-za", "hu", "ja", "ko", "lt", "sv", "zh"})
"""Languages whose readers do not take 06/05/2025 for 6 May."""

_WELSH_DAYS = ("llun", "mawrth", "mercher", "iau", "gwener", "sadwrn", "sul")

_FARTHEST = timedelta(hours=14)
"""The largest offset in use (the Line Islands)."""

_ZONES = {
    "z": 0,
    "utc": 0,
    "gmt": 0,
    "wet": 0,
    "bst": 60,
    "cet": 60,
    "cest": 120,
    "est": -300,
    "edt": -240,
    "cst": -360,
    "cdt": -300,
    "mst": -420,
    "mdt": -360,
    "pst": -480,
    "pdt": -420,
}

_TIME = re.compile(
    r"""(?P<hour>\d{1,2})
        (?: [:.] (?P<minute>\d{2}) (?: : (?P<second>\d{2}) (?:[.,]\d+)? )? | (?=\s*[ap]\.?m) )
        \s* (?P<half>am|pm|a\.m\.|p\.m\.)?
        \s* (?P<zone>[a-z]{1,4}|(?:gmt|utc)?[+-]\d{1,2}(?::?\d{2})?)?
        (?P<name>(?<=\d)\s+[a-z]{1,4})?""",
    re.VERBOSE,
)
_ISO = re.compile(r"(\d{1,5})[-.](\d{1,2})[-.](\d{1,2})(?:t|,?\s+|$|(?=\())")
_YEAR_FIRST_SLASH = re.compile(r"(\d{4})/(\d{1,2})/(\d{1,2})(?:\s+|$)")
_SLASH = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{2,4})(?:,?\s+|$)")
_DAY_MONTH = re.compile(
    rf"(\d{{1,2}}){ORDINAL}?[\s-]+(?:of\s+|o\s+)?([a-z]+)\.?,?[\s-]+(\d{{1,5}})(?:,?\s+|t(?=\d)|$)"
)
_MONTH_DAY = re.compile(rf"([a-z]+)\.?\s+(\d{{1,2}}){ORDINAL}?,?\s+(\d{{1,5}})(?:,?\s+|$)")
_YEAR_MONTH = re.compile(r"(\d{4})[\s-]([a-z]+)[\s-](\d{1,2})(?:,?\s+|$)")
_GIT = re.compile(
    r"(?P<month>[a-z]+)\s+(?P<day>\d{1,2})\s+(?P<time>\d\d:\d\d:\d\d)"
    r"(?:\s+(?P<zone>[a-z]{3,4}|[+-]\d{4}))?\s+(?P<year>\d{4})(?:\s+(?P<offset>[+-]\d{4}))?"
)
"""As git, `date` and many a programming language write it: `Fri Nov 20 14:30:00 2026 +0000`."""

_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:t|\s+|$)")
_WEEKDAY = re.compile(
    r"(?P<day>mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|r|ur)?(?:day)?(?:\.?,?\s+|\.?,)(?=\S)"
)
_WELSH_DAY = re.compile(rf"dydd\s+(?P<day>{'|'.join(_WELSH_DAYS)}),?\s+(?=\S)")
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212"), "-")
"""What phones and word processors make of hyphens."""

_REMARK = re.compile(r"\s*\([^)]*\)\s*$")


class BadDate(ValueError):  # noqa: N818 - a fault of the content, not of the program
    """A date that can't be read without guessing."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class Moment(Value, frozen=True):
    """A date as understood."""

    when: datetime
    """In the site's zone, the day's start where no time was given."""

    timed: bool
    day_first: bool = False
    """Whether it was read day first where month first was possible too."""

    skipped: bool = False
    """Whether the clocks of the site's zone went forward past the time that was written."""


def read_date(written: str, *, zone: tzinfo, language: str) -> Moment:
    """The moment that a date means.

    Args:
        written: as a header has it: `2010-10-22 11:33:15 -0400`, `June 23, 2020`, …
        zone: the site's, for times that name none.
        language: the site's; says whether slash dates are read day first.

    Raises:
        BadDate: it is no date, or could be two.
    """
    if (usual := _usual(written)) is not None:
        return Moment(when=at(usual, time(), zone), timed=False)
    text = _REMARK.sub("", written.strip().lower().translate(_DASHES))
    weekday, text = _weekday(text)
    year, month, day, rest, day_first = _day(text, written, language)
    if weekday is not None and year < 100:  # noqa: PLR2004 - as in email; the weekday proves it
        year = _with_century(year)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise BadDate(
            f"The year {year} in “{written}” looks like a slip.",
            "Check the year, and write the date as year-month-day, such as 2026-11-20.",
        )
    try:
        found = date(year, month, day)
    except ValueError:
        raise BadDate(
            f"There is no such day as “{written}”.",
            "Check the day and the month. Write the date as year-month-day, such as 2026-11-20.",
        ) from None
    if weekday not in {None, found.weekday()}:
        raise BadDate(
            f"“{written}” is not a {DAYS[weekday or 0].capitalize()}: "
            f"that day is a {DAYS[found.weekday()].capitalize()}.",
            "Check which of the two is right. The date alone is enough, such as 2026-11-20.",
        )
    if not rest:
        return Moment(when=at(found, time(), zone), timed=False, day_first=day_first)
    when, skipped = _with_time(found, rest, written, zone)
    return Moment(when=when, timed=True, day_first=day_first, skipped=skipped)


def _usual(written: str) -> date | None:
    """The day that a date in the usual form means: `2026-11-20`; None where it is no such day."""
    if len(written) != len("2026-11-20") or written[4] != "-" or written[7] != "-":
        return None
    try:
        day = date.fromisoformat(written)
    except ValueError:
        return None
    return day if FIRST_YEAR <= day.year <= LAST_YEAR else None


def _weekday(text: str) -> tuple[int | None, str]:
    """The day of the week that a date starts with, from Monday as 0, and what follows it."""
    if match := _WEEKDAY.match(text):
        day = next(i for i, name in enumerate(DAYS) if name.startswith(match["day"]))
        return day, text[match.end() :]
    if match := _WELSH_DAY.match(text):
        return _WELSH_DAYS.index(match["day"]), text[match.end() :]
    return None, text


def _day(text: str, written: str, language: str) -> tuple[int, int, int, str, bool]:
    """Year, month, day, what follows, and whether it was read day first on a guess."""
    match = _ISO.match(text) or _YEAR_FIRST_SLASH.match(text) or _COMPACT.match(text)
    if match and len(match[1]) >= len("202"):
        return int(match[1]), int(match[2]), int(match[3]), text[match.end() :], False
    match = _DAY_MONTH.match(text)
    if match and match[2] in MONTHS:
        return int(match[3]), MONTHS[match[2]], int(match[1]), text[match.end() :], False
    match = _YEAR_MONTH.match(text)
    if match and match[2] in MONTHS:
        return int(match[1]), MONTHS[match[2]], int(match[3]), text[match.end() :], False
    match = _GIT.fullmatch(text)
    if match and match["month"] in MONTHS:
        rest = f"{match['time']} {match['zone'] or match['offset'] or ''}".rstrip()
        return int(match["year"]), MONTHS[match["month"]], int(match["day"]), rest, False
    match = _MONTH_DAY.match(text)
    if match and match[1] in MONTHS:
        return int(match[3]), MONTHS[match[1]], int(match[2]), text[match.end() :], False
    match = _SLASH.match(text)
    if match is None:
        raise BadDate(
            DATE.message.format(value=written),
            DATE.hint,
        )
    if not reads_day_first(language) or (len(match[4]) == len("25") and "-" in match[0]):
        raise BadDate(
            f"“{written}” could be read in more than one way.",
            DATE.hint,
        )
    day, month, year = int(match[1]), int(match[3]), int(match[4])
    if len(match[4]) == len("25"):
        year = _with_century(year)
    guessed = match[2] != "." and day <= 12 and day != month  # noqa: PLR2004 - months
    return year, month, day, text[match.end() :], guessed


def reads_day_first(language: str) -> bool:
    """Whether readers of a language surely take 06/05/2025 for 6 May."""
    return _NOT_DAY_FIRST.isdisjoint({language.lower(), language.lower().split("-")[0]})


def _with_century(year: int) -> int:
    return year + (1900 if year >= FIRST_YEAR - 1900 else 2000)


def _with_time(day: date, rest: str, written: str, zone: tzinfo) -> tuple[datetime, bool]:
    """The moment, and whether no clock of the zone ever shows the time."""
    try:
        clock, offset = _clock(rest)
    except ValueError:
        raise BadDate(
            f"The time in “{written}” can't be read.",
            "Write it as 2026-11-20 14:30, with the zone as +0100 if it is not the site's.",
        ) from None
    if offset is None:
        when = at(day, clock, zone)
        return when, when.time() != clock
    return datetime.combine(day, clock, timezone(offset)).astimezone(zone), False


def _clock(rest: str) -> tuple[time, timedelta | None]:
    match = _TIME.fullmatch(rest.removeprefix("at ").strip())
    if match is None:
        raise ValueError(rest)
    hour = int(match["hour"])
    if match["half"]:
        if not 1 <= hour <= 12:  # noqa: PLR2004 - of a clock's face
            raise ValueError(rest)
        hour = hour % 12 + (12 if match["half"].startswith("p") else 0)
    clock = time(hour, int(match["minute"] or 0), int(match["second"] or 0))
    return clock, _offset(match["zone"])


def _offset(written: str | None) -> timedelta | None:
    """An offset from UTC; None where nothing is written, or no name that is known."""
    if not written:
        return None
    if written in _ZONES:
        return timedelta(minutes=_ZONES[written])
    if written[-1].isdigit():
        written = written.removeprefix("gmt").removeprefix("utc")
    if written[0] not in "+-":
        raise ValueError(written)
    digits = written[1:].replace(":", "").rjust(3, "0")
    hours, minutes = (digits[1:], "0") if len(written) <= len("+05") else (digits[:-2], digits[-2:])
    offset = timedelta(hours=int(hours), minutes=int(minutes))
    if offset > _FARTHEST:
        raise ValueError(written)
    return -offset if written[0] == "-" else offset
