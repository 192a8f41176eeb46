"""The site's own folders, which a link in their place could lead anywhere."""

import os
from pathlib import Path

from weeknotes.model.problems.problem import Problem, error
from weeknotes.read.files.content import FOLDER
from weeknotes.read.files.static import STATIC

_FOLDERS = (FOLDER, STATIC, "themes")


def folder_outside(site: Path) -> Problem | None:
    """A folder of the site that is a link to a place outside of it; None where all is well.

    A cloned repository can carry such a link, and what it leads to on this machine was perhaps
    never meant to be public.
    """
    top = Path(os.path.realpath(site))
    for name in _FOLDERS:
        real = Path(os.path.realpath(site / name))
        if real in top.parents or not real.is_relative_to(top) or _is_hidden(real, top):
            return error(
                "folder-outside",
                name,
                f"“{name}” is a link to a place outside the site, so nothing was read from it.",
                "Replace the link with the folder itself.",
            )
    return None


def _is_hidden(real: Path, top: Path) -> bool:
    """Whether it is the site's whole folder, or is where git or this tool keep their files."""
    parts = real.relative_to(top).parts
    return not parts or any(part.startswith(".") for part in parts)
