"""What is in the output folder now, and what of it is in the way of the planned files."""

import os
import stat
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from contextlib import suppress
from pathlib import Path
from typing import Literal, NamedTuple

from weeknotes.model.files.stamp import NO_STAMP, Stamp, stamp_of
from weeknotes.write.mark import MARK, UNFINISHED


class Entry(NamedTuple):
    """One thing in the output folder; a tuple because there are tens of thousands of them."""

    path: str
    """Relative to the output folder, with forward slashes, spelled as on the disk."""

    kind: Literal["file", "folder", "other"]
    """`other` is what this tool never makes, symbolic links above all: never followed."""

    stamp: Stamp


class FolderContents:
    """All that is in an output folder.

    It is looked up by names as the disk compares them: on a disk that does not tell `About` from
    `about` (macOS, Windows) each names the other.
    """

    def __init__(self, output: Path) -> None:
        """Reads the folder.

        Raises:
            OSError: a folder inside cannot be read.
        """
        self._fold = _forgets_case(output)
        self._entries = {self.key(entry.path): entry for entry in _walk(output)}

    def key(self, path: str) -> str:
        """The path as the disk compares it."""
        return unicodedata.normalize("NFC", path).casefold() if self._fold else path

    def holds(self, path: str) -> bool:
        """Whether anything is at the path."""
        return self.key(path) in self._entries

    def file(self, path: str) -> bool:
        """Whether a regular file is at the path."""
        entry = self._entries.get(self.key(path))
        return entry is not None and entry.kind == "file"

    def stamp(self, path: str) -> Stamp:
        """The stamp of the regular file at the path; NO_STAMP where none is, spelled like that."""
        entry = self._entries.get(path)
        return entry.stamp if entry is not None and entry.kind == "file" else NO_STAMP

    def folder(self, path: str) -> bool:
        """Whether a folder is at the path."""
        entry = self._entries.get(self.key(path))
        return entry is not None and entry.kind == "folder"

    def in_the_way(self, path: str, going: AbstractSet[str]) -> str | None:
        """The path of what would be in the way of a new file at the path; None where it is free.

        Args:
            path: where the new file should go.
            going: the keys of the files that will be removed first, and of the folders they lie in.
        """
        for folder in parents_of(path):
            if self._stays(folder, going) and not self.folder(folder):
                return folder
        if not self.folder(path):
            return path if self._stays(path, going) else None
        below = self.key(path) + "/"
        inside = [path, *(e.path for key, e in self._entries.items() if key.startswith(below))]
        return next((each for each in reversed(inside) if self._stays(each, going)), None)

    def _stays(self, path: str, going: AbstractSet[str]) -> bool:
        key = self.key(path)
        return key in self._entries and key not in going


def parents_of(path: str) -> Iterator[str]:
    """The folders on the way to the path, outermost first: `a`, `a/b` for `a/b/c`."""
    at = path.find("/")
    while at != -1:
        yield path[:at]
        at = path.find("/", at + 1)


def parent_of(path: str) -> str:
    """The folder that the path is in; empty for one at the top."""
    return path.rpartition("/")[0]


def stamps_of(output: Path, paths: Iterable[str]) -> Iterator[tuple[str, Stamp]]:
    """The stamps of some files of the site as they are now; without those that can't be read."""
    for path in paths:
        with suppress(OSError):
            yield path, stamp_of(os.lstat(f"{output}/{path}"))


def _walk(output: Path) -> Iterator[Entry]:
    base = str(output)
    waiting = [""]
    while waiting:
        below = waiting.pop()
        with os.scandir(f"{base}/{below}") as found:
            for each in found:
                path = below + each.name
                if path in (MARK, UNFINISHED):
                    continue
                if each.is_dir(follow_symlinks=False) and not _is_junction(each):
                    yield Entry(path, "folder", NO_STAMP)
                    waiting.append(path + "/")
                else:
                    regular = each.is_file(follow_symlinks=False)
                    stamp = stamp_of(each.stat(follow_symlinks=False))
                    yield Entry(path, "file" if regular else "other", stamp)


def _forgets_case(output: Path) -> bool:
    """Whether the disk takes two spellings for one name; only a folder with a mark can show it."""
    try:
        return (output / MARK).samefile(output / MARK.upper())
    except OSError:
        return False


if sys.platform == "win32":

    def _is_junction(entry: os.DirEntry[str]) -> bool:
        """Whether the entry is Windows' other kind of link to a folder."""
        tag = entry.stat(follow_symlinks=False).st_reparse_tag
        return tag == stat.IO_REPARSE_TAG_MOUNT_POINT

else:

    def _is_junction(_entry: os.DirEntry[str]) -> bool:
        """Whether the entry is Windows' other kind of link to a folder."""
        return False
