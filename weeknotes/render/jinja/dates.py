"""The filter `date`: a day in the form that a theme wants."""

import re
from datetime import date
from typing import Any

from jinja2.exceptions import FilterArgumentError

from weeknotes.model.views.parts import Day
from weeknotes.model.weeks.week import DAYS
from weeknotes.model.weeks.wording import MONTHS

_PARTS = re.compile(r"'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+|'")
_LONGEST = 200
_KNOWN = "d, dd, EEE, EEEE, M, MM, MMM, MMMM, yy and yyyy"
_MEANT = {"D": "d", "Y": "y", "m": "M"}
"""What other tools call them."""


def say_date(value: Any, pattern: str = "d MMMM yyyy") -> str:
    """A day by a pattern of Unicode's (https://unicode.org/reports/tr35/tr35-dates.html).

    The same on every computer, in whatever language that is set up.

    Args:
        value: a day of a page's inputs, or its `iso`.
        pattern: such as `EEEE d MMMM`; other words are in single quotes.

    Raises:
        FilterArgumentError: it is not a day, or the pattern is not known.
    """
    if not isinstance(pattern, str) or len(pattern) > _LONGEST:
        raise FilterArgumentError("The filter “date” takes a short pattern, such as 'd MMMM'.")
    day = _day(value)
    said = {
        "d": str(day.day),
        "dd": f"{day.day:02d}",
        "EEE": DAYS[day.weekday()].capitalize()[:3],
        "EEEE": DAYS[day.weekday()].capitalize(),
        "M": str(day.month),
        "MM": f"{day.month:02d}",
        "MMM": MONTHS[day.month - 1][:3],
        "MMMM": MONTHS[day.month - 1],
        "yy": f"{day.year % 100:02d}",
        "yyyy": str(day.year),
    }
    return "".join(_part(match, said, pattern) for match in _PARTS.finditer(pattern))


def _day(value: Any) -> date:
    iso = value.iso if isinstance(value, Day) else value
    try:
        return date.fromisoformat(iso[:10])
    except (TypeError, ValueError):
        pass
    if value is None:
        raise FilterArgumentError("There is no date here. Test it first, such as {% if date %}.")
    raise FilterArgumentError(
        "The filter “date” takes a date of the page, such as post.date, or its iso."
    )


def _part(match: re.Match[str], said: dict[str, str], pattern: str) -> str:
    letters = match[0]
    if match[1] is not None:
        return match[1].replace("''", "'") or "'"
    if match[2] is None and letters != "'":
        return letters
    if letters in said:
        return said[letters]
    meant = "".join(_MEANT.get(letter, letter) for letter in letters)
    hint = (
        f"Did you mean “{meant}”?"
        if meant in said
        else f"Use {_KNOWN}, and put words in single quotes."
    )
    if letters == "'":
        hint = "Put words between two of them, such as 'of'."
    raise FilterArgumentError(f"The date pattern “{pattern}” has an unknown “{letters}”. {hint}")
