"""Recurring sections."""

from weeknotes.model.value import Value
from weeknotes.model.views.frame import Frame
from weeknotes.model.views.parts import Card, FeedLink


class StreamPart(Value, frozen=True):
    """A section of a post as it is on the page of its stream."""

    heading: str
    href: str
    """The section in its post."""

    html: str
    """All of it, headings below the page's, links made ready."""


class StreamEntry(Value, frozen=True):
    """What a stream takes from one post."""

    post: Card
    parts: tuple[StreamPart, ...]
    """Empty where the whole post comes along, of which the page shows the summary."""


class StreamYear(Value, frozen=True):
    """The entries of a year, newest first."""

    year: str
    id: str
    entries: tuple[StreamEntry, ...]


class StreamView(Value, frozen=True):
    """`stream.html`: the sections of one recurring heading, whoever wrote them."""

    frame: Frame
    title: str
    sentence: str
    """One sentence: "23 sections and 5 posts, the latest on Friday 20 November 2026."."""

    words: str
    """What introduces it, as HTML, where it is the list of a kind too."""

    feed: FeedLink
    years: tuple[StreamYear, ...]
    """Newest first."""

    heading: str
    """One of the headings that are gathered, for the page while there are none."""
