"""A temporary folder for this user alone, gone at the end: also those that killed runs left."""

import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from weeknotes.disk.folder import Folder
from weeknotes.write import lock


@contextmanager
def temporary(prefix: str) -> Iterator[Path]:
    """Makes a folder and removes it, and those of its kind that nobody holds any more.

    Args:
        prefix: how the names of such folders start.

    Raises:
        OSError: it can't be made.
    """
    with Folder(Path(tempfile.gettempdir())) as above, ExitStack() as stack:
        _sweep(above, prefix)
        made = _made(prefix, stack)
        try:
            yield made
        finally:
            above.clear(made.name)


def _made(prefix: str, stack: ExitStack) -> Path:
    """A new folder, held until the stack is unwound."""
    while True:
        made = Path(tempfile.mkdtemp(prefix=prefix))
        # Another run may find it before it is held, and take it for one that was left.
        with suppress(FileNotFoundError, lock.BusyError), ExitStack() as held:
            held.enter_context(lock.held(held.enter_context(Folder(made.parent, made.name))))
            stack.push(held.pop_all())
            return made


def _sweep(above: Folder, prefix: str) -> None:
    """Removes folders that no living run holds; what cannot be removed does no harm."""
    for name in above.names():
        if name.startswith(prefix) and _is_our_own(above, name):
            with (
                suppress(OSError, lock.BusyError),
                Folder(above.path, name) as left,
                lock.held(left) as sure,
            ):
                if sure:
                    above.clear(name)


def _is_our_own(above: Folder, name: str) -> bool:
    """Whether it is a folder of this user: in a place that all may write to, others make some."""
    try:
        found = above.status(name)
    except OSError:
        return False
    return stat.S_ISDIR(found.st_mode) and (os.name == "nt" or found.st_uid == os.geteuid())
