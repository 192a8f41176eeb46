"""One build at a time in one folder."""

import hashlib
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from weeknotes.disk.folder import Folder


class BusyError(Exception):
    """Another build is writing to the folder."""


if sys.platform == "win32":
    import msvcrt

    @contextmanager
    def held(folder: Folder) -> Iterator[bool]:
        """Keeps other builds out of the folder; the system lets go when the process ends.

        Windows cannot lock a folder, so a file in the user's temporary folder is locked instead.

        Yields:
            True.

        Raises:
            BusyError: another build is at work.
            OSError: the temporary folder cannot be written to.
        """
        name = hashlib.sha256(os.path.normcase(folder.path).encode()).hexdigest()[:16]
        with (Path(tempfile.gettempdir()) / f"weeknotes-{name}.lock").open("a+b") as file:
            file.seek(0)
            try:
                msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
            except OSError as error:
                raise BusyError from error
            try:
                yield True
            finally:
                file.seek(0)
                msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    _held: set[int] = set()

    def _let_go() -> None:
        """Closes a forked worker's copies: one that outlives its parent must not hold the lock."""
        for descriptor in _held:
            with suppress(OSError):
                os.close(descriptor)
        _held.clear()

    os.register_at_fork(after_in_child=_let_go)

    @contextmanager
    def held(folder: Folder) -> Iterator[bool]:
        """Keeps other builds out of the folder; the system lets go when the process ends.

        The folder itself is locked: no lock file is left behind, published, or found stale.

        Yields:
            Whether that is sure: some network drives know no locks, and a build there is worth more
            than a refusal.

        Raises:
            BusyError: another build is at work.
            OSError: the folder cannot be opened.
        """
        descriptor = folder.descriptor()
        _held.add(descriptor)
        sure = True
        try:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise BusyError from error
            except OSError:
                sure = False
            if not _is_still(folder.path, descriptor):
                raise BusyError  # another build that failed has just taken its empty folder away
            yield sure
        finally:
            if descriptor in _held:
                _held.discard(descriptor)
                os.close(descriptor)

    def _is_still(path: Path, descriptor: int) -> bool:
        """Whether a path still leads to the folder that was opened."""
        try:
            return os.path.samestat(os.fstat(descriptor), path.lstat())
        except FileNotFoundError:
            return False
