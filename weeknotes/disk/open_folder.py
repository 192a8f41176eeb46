"""A folder held open, whose files are looked at and read without following a link.

Each part of a path is opened from the part before it, links are refused, and the last step is taken
by name in the folder that is open (POSIX `openat` and its kin). Windows has no such calls: there
each part is looked at just before the step.
"""

# Paths are text, and calls the system's own: `Path` can neither work from an open folder nor refuse
# to follow a link.
# ruff: noqa: PTH123, PTH208

import os
import stat
from pathlib import Path
from types import TracebackType
from typing import Self

from weeknotes.disk.way import FOLDER, entered, explained, look_at, safe

_BY_DESCRIPTOR = os.open in os.supports_dir_fd and os.listdir in os.supports_fd
"""Whether the system can work from an open folder: all but Windows."""

_FILE = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_MOST_OPEN = 16
"""How many folders inside are kept open, so that neighbours need not be opened again."""


class OpenFolder:
    """A folder held open, to look at what is in it.

    Paths are relative to it, with forward slashes; an empty path is the folder itself. Where a part
    of a path is a link, methods raise `LinkError`; every other fault of the disk is the `OSError`
    of the system's call.
    """

    def __init__(self, path: Path, inner: str = "") -> None:
        """Opens a folder.

        Args:
            path: a folder that is trusted: links on the way to it are followed.
            inner: the way from there to the folder to be opened.

        Raises:
            OSError: it is not there, or may not be entered.
        """
        self.path = path / inner
        self._inside: dict[str, int] = {}
        self._own: int | None = None
        if not _BY_DESCRIPTOR:
            look_at(path, inner)
            return
        top = os.open(path, FOLDER)
        try:
            self._own = entered(top, inner)
        finally:
            os.close(top)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the folder."""
        self._let_go()
        if self._own is not None:
            os.close(self._own)
            self._own = None

    def status(self, path: str) -> os.stat_result:
        """What the system knows of a file or folder, or of a link itself."""
        name, folder = self._at(path)
        return os.stat(name, dir_fd=folder, follow_symlinks=False)

    def has(self, path: str) -> bool:
        """Whether anything is at the path, a link that leads nowhere included."""
        try:
            self.status(path)
        except (FileNotFoundError, NotADirectoryError):
            return False
        return True

    def is_file(self, path: str) -> bool:
        """Whether a regular file is at the path."""
        try:
            return stat.S_ISREG(self.status(path).st_mode)
        except (FileNotFoundError, NotADirectoryError):
            return False

    def descriptor(self) -> int:
        """A descriptor of the folder itself, to list or to lock it; the caller closes it.

        Raises:
            OSError: it may not be read, or the system has no descriptors of folders (Windows).
        """
        return os.open(".", os.O_RDONLY, dir_fd=self._own)

    def names(self) -> list[str]:
        """The names of all that is in the folder."""
        if self._own is None:
            return os.listdir(self.path)
        descriptor = self.descriptor()
        try:
            return os.listdir(descriptor)
        finally:
            os.close(descriptor)

    def open(self, path: str, flags: int) -> int:
        """A descriptor of a file, as `os.open` gives it; the caller closes it.

        Args:
            path: of the file; the last part is not followed either.
            flags: such as `os.O_RDONLY`.
        """
        name, folder = self._at(path)
        try:
            return os.open(name, flags | _FILE, 0o666, dir_fd=folder)
        except OSError as fault:
            raise explained(fault, name, folder, path) from None

    def read(self, path: str) -> bytes:
        """The bytes of a file."""
        with open(self.open(path, os.O_RDONLY), "rb") as file:
            return file.read()

    def _at(self, path: str) -> tuple[str, int | None]:
        """A path as the system's calls take it: a name in an open folder, or else in full."""
        *above, name = map(safe, path.split("/"))
        folder = self._enter("/".join(above))
        return (name, folder) if folder is not None else (f"{self.path}/{path}", None)

    def _enter(self, path: str) -> int | None:
        """A descriptor of a folder inside, which stays open for a while."""
        if self._own is None:
            look_at(self.path, path)
            return None
        if not path:
            return self._own
        found = self._inside.pop(path, None)
        if found is None:
            found = entered(self._own, path)
        self._inside[path] = found  # the last again, so that the first is the one to go
        if len(self._inside) > _MOST_OPEN:
            os.close(self._inside.pop(next(iter(self._inside))))
        return found

    def _let_go(self) -> None:
        """Closes the folders inside, as one of them may be another from now on."""
        while self._inside:
            os.close(self._inside.popitem()[1])
