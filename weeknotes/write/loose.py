"""Single files for people, in a folder that is theirs: nothing else in it is looked at."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from weeknotes.disk.folder import Folder
from weeknotes.disk.way import prefixes
from weeknotes.write import refusal
from weeknotes.write.contents import parent_of
from weeknotes.write.target import way_of


class CannotWriteError(Exception):
    """A file or its folder can't be written."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason


def write_loose(output: Path, files: Mapping[str, bytes], *, site: Path) -> None:
    """Writes files into a folder, made where it is not there; one of the same name is replaced.

    Each file is whole at every moment, old or new.

    Args:
        output: the folder.
        files: the bytes of each file by its path in the folder.
        site: the folder that holds `weeknotes.toml`, or will.

    Raises:
        CannotWriteError: one can't be written, or there is a link in the way (see `way_of`); those
            before it are there.
    """
    current = output
    try:
        with Folder.made(*way_of(output, site)) as folder:
            for path, content in files.items():
                current = output / path
                folder.make(parent_of(path))
                folder.put(path, content)
    except OSError as fault:
        raise CannotWriteError(current, refusal.reason(fault)) from fault


def remove_loose(output: Path, paths: Iterable[str], *, site: Path) -> None:
    """Removes files from a folder, and folders that are empty without them.

    Args:
        output: the folder.
        paths: of the files in it.
        site: the folder that holds `weeknotes.toml`.

    Raises:
        CannotWriteError: one can't be removed; those before it are gone.
    """
    current = output
    try:
        with Folder(*way_of(output, site)) as folder:
            for path in paths:
                current = output / path
                folder.remove(path)
                if above := parent_of(path):
                    folder.unmake([*prefixes(above)])
    except OSError as fault:
        raise CannotWriteError(current, refusal.reason(fault)) from fault


def write_new(site: Path, path: str, content: bytes) -> bool:
    """Writes a file that is not there yet, and its folders; one that is there is left as it is.

    Stopped half way, it leaves nothing behind.

    Args:
        site: the folder that holds `weeknotes.toml`.
        path: of the file, relative to the site's folder.
        content: its bytes.

    Returns:
        Whether it was written.

    Raises:
        CannotWriteError: it can't be written, or its folder is a link that leads out of the site.
    """
    place, top = site / path, site.resolve()
    real = Path(os.path.realpath(place.parent))
    if not real.is_relative_to(top):
        raise CannotWriteError(place, "its folder is a link that leads out of the site")
    try:
        with Folder(top) as folder:
            return _write_new(folder, real.relative_to(top) / place.name, content)
    except OSError as fault:
        raise CannotWriteError(place, refusal.reason(fault)) from fault


def _write_new(folder: Folder, place: Path, content: bytes) -> bool:
    made = folder.make("/".join(place.parent.parts))
    try:
        folder.write(place.as_posix(), content)
    except FileExistsError:
        return False
    except BaseException:
        folder.unmake(made)
        raise
    return True
