"""What lies in the content folder: Markdown sources, and the files that stand beside them."""

import os
from pathlib import Path

from weeknotes.model.problem import Problem, error, warning
from weeknotes.model.site import Asset
from weeknotes.model.value import Value
from weeknotes.read.source import Source

FOLDER = "content"
_MARKDOWN = (".md", ".markdown")
_NEVER = (".pem", ".key", ".p12", ".pfx", ".bak", ".orig", ".tmp", ".swp", ".toml", ".mdx")
"""Endings of files that are keys, leftovers or settings: never published, as nobody expects it."""

_NEVER_NAMED = frozenset({"thumbs.db", "desktop.ini", "node_modules", "__pycache__"})


class Content(Value, frozen=True):
    """All files below the content folder, in the order of their paths."""

    sources: tuple[Source, ...] = ()
    assets: tuple[Asset, ...] = ()
    people: Source | None = None
    problems: tuple[Problem, ...] = ()
    failed: int = 0
    """How many Markdown files could not be read at all."""


def read_content(site: Path) -> Content:
    """Reads the content folder of a site; a file that can't be read is a problem."""
    return _Walk(site).content()


class _Walk:
    def __init__(self, site: Path) -> None:
        self._site = site.resolve()
        self._root = site / FOLDER
        self._sources: list[Source] = []
        self._assets: list[Asset] = []
        self._people: Source | None = None
        self._problems: list[Problem] = []
        self._failed = 0

    def content(self) -> Content:
        if self._root.is_dir():
            self._folder(self._root, "", frozenset({self._root.resolve()}))
        else:
            self._problems.append(
                error(
                    "no-content",
                    FOLDER,
                    "There is no folder called content.",
                    "Make a folder called content beside weeknotes.toml and put the posts into it.",
                )
            )
        return Content(
            sources=tuple(self._sources),
            assets=tuple(self._assets),
            people=self._people,
            problems=tuple(self._problems),
            failed=self._failed,
        )

    def _folder(self, folder: Path, inner: str, above: frozenset[Path]) -> None:
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as fault:
            self._unreadable(f"{FOLDER}/{inner}".rstrip("/"), fault)
            return
        for entry in entries:
            if not _is_content(entry.name):
                continue
            path = f"{inner}/{entry.name}" if inner else entry.name
            if not _is_text(path):
                self._problems.append(
                    warning(
                        "bad-file-name",
                        f"{FOLDER}/{path.encode(errors='replace').decode()}",
                        "The file's name holds signs that no address can have, so it is left out.",
                        "Rename it with plain letters, digits and hyphens.",
                    )
                )
                continue
            real = folder / entry.name
            if entry.is_symlink() and not self._inside(real, path):
                continue
            if entry.is_dir():
                target = real.resolve()
                if target not in above:
                    self._folder(real, path, above | {target})
            elif entry.is_file():
                self._file(real, path)

    def _inside(self, link: Path, path: str) -> bool:
        """Whether a symbolic link leads to something of this site's own."""
        target = link.resolve()
        within = target.is_relative_to(self._site)
        hidden = within and any(
            not _is_content(part) for part in target.relative_to(self._site).parts
        )
        if within and not hidden and target.exists():
            return True
        self._problems.append(
            warning(
                "link-outside",
                f"{FOLDER}/{path}",
                "This is a link to a place outside the site, so it is left out.",
                "Put the file itself here in place of the link.",
            )
        )
        return False

    def _file(self, real: Path, inner: str) -> None:
        path = f"{FOLDER}/{inner}"
        name = real.name.lower()
        try:
            if name.endswith(_MARKDOWN):
                self._sources.append(Source(path=path, inner=inner, data=real.read_bytes()))
            elif inner == "people.toml":
                self._people = Source(path=path, inner=inner, data=real.read_bytes())
            elif name.endswith(_NEVER):
                return
            elif "." not in name:
                self._without_ending(path)
            else:
                size = real.stat().st_size
                self._assets.append(Asset(path=inner, source=str(real), size=size))
        except OSError as fault:
            self._failed += name.endswith(_MARKDOWN)
            self._unreadable(path, fault)

    def _without_ending(self, path: str) -> None:
        """A post whose name lost its `.md` would go out raw, its header and drafts with it."""
        self._problems.append(
            warning(
                "no-file-ending",
                path,
                "The file's name has no ending, so it is neither read as a post nor published.",
                f"If it is a post, rename it to {path.rsplit('/', 1)[-1]}.md.",
            )
        )

    def _unreadable(self, path: str, fault: OSError) -> None:
        self._problems.append(
            error(
                "file-unreadable",
                path,
                f"The file can't be opened: {(fault.strerror or str(fault)).lower()}.",
                "Look at who may read it, and whether another program holds it.",
            )
        )


def _is_content(name: str) -> bool:
    return not (name.startswith(".") or name.endswith("~") or name.lower() in _NEVER_NAMED)


def _is_text(path: str) -> bool:
    try:
        path.encode()
    except UnicodeEncodeError:
        return False
    return path.isprintable() and "\\" not in path
