"""Bookmarks as a table (CSV): Raindrop's export, and those of Pocket and Instapaper."""

import csv
import io

from weeknotes.importers.bookmarks.bookmark import Bookmark, Unreadable, moment, text_of

_HREF = ("url", "href", "link")
_DATES = ("created", "time_added", "timestamp", "date")


class Table:
    """The reader of tables whose first row names the columns."""

    def detect(self, data: bytes) -> bool:
        """Whether the first row names a title and an address."""
        first = text_of(data[:4096]).lstrip().partition("\n")[0].lower()
        names = {name.strip(' "\r') for name in first.split(",")}
        return "title" in names and not names.isdisjoint(_HREF)

    def read(self, data: bytes) -> tuple[Bookmark, ...]:
        """The bookmarks; Raindrop's `note` is its owner's, its `excerpt` the page's.

        Raises:
            Unreadable: it is not a table.
        """
        try:
            rows = list(csv.reader(io.StringIO(text_of(data), newline="")))
        except csv.Error:
            raise Unreadable("it is not clear where a row of the table ends") from None
        names = [name.strip().lower() for name in rows[0]] if rows else []
        return tuple(_bookmark(dict(zip(names, row, strict=False))) for row in rows[1:] if row)


def _bookmark(row: dict[str, str]) -> Bookmark:
    def first(names: tuple[str, ...]) -> str:
        return next((row[name].strip() for name in names if row.get(name, "").strip()), "")

    tags = first(("tags",))
    return Bookmark(
        href=first(_HREF),
        title=" ".join(first(("title",)).split()),
        comment=" ".join(first(("note",)).split()),
        tags=tuple(filter(None, map(str.strip, tags.replace("|", ",").split(",")))),
        when=moment(first(_DATES)),
    )
