"""What the headers of several tools have in common: YAML, and the words for kinds and weeks."""

import json
from collections.abc import Mapping, Sequence
from datetime import date

from posts import Entry

FOLDERS = {
    "weeknote": "weeknotes",
    "links": "roundups",
    "learning": "learning",
    "diary": "diary",
    "story": "stories",
}
"""The folder of each kind, and the address of its listing."""

TITLES = {
    "weeknote": "Weeknote",
    "links": "Link roundup",
    "learning": "Learning",
    "diary": "Programme diary",
    "story": "Practice story",
}


def path_of(entry: Entry) -> str:
    """Where a post lies below the content of a tool: `weeknotes/2026/2026-11-20-hold-music.md`."""
    return f"{FOLDERS[entry.kind]}/{entry.date.year}/{entry.name}.md"


def address_of(entry: Entry) -> str:
    """Where a post stands on the site: `2026/11/20/hold-music/`."""
    return f"{entry.date:%Y/%m/%d}/{entry.slug}/"


def week_of(day: date) -> str:
    """The ISO week of a day, as an address has it: `2026-w47`."""
    year, week, _ = day.isocalendar()
    return f"{year}-w{week:02}"


def yaml(values: Mapping[str, str | int | date | Sequence[str]]) -> str:
    """A header between dashes; what is empty is left out. JSON's text is YAML's too."""
    lines = [f"{key}: {_written(value)}" for key, value in values.items() if value]
    return "\n".join(("---", *lines, "---", ""))


def _written(value: str | int | date | Sequence[str]) -> str:
    return str(value) if isinstance(value, date) else json.dumps(value, ensure_ascii=False)
