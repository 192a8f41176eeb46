"""What other sites answered within the last week: `.weeknotes/links.json` in the site's folder."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec

from weeknotes.check.external_links.answer import Answer
from weeknotes.disk.folder import Folder
from weeknotes.disk.unversioned import keep_from_git
from weeknotes.model.value import Value

_FOLDER = ".weeknotes"
_NAME = "links.json"
PLACE = f"{_FOLDER}/{_NAME}"
"""Where they are kept, relative to the site's folder."""

_WEEK = timedelta(days=7)
_VERSION = 1


class Remembered(Value, frozen=True):
    """An answer, and when it came."""

    answer: Answer
    at: datetime


class _File(Value, frozen=True):
    version: int
    answers: dict[str, Remembered]


def recall(site: Path, now: datetime) -> dict[str, Remembered]:
    """The answers of the last week by address; none where the file can't be read.

    Args:
        site: the site's folder.
        now: with an offset.
    """
    try:
        with Folder(site, _FOLDER) as folder:
            file = msgspec.json.decode(folder.read(_NAME), type=_File)
    except (OSError, msgspec.DecodeError):
        return {}
    if file.version != _VERSION:
        return {}
    return {
        address: found
        for address, found in file.answers.items()
        if found.at.tzinfo is not None and timedelta() <= _past(found.at, now) < _WEEK
    }


def remember(
    site: Path, old: Mapping[str, Remembered], new: Mapping[str, Answer], now: datetime
) -> bool:
    """Keeps what is known for sure, and says whether that could be written.

    Links of drafts are among it, so git is kept from it.
    """
    sure = {
        address: Remembered(answer=answer, at=now.astimezone(UTC).replace(microsecond=0))
        for address, answer in new.items()
        if answer.verdict != "unknown"
    }
    file = _File(version=_VERSION, answers=dict(sorted({**old, **sure}.items())))
    content = msgspec.json.format(msgspec.json.encode(file), indent=1)
    try:
        with Folder.made(site, _FOLDER) as folder:
            keep_from_git(folder)
            folder.put(_NAME, content)
    except OSError:
        return False
    return True


def _past(moment: datetime, now: datetime) -> timedelta:
    return now.astimezone(UTC) - moment.astimezone(UTC)
