"""Which files weeknotes wrote for a site, so that it can renew those that nobody has changed.

The record is a file of the site, to be committed: whoever clones the site can upgrade it.
"""

import json
import re
import tomllib
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

import msgspec
from msgspec import field
from msgspec.structs import replace

from weeknotes.drafting.scaffold.hosts import HOSTS
from weeknotes.model.problems.problem import Problem, error
from weeknotes.model.value import Value

RECORD = ".weeknotes.lock"
_NOTE = """\
# The files that weeknotes wrote: `weeknotes upgrade` renews those that nobody has changed.
# Commit this file, but don't edit it.
"""
_UNFIT = re.compile(r"[\\:]")
"""What is more than a part of a name on Windows."""

_NO_PARTS = frozenset({"", ".", "..", ".git"})
_NUMBERS = re.compile(r"\d+(?:\.\d+)*")


class Written(Value, frozen=True):
    """What a file was when weeknotes wrote it."""

    version: str
    """Of the weeknotes that wrote it."""

    sha256: str
    """See `digest`."""


class Record(Value, frozen=True):
    """The files that weeknotes wrote, by path."""

    files: dict[str, Written] = field(default_factory=dict)
    host: str = ""
    """The one that the site is for, if somebody asked for it: see `scaffold/hosts.py`."""

    def with_files(self, files: Mapping[str, bytes], version: str) -> "Record":
        """The same with files that have been written now.

        A file that is the same as before keeps the version that wrote it first.
        """
        written = {
            path: Written(version=version, sha256=digest(content))
            for path, content in files.items()
            if path not in self.files or self.files[path].sha256 != digest(content)
        }
        return replace(self, files={**self.files, **written})

    def without(self, paths: frozenset[str]) -> "Record":
        """The same without some files."""
        kept = {path: written for path, written in self.files.items() if path not in paths}
        return replace(self, files=kept)

    def with_host(self, asked: str) -> "Record":
        """The same for a host that somebody asked for; empty if nobody did."""
        return replace(self, host=asked) if asked else self

    def newer_than(self, version: str) -> str:
        """The version that wrote a file if it is a later release than this; otherwise empty."""
        newest = max((written.version for written in self.files.values()), key=_release, default="")
        return newest if _release(newest) > _release(version) else ""


def digest(content: bytes) -> str:
    """What two files have in common if they are the same but for how their lines end.

    On Windows, git changes the ends of lines when it checks a text out.
    """
    return sha256(with_plain_lines(content)).hexdigest()


def with_plain_lines(content: bytes) -> bytes:
    """The content with lines that end as weeknotes writes them."""
    return content.replace(b"\r\n", b"\n")


def record_text(record: Record) -> bytes:
    """The file that holds a record: TOML, a line for each file, so that git can merge it."""
    rows = (
        f"{json.dumps(path, ensure_ascii=False)} = "
        f"{{ version = {json.dumps(written.version)}, sha256 = {json.dumps(written.sha256)} }}\n"
        for path, written in sorted(record.files.items())
    )
    host = f"\nhost = {json.dumps(record.host)}\n" if record.host else ""
    return f"{_NOTE}{host}\n[files]\n{''.join(rows)}".encode()


def read_record(content: bytes) -> Record | Problem:
    """The record that a file holds, or why it can't be read."""
    try:
        table: dict[str, Any] = tomllib.loads(with_plain_lines(content).decode())
        record = msgspec.convert(table, Record)
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError):
        return _damaged()
    known = not record.host or record.host in HOSTS
    return record if known and all(map(_is_of_a_site, record.files)) else _damaged()


def _damaged() -> Problem:
    return error(
        "upgrade-record",
        RECORD,
        "This file is damaged, so it is not clear which files weeknotes wrote.",
        "If git shows a conflict in it, keep the lines of both sides and remove the marks. "
        f"Otherwise get it back from git: git checkout HEAD -- {RECORD}",
    )


def _is_of_a_site(path: str) -> bool:
    """Whether weeknotes may have written a file of that path: the record came with the site."""
    usable = path.isprintable() and not _UNFIT.search(path)
    return usable and all(part.casefold() not in _NO_PARTS for part in path.split("/"))


def _release(version: str) -> tuple[int, ...]:
    found = _NUMBERS.match(version)
    return tuple(map(int, found[0].split("."))) if found else ()
