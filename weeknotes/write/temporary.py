"""A temporary folder that only this user can read, removed at the end or by the next run."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from weeknotes.disk.folder import Folder
from weeknotes.write import lock

_PREFIX = "weeknotes-"
_MARK = ".weeknotes-temporary"
_WORDS = b"weeknotes made this folder for a while, and removes it.\n"


@contextmanager
def temporary(kind: str) -> Iterator[Path]:
    """Makes a folder and removes it at the end, with those that killed runs of this user left.

    Args:
        kind: what it is for, as a part of its name: `preview`.

    Raises:
        OSError: it can't be made.
    """
    with Folder(Path(tempfile.gettempdir())) as above:
        _sweep(above)
        made = Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{kind}-"))
        try:
            with Folder(made.parent, made.name) as folder, lock.held(folder) as sure:
                # Where locks are not sure, nobody can see that the folder is in use: without the
                # mark, no run will ever remove it but this one.
                if sure:
                    folder.write(_MARK, _WORDS)
                with tempfile.TemporaryDirectory(dir=made, ignore_cleanup_errors=True) as inside:
                    yield Path(inside)
        finally:
            _remove(above, made.name)


def _sweep(above: Folder) -> None:
    """Removes our folders that no running command holds; it is no fault if one can't be removed."""
    for name in above.names():
        if name.startswith(_PREFIX):
            with suppress(OSError, lock.BusyError), Folder(above.path, name) as left:
                if _is_ours(above, name, left):
                    with lock.held(left) as sure:
                        if sure:
                            _remove(above, name)


def _is_ours(above: Folder, name: str, left: Folder) -> bool:
    """Whether we have marked the folder: anybody may use such a name in a shared place."""
    ours = os.name == "nt" or above.status(name).st_uid == os.geteuid()
    return ours and left.is_file(_MARK) and left.read(_MARK) == _WORDS


def _remove(above: Folder, name: str) -> None:
    """Removes a folder, its mark last, so that one removed in part is still known as ours."""
    with suppress(OSError), Folder(above.path, name) as folder:
        for inside in folder.names():
            if inside != _MARK:
                folder.clear(inside)
        if {*folder.names()} <= {_MARK}:
            above.clear(name)
