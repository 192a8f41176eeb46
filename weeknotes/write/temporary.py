"""A temporary folder for this user alone, gone at the end: also those that killed runs left."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import rmtree

from weeknotes.write import lock


@contextmanager
def temporary(prefix: str, *, holds: str) -> Iterator[Path]:
    """Makes a folder and removes it, and those of its kind that nobody holds any more.

    Args:
        prefix: how the names of such folders start.
        holds: the name of what is made in each; one without it may be about to be held.

    Raises:
        OSError: it can't be made.
    """
    _sweep(prefix, holds)
    made = tempfile.TemporaryDirectory(prefix=prefix, ignore_cleanup_errors=True)
    with made as folder, lock.held(Path(folder)):
        yield Path(folder)


def _sweep(prefix: str, holds: str) -> None:
    """Removes folders that no living run holds; what cannot be removed does no harm."""
    for found in Path(tempfile.gettempdir()).glob(f"{prefix}*/{holds}"):
        left = found.parent
        if not left.is_symlink():
            with suppress(OSError, lock.BusyError), lock.held(left):
                rmtree(left, ignore_errors=True)
