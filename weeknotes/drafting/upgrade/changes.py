"""What an upgrade does with each file of a site: decided from values, without a disk."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum

from weeknotes.drafting.upgrade.record import Record, Written, digest, with_plain_lines
from weeknotes.model.value import Value
from weeknotes.read.files.site_files import SiteFile


class State(Enum):
    """What becomes of a file, in words for people."""

    UNCHANGED = "unchanged"
    RENEWED = "renewed"
    FILLED_IN = "filled in what was left open"
    NEW = "new in this version"
    REMOVED = "removed, because it is not needed any more"
    YOURS = "yours differs, so it stays as it is"
    NOTHING_NEW = "yours differs, so it stays as it is; there is nothing new for it"
    DELETED = "you deleted it, so it was not written again"
    NOT_THERE = "not in your site; this version has it"
    NOT_NEEDED = "yours differs, so it stays, but it is not needed any more"
    STILL_NAMED = "not needed any more, but a file of yours names it, so it stays"


_WRITTEN = frozenset({State.RENEWED, State.NEW, State.FILLED_IN})
_AS_MADE = frozenset({State.UNCHANGED, State.RENEWED, State.NEW})
_OF_THE_TEAM = frozenset({State.YOURS, State.NOTHING_NEW})
_NO_LONGER_OURS = frozenset({State.REMOVED, State.NOT_NEEDED})


class Change(Value, frozen=True):
    """What becomes of one file."""

    path: str
    state: State
    new: bytes = b""
    """As this version writes it; empty if it does not."""

    found: SiteFile = SiteFile()
    """As it is in the site."""


def changes(
    made: Mapping[str, bytes],
    found: Mapping[str, SiteFile],
    written: Mapping[str, Written] | None,
) -> tuple[Change, ...]:
    """What an upgrade does with each file, sorted by path.

    Args:
        made: the files that this version writes.
        found: those and the ones that were written earlier, as they are in the site.
        written: the files that weeknotes keeps up to date, as it wrote them last; None if the site
            has no record, so that nobody knows which of its files are the team's own.
    """
    wanted = tuple(
        Change(path=path, state=_state(path, new, found[path], written), new=new, found=found[path])
        for path, new in made.items()
    )
    kept = b"\n".join(each.found.content for each in wanted if each.state in _OF_THE_TEAM)
    gone = _no_longer_made(made, found, written or {}, kept)
    return tuple(sorted((*wanted, *gone), key=lambda change: change.path))


def to_write(found: Iterable[Change]) -> dict[str, bytes]:
    """The files that are written, by path."""
    return {each.path: each.new for each in found if each.state in _WRITTEN}


def to_remove(found: Iterable[Change]) -> tuple[str, ...]:
    """The paths of the files that are removed."""
    return tuple(each.path for each in found if each.state is State.REMOVED)


def record_after(record: Record, found: Sequence[Change], version: str) -> Record:
    """The record once the changes are made.

    Args:
        record: as it was.
        found: the changes.
        version: of the weeknotes that makes them.
    """
    made = {each.path: each.new for each in found if each.state in _AS_MADE}
    gone = frozenset(each.path for each in found if each.state in _NO_LONGER_OURS)
    return record.with_files(made, version).without(gone)


def _state(path: str, new: bytes, found: SiteFile, written: Mapping[str, Written] | None) -> State:
    if found.is_missing:
        if written is None:
            return State.NOT_THERE
        return State.DELETED if path in written else State.NEW
    if found.is_readable and with_plain_lines(found.content) == with_plain_lines(new):
        return State.UNCHANGED
    before = (written or {}).get(path)
    if before and found.is_readable and digest(found.content) == before.sha256:
        return State.RENEWED
    return State.NOTHING_NEW if before and before.sha256 == digest(new) else State.YOURS


def _no_longer_made(
    made: Mapping[str, bytes],
    found: Mapping[str, SiteFile],
    written: Mapping[str, Written],
    kept: bytes,
) -> Iterator[Change]:
    """The files of earlier versions: removed if nobody has changed them and nothing names them."""
    for path, before in written.items():
        if path in made or found[path].is_missing:
            continue
        if not found[path].is_readable or digest(found[path].content) != before.sha256:
            state = State.NOT_NEEDED
        elif path.encode() in kept:
            state = State.STILL_NAMED
        else:
            state = State.REMOVED
        yield Change(path=path, state=state, found=found[path])
