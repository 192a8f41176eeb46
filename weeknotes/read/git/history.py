"""The day each file came into the repository."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import UTC, date, datetime, tzinfo
from pathlib import Path

from weeknotes.model.value import Value
from weeknotes.read.git.git import ask_git

_LOG = """--no-pager log HEAD --topo-order --relative --diff-filter=AR -M -l2000 --name-status -z
    --no-color --no-ext-diff --no-textconv --no-show-signature --no-notes --no-decorate
    --no-mailmap --format=%at -- .""".split()


class History(Value, frozen=True):
    """What git knows of some files."""

    days: dict[str, date] = {}  # noqa: RUF012 - msgspec copies an empty default
    """The day of the first commit by path, for files that are in the repository."""

    cut: bool = False
    """Whether only the newest part of the history is there, so that nothing can be said."""


def first_days(site: Path, paths: frozenset[str], zone: tzinfo) -> History:
    """The days on which files were first committed, under whatever name, by their author's clock.

    Without git, a repository or an answer in time, there are none.

    Args:
        site: the site's folder, which may be anywhere in a repository.
        paths: relative to it.
        zone: the site's, in which a moment becomes a day.
    """
    shallow = ask_git(site, ["rev-parse", "--is-shallow-repository"])
    if shallow is None:
        return History()
    if shallow.strip() != b"false":
        return History(cut=True)
    log = ask_git(site, _LOG)
    return History(days=dict(_days(log.decode(errors="replace"), paths, zone)) if log else {})


def _days(log: str, paths: frozenset[str], zone: tzinfo) -> Iterator[tuple[str, date]]:
    """The days by path, from a log that starts with the newest commit."""
    sought = {_composed(path): path for path in paths}
    when: date | None = None
    words = iter(log.split("\0"))
    for word in words:
        change = word.lstrip("\n")
        if change == "A":
            path = sought.pop(_composed(next(words)), None)
            if path is not None and when is not None:
                yield path, when
        elif re.fullmatch(r"R\d+", change):
            old, new = _composed(next(words)), _composed(next(words))
            if new in sought:
                sought[old] = sought.pop(new)
        elif change:
            when = _day(change, zone)


def _day(seconds: str, zone: tzinfo) -> date | None:
    try:
        return datetime.fromtimestamp(int(seconds), UTC).astimezone(zone).date()
    except (ValueError, OverflowError, OSError):
        return None


def _composed(path: str) -> str:
    """A Mac composes letters in another way than git does."""
    return unicodedata.normalize("NFC", path)
