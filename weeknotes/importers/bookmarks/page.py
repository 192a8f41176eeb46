"""Bookmarks as a page of HTML: what browsers, Pocket, Instapaper and most others export.

The form is Netscape's of 1996 and was never specified, except by examples
(https://learn.microsoft.com/previous-versions/windows/internet-explorer/ie-developer/platform-apis/aa753582):
`<DT><A HREF ADD_DATE TAGS>title</A><DD>description`, with hardly a tag closed.
"""

import re
from html.parser import HTMLParser

from weeknotes.importers.bookmarks.bookmark import Bookmark, moment, text_of

_LINK = re.compile(rb"<a\s[^>]*href", re.IGNORECASE)
_DATES = ("add_date", "time_added", "last_visit")


class BookmarkPage:
    """The reader of such pages."""

    def detect(self, data: bytes) -> bool:
        """Whether there are links in it."""
        return bool(_LINK.search(data)) or b"NETSCAPE-BOOKMARK" in data[:200].upper()

    def read(self, data: bytes) -> tuple[Bookmark, ...]:
        """The bookmarks, those in folders too."""
        links = _Links()
        links.feed(text_of(data))
        links.close()
        return tuple(
            Bookmark(
                href=attrs.get("href", "").strip(),
                title=" ".join("".join(title).split()),
                comment=" ".join("".join(comment).split()),
                tags=tuple(filter(None, map(str.strip, attrs.get("tags", "").split(",")))),
                when=next(filter(None, (moment(attrs.get(name, "")) for name in _DATES)), None),
                private=attrs.get("private", "") == "1",
            )
            for attrs, title, comment in links.found
        )


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[dict[str, str], list[str], list[str]]] = []
        self._text: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self._text = []
            self.found.append(({name: value or "" for name, value in attrs}, self._text, []))
        elif tag == "dd" and self.found:
            self._text = self.found[-1][2]
        elif tag in {"dt", "dl", "li", "h3", "hr"}:
            self._text = None

    def handle_endtag(self, tag: str) -> None:
        if tag in {"a", "dd", "dl"}:
            self._text = None

    def handle_data(self, data: str) -> None:
        if self._text is not None:
            self._text.append(data)
