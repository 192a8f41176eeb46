"""A site's theme: its own files, over the theme that it lies on, over the built-in one."""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from weeknotes.model.names.spelling import nearest
from weeknotes.model.problems.problem import Problem, error
from weeknotes.model.theme import Layer, Theme, key
from weeknotes.model.value import Value
from weeknotes.read.config.settings_file import settings_text
from weeknotes.read.config.toml_lines import line_of_key
from weeknotes.read.files.file_rules import is_content
from weeknotes.read.files.shipped import SHIPPED_THEMES
from weeknotes.read.theme.declaration import FILE, Declaration, read_declaration
from weeknotes.read.theme.options import Declaring, stacked_options
from weeknotes.read.theme.theme_files import THEMES, ThemeFile, own_files, unreadable

LOWEST = "notebook"
"""The built-in theme, on which all others lie."""

_TEMPLATES = (".html", ".svg", ".xml", ".txt")
_PUBLISHED = ".svg"
"""What is a template, for others to include, and is published as well."""

_ICON = "icon.svg"
"""Which is made for each site, and published in that form."""


def read_theme(site: Path, name: str) -> tuple[Theme | None, tuple[Problem, ...]]:
    """The theme of a name with all that it lies on, or None with the reason why it can't be had."""
    folders: list[_Folder] = []
    problems: list[Problem] = []
    names = [name]
    asked: Problem | None = None
    while True:
        found = _folders(site, names[-1])
        if not any(one.there for one in found):
            reasons = tuple(problem for one in found for problem in one.problems)
            return None, (*problems, *(reasons or (asked or _no_theme(site, name),)))
        folders += found
        problems += [problem for one in found for problem in one.problems]
        top = found[0]
        if names[-1] == LOWEST:
            problems += [_lowest(top)] if top.declared.extends else []
            break
        below = top.declared.extends or found[-1].declared.extends or LOWEST
        asked = _no_base(site, top, below)
        if below in names:
            return None, (*problems, _circle(top, below))
        names.append(below)
    folders = [one for one in folders if one.there]
    options, faults = stacked_options(map(_declaring, reversed(folders)))
    theme = msgspec.structs.replace(_stacked(name, folders), options=options)
    return theme, (*problems, *faults)


class _Folder(Value, frozen=True):
    """A theme's files in one place."""

    name: str
    shipped: bool
    templates: dict[str, str]
    assets: dict[str, bytes]
    declared: Declaration
    problems: tuple[Problem, ...]

    @property
    def there(self) -> bool:
        """Whether there is anything in it."""
        return bool(self.templates or self.assets or self.declared != Declaration())


def _declaring(folder: _Folder) -> Declaring:
    path = f"{THEMES}/{folder.name}/{FILE}"
    return Declaring(tables=folder.declared.options, shipped=folder.shipped, path=path)


def _stacked(name: str, folders: list[_Folder]) -> Theme:
    """The folders of a theme, topmost first, as one."""
    folders = [_without_copies(one, folders[at + 1 :]) for at, one in enumerate(folders)]
    layers = tuple(
        Layer(
            name=one.name,
            templates=tuple(one.templates),
            shipped=one.shipped,
            assets=tuple(one.assets),
        )
        for one in folders
    )
    templates: dict[str, str] = {}
    given: list[str] = []
    assets: dict[str, bytes] = {}
    for depth, one in enumerate(folders):
        keyed = {key(file, depth, layers): text for file, text in one.templates.items()}
        templates |= keyed
        given += keyed if one.shipped else ()
        assets = one.assets | assets
    return Theme(
        name=name,
        templates=dict(sorted(templates.items())),
        assets=dict(sorted(assets.items())),
        given=tuple(sorted(given)),
        layers=layers,
    )


def _without_copies(folder: _Folder, below: list[_Folder]) -> _Folder:
    """A folder without the templates that are as those they replace, which change nothing."""

    def replaced(file: str) -> str | None:
        return next((one.templates[file] for one in below if file in one.templates), None)

    changed = {file: text for file, text in folder.templates.items() if replaced(file) != text}
    return _Folder(
        name=folder.name,
        shipped=folder.shipped,
        templates=changed,
        assets=folder.assets,
        declared=folder.declared,
        problems=folder.problems,
    )


def _folders(site: Path, name: str) -> list[_Folder]:
    """Where a theme's files are: the site's own first, then those that came with this tool."""
    if not re.fullmatch(r"[\w-]+", name):
        return []
    shipped = [folder / name for folder in SHIPPED_THEMES if (folder / name).is_dir()][:1]
    has_own = os.path.lexists(site / THEMES / name)
    own = [_sorted_out(name, own_files(site, name))] if has_own else []
    return own + [_sorted_out(name, _shipped_files(one), shipped=True) for one in shipped]


