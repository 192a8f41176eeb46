"""The files of the last good build, by name."""

import os
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO

from weeknotes.model.value import Value
from weeknotes.write import mark

Stamps = Mapping[str, tuple[int, int, int]]
"""What changes of a file whenever it is written, by its name."""


class Shelf(Value, frozen=True):
    """A folder of which exactly the named files can be had."""

    folder: Path
    files: frozenset[str]

    def take(self, name: str) -> BinaryIO | None:
        """One of the files, open; None where it has gone, or is no file of the folder at all."""
        if name not in self.files:
            return None
        path = self.folder / name
        try:
            if not path.resolve().is_relative_to(self.folder):
                return None
            file = open(path, "rb", opener=_plainly)  # noqa: SIM115 - the caller closes it
        except (OSError, RuntimeError):  # RuntimeError: links in a circle, before Python 3.13
            return None
        if stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            return file
        file.close()
        return None


def shelf_of(folder: Path) -> Shelf:
    """The files that a build has made in a folder.

    Args:
        folder: its full path, with links followed.
    """
    return Shelf(folder=folder, files=mark.read(folder) or frozenset())


def stamps_of(shelf: Shelf) -> Stamps:
    """The stamps that show later which files have been written since."""
    return {name: _stamp(f"{shelf.folder}/{name}") for name in shelf.files}


def _stamp(path: str) -> tuple[int, int, int]:
    try:
        found = os.stat(path)  # noqa: PTH116 - for thousands of files at each change of one
    except OSError:
        return 0, 0, 0
    return found.st_ino, found.st_mtime_ns, found.st_size


def _plainly(path: str, flags: int) -> int:
    """Opens a file without following a link, and without waiting for a pipe's other end."""
    careful = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    return os.open(path, flags | careful)
