"""A temporary folder for the preview: drafts come near neither what is published nor the sources.

In the site's own folder they could be committed by accident, and two previews would meet.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from weeknotes.write.temporary import temporary


@contextmanager
def place() -> Iterator[Path]:
    """Makes the folder that a preview is built into.

    Raises:
        OSError: it can't be made.
    """
    with temporary("preview") as folder:
        yield folder.resolve() / "site"
