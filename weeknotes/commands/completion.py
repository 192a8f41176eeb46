"""What a shell suggests while somebody types a command: quick, and silent if anything is wrong."""

import re
from contextlib import suppress
from datetime import date
from pathlib import Path

from weeknotes.build.pipeline import settings_of
from weeknotes.build.request import Refusal
from weeknotes.model.weeks.week import Week
from weeknotes.read.files.content import FOLDER
from weeknotes.read.files.single_file import names_below

_MOST_WEEKS = 40
"""Nobody looks through more suggestions than this."""

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_WEEK = re.compile(r"(?<!\d)\d{4}-[wW]\d\d(?!\d)")


def kinds(site: Path, incomplete: str) -> list[str]:
    """The kinds of post of a site that start like this."""
    with suppress(Exception):
        settings = settings_of(site)
        if not isinstance(settings, Refusal):
            names = (kind.name for kind in settings.kinds)
            return [name for name in names if name.startswith(incomplete.lower())]
    return []


def weeks(site: Path, incomplete: str) -> list[str]:
    """The weeks that a site's files name, the latest first: no post is opened for it."""
    found: set[Week] = set()
    with suppress(Exception):
        for name in names_below(site / FOLDER):
            found.update(_weeks(name))
    codes = (week.code for week in sorted(found, reverse=True))
    return [code for code in codes if code.lower().startswith(incomplete.lower())][:_MOST_WEEKS]


def _weeks(name: str) -> list[Week]:
    found = []
    for match in _DAY.finditer(name):
        with suppress(ValueError):
            found.append(Week.of(date(int(match[1]), int(match[2]), int(match[3]))))
    for match in _WEEK.finditer(name):
        with suppress(ValueError):
            found.append(Week.parse(match[0]))
    return found
