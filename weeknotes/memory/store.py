"""The memory of one site on disk, usually in `.weeknotes/memory/` of its folder.

A record is written to a new file and moved into place when all the packs it refers to are whole, so
that a build may be killed at any moment: the next finds the old record or the new one. In doubt
there is no record, and everything is made again.
"""

import re
import secrets
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, Self

import msgspec

from weeknotes.disk.folder import Folder
from weeknotes.disk.unversioned import keep_from_git
from weeknotes.memory.maker import maker
from weeknotes.memory.packs import ENDING, Packs, Ref, Writing
from weeknotes.memory.record import Record
from weeknotes.memory.seal import sealed, unsealed
from weeknotes.model.hashing import digest

FOLDER = ".weeknotes/memory"
"""In the folder of a site, where its memories are."""

_RECORD = "record"
_PACK_NAMES = re.compile(r"\.?[0-9a-f]{16}\.(?:new|pack)")
"""The names of the files that are cleared once nothing refers to them."""

_MOST_PACKS = 8
"""With more packs than these, what is wanted of all but the largest is brought together."""


def place_of(site: Path, output: Path) -> str:
    """The folder for what is remembered of a site that is built to a folder.

    Args:
        site: the site's folder.
        output: where it is built to. Inside the site, each has a memory of its own; those
            elsewhere share one.

    Returns:
        Its path, relative to the site's folder.
    """
    inside = output.is_relative_to(site)
    name = digest(str(output.relative_to(site)).encode()).hex()[:8] if inside else "elsewhere"
    return f"{FOLDER}/{name}"


class Store:
    """The memory of a site for one place that it is built to."""

    def __init__(self, base: Path, inner: str) -> None:
        """The store's folder need not be there.

        Args:
            base: a folder that is trusted, such as the site's.
            inner: the way from there to the store's folder, on which no link is followed.
        """
        self._base, self._inner = base, inner
        self._opened: _Opened | None = None
        self.fault: OSError | None = None
        """Why nothing can be kept, if nothing can."""

        try:
            self._opened = _Opened.of(Folder(base, inner))
        except FileNotFoundError:
            pass
        except OSError as fault:
            self.fault = fault

    def recall(self) -> Record | None:
        """The record of the last build; None if there is none that can be trusted."""
        if self._opened is None:
            return None
        try:
            data = unsealed(self._opened.folder.read(_RECORD), maker())
            return None if data is None else msgspec.msgpack.decode(data, type=Record)
        except (OSError, msgspec.MsgspecError):
            return None

    def piece(self, ref: Ref) -> bytes | None:
        """A piece that was kept; None if it is not whole any more."""
        return self._opened.packs.piece(ref) if self._opened else None

    def add(self, piece: bytes) -> Ref | None:
        """Keeps a piece for a record to come; None where nothing can be kept."""
        if self.fault:
            return None
        try:
            opened = self._opened
            if opened is None or not opened.writing.begun:
                opened = self._ready()
            return opened.writing.add(piece)
        except OSError as fault:
            self.fault = fault
            return None

    def moment(self) -> int:
        """The present by the clock of the disk, in nanoseconds; 0 where nothing can be kept.

        Files get their times by that clock, which on a network is another machine's.
        """
        if self.fault:
            return 0
        try:
            folder = self._ready().folder
            touched = f"{secrets.token_hex(8)}.new"
            folder.write(touched, b"")
            found = folder.status(touched).st_mtime_ns
            folder.remove(touched)
        except OSError as fault:
            self.fault = fault
            return 0
        return found

    def remember(self, record: Record) -> None:
        """Makes this the record that the next build finds, and clears what it does not refer to."""
        if self.fault:
            return
        try:
            folder, packs, writing = self._ready()
            record = _gathered(record, packs, writing)
            writing.keep()
            folder.put(_RECORD, sealed(msgspec.msgpack.encode(record), maker()))
            _clear(folder, {ref.pack for ref in _refs(record)})
        except OSError as fault:
            self.fault = fault

    def _ready(self) -> "_Opened":
        """The folder to be written to, made where it is not there; git leaves it alone."""
        if self._opened is None:
            self._opened = _Opened.of(Folder.made(self._base, self._inner))
        keep_from_git(self._opened.folder)  # drafts are in it
        return self._opened

    def close(self) -> None:
        """Lets go of the files, and of what was not remembered."""
        if self._opened is not None:
            self._opened.packs.close()
            self._opened.writing.drop()
            self._opened.folder.close()


class _Opened(NamedTuple):
    """A store's folder that is there."""

    folder: Folder
    packs: Packs
    writing: Writing

    @classmethod
    def of(cls, folder: Folder) -> Self:
        return cls(folder, Packs(folder), Writing(folder))


def _gathered(record: Record, packs: Packs, writing: Writing) -> Record:
    """The record, with pieces brought together that are in too many packs, or waste one."""
    wanted: Counter[str] = Counter()
    for ref in _refs(record):
        wanted[ref.pack] += ref.size
    del wanted[writing.name]
    moving = {pack for pack, size in wanted.items() if 2 * size < packs.size(pack)}
    if len(wanted) > _MOST_PACKS:
        moving |= wanted.keys() - {max(wanted, key=wanted.__getitem__)}
    if not moving:
        return record

    def moved(ref: Ref | None) -> Ref | None:
        if ref is None or ref.pack not in moving:
            return ref
        piece = packs.piece(ref)
        return None if piece is None else writing.add(piece)

    replace = msgspec.structs.replace
    return replace(
        record,
        sources=tuple(replace(one, reading=moved(one.reading)) for one in record.sources),
        files=tuple(replace(one, inputs=moved(one.inputs)) for one in record.files),
        drawings=tuple(replace(one, made=moved(one.made)) for one in record.drawings),
    )


def _clear(folder: Folder, wanted: set[str]) -> None:
    """Removes files of ours that nothing refers to any more."""
    for name in folder.names():
        if _PACK_NAMES.fullmatch(name) and name.removesuffix(ENDING) not in wanted:
            with suppress(OSError):
                folder.remove(name)


def _refs(record: Record) -> list[Ref]:
    kept = (
        *(one.reading for one in record.sources),
        *(one.inputs for one in record.files),
        *(one.made for one in record.drawings),
    )
    return [ref for ref in kept if ref is not None]
