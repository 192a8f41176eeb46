"""What is in the content folder: Markdown sources, and the files next to them."""

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec

from weeknotes.model.files.stamp import Stamp, stamp_of
from weeknotes.model.hashing import digest
from weeknotes.model.names.file_names import is_usable, trimmed, without_refused
from weeknotes.model.problems.problem import Problem, error, warning
from weeknotes.model.site import Asset
from weeknotes.model.value import Value
from weeknotes.model.weeks.wording import count
from weeknotes.read.files.file_rules import is_content, is_secret, leads_inside
from weeknotes.read.files.source import Source
from weeknotes.read.files.static import read_static

FOLDER = "content"
MARKDOWN = (".md", ".markdown")
"""How the names of posts end, in small letters."""

_EXTENSION = re.compile(r"\.(?=[a-z0-9]*[a-z])[a-z0-9]{1,12}$")
"""What makes a file a picture, a table and so on; `weeknote-5.1` has none."""


class Content(Value, frozen=True):
    """All files below the content folder, in the order of their paths."""

    sources: tuple[Source, ...] = ()
    assets: tuple[Asset, ...] = ()
    people: Source | None = None
    problems: tuple[Problem, ...] = ()
    static: tuple[Asset, ...] = ()
    """The files of the folder `static`, with their paths below it."""

    unread: tuple[Source, ...] = ()
    """Markdown files that could not be opened, or whose names can't be used; without their data."""


Known = Callable[[str, Stamp], bytes]
"""Tells the digest of a Markdown file by its path and stamp; empty where it has to be read."""


def nothing_known(_path: str, _stamp: Stamp) -> bytes:
    """Every file has to be read."""
    return b""


def read_content(site: Path, known: Known = nothing_known) -> Content:
    """Reads the folders content and static of a site; a file that can't be read is a problem.

    Args:
        site: the site's folder.
        known: says which Markdown files need not be read.
    """
    found = _Walk(site, known).content()
    static, problems = read_static(site)
    return msgspec.structs.replace(found, static=static, problems=(*found.problems, *problems))


def loaded(source: Source, site: Path) -> Source:
    """A source with its data, also where it was known by its stamp.

    Raises:
        OSError: the file can't be read any more.
    """
    if source.data:
        return source
    data = (site / source.path).read_bytes()
    return msgspec.structs.replace(source, data=data, digest=digest(data))


