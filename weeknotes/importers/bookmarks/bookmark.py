"""What every reader of bookmarks gives, and what they share."""

from contextlib import suppress
from datetime import UTC, datetime
from html.parser import HTMLParser
from typing import Protocol

from weeknotes.model.value import Value

_MOST_SECONDS = 10**11
"""Numbers above are in milliseconds or finer: as seconds they would be after the year 5000."""


class Bookmark(Value, frozen=True):
    """A page that somebody kept."""

    href: str
    title: str = ""
    comment: str = ""
    """What they wrote about it, as text."""

    tags: tuple[str, ...] = ()
    when: datetime | None = None
    """When they kept it, with its zone."""

    private: bool = False
    """Whether the service hides it from others."""


class Unreadable(Exception):  # noqa: N818 - a fault of the file
    """A file in a known form, but broken; its text says how, for people."""


class Reader(Protocol):
    """A form of bookmarks."""

    def detect(self, data: bytes) -> bool:
        """Whether a file seems to be of this form."""

    def read(self, data: bytes) -> tuple[Bookmark, ...]:
        """The bookmarks of a file, in its order.

        Raises:
            Unreadable: it is broken.
        """


def text_of(data: bytes) -> str:
    """The text of a file, in the encodings that such files have."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    with suppress(UnicodeDecodeError):
        return data.decode("utf-8-sig")
    return data.decode("cp1252", errors="replace")


def moment(written: str) -> datetime | None:
    """A time in ISO form or in seconds since 1970; None where it is neither."""
    text = written.strip()
    with suppress(ValueError, OverflowError, OSError):
        if text.isdecimal():
            seconds = int(text)
            while seconds > _MOST_SECONDS:
                seconds //= 1000
            return datetime.fromtimestamp(seconds, UTC) if seconds else None
        found = datetime.fromisoformat(text)
        return found if found.tzinfo else found.replace(tzinfo=UTC)
    return None


def words_of(html: str) -> str:
    """The words of a description that may be HTML, on one line."""
    reader = _Words()
    reader.feed(html)
    reader.close()
    return " ".join("".join(reader.words).split())


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag in {"br", "p", "li", "div"}:
            self.words.append(" ")

    def handle_data(self, data: str) -> None:
        self.words.append(data)
