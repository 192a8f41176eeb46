"""A folder held open, in which files are made, replaced and removed without following a link.

A cloned repository can carry links, and another program can put one in the place of a folder at any
moment. So each part of a path is opened from the part before it, links are refused, and the last
step is taken by name in the folder that is open (POSIX `openat` and its kin). Windows has no such
calls: there each part is looked at just before the step.
"""

# Paths are text, and calls the system's own: `Path` can neither work from an open folder nor refuse
# to follow a link.
# ruff: noqa: PTH123, PTH208

import errno
import os
import secrets
import shutil
import stat
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from weeknotes.disk.way import FOLDER, entered, explained, look_at, prefixes, safe

_BY_DESCRIPTOR = os.open in os.supports_dir_fd and os.listdir in os.supports_fd
"""Whether the system can work from an open folder: all but Windows."""

_FILE = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL
_MOST_OPEN = 16
"""How many folders inside are kept open, so that neighbours need not be opened again."""


class Folder:
    """A folder held open.

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

    # To look

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

    # To change

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

    # The way to the last part

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
