"""The files of a new site, written into a folder that may hold others."""

import os
from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from pathlib import Path

from weeknotes.write import refusal
from weeknotes.write.loose import CannotWriteError, write_loose

_COPIES = "replaced"
"""The folder for copies of what a new site replaces."""


def existing(folder: Path, paths: Iterable[str]) -> tuple[str, ...]:
    """Those of the paths at which something exists already."""
    return tuple(path for path in paths if os.path.lexists(folder / path))


def blocked(folder: Path, paths: Iterable[str]) -> tuple[str, ...]:
    """What in a folder is in the way of the paths and never replaced.

    That is a folder where a file should be, a file where a folder should be, and a link in place
    of a folder, which leads nobody knows where.
    """
    found = (obstacle for path in paths for obstacle in _obstacles(folder, Path(path)))
    return tuple(dict.fromkeys(found))


def _obstacles(folder: Path, path: Path) -> Iterator[str]:
    for above in path.parents[:-1]:
        place = folder / above
        if place.is_symlink() or (place.exists() and not place.is_dir()):
            yield above.as_posix()
    if (folder / path).is_dir():
        yield path.as_posix()


def written_in(content: Path) -> frozenset[str]:
    """The files of a folder of content, relative to it; none where it is not there."""
    return frozenset(
        file.relative_to(content).as_posix() for file in content.rglob("*") if not file.is_dir()
    )


def write_starter(folder: Path, files: Mapping[str, bytes]) -> str:
    """Writes the files of a new site; existing ones are replaced, each in one moment.

    Returns:
        The folder with copies of the files that were replaced and differ, relative to the site's;
        empty if there are none.

    Raises:
        CannotWriteError: one can't be written; those before it are there.
    """
    replaced = {path: old for path in files if (old := _other(folder / path, files[path]))}
    copies = _free_name(folder) if replaced else ""
    write_loose(folder, {f"{copies}/{path}": old for path, old in replaced.items()}, site=folder)
    write_loose(folder, files, site=folder)
    return copies


def _other(place: Path, new: bytes) -> bytes:
    """What a file holds if it is to be kept: empty if it is as the new one, a link or not there."""
    if place.is_symlink() or not place.is_file():
        return b""
    try:
        old = place.read_bytes()
    except OSError as fault:
        raise CannotWriteError(place, refusal.reason(fault)) from fault
    return old if old != new else b""


def _free_name(folder: Path) -> str:
    """The first of `replaced`, `replaced-2` and so on that is not there."""
    names = (_COPIES if number == 1 else f"{_COPIES}-{number}" for number in count(1))
    return next(name for name in names if not os.path.lexists(folder / name))
