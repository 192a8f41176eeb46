"""Time zones as people write them, and the name to write instead."""

import re
from zoneinfo import ZoneInfo, available_timezones

from weeknotes.model.names.spelling import nearest

_OFFSET = re.compile(r"(?:GMT|UTC)?\s*[+\u2212-]\s*\d{1,2}(?::?\d\d)?", re.IGNORECASE)
_ABBREVIATIONS = {
    "BST": "Europe/London",
    "GMT/BST": "Europe/London",
    "UK": "Europe/London",
    "WEST": "Europe/Lisbon",
    "CEST": "Europe/Paris",
    "EEST": "Europe/Athens",
    "EDT": "America/New_York",
    "CDT": "America/Chicago",
    "MDT": "America/Denver",
    "PST": "America/Los_Angeles",
    "PDT": "America/Los_Angeles",
    "AEST": "Australia/Sydney",
    "AEDT": "Australia/Sydney",
    "NZST": "Pacific/Auckland",
    "NZDT": "Pacific/Auckland",
}
"""Each is the time of one half of the year, where clocks change."""


def zone_fault(name: str) -> tuple[str, str] | None:
    """What is wrong with the name of a time zone and what to write; None if it is one."""
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return f"“{name}” is not a time zone.", _hint(name.strip())
    return None


def _hint(name: str) -> str:
    if zone := _ABBREVIATIONS.get(name.upper()):
        return (
            f'Write "{zone}", which changes its clocks in spring and autumn by itself. For another '
            "place, write its continent and city."
        )
    if _OFFSET.fullmatch(name):
        return (
            "A number of hours does not change in spring and autumn. Write a continent and city: "
            '"Europe/London" has GMT in winter and an hour more in summer.'
        )
    near = nearest(name, sorted(available_timezones()))
    return (
        f"Did you mean “{near}”?"
        if near
        else 'Write it as continent and city, such as "Europe/London".'
    )
