"""Copies of a theme's files in a site, and what they were copied from."""

from collections.abc import Mapping

from weeknotes.drafting.upgrade.record import Record, Written, digest, with_plain_lines
from weeknotes.model.value import Value
from weeknotes.read.files.site_files import SiteFile
from weeknotes.read.theme.theme_files import THEMES


class Copied(Value, frozen=True):
    """A copy whose original has changed since."""

    path: str
    version: str
    """Of the weeknotes that copied it."""

    changed: bool
    """Whether somebody has changed the copy; if not, it is as the original was."""

    mine: bytes
    original: bytes
    """As it is now; empty if there is none any more."""


def copies_in(record: Record) -> dict[str, Written]:
    """The copies that weeknotes made in a site, by path."""
    return {path: one for path, one in record.files.items() if path.startswith(f"{THEMES}/")}


def old_copies(
    copied: Mapping[str, Written], found: Mapping[str, SiteFile], originals: Mapping[str, bytes]
) -> tuple[Copied, ...]:
    """The copies that are older than what they replace, by path.

    A copy that is deleted, or as the original is now, is no concern.

    Args:
        copied: what each was copied from.
        found: the copies as they are in the site.
        originals: the files that they replace, as they are now, by the path of the copy.
    """
    return tuple(
        Copied(
            path=path,
            version=written.version,
            changed=digest(found[path].content) != written.sha256,
            mine=found[path].content,
            original=originals.get(path, b""),
        )
        for path, written in sorted(copied.items())
        if found[path].is_readable
        and digest(originals.get(path, b"")) != written.sha256
        and with_plain_lines(found[path].content) != originals.get(path)
    )
