"""Recurring sections: which posts hold those of a stream, and where in the post they stand."""

import re
from collections.abc import Iterator

from weeknotes.model.post import Post
from weeknotes.model.settings import GIVEN_STREAMS, Stream
from weeknotes.model.stream_headings import stream_of
from weeknotes.model.value import Value
from weeknotes.plan.catalogue import Catalogue
from weeknotes.plan.routes import kind_url, stream_url

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_HOLDS = re.compile(r"<(?:img|video|audio|svg|iframe|object|math|canvas)\b", re.IGNORECASE)
_MARKUP = re.compile(r"<[^>]*>|&nbsp;")


class Find(Value, frozen=True):
    """A post that a stream takes something from."""

    post: Post
    places: tuple[int, ...] = ()
    """Which of its headings; none where the whole post comes along."""


class Gathered(Value, frozen=True):
    """A stream with all that belongs to it."""

    stream: Stream
    finds: tuple[Find, ...]
    """Newest first."""

    @property
    def url(self) -> str:
        """Its page."""
        return stream_url(self.stream)

    @property
    def posts(self) -> tuple[Post, ...]:
        """The posts it takes something from, newest first."""
        return tuple(find.post for find in self.finds)


def gathered(catalogue: Catalogue) -> tuple[Gathered, ...]:
    """The streams of a site that have a page: those that hold something, or were asked for."""
    streams = catalogue.settings.streams
    every = (
        Gathered(stream=stream, finds=tuple(_finds(stream, catalogue.posts, streams)))
        for stream in streams
    )
    return tuple(one for one in every if one.finds or one.stream not in GIVEN_STREAMS)


def find_in(post: Post, stream: Stream, streams: tuple[Stream, ...]) -> Find | None:
    """What a stream takes from a post; None if nothing.

    A section below one that is taken comes along inside it, and one that holds nothing is left out.

    Args:
        post: the post.
        stream: the stream.
        streams: all of the site's, for headings that two could have.
    """
    if post.kind in stream.kinds:
        return Find(post=post)
    places: list[int] = []
    taken = -1
    for place, heading in enumerate(post.document.headings):
        if heading.start < taken or stream_of(heading.text, streams) != stream:
            continue
        if holds_something(post.document.section(heading)):
            places.append(place)
            taken = heading.end
    return Find(post=post, places=tuple(places)) if places else None


def holds_something(html: str) -> bool:
    """Whether there is anything to read or to see."""
    plain = _COMMENT.sub("", html)
    return bool(_HOLDS.search(plain) or _MARKUP.sub("", plain).strip())


def is_listing_of(stream: Stream, kind: str, catalogue: Catalogue) -> bool:
    """Whether a stream's page is the list of a kind's posts too: at its address, with its posts."""
    return kind in stream.kinds and kind_url(catalogue.settings.kind(kind)) == stream_url(stream)


def _finds(stream: Stream, posts: tuple[Post, ...], streams: tuple[Stream, ...]) -> Iterator[Find]:
    for post in posts:
        if find := find_in(post, stream, streams):
            yield find
