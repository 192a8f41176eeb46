"""Files of a site that weeknotes may write: what is there now. No link is followed."""

import stat
from collections.abc import Iterable
from pathlib import Path

from weeknotes.disk.folder import Folder
from weeknotes.disk.way import LinkError
from weeknotes.model.value import Value


class SiteFile(Value, frozen=True):
    """A file as it is in a site."""

    content: bytes = b""
    """Empty if it is missing or can't be read."""

    is_missing: bool = True
    why_unread: str = ""
    """Why the content is not known: “it is a link”."""

    @property
    def is_readable(self) -> bool:
        """Whether the content is that of the file."""
        return not self.is_missing and not self.why_unread


def read_site_files(site: Path, paths: Iterable[str]) -> dict[str, SiteFile]:
    """What is at each of the paths in a site's folder.

    Raises:
        OSError: the folder can't be opened.
    """
    with Folder(site) as folder:
        return {path: _read(folder, path) for path in paths}


def _read(folder: Folder, path: str) -> SiteFile:
    try:
        if not stat.S_ISREG(folder.status(path).st_mode):
            return _unread("it is a link, a folder or something else that is not a file")
        return SiteFile(content=folder.read(path), is_missing=False)
    except FileNotFoundError:
        return SiteFile()
    except NotADirectoryError:
        return _unread("a file is in place of its folder")
    except LinkError:
        return _unread("its folder is a link")
    except OSError as fault:
        return _unread(f"it can't be read ({(fault.strerror or str(fault)).lower()})")


def _unread(why: str) -> SiteFile:
    return SiteFile(is_missing=False, why_unread=why)
