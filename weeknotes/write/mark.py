"""The mark in the output folder: which of its files this tool made, and so may replace or remove.

The folder is published as it is, so the mark says nothing that the site does not say itself:
its title and address, and the paths of the published files, sorted, without a time, a machine or a
source.
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
_SITE = "site"
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


def sealed(key: str, rows: list[object], **more: str) -> bytes:
    """The rows as JSON with a checksum, one row a line; the same rows give the same bytes.

    Args:
        key: what the rows are.
        rows: of JSON's values.
        more: what else is to be said, if it is not empty.
    """
    document = _document(key, rows, {name: text for name, text in more.items() if text})
    text = json.dumps(document, ensure_ascii=False, indent=0, sort_keys=True)
    return (text + "\n").encode()


def unsealed(key: str, data: bytes, *more: str) -> tuple[list[object], dict[str, str]]:
    """The rows that `sealed` was given, and what else was said.

    Args:
        key: as in `sealed`.
        data: what it gave.
        more: the names of what else may be said.

    Raises:
        DamagedError: the bytes were cut short, merged or edited since.
    """
    try:
        document = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise DamagedError from error
    rows = document.get(key) if isinstance(document, dict) else None
    if not isinstance(rows, list):
        raise DamagedError
    said = {name: str(document[name]) for name in more if name in document}
    if document != _document(key, rows, said):
        raise DamagedError
    return rows, said


def _document(key: str, rows: list[object], said: dict[str, str]) -> dict[str, object]:
    return {**_MAKER, **said, key: rows, _CHECKSUM: _checksum([rows, said] if said else rows)}


def dump(files: Iterable[str], site: str = "") -> bytes:
    """The mark of a folder in which these files are ours.

    Args:
        files: their paths.
        site: what the site is called.
    """
    return sealed(_FILES, list[object](sorted(files)), **{_SITE: site})


def read(output: Path) -> frozenset[str] | None:
    """The paths of the files in the folder that are ours; None where there is no mark.

    Raises:
        DamagedError: a mark is there that this tool did not write.
        OSError: the mark cannot be read.
    """
    found = _read(output)
    return None if found is None else found[0]


def site_of(output: Path) -> str:
    """What the site is called that was built to the folder; empty where no mark says it.

    Raises:
        DamagedError: as with `read`.
        OSError: likewise.
    """
    found = _read(output)
    return "" if found is None else found[1]


def _read(output: Path) -> tuple[frozenset[str], str] | None:
    place = output / MARK
    try:
        if not stat.S_ISREG(place.lstat().st_mode):
            raise DamagedError
        return _parsed(place.read_bytes())
    except FileNotFoundError:
        return None


@lru_cache(maxsize=1)  # it is asked for several times a build
def _parsed(data: bytes) -> tuple[frozenset[str], str]:
    rows, said = unsealed(_FILES, data, _SITE)
    files = [row for row in rows if isinstance(row, str) and is_safe(row)]
    if len(files) != len(rows):
        raise DamagedError
    return frozenset(files), said.get(_SITE, "")


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


def _checksum(what: list[object]) -> str:
    canonical = json.dumps(what, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()
