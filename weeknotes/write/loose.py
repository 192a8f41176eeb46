"""Single files for people, in a folder that is theirs: nothing else in it is looked at."""

import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path


class CannotWriteError(Exception):
    """A file or its folder can't be written."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason


def write_loose(folder: Path, files: Mapping[str, bytes]) -> None:
    """Writes files into a folder, made where it is not there; one of the same name is replaced.

    Each file is whole at every moment, old or new.

    Args:
        folder: the folder.
        files: the bytes of each file by its name.

    Raises:
        CannotWriteError: one can't be written; those before it are there.
    """
    current = folder
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            current = folder / name
            _write(current, content)
    except OSError as fault:
        raise CannotWriteError(current, fault.strerror or str(fault)) from fault


def write_new(place: Path, content: bytes) -> bool:
    """Writes a file that is not there yet, and its folders; one that is there is left as it is.

    Stopped half way, it leaves nothing behind.

    Returns:
        Whether it was written.

    Raises:
        CannotWriteError: it can't be written.
    """
    there = place.exists()
    folders = [folder for folder in place.parents if not folder.exists()]
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with place.open("xb") as file:
            file.write(content)
    except FileExistsError:
        return False
    except BaseException as fault:
        if not there:
            _take_back(place, folders)
        if isinstance(fault, OSError):
            raise CannotWriteError(place, fault.strerror or str(fault)) from fault
        raise
    return True


def _take_back(place: Path, folders: list[Path]) -> None:
    """Removes a file that was begun, and the folders that were made for it."""
    with suppress(OSError):
        place.unlink(missing_ok=True)
        for folder in folders:
            folder.rmdir()


def _write(place: Path, content: bytes) -> None:
    handle, waiting = tempfile.mkstemp(dir=place.parent, prefix=f".{place.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(waiting).chmod(0o666 & ~_umask())
        Path(waiting).replace(place)
    except BaseException:
        with suppress(OSError):
            Path(waiting).unlink()
        raise


def _umask() -> int:
    """What the system takes away from new files, which `mkstemp` makes for their owner alone."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
