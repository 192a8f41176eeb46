"""All forms of bookmarks that can be read: to add one, write a module and add a line here."""

from weeknotes.importers.bookmarks.bookmark import Bookmark, Reader
from weeknotes.importers.bookmarks.feed import Feed
from weeknotes.importers.bookmarks.page import BookmarkPage
from weeknotes.importers.bookmarks.pinboard import Pinboard
from weeknotes.importers.bookmarks.table import Table

READERS: tuple[Reader, ...] = (Feed(), Pinboard(), Table(), BookmarkPage())
"""In the order in which they are tried: a feed may contain links, but a page no feed."""


def read_bookmarks(data: bytes) -> tuple[Bookmark, ...] | None:
    """The bookmarks of a file; None where its form is unknown.

    Raises:
        Unreadable: it is of a known form, but broken.
    """
    reader = next((one for one in READERS if one.detect(data)), None)
    return reader.read(data) if reader else None
