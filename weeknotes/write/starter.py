"""The files of a new site, written into a folder that may hold others."""

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from weeknotes.write.loose import write_loose


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


def write_starter(folder: Path, files: Mapping[str, bytes]) -> None:
    """Writes the files of a new site; existing ones are replaced, each in one moment.

    Raises:
        CannotWriteError: one can't be written; those before it are there.
    """
    write_loose(folder, files, site=folder)
