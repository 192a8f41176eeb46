"""Recurring sections: which posts hold those of a stream, and where in the post they are."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from weeknotes.html.enclosed import COMMENTS
from weeknotes.html.tags import TAG, opening
from weeknotes.model.posts.document import Heading
from weeknotes.model.posts.post import Post
from weeknotes.model.problems.time_limit import time_limit
from weeknotes.model.settings import GIVEN_STREAMS, Kind, Stream
from weeknotes.model.streams.headings import stream_named
from weeknotes.model.value import Value
from weeknotes.plan.addresses.routes import kind_url, stream_url

_BEGINS = re.compile(r"\s*<p>[^<&\s]")
"""How most texts begin that hold something."""

_HOLDS = re.compile(opening("img", "video", "audio", "svg", "iframe", "object", "math", "canvas"))


class Find(Value, frozen=True):
    """A post that a stream takes something from."""

    post: Post
    places: tuple[int, ...] = ()
    """Which of its headings; none where the whole post comes along."""


class Gathered(Value, frozen=True):
    """A stream with all that belongs to it."""

    stream: Stream
    finds: dict[str, Find]
    """By path of the source, newest first."""

    @property
    def url(self) -> str:
        """Its page."""
        return stream_url(self.stream)

    @property
    def has_page(self) -> bool:
        """Whether it holds something, or was asked for."""
        return bool(self.finds) or self.stream not in GIVEN_STREAMS

    @property
    def posts(self) -> tuple[Post, ...]:
        """The posts it takes something from, newest first."""
        return tuple(find.post for find in self.finds.values())


def gathered(posts: Iterable[Post], streams: tuple[Stream, ...]) -> dict[str, Gathered]:
    """All streams of a site by their names, with what they take from its posts, newest first."""
    found: dict[str, dict[str, Find]] = {stream.name: {} for stream in streams}
    # By its words alone: the streams would be hashed again for each of thousands of headings.
    named = cache(lambda words: stream_named(words, streams))

    def stream_at(heading: Heading) -> Stream | None:
        return None if heading.leads_away else named(heading.text)

    for post in posts:
        with time_limit(post.path):
            for name, find in _finds_in(post, streams, stream_at):
                found[name][post.path] = find
    return {stream.name: Gathered(stream=stream, finds=found[stream.name]) for stream in streams}


def _finds_in(
    post: Post, streams: tuple[Stream, ...], stream_at: Callable[[Heading], Stream | None]
) -> Iterator[tuple[str, Find]]:
    """What a post has for streams, each by its name.

    A section below one that is taken comes along inside it, and one that holds nothing is left out.

    Args:
        post: the post.
        streams: all of the site's, for headings that two could have.
        stream_at: the stream of theirs that a heading belongs to.
    """
    whole = tuple(stream.name for stream in streams if post.kind in stream.kinds)
    places: dict[str, list[int]] = {}
    taken: dict[str, int] = {}
    for place, heading in enumerate(post.document.headings):
        stream = stream_at(heading)
        if stream is None or stream.name in whole or heading.start < taken.get(stream.name, 0):
            continue
        if holds_something(post.document.section(heading)):
            places.setdefault(stream.name, []).append(place)
            taken[stream.name] = heading.end
    yield from ((name, Find(post=post)) for name in whole)
    yield from ((name, Find(post=post, places=tuple(found))) for name, found in places.items())


def holds_something(html: str) -> bool:
    """Whether there is anything to read or to see."""
    if _BEGINS.match(html):
        return True
    plain = COMMENTS.replaced(html)
    return bool(_HOLDS.search(plain) or TAG.sub("", plain).replace("&nbsp;", "").strip())


def is_listing_of(stream: Stream, kind: Kind) -> bool:
    """Whether a stream's page is the list of a kind's posts too: at its address, with its posts."""
    return kind.name in stream.kinds and kind_url(kind) == stream_url(stream)