def _sorted_out(
    theme: str, files: Iterable[ThemeFile | Problem], *, shipped: bool = False
) -> _Folder:
    """The files of a theme by what they are."""
    templates: dict[str, str] = {}
    assets: dict[str, bytes] = {}
    declared = Declaration()
    problems: list[Problem] = []
    for file in files:
        if isinstance(file, Problem):
            problems.append(file)
            continue
        if file.name.endswith(_PUBLISHED) and file.name != _ICON:
            assets[file.name] = file.data
        if file.name != FILE and not file.name.endswith(_TEMPLATES):
            assets[file.name] = file.data
        elif (text := _text(file.data)) is None:
            problems.append(unreadable(f"{theme}/{file.name}"))
        elif file.name == FILE:
            declared, faults = read_declaration(text, f"{THEMES}/{theme}/{FILE}")
            problems += faults
        else:
            templates[file.name] = text
    return _Folder(
        name=theme,
        shipped=shipped,
        templates=templates,
        assets=assets,
        declared=declared,
        problems=tuple(problems),
    )


def _shipped_files(folder: Path) -> Iterator[ThemeFile]:
    """The files of a theme that ships with this tool, and is trusted as its code is."""
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        inner = file.relative_to(folder)
        if all(map(is_content, inner.parts)) and inner.suffix != ".md":
            yield ThemeFile(name=inner.as_posix(), data=file.read_bytes())


def _text(data: bytes) -> str | None:
    """A template's text, with line ends as in the shipped ones whatever system it comes from."""
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        return None


def files_below(site: Path, name: str) -> dict[str, bytes]:
    """The files that a theme's folder in a site replaces, or could replace, by name.

    Args:
        site: the site's folder.
        name: the theme's, whether it has a folder in the site or not.
    """
    found: dict[str, bytes] = {}
    seen: set[str] = set()
    below = name
    while below and below not in seen:
        folders = _folders(site, below)
        for one in folders:
            if one.shipped or seen:
                texts = {file: text.encode() for file, text in one.templates.items()}
                found = texts | one.assets | found
        seen.add(below)
        named = next((one.declared.extends for one in folders if one.declared.extends), "")
        below = named or ("" if below == LOWEST else LOWEST)
    return found


class KnownTheme(Value, frozen=True):
    """A theme that a site can have."""

    name: str
    shipped: bool
    """Whether it came with this tool."""

    own: bool
    """Whether the site has a folder for it."""


def known_themes(site: Path) -> tuple[KnownTheme, ...]:
    """The themes that a site can have, by name."""
    return tuple(
        KnownTheme(
            name=name,
            shipped=any((root / name).is_dir() for root in SHIPPED_THEMES),
            own=(site / THEMES / name).is_dir(),
        )
        for name in theme_names(site)
    )


def theme_names(site: Path) -> tuple[str, ...]:
    """The themes that a site can have: its own, and those that came with this tool."""
    roots = (*SHIPPED_THEMES, site / THEMES)
    folders = (path for root in roots if root.is_dir() for path in root.iterdir())
    return tuple(sorted({path.name for path in folders if path.is_dir()}))


def _no_theme(site: Path, name: str) -> Problem:
    near = nearest(name, theme_names(site))
    return error(
        "no-theme",
        "weeknotes.toml",
        f"There is no theme called “{name}”.",
        f"Did you mean “{near}”?" if near else "Delete the line to use the built-in theme.",
        line=line_of_key(settings_text(site)[0], "theme"),
    )


def _no_base(site: Path, folder: _Folder, below: str) -> Problem:
    near = nearest(below, theme_names(site))
    return error(
        "no-theme",
        f"{THEMES}/{folder.name}/{FILE}",
        f"This theme extends “{below}”, and there is no theme called that.",
        f"Did you mean “{near}”?" if near else "Delete the line to extend the built-in theme.",
        line=folder.declared.line,
    )


def _lowest(folder: _Folder) -> Problem:
    return error(
        "bad-theme",
        f"{THEMES}/{folder.name}/{FILE}",
        f"“{LOWEST}” is the built-in theme, and can't extend another.",
        "Rename the folder, and use the new name as the theme in weeknotes.toml.",
        line=folder.declared.line,
    )


def _circle(folder: _Folder, below: str) -> Problem:
    return error(
        "bad-theme",
        f"{THEMES}/{folder.name}/{FILE}",
        f"This theme extends “{below}”, which extends this theme.",
        "Delete the line in one of the two.",
        line=folder.declared.line,
    )
