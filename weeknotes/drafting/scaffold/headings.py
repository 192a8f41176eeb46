"""The headings that a draft starts with: those of the site's streams, and the usual ones."""

from collections import Counter
from collections.abc import Iterator, Sequence

from weeknotes.drafting.scaffold.carry import FROM_LAST_TIME
from weeknotes.model.posts.document import Heading
from weeknotes.model.posts.post import Post
from weeknotes.model.posts.prompt import PROMPT
from weeknotes.model.settings import WEEKNOTE, Stream
from weeknotes.model.streams.headings import stream_of, words
from weeknotes.model.streams.presets import NEXT
from weeknotes.model.value import Value

_RECENT = 4
_OF_TEAM = 8
_HABIT = 3
"""After so many notes without a section, its author does without it on purpose."""


class Section(Value, frozen=True):
    """A heading to write under."""

    text: str
    level: int = 2
    stream: str = ""
    """The name of the stream that it belongs to."""


def with_next(streams: tuple[Stream, ...]) -> tuple[Stream, ...]:
    """A site's streams, with the usual headings for what comes next if it has none of its own."""
    return streams if any(one.name == NEXT.name for one in streams) else (*streams, NEXT)


def sections_for(
    own: Sequence[Post], team: Sequence[Post], *, kind: str, streams: tuple[Stream, ...]
) -> tuple[Section, ...]:
    """The headings of somebody's next post of a kind, and never a word from below one.

    Args:
        own: the author's posts of the kind, the oldest first.
        team: everybody's that are published, likewise, for who has none.
        kind: the kind's name; weeknotes get the headings of the site's streams as well.
        streams: of the site.
    """
    known = with_next(streams) if kind == WEEKNOTE else streams
    recent = own[-_RECENT:] if own else team[-_OF_TEAM:]
    found = list(_shared(recent, known, several=not own))
    if kind != WEEKNOTE or len(own) >= _HABIT:
        return tuple(found)
    there = {section.stream for section in found}
    return (*found, *(_of_stream(stream) for stream in known if stream.name not in there))


def _shared(
    posts: Sequence[Post], streams: tuple[Stream, ...], *, several: bool
) -> Iterator[Section]:
    """Headings that come back, in the order of the newest post.

    Args:
        posts: the oldest first.
        streams: whose headings are one, however they are written.
        several: whether they have to come back with another author.
    """
    places: dict[str, list[tuple[Post, Heading]]] = {}
    for post in reversed(posts):
        for heading in post.document.headings:
            if key := _key(heading, streams):
                places.setdefault(key, []).append((post, heading))
    names = {stream.name: stream for stream in streams}
    for key, found in places.items():
        those = {post.path: post.authors for post, _ in found}
        people = set(those.values())
        if key in names and not several:
            yield _spelled(names[key], [heading for _, heading in found])
        elif len(those) > 1 and not (several and len(people) == 1 and people != {()}):
            newest = found[0][1]
            yield (
                _spelled(names[key], [heading for _, heading in found])
                if key in names
                else Section(text=newest.text, level=newest.level)
            )


def _key(heading: Heading, streams: tuple[Stream, ...]) -> str:
    """What headings that come back have in common; empty for one that is not for a draft.

    No stream's name starts with a space.
    """
    if PROMPT.search(heading.text) or words(heading.text) == words(FROM_LAST_TIME):
        return ""
    stream = stream_of(heading, streams)
    return stream.name if stream else "".join(f" {word}" for word in words(heading.text))


def _spelled(stream: Stream, headings: Sequence[Heading]) -> Section:
    """A stream's section as it is mostly spelled; what follows a colon was meant for one week."""
    often, times = Counter(heading.text for heading in headings).most_common(1)[0]
    plain = _of_stream(stream)
    level = headings[0].level
    return Section(text=often if times > 1 else plain.text, level=level, stream=stream.name)


def _of_stream(stream: Stream) -> Section:
    return Section(text=stream.phrases[0], stream=stream.name)
