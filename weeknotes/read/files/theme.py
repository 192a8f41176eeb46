"""A theme's files: the shipped ones, with a site's own `themes/NAME/FILE` over them."""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from weeknotes.model.names.spelling import nearest
from weeknotes.model.problems.problem import Problem, error
from weeknotes.model.site import Theme
from weeknotes.model.value import Value
from weeknotes.read.config.settings_file import settings_text
from weeknotes.read.config.toml_lines import line_of_key
from weeknotes.read.files.file_rules import is_content
from weeknotes.read.files.shipped import SHIPPED_THEMES
from weeknotes.read.files.theme_files import THEMES, ThemeFile, own_files, unreadable

_TEMPLATES = (".html", ".svg", ".xml", ".txt")


def read_theme(site: Path, name: str) -> tuple[Theme | None, tuple[Problem, ...]]:
    """The theme of a name, or None with the reason why it can't be had."""
    plain = re.fullmatch(r"[\w-]+", name) is not None
    folders = [folder / name for folder in SHIPPED_THEMES if plain and (folder / name).is_dir()]
    has_own = plain and os.path.lexists(site / THEMES / name)
    shipped = _sorted_out(name, (file for folder in folders for file in _shipped_files(folder)))
    own = _sorted_out(name, own_files(site, name) if has_own else ())
    problems = (*shipped.problems, *own.problems)
    templates, assets = shipped.templates | own.templates, shipped.assets | own.assets
    if not templates and not assets:
        return None, problems or (_no_theme(site, name),)
    return Theme(
        name=name,
        templates=dict(sorted(templates.items())),
        assets=dict(sorted(assets.items())),
        given=tuple(
            sorted(one for one, text in shipped.templates.items() if templates[one] == text)
        ),
    ), problems


class _Sorted(Value, frozen=True):
    templates: dict[str, str]
    assets: dict[str, bytes]
    problems: tuple[Problem, ...]


def _sorted_out(theme: str, files: Iterable[ThemeFile | Problem]) -> _Sorted:
    """The files of a theme by what they are."""
    templates: dict[str, str] = {}
    assets: dict[str, bytes] = {}
    problems: list[Problem] = []
    for file in files:
        if isinstance(file, Problem):
            problems.append(file)
        elif not file.name.endswith(_TEMPLATES):
            assets[file.name] = file.data
        elif (text := _text(file.data)) is not None:
            templates[file.name] = text
        else:
            problems.append(unreadable(f"{theme}/{file.name}"))
    return _Sorted(templates=templates, assets=assets, problems=tuple(problems))


def _shipped_files(folder: Path) -> Iterator[ThemeFile]:
    """The files of a theme that ships with this tool, and is trusted as its code is."""
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        inner = file.relative_to(folder)
        if all(map(is_content, inner.parts)) and inner.suffix != ".md":
            yield ThemeFile(name=inner.as_posix(), data=file.read_bytes())


def _text(data: bytes) -> str | None:
    """A template's text, with line ends as in the shipped ones whatever system it comes from."""
    try:
        return data.decode().replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        return None


def _no_theme(site: Path, name: str) -> Problem:
    known = sorted(
        {path.name for root in SHIPPED_THEMES if root.is_dir() for path in root.iterdir()}
    )
    near = nearest(name, known)
    return error(
        "no-theme",
        "weeknotes.toml",
        f"There is no theme called “{name}”.",
        f"Did you mean “{near}”?" if near else "Delete the line to use the built-in theme.",
        line=line_of_key(settings_text(site)[0], "theme"),
    )
