"""Whose output folder it is: which of its files an earlier build of this site made."""

from pathlib import Path

from weeknotes.disk.folder import Folder
from weeknotes.model.value import Value
from weeknotes.write import mark, refusal, target
from weeknotes.write.change import recover
from weeknotes.write.refusal import WriteError


class Builder(Value, frozen=True):
    """Which site is built."""

    site: str = ""
    """What it is called, for the mark; nobody is asked who has no name."""

    formerly: str = ""
    """What it was called when it was last built to the same folder, where that is known."""

    at_home: bool = False
    """Whether the folder is this site's by its place, whoever built there."""


def is_another_site(site: str, builder: Builder) -> bool:
    """Whether a mark names another site than the one that is built."""
    return bool(builder.site and site) and site not in {builder.site, builder.formerly}


def claim(output: Folder, site: Path, builder: Builder) -> tuple[frozenset[str], str]:
    """The files in the folder that are ours, once the leavings of a killed build are cleared.

    Returns:
        Their paths, and what the site is called that they are of.
    """
    name = refusal.shown(output.path, site)
    try:
        try:
            recover(output)
        except OSError as cause:
            raise WriteError(refusal.left_unfinished(cause, name, name)) from cause
        with refusal.writing(output.path, site):
            ours = mark.read(output.path)
            theirs = mark.site_of(output.path)
            stranger = target.stranger_in(output.path) if ours is None else None
    except mark.DamagedError:
        raise WriteError(refusal.damaged_mark(name)) from None
    if stranger is not None:
        raise WriteError(refusal.foreign_files(name, stranger))
    if is_another_site(theirs, builder) and not builder.at_home:
        raise WriteError(refusal.other_site(name, theirs))
    return ours or frozenset(), theirs
