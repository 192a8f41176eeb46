"""The folder `static`: what is to be published as it is, each file at its own name.

The icon that browsers ask for, the proof for a search engine, a PDF that others link to, a page in
HTML: who puts them there wants them public. Keys, and links out of the site, are left out here too.
"""

import os
from collections.abc import Iterator
from pathlib import Path

from weeknotes.model.files.stamp import stamp_of
from weeknotes.model.names.file_names import is_usable, without_refused
from weeknotes.model.problems.problem import Problem, error, warning
from weeknotes.model.site import Asset
from weeknotes.read.files.file_rules import is_leftover, is_secret, leads_inside

STATIC = "static"

_WELL_KNOWN = ".well-known"
"""The one hidden name that is meant to be public (RFC 8615)."""

_OF_GIT = (".git", ".DS_Store", ".keep", ".nojekyll")
"""How hidden names begin that nobody misses; a site has a `.nojekyll` anyway."""


def read_static(site: Path) -> tuple[tuple[Asset, ...], tuple[Problem, ...]]:
    """The files of the folder, by path below it, and what is left out of them.

    Args:
        site: the site's folder.
    """
    top = site / STATIC
    if not top.is_dir():
        return (), ()
    found = (*_below(str(top), "", site.resolve(), frozenset({os.path.realpath(top)})),)
    return (
        tuple(one for one in found if isinstance(one, Asset)),
        tuple(one for one in found if isinstance(one, Problem)),
    )


def _below(folder: str, inner: str, site: Path, above: frozenset[str]) -> Iterator[Asset | Problem]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as fault:
        yield _unreadable(f"{STATIC}/{inner}".rstrip("/"), fault)
        return
    for entry in entries:
        path = f"{inner}/{entry.name}" if inner else entry.name
        if is_leftover(entry.name) or entry.name.startswith(_OF_GIT):
            continue
        if why := _why_not(entry, path, site):
            yield why
            continue
        try:
            if entry.is_file():
                stamp = stamp_of(entry.stat())
                yield Asset(path=path, source=entry.path, size=stamp[0], stamp=stamp)
            elif entry.is_dir() and (target := os.path.realpath(entry.path)) not in above:
                yield from _below(entry.path, path, site, above | {target})
        except OSError as fault:
            yield _unreadable(f"{STATIC}/{path}", fault)


def _why_not(entry: os.DirEntry[str], path: str, site: Path) -> Problem | None:
    """Why something of the folder is not published; None where it is."""
    shown = f"{STATIC}/{without_refused(path, chr(0xFFFD))}"
    if not is_usable(entry.name):
        return warning(
            "bad-file-name",
            shown,
            "The name of this file has a line break or another invisible character in it, so it "
            "can't be published.",
            "Give it another name.",
        )
    if entry.is_symlink() and not leads_inside(entry.path, site):
        return warning(
            "link-outside",
            shown,
            "This is a link to a place outside the site, so it is left out.",
            "Replace the link with the file itself.",
        )
    names = {entry.name}
    if entry.is_symlink():
        names.add(Path(os.path.realpath(entry.path)).name)
    if any(is_secret(name) or name.startswith(".") for name in names if name != _WELL_KNOWN):
        return warning(
            "static-left-out",
            shown,
            "This looks like a key, a settings file or a hidden file, so it is not published.",
            f"Move it out of the folder {STATIC}. If everybody may see it, rename it.",
        )
    return None


def _unreadable(path: str, fault: OSError) -> Problem:
    return error(
        "file-unreadable",
        path,
        f"The file can't be opened: {(fault.strerror or str(fault)).lower()}.",
        "Check that you are allowed to read it, and that no other program has it open.",
    )
