"""What has to be made again, and why: the records of the last build against what is planned now.

Pure: records, planned values and stamps come in, decisions with their reasons go out. The short way
(`text_only`) and the full way both ask here, and `build --explain` prints the reasons. Whatever is
not known for sure is stale.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from typing import TypeVar

from weeknotes.build.jobs import what_changed
from weeknotes.build.request import Made
from weeknotes.memory.packs import Ref
from weeknotes.memory.record import DrawingRecord, FileRecord, Record, SourceRecord
from weeknotes.model.files.stamp import NO_STAMP, Stamp
from weeknotes.model.weeks.week import instant

UNKNOWN = b""
"""The digest of what nobody can be sure of: it is always stale."""

FIRST = "there is no record of an earlier build"
NEW = "it is new"
CONTENT = "its content changed"
INPUTS = "its inputs changed"
TEMPLATE = "it uses another template"
ORIGINAL = "the original file may have changed"
MISSING = "it was missing from the output folder"
YOUNG = "the file may have been touched after the last build"
TOUCHED = "the file was touched after the last build"

_Noted = TypeVar("_Noted", SourceRecord, DrawingRecord)


def stale(
    planned: Iterable[FileRecord],
    last: Mapping[str, FileRecord],
    there: Callable[[str], Stamp],
) -> Iterator[Made]:
    """The files of a site that have to be made, each with the reason.

    Args:
        planned: what each file of the site is to be made of.
        last: what the last build made, by path.
        there: gives the stamp that the file at a path has now; NO_STAMP where an earlier build's
            is not there.
    """
    for file in planned:
        if why := reason(file, last, there(file.path)):
            yield Made(path=file.path, why=why)


def reason(planned: FileRecord, last: Mapping[str, FileRecord], there: Stamp) -> str:
    """Why one file has to be made; empty where it can stay.

    Args:
        planned: what it is to be made of.
        last: as in `stale`.
        there: the stamp that it has now; NO_STAMP where an earlier build's is not there.
    """
    if not last:
        return FIRST
    old = last.get(planned.path)
    if old is None:
        return NEW
    if old.digest != planned.digest:
        return _difference(old, planned)
    if planned.digest == UNKNOWN:
        return ORIGINAL
    return _touched(old.stamp, there)


def _difference(old: FileRecord, planned: FileRecord) -> str:
    if not planned.template:
        return CONTENT
    if old.template != planned.template or len(old.parts) != len(planned.parts):
        return TEMPLATE
    names = what_changed(planned.template, old.parts, planned.parts)
    return f"changed: {', '.join(names)}" if names else INPUTS


def _touched(left: Stamp, there: Stamp) -> str:
    """Why a file that is to be made of the same can't stay; empty where it can."""
    if there == NO_STAMP:
        return MISSING
    if left == NO_STAMP:
        return YOUNG
    return "" if there == left else TOUCHED


def unchanged(old: _Noted | None, stamp: Stamp) -> _Noted | None:
    """What is known of a source or a drawing, if the file is as it was.

    Args:
        old: what is known.
        stamp: the file's now.
    """
    return old if old and old.stamp == stamp else None


def reading_of_same(old: SourceRecord | None, key: bytes) -> Ref | None:
    """Where the reading of a source is kept; None where it has to be read again.

    Args:
        old: what is known of the source.
        key: the digest of all that its reading depends on now.
    """
    return old.reading if old and old.key == key else None


def only_texts_can_differ(record: Record, frame: bytes, now: datetime) -> bool:
    """Whether nothing but the texts of posts can have changed: no setting, no file, no due date.

    Args:
        record: of the last build.
        frame: the digest of all that this build depends on, apart from texts and the clock.
        now: the moment that it is for.
    """
    if not record.frame or record.frame != frame:
        return False
    since, until = map(datetime.fromisoformat, (record.since, record.until))
    return instant(since) <= instant(now) < instant(until)


def is_seen_with_its_text_only(old: SourceRecord | None, face: bytes) -> bool:
    """Whether a post that was edited can change only the pages that show its text.

    Args:
        old: what is known of its source.
        face: the digest of what other pages see of it now.
    """
    return old is not None and old.plain and old.face == face
