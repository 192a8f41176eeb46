"""A folder held open, in which files are made, replaced and removed without following a link.

A cloned repository can carry links, and another program can put one in the place of a folder at any
moment. So each change is made by name in a folder that is open, see `open_folder`.
"""

# ruff: noqa: PTH123 - paths are text here, see `open_folder`

import errno
import os
import secrets
import shutil
import stat
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Self

from weeknotes.disk.open_folder import OpenFolder
from weeknotes.disk.way import prefixes

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL


class Folder(OpenFolder):
    """A folder held open, to change what is in it."""

    @classmethod
    def made(cls, path: Path, inner: str) -> Self:
        """Opens a folder, and makes what of the way to it is not there.

        Args:
            path: as in `Folder`; it has to be there.
            inner: likewise.

        Raises:
            OSError: it can't be made or entered.
        """
        with cls(path) as above:
            above.make(inner)
        return cls(path, inner)

    def make(self, path: str) -> list[str]:
        """Makes a folder, and those above it that are not there: all or none.

        Returns:
            Those that were made, outermost first.
        """
        made: list[str] = []
        try:
            for above in prefixes(path):
                name, folder = self._at(above)
                try:
                    os.mkdir(name, dir_fd=folder)
                    made.append(above)
                except FileExistsError:
                    self._enter(above)
        except BaseException:
            self.unmake(made)
            raise
        return made

    def unmake(self, made: Sequence[str]) -> None:
        """Removes folders that `make` has made, as far as nothing has come into them."""
        with suppress(OSError):
            for path in reversed(made):
                self.remove_folder(path)

    def write(self, path: str, content: bytes, *, durable: bool = False) -> None:
        """Writes a file that is not there yet.

        Args:
            path: where.
            content: its bytes.
            durable: whether it has to be on the disk before anything that follows.

        Raises:
            FileExistsError: something is there.
            OSError: it can't be written; then it is not there.
        """
        if self.has(path):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), path)
        try:
            with open(self.open(path, _NEW), "wb") as file:
                file.write(content)
                file.flush()
                if durable:
                    os.fsync(file.fileno())
        except FileExistsError:
            raise
        except BaseException:  # Ctrl-C among them
            with suppress(OSError):
                self.remove(path)
            raise

    def put(self, path: str, content: bytes, *, durable: bool = False) -> None:
        """Writes a file, in the place of one that is there: whole at each moment, old or new.

        A link at the path is replaced itself; what it leads to stays as it is.
        """
        above, slash, _ = path.rpartition("/")
        waiting = f"{above}{slash}.{secrets.token_hex(8)}.new"
        self.write(waiting, content, durable=durable)
        try:
            self.move(waiting, path)
        except BaseException:
            with suppress(OSError):
                self.remove(waiting)
            raise

    def move(self, source: str, target: str) -> None:
        """Moves a file, in the place of another if there is one."""
        name, folder = self._at(source)
        other, place = self._at(target)
        os.replace(name, other, src_dir_fd=folder, dst_dir_fd=place)

    def move_folder(self, source: str, target: str) -> None:
        """Moves a folder with all that is in it to where nothing is yet."""
        name, folder = self._at(source)
        other, place = self._at(target)
        os.rename(name, other, src_dir_fd=folder, dst_dir_fd=place)
        self._let_go()

    def link(self, source: str, target: str) -> None:
        """Gives a file a second name."""
        name, folder = self._at(source)
        other, place = self._at(target)
        os.link(name, other, src_dir_fd=folder, dst_dir_fd=place, follow_symlinks=False)

    def copy(self, source: str, target: str) -> None:
        """Copies a file with its times and permissions to where nothing is yet."""
        found = self.status(source)
        with (
            open(self.open(source, os.O_RDONLY), "rb") as old,
            open(self.open(target, _NEW), "wb") as new,
        ):
            shutil.copyfileobj(old, new)
        name, folder = self._at(target)
        os.chmod(name, stat.S_IMODE(found.st_mode), dir_fd=folder)
        os.utime(name, ns=(found.st_atime_ns, found.st_mtime_ns), dir_fd=folder)

    def remove(self, path: str) -> None:
        """Removes a file, or a link itself."""
        name, folder = self._at(path)
        os.unlink(name, dir_fd=folder)

    def remove_folder(self, path: str) -> None:
        """Removes an empty folder."""
        name, folder = self._at(path)
        os.rmdir(name, dir_fd=folder)
        self._let_go()

    def remove_tree(self, path: str) -> None:
        """Removes a folder with all that is in it; of a link in it, the link itself."""
        name, folder = self._at(path)
        try:
            shutil.rmtree(name, dir_fd=folder)
        finally:
            self._let_go()

    def clear(self, path: str) -> None:
        """Removes as much of a folder with all that is in it as can be removed."""
        name, folder = self._at(path)
        shutil.rmtree(name, ignore_errors=True, dir_fd=folder)
        self._let_go()
