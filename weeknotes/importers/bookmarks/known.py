"""All forms of bookmarks that can be read: a new one is a module and a line here."""

from weeknotes.importers.bookmarks.bookmark import Bookmark, Reader
from weeknotes.importers.bookmarks.feed import Feed
from weeknotes.importers.bookmarks.page import BookmarkPage
from weeknotes.importers.bookmarks.pinboard import Pinboard
from weeknotes.importers.bookmarks.table import Table

READERS: tuple[Reader, ...] = (Feed(), Pinboard(), Table(), BookmarkPage())
"""In the order in which they are asked; a feed may hold the links of a page, and no page a feed."""


def read_bookmarks(data: bytes) -> tuple[Bookmark, ...] | None:
    """The bookmarks of a file; None where it is of no form that is known.

    Raises:
        Unreadable: it is of a known form, but broken.
    """
    reader = next((one for one in READERS if one.detect(data)), None)
    return reader.read(data) if reader else None
