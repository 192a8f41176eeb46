"""The files of a theme in a site's own folder, which may have come with a cloned repository."""

import stat
from collections.abc import Iterator
from pathlib import Path

from weeknotes.disk.folder import Folder
from weeknotes.disk.way import LinkError, is_link
from weeknotes.model.names.file_names import is_usable, without_refused
from weeknotes.model.problems.problem import Problem, error, warning
from weeknotes.model.value import Value
from weeknotes.read.files.file_rules import is_content, is_secret
from weeknotes.read.theme.declaration import FILE

THEMES = "themes"
_COLON = ":"
"""Not in a file's name on Windows; and before it, a template's key has the layer's depth."""


class ThemeFile(Value, frozen=True):
    """One file of a theme."""

    name: str
    """Its path in the theme's folder, with forward slashes."""

    data: bytes


def own_files(site: Path, theme: str) -> Iterator[ThemeFile | Problem]:
    """The files of a site's own theme, and what is wrong with those that are left out.

    No link is followed: it could lead to anything on this machine, or to a draft. Notes in Markdown
    and what editors and systems leave are no part of a theme.

    Args:
        site: the site's folder.
        theme: the theme's name.
    """
    yield from _below(site / THEMES, theme, "")


def _below(themes: Path, theme: str, inner: str) -> Iterator[ThemeFile | Problem]:
    """The files in a folder of the theme and below it."""
    place = f"{theme}/{inner}".rstrip("/")
    try:
        with Folder(themes, place) as folder:
            for name in sorted(folder.names()):
                if is_content(name):
                    path = f"{inner}/{name}" if inner else name
                    yield from _one(folder, name, themes, theme, path)
    except LinkError:
        yield _linked(place)
    except OSError:
        yield unreadable(place)


def _one(
    folder: Folder, name: str, themes: Path, theme: str, path: str
) -> Iterator[ThemeFile | Problem]:
    place = f"{theme}/{path}"
    found = folder.status(name)
    if not is_usable(name) or _COLON in name:
        yield _badly_named(place)
    elif is_link(found):
        yield _linked(place)
    elif stat.S_ISDIR(found.st_mode):
        yield from _below(themes, theme, path)
    elif is_secret(name) and path != FILE:
        yield _secret(place)
    elif not name.lower().endswith(".md"):
        yield _read(folder, name, theme, path) if stat.S_ISREG(found.st_mode) else unreadable(place)


def _read(folder: Folder, name: str, theme: str, path: str) -> ThemeFile | Problem:
    try:
        return ThemeFile(name=path, data=folder.read(name))
    except OSError:
        return unreadable(f"{theme}/{path}")


def unreadable(place: str) -> Problem:
    """A file that is not as a theme's files are.

    Args:
        place: its path below the folder of all themes.
    """
    return error(
        "theme-unreadable",
        f"{THEMES}/{place}",
        "This file of the theme can't be opened, or is not UTF-8 text.",
        "Save it as UTF-8 text that everybody may read.",
    )


def _linked(place: str) -> Problem:
    return error(
        "theme-link",
        f"{THEMES}/{place}",
        "This is a link to another place, and a theme's links are not followed.",
        "Replace the link with the file or folder itself.",
    )


def _secret(place: str) -> Problem:
    return warning(
        "theme-left-out",
        f"{THEMES}/{place}",
        "This looks like a key, a settings file or something that an editor left behind, so it is "
        "not published.",
        "Move it out of the theme's folder. If everybody may see it, rename it.",
    )


def _badly_named(place: str) -> Problem:
    return warning(
        "bad-file-name",
        f"{THEMES}/{without_refused(place, chr(0xFFFD))}",
        "The name of this file has a colon, a line break or another invisible character in it, so "
        "it can't be published.",
        "Give it another name.",
    )