class _Walk:
    def __init__(self, site: Path, known: Known) -> None:
        self._site = site.resolve()
        self._root = site / FOLDER
        self._known = known
        self._sources: list[Source] = []
        self._assets: list[Asset] = []
        self._people: Source | None = None
        self._problems: list[Problem] = []
        self._unread: list[Source] = []

    def content(self) -> Content:
        if self._root.is_dir():
            self._folder(str(self._root), "", frozenset({os.path.realpath(self._root)}))
        else:
            self._problems.append(
                error(
                    "no-content",
                    FOLDER,
                    "There is no folder called content.",
                    "Make a folder called content next to weeknotes.toml and put the posts in it.",
                )
            )
        return Content(
            sources=tuple(self._sources),
            assets=tuple(self._assets),
            people=self._people,
            problems=tuple(self._problems),
            unread=tuple(self._unread),
        )

    def _folder(self, folder: str, inner: str, above: frozenset[str]) -> None:
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as fault:
            self._unreadable(f"{FOLDER}/{inner}".rstrip("/"), fault)
            return
        for entry in entries:
            if not is_content(entry.name):
                continue
            path = f"{inner}/{entry.name}" if inner else entry.name
            try:
                if is_usable(entry.name):
                    self._entry(entry, path, above)
                else:
                    self._refuse_name(entry, path)
            except OSError as fault:
                self._lost(path)
                self._unreadable(f"{FOLDER}/{path}", fault)

    def _refuse_name(self, entry: os.DirEntry[str], inner: str) -> None:
        """Tells of a name that can't be used; the posts below a folder of such a name are lost."""
        is_folder = entry.is_dir(follow_symlinks=False)
        found = markdown_below(entry.path, inner) if is_folder else (inner,)
        lost = sum(map(self._lost, found))
        kind = "folder" if is_folder else "file"
        with_it = f", and {count(lost, 'post')} in it can't be read" if lost and is_folder else ""
        path = f"{FOLDER}/{_shown(inner)}"
        message = (
            f"The name of this {kind} has a line break or another invisible character in it, so "
            f"it can't be published{with_it}."
        )
        meant = trimmed(without_refused(entry.name, "-")).strip("-") or "another name"
        hint = f"Rename the {kind} to {meant}."
        self._problems.append(
            error("bad-file-name", path, message, hint)
            if lost
            else warning("bad-file-name", path, message, hint)
        )

    def _lost(self, inner: str) -> bool:
        """Notes a file that can't be read, if it is a post's: whether it is."""
        is_post = inner.lower().endswith(MARKDOWN)
        if is_post:
            self._unread.append(Source(path=f"{FOLDER}/{_shown(inner)}", inner=_shown(inner)))
        return is_post

    def _entry(self, entry: os.DirEntry[str], path: str, above: frozenset[str]) -> None:
        if entry.is_symlink() and not self._inside(entry.path, path):
            return
        if entry.is_dir():
            target = os.path.realpath(entry.path)
            if target not in above:
                self._folder(entry.path, path, above | {target})
        elif entry.is_file():
            self._file(entry, path)

    def _inside(self, link: str, path: str) -> bool:
        """Whether a symbolic link leads to something of this site's own."""
        if leads_inside(link, self._site):
            return True
        message = "This is a link to a place outside the site, so it is left out."
        hint = "Replace the link with the file itself."
        self._problems.append(
            error("link-outside", f"{FOLDER}/{path}", message, hint)
            if self._lost(path)
            else warning("link-outside", f"{FOLDER}/{path}", message, hint)
        )
        return False

    def _file(self, entry: os.DirEntry[str], inner: str) -> None:
        path = f"{FOLDER}/{inner}"
        name = entry.name.lower()
        try:
            if name.endswith(MARKDOWN):
                self._sources.append(self._source(entry, path, inner))
            elif inner == "people.toml":
                data = Path(entry.path).read_bytes()
                self._people = Source(path=path, inner=inner, data=data, digest=digest(data))
            elif is_secret(name):
                return
            elif not _EXTENSION.search(name):
                self._no_extension(path)
            elif _starts_like_a_post(Path(entry.path)):
                self._wrong_extension(path)
            else:
                stamp = stamp_of(entry.stat())
                asset = Asset(path=inner, source=entry.path, size=stamp[0], stamp=stamp)
                self._assets.append(asset)
        except OSError as fault:
            self._lost(inner)
            self._unreadable(path, fault)

    def _source(self, entry: os.DirEntry[str], path: str, inner: str) -> Source:
        # The stamp first: what is written between the two is seen by the next build.
        stamp = stamp_of(entry.stat())
        if known := self._known(path, stamp):
            return Source(path=path, inner=inner, stamp=stamp, digest=known)
        with open(entry.path, "rb", buffering=0) as file:  # noqa: PTH123 - in half of `Path`'s time
            data = file.read()
        return Source(path=path, inner=inner, data=data, stamp=stamp, digest=digest(data))

    def _no_extension(self, path: str) -> None:
        """A post whose name lost its `.md` would go out raw, its header and drafts with it."""
        unseen = trimmed(path).lower().endswith(MARKDOWN)
        what = "ends in a space or an invisible character" if unseen else "has no extension"
        self._problems.append(
            warning(
                "no-file-ending",
                path,
                f"The file's name {what}, so it is not published.",
                f"If it is a post, rename it to {_as_post(path)}.",
            )
        )

    def _wrong_extension(self, path: str) -> None:
        """Notepad makes `note.md.txt`; copied as it is, its header would be there to read."""
        self._problems.append(
            warning(
                "wrong-file-ending",
                path,
                "The file starts like a post, but its name does not end in .md, so it is not "
                "published.",
                f"If it is a post, rename it to {_as_post(path)}.",
            )
        )

    def _unreadable(self, path: str, fault: OSError) -> None:
        self._problems.append(
            error(
                "file-unreadable",
                path,
                f"The file can't be opened: {(fault.strerror or str(fault)).lower()}.",
                "Check that you are allowed to read it, and that no other program has it open.",
            )
        )


def _as_post(path: str) -> str:
    """What a post's file should be called: `note.md.txt` and `note.mdx` are meant as `note.md`."""
    name = trimmed(path.rsplit("/", 1)[-1])
    stem = re.sub(r"(?i)(\.(?:md|markdown))?(\.[a-z]{1,8})?$", "", name, count=1)
    return f"{stem}.md"


def _starts_like_a_post(file: Path) -> bool:
    """Whether a file's first line is a header's fence."""
    with file.open("rb") as opened:
        start = opened.read(64).removeprefix(b"\xef\xbb\xbf").lstrip()
    return re.match(rb"---+[ \t]*\r?\n", start) is not None


def markdown_below(folder: str, inner: str) -> Iterator[str]:
    """The Markdown files in a folder, however deep, by their paths; no link is followed.

    Args:
        folder: where it is.
        inner: its path as those of the files are to begin.
    """
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        path = f"{inner}/{entry.name}"
        if not is_content(entry.name):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from markdown_below(entry.path, path)
        elif path.lower().endswith(MARKDOWN) and entry.is_file(follow_symlinks=False):
            yield path


def _shown(path: str) -> str:
    """A path as it can be shown, whatever is in it."""
    return without_refused(path, "\ufffd")
