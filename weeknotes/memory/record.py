"""The record of a build: what it was made from, what it made, and what it said."""

import msgspec

from weeknotes.memory.packs import Ref
from weeknotes.model.files.stamp import NO_STAMP, Stamp


class SourceRecord(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One Markdown file as it was."""

    path: str
    """Relative to the site's folder."""

    stamp: Stamp
    digest: bytes
    """Of the file's bytes."""

    key: bytes
    """Of all that its reading depended on, its bytes among them."""

    reading: Ref | None
    """What was read; None where that may be different the next time."""

    face: bytes = b""
    """Digest of what other pages see of it."""

    plain: bool = False
    """Whether a change that leaves its face as it is can only change pages that show its text."""

    text: bytes = b""
    """Digest of its text, with links made ready."""

    size: int = 0
    """How long that text is, in characters."""

    ways: tuple[tuple[str, bool, str | None], ...] = ()
    """Where its links inside the site lead: as written, whether an image's, as made ready."""


class FileRecord(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One file of the finished site."""

    path: str
    """Relative to the output folder."""

    digest: bytes
    """Of all that it was made from."""

    parts: bytes = b""
    """A short digest of each thing that it was made from, to explain what has changed."""

    stamp: Stamp = NO_STAMP
    template: str = ""
    """Of a page."""

    inputs: Ref | None = None
    """The inputs of a page that shows texts."""

    texts: tuple[str, ...] = ()
    """The sources whose texts it shows, by path."""


class DrawingRecord(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One drawing next to the posts as it was."""

    path: str
    """Relative to the content folder."""

    stamp: Stamp
    made: Ref | None
    """What was made of it."""

    size: int
    """Of what is published of it; 0 where it is refused."""


class Record(msgspec.Struct, frozen=True, array_like=True, kw_only=True):
    """All of a build."""

    frame: bytes = b""
    """Digest of what it depended on, apart from the texts of posts; empty where that is not all."""

    since: str = ""
    """The moment it was made for, with its offset (ISO 8601)."""

    until: str = ""
    """The first moment at which the same files may make another site."""

    sources: tuple[SourceRecord, ...] = ()
    files: tuple[FileRecord, ...] = ()
    drawings: tuple[DrawingRecord, ...] = ()
    """Those that were looked at."""

    report: bytes = b""
    """What the build said, without what it made."""

    largest_feed: int = 0
    """How many characters of texts the largest feed holds at most."""

    output: bytes = b""
    """Digest of the full path of the folder that was built to; empty before anything was."""

    name: str = ""
    """What the site was called then."""
