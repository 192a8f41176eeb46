"""One file of the finished site, and whether it has to be made."""

from collections.abc import Callable
from pathlib import Path

from weeknotes.model.files.stamp import Stamp
from weeknotes.model.value import Value


class File(Value, frozen=True):
    """One file of the finished site."""

    path: str
    """Relative to the output folder, with forward slashes: `about/index.html`."""

    content: bytes | Path | Callable[[], bytes]
    """Its bytes, the file to copy them from, which need not fit into memory, or what makes them.

    A maker can be sent to another process.
    """


IsStale = Callable[[str, Stamp], bool]
"""Whether the file at a path has to be made, by the stamp of the one that an earlier build made.

Where no such file is there the stamp is NO_STAMP, and the answer has to be true.
"""


def all_stale(_path: str, _stamp: Stamp) -> bool:
    """Nothing is known of any file, so each has to be made."""
    return True
