"""The parts of dates that are words, in English and Welsh: names of months, endings of days."""

from weeknotes.model.weeks.wording import MONTHS as ENGLISH

_WELSH = (
    "ionawr",
    "chwefror",
    "mawrth fawrth",
    "ebrill",
    "mai fai",
    "mehefin fehefin",
    "gorffennaf orffennaf",
    "awst",
    "medi fedi",
    "hydref",
    "tachwedd dachwedd",
    "rhagfyr ragfyr",
)
"""Each also as it sounds after “o”: “23ain o Fehefin”."""

ORDINAL = "(?:st|nd|rd|th|af|ail|il|ydd|edd|fed|ed|eg|ain)"
"""A pattern for what may follow the number of a day: “20th”, “2ail o Fai”, “5ed”."""

MONTHS = {
    name: number
    for number, (english, welsh) in enumerate(zip(ENGLISH, _WELSH, strict=True), 1)
    for name in (english.lower(), english[:3].lower(), *welsh.split())
} | {"sept": 9}
"""The number of each month by its names in lower case."""
