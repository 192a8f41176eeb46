"""A temporary folder for the preview: drafts come near neither what is published nor the sources.

In the site's own folder they could be committed by accident, and two previews would meet.
"""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import rmtree

from weeknotes.write import lock

_PREFIX = "weeknotes-preview-"
_SITE = "site"


@contextmanager
def place() -> Iterator[Path]:
    """Makes a folder for this user alone, and removes it, and those that killed previews left.

    Raises:
        OSError: it can't be made.
    """
    _sweep()
    made = tempfile.TemporaryDirectory(prefix=_PREFIX, ignore_cleanup_errors=True)
    with made as folder, lock.held(Path(folder)):
        yield Path(folder).resolve() / _SITE


def _sweep() -> None:
    """Removes folders that no living preview holds; what cannot be removed does no harm."""
    # A folder without a site is one whose maker is about to lock it.
    for found in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*/{_SITE}"):
        left = found.parent
        if not left.is_symlink():
            with suppress(OSError, lock.BusyError), lock.held(left):
                rmtree(left, ignore_errors=True)
