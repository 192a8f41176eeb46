"""Single files that somebody names, which are no part of the site; and names of files alone."""

import os
from collections.abc import Iterator
from pathlib import Path

MOST = 50_000_000
"""Bytes; a lifetime of bookmarks has a few million."""


class CannotReadError(Exception):
    """A file can't be read; its text says why."""


def read_loose(path: Path) -> bytes:
    """The bytes of a file.

    Raises:
        CannotReadError: it can't be opened, or is larger than anything that is meant.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MOST + 1)
    except OSError as fault:
        raise CannotReadError(fault.strerror or str(fault)) from fault
    if len(data) > MOST:
        raise CannotReadError(f"it is larger than {MOST // 1_000_000} MB")
    return data


def names_below(folder: Path) -> Iterator[str]:
    """The names of all files and folders below a folder; none are opened, no link is followed."""
    for _, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (*folders, *files)
