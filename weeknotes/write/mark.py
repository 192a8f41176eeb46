"""The mark in the output folder: which of its files this tool made, and so may replace or remove.

The folder is published as it stands, so the mark says nothing that the site does not say itself:
the paths of the published files, sorted, without a time, a machine or a source.
"""

import hashlib
import json
import re
import stat
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

MARK = ".weeknotes-site"
"""The mark's name in the output folder."""

UNFINISHED = ".weeknotes-unfinished"
"""The folder inside the output folder that is there while a build writes, or after one died."""

JOURNAL = "journal"
"""The file in `UNFINISHED` that is there while the site is neither the old nor the new one."""

_CHECKSUM = "checksum"
_FILES = "files"
_MAKER = {"made-by": "weeknotes"}

_UNSAFE = re.compile(
    r"""
      [\x00-\x1f\x7f\\]                       # control characters, Windows' separator
    | [\ud800-\udfff]                         # bytes of a file name that are not UTF-8
    | \A [a-z]:                               # a Windows drive
    | (?:\A|/) (?: \.{0,2} | \.git ) (?:/|\Z)  # an empty part, `.`, `..`, or git's own folder
    | \A (?: \.weeknotes-site | \.weeknotes-unfinished ) (?:/|\Z)
    """,
    re.VERBOSE | re.IGNORECASE,
)


class DamagedError(Exception):
    """The mark (or the journal) is not what this tool wrote, so nothing in it can be trusted."""


def is_safe(path: str) -> bool:
    """Whether the path names a file of a site: relative, with forward slashes, staying inside."""
    return _UNSAFE.search(path) is None


def sealed(key: str, rows: list[object]) -> bytes:
    """The rows as JSON with a checksum, one row a line; the same rows give the same bytes."""
    document = {**_MAKER, key: rows, _CHECKSUM: _checksum(rows)}
    text = json.dumps(document, ensure_ascii=False, indent=0, sort_keys=True)
    return (text + "\n").encode()


def unsealed(key: str, data: bytes) -> list[object]:
    """The rows that `sealed` was given.

    Raises:
        DamagedError: the bytes were cut short, merged or edited since.
    """
    try:
        document = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise DamagedError from error
    rows = document.get(key) if isinstance(document, dict) else None
    if not isinstance(rows, list) or document != {
        **_MAKER,
        key: rows,
        _CHECKSUM: _checksum(rows),
    }:
        raise DamagedError
    return rows


def dump(files: Iterable[str]) -> bytes:
    """The mark of a folder in which these files are ours."""
    return sealed(_FILES, list[object](sorted(files)))


def read(output: Path) -> frozenset[str] | None:
    """The paths of the files in the folder that are ours; None where there is no mark.

    Raises:
        DamagedError: a mark is there that this tool did not write.
        OSError: the mark cannot be read.
    """
    place = output / MARK
    try:
        if not stat.S_ISREG(place.lstat().st_mode):
            raise DamagedError
        return _files(place.read_bytes())
    except FileNotFoundError:
        return None


@lru_cache(maxsize=1)  # it is asked for several times a build
def _files(data: bytes) -> frozenset[str]:
    rows = unsealed(_FILES, data)
    files = [row for row in rows if isinstance(row, str) and is_safe(row)]
    if len(files) != len(rows):
        raise DamagedError
    return frozenset(files)


def is_whole(output: Path) -> bool:
    """Whether the folder holds one finished build, and so may be published.

    False while a build writes, after one was killed, and where a file of the site is missing.
    """
    try:
        ours = read(output)
        if ours is None or (output / UNFINISHED).is_symlink() or (output / UNFINISHED).exists():
            return False
        return all(stat.S_ISREG((output / path).lstat().st_mode) for path in ours)
    except (DamagedError, OSError):
        return False


def _checksum(rows: list[object]) -> str:
    canonical = json.dumps(rows, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()
