"""A theme's files: the shipped ones, with a site's own `themes/NAME/FILE` over them."""

import re
from pathlib import Path

from weeknotes.model.problem import Problem, error
from weeknotes.model.site import Theme
from weeknotes.read.keys import nearest
from weeknotes.read.settings_file import settings_text
from weeknotes.read.toml_text import line_of_key

_PACKAGE = Path(__file__).parent.parent
_SHIPPED = (_PACKAGE / "themes", _PACKAGE.parent / "themes")
"""In a wheel the themes lie inside the package, in a checkout beside it."""

_TEMPLATES = (".html", ".svg", ".xml", ".txt")


def read_theme(site: Path, name: str) -> tuple[Theme | None, tuple[Problem, ...]]:
    """The theme of a name, or None with the reason why it can't be had."""
    plain = re.fullmatch(r"[\w-]+", name) is not None
    folders = [
        folder / name
        for folder in (*_SHIPPED, site / "themes")
        if plain and (folder / name).is_dir()
    ]
    if not folders:
        known = sorted({path.name for root in _SHIPPED if root.is_dir() for path in root.iterdir()})
        near = nearest(name, known)
        return None, (
            error(
                "no-theme",
                "weeknotes.toml",
                f"There is no theme called “{name}”.",
                f"Did you mean “{near}”?" if near else "Take the line out to use the given theme.",
                line=line_of_key(settings_text(site)[0], "theme"),
            ),
        )
    shipped: dict[str, str] = {}
    templates: dict[str, str] = {}
    assets: dict[str, bytes] = {}
    problems: list[Problem] = []
    for folder in folders:
        for file in sorted(path for path in folder.rglob("*") if path.is_file()):
            inner = file.relative_to(folder).as_posix()
            if inner.startswith(".") or "/." in inner or inner.endswith(("~", ".md")):
                continue
            try:
                if inner.endswith(_TEMPLATES):
                    templates[inner] = file.read_text(encoding="utf-8")
                    if folder.parent in _SHIPPED:
                        shipped[inner] = templates[inner]
                else:
                    assets[inner] = file.read_bytes()
            except (OSError, UnicodeDecodeError):
                problems.append(
                    error(
                        "theme-unreadable",
                        f"themes/{name}/{inner}",
                        "This file of the theme can't be read as text, or not be opened at all.",
                        "Save it as UTF-8 text that everybody may read.",
                    )
                )
    return Theme(
        name=name,
        templates=dict(sorted(templates.items())),
        assets=dict(sorted(assets.items())),
        given=tuple(sorted(name for name in shipped if templates[name] == shipped[name])),
    ), tuple(problems)
