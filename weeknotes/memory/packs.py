"""Packs: files of many pieces, each found by its place and proved by its digest.

A pack is written once, from one end to the other, and never changed. A piece that is not wanted any
more stays where it is, until so much is not wanted that all is packed again.
"""

import os
import secrets
from contextlib import suppress
from typing import IO

import msgspec

from weeknotes.disk.folder import Folder
from weeknotes.model.hashing import digest

ENDING = ".pack"


class Ref(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Where a piece is."""

    pack: str
    at: int
    size: int
    """In bytes."""

    digest: bytes


class Writing:
    """A pack that is being written. Its file is made with the first piece, and kept by `keep`."""

    def __init__(self, folder: Folder) -> None:
        self.name = secrets.token_hex(8)
        self._folder = folder
        self._file: IO[bytes] | None = None
        self._at = 0
        self._waiting = f"{self.name}.new"

    @property
    def begun(self) -> bool:
        """Whether its file is there."""
        return self._file is not None

    def add(self, piece: bytes) -> Ref:
        """Puts a piece at the end.

        Raises:
            OSError: it can't be written.
        """
        if self._file is None:
            new = os.O_WRONLY | os.O_CREAT | os.O_EXCL
            self._file = open(self._folder.open(self._waiting, new), "wb")  # noqa: PTH123, SIM115
        self._file.write(piece)
        ref = Ref(pack=self.name, at=self._at, size=len(piece), digest=digest(piece))
        self._at += len(piece)
        return ref

    def keep(self) -> None:
        """Makes it a pack, whole on the disk.

        Raises:
            OSError: it can't be written.
        """
        if self._file is None:
            return
        self._file.close()
        self._folder.move(self._waiting, self.name + ENDING)
        self._file = None

    def drop(self) -> None:
        """Takes it away, if it was not kept."""
        if self._file is None:
            return
        with suppress(OSError):
            self._file.close()
            self._folder.remove(self._waiting)
        self._file = None


class Packs:
    """The packs of a folder, for reading."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder
        self._open: dict[str, int] = {}

    def piece(self, ref: Ref) -> bytes | None:
        """A piece; None if it is not there any more as it was put there."""
        try:
            if ref.pack not in self._open:
                self._open[ref.pack] = self._folder.open(ref.pack + ENDING, os.O_RDONLY)
            found = _read(self._open[ref.pack], ref)
        except (OSError, ValueError):
            return None
        return found if len(found) == ref.size and digest(found) == ref.digest else None

    def size(self, pack: str) -> int:
        """How large a pack is, in bytes; 0 where it is not there."""
        try:
            return self._folder.status(pack + ENDING).st_size
        except (OSError, ValueError):
            return 0

    def close(self) -> None:
        """Lets go of the files."""
        while self._open:
            os.close(self._open.popitem()[1])


if hasattr(os, "pread"):

    def _read(descriptor: int, ref: Ref) -> bytes:
        return os.pread(descriptor, ref.size, ref.at)

else:  # Windows

    def _read(descriptor: int, ref: Ref) -> bytes:
        os.lseek(descriptor, ref.at, os.SEEK_SET)
        return os.read(descriptor, ref.size)
