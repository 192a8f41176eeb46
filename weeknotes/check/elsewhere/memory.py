"""What other sites answered within the last week: `.weeknotes/links.json` in the site's folder."""

import os
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec

from weeknotes.check.elsewhere.answer import Answer
from weeknotes.model.value import Value

PLACE = Path(".weeknotes", "links.json")
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
        file = msgspec.json.decode((site / PLACE).read_bytes(), type=_File)
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

    The file is whole at every moment: it is written beside its place and moved there.
    """
    sure = {
        address: Remembered(answer=answer, at=now.astimezone(UTC).replace(microsecond=0))
        for address, answer in new.items()
        if answer.verdict != "unknown"
    }
    file = _File(version=_VERSION, answers=dict(sorted({**old, **sure}.items())))
    place = site / PLACE
    fresh = place.with_name(f"{place.name}.{os.getpid()}")
    try:
        place.parent.mkdir(exist_ok=True)
        fresh.write_bytes(msgspec.json.format(msgspec.json.encode(file), indent=1))
        fresh.replace(place)
    except OSError:
        return False
    return True


def _past(moment: datetime, now: datetime) -> timedelta:
    return now.astimezone(UTC) - moment.astimezone(UTC)
