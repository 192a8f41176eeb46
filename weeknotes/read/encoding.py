"""Readings as bytes: to send them between processes, and to remember them."""

from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from weeknotes.model.hashing import digest
from weeknotes.model.posts.face import face_of
from weeknotes.read.files.source import Source
from weeknotes.read.reading import Reading, Rules, reading_of


class Read(NamedTuple):
    """A reading as it is sent between processes and remembered."""

    data: bytes
    face: bytes
    """A digest of all that other pages see of the post; empty where there is none."""


def read_as_bytes(source: Source, rules: Rules) -> Read:
    """What `read_post` gives, as bytes."""
    # What reads takes 100 ms to import, which a build with nothing new need not wait for.
    from weeknotes.read.posts import read_post  # noqa: PLC0415

    reading = read_post(source, rules)
    post = reading.post
    face = b""
    if post is not None:
        seen = face_of(post, rules.settings.streams) + msgspec.json.encode(reading.authors)
        face = digest(seen)
    return Read(data=msgspec.json.encode(reading), face=face)


def in_order(sources: tuple[Source, ...], rules: Rules) -> Iterator[Reading]:
    """Reads sources one after the other."""
    return (reading_of(read_as_bytes(source, rules).data) for source in sources)
