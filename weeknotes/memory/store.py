"""The memory of one site on disk, as a rule in `.weeknotes/memory/` of its folder.

A record is written beside its place and moved there when all the packs it refers to are whole, so
that a build may be killed at any moment: the next finds the old record or the new one. In doubt
there is no record, and everything is made anew.
"""

import os
import secrets
from collections import Counter
from contextlib import suppress
from pathlib import Path

import msgspec

from weeknotes.memory.maker import maker
from weeknotes.memory.packs import ENDING, Packs, Ref, Writing
from weeknotes.memory.record import Record
from weeknotes.memory.seal import sealed, unsealed
from weeknotes.model.digest import digest

FOLDER = Path(".weeknotes", "memory")
"""In the folder of a site, where its memories lie."""

_IGNORED = ".gitignore"

_RECORD = "record"
_MOST_PACKS = 8
"""With more packs than these, what is wanted of all but the largest is brought together."""


def place_of(site: Path, output: Path) -> Path:
    """The folder for what is remembered of a site that is built to a folder.

    Args:
        site: the site's folder.
        output: where it is built to. Inside the site, each has a memory of its own; those
            elsewhere share one.
    """
    inside = output.is_relative_to(site)
    name = digest(str(output.relative_to(site)).encode()).hex()[:8] if inside else "elsewhere"
    return site / FOLDER / name


class Store:
    """The memory of a site for one place that it is built to."""

    def __init__(self, folder: Path) -> None:
        """The store's folder need not be there."""
        self._folder = folder
        self._packs = Packs(self._folder)
        self._writing = Writing(self._folder)
        self._works = True

    def recall(self) -> Record | None:
        """The record of the last build; None if there is none that can be trusted."""
        try:
            data = unsealed((self._folder / _RECORD).read_bytes(), maker())
            return None if data is None else msgspec.msgpack.decode(data, type=Record)
        except (OSError, msgspec.MsgspecError):
            return None

    def piece(self, ref: Ref) -> bytes | None:
        """A piece that was kept; None if it is not whole any more."""
        return self._packs.piece(ref)

    def add(self, piece: bytes) -> Ref | None:
        """Keeps a piece for a record to come; None where nothing can be kept."""
        if not self._works:
            return None
        try:
            if not self._writing.begun:
                self._ready()
            return self._writing.add(piece)
        except OSError:
            self._works = False
            return None

    def moment(self) -> int:
        """The present by the clock of the disk, in nanoseconds; 0 where nothing can be kept.

        Files get their times by that clock, which on a network is another machine's.
        """
        try:
            self._ready()
            touched = self._folder / f"{secrets.token_hex(8)}.new"
            with touched.open("xb") as file:
                found = os.fstat(file.fileno()).st_mtime_ns
            touched.unlink()
        except OSError:
            return 0
        return found

    def remember(self, record: Record) -> None:
        """Makes this the record that the next build finds, and clears what it does not refer to."""
        if not self._works:
            return
        try:
            self._ready()
            record = self._gathered(record)
            self._writing.keep()
            data = sealed(msgspec.msgpack.encode(record), maker())
            fresh = self._folder / f"{secrets.token_hex(8)}.new"
            fresh.write_bytes(data)
            fresh.replace(self._folder / _RECORD)
            self._clear({ref.pack for ref in _refs(record)})
        except OSError:
            self._works = False

    def _ready(self) -> None:
        """Makes the folder; drafts are in it, so git is told to leave it alone."""
        if not self._folder.is_dir():
            self._folder.mkdir(parents=True)
            (self._folder / _IGNORED).write_text("*\n", encoding="utf-8")

    def close(self) -> None:
        """Lets go of the files, and of what was not remembered."""
        self._packs.close()
        self._writing.drop()

    def _gathered(self, record: Record) -> Record:
        """The record, with pieces brought together that lie in too many packs, or waste one."""
        wanted: Counter[str] = Counter()
        for ref in _refs(record):
            wanted[ref.pack] += ref.size
        del wanted[self._writing.name]
        moving = {pack for pack, size in wanted.items() if 2 * size < self._packs.size(pack)}
        if len(wanted) > _MOST_PACKS:
            moving |= wanted.keys() - {max(wanted, key=wanted.__getitem__)}

        def moved(ref: Ref | None) -> Ref | None:
            if ref is None or ref.pack not in moving:
                return ref
            piece = self.piece(ref)
            return None if piece is None else self._writing.add(piece)

        return (
            msgspec.structs.replace(
                record,
                sources=tuple(
                    msgspec.structs.replace(one, reading=moved(one.reading))
                    for one in record.sources
                ),
                files=tuple(
                    msgspec.structs.replace(one, inputs=moved(one.inputs)) for one in record.files
                ),
            )
            if moving
            else record
        )

    def _clear(self, wanted: set[str]) -> None:
        for file in self._folder.iterdir():
            if (
                file.name not in (_RECORD, _IGNORED)
                and file.name.removesuffix(ENDING) not in wanted
            ):
                with suppress(OSError):
                    file.unlink()


def _refs(record: Record) -> list[Ref]:
    kept = (*(one.reading for one in record.sources), *(one.inputs for one in record.files))
    return [ref for ref in kept if ref is not None]
