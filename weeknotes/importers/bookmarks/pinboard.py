"""Bookmarks as Pinboard exports them in JSON: a list of objects (https://pinboard.in/export/)."""

from typing import Any

import msgspec

from weeknotes.importers.bookmarks.bookmark import Bookmark, Unreadable, moment, words_of


class Pinboard:
    """The reader of that list."""

    def detect(self, data: bytes) -> bool:
        """Whether it starts as a list of objects does."""
        return data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in {b"[", b"{"}

    def read(self, data: bytes) -> tuple[Bookmark, ...]:
        """The bookmarks; `extended` is what their owner wrote.

        Raises:
            Unreadable: it is not such a list.
        """
        try:
            found = msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"))
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            raise Unreadable("it breaks off, or something in it is out of place") from None
        if not isinstance(found, list):
            raise Unreadable("it is not a list of bookmarks")
        return tuple(_bookmark(one) for one in found if isinstance(one, dict))


def _bookmark(one: dict[str, Any]) -> Bookmark:
    def text(name: str) -> str:
        value = one.get(name)
        return " ".join(value.split()) if isinstance(value, str) else ""

    return Bookmark(
        href=text("href"),
        title=text("description"),
        comment=words_of(text("extended")),
        tags=tuple(text("tags").split()),
        when=moment(text("time")),
        private=text("shared") == "no",
    )
