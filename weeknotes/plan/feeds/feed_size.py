"""Feeds that are larger than what the usual services and readers take."""

from collections.abc import Iterable, Iterator, Mapping

from weeknotes.model.page import FeedView, Output, Page
from weeknotes.model.posts.piece import Piece
from weeknotes.model.problems.problem import Problem, warning
from weeknotes.plan.posts.text import Text

LARGEST = 512_000
"""Characters; services that send feeds by email stop at about 512 kB."""

_SETTINGS = "weeknotes.toml"


def feed_faults(outputs: Iterable[Output], texts: Mapping[str, Text]) -> Iterator[Problem]:
    """A warning for the largest feed, where it is too large; fewer items fix the others too."""
    size, feed = largest_feed(outputs, texts)
    if feed is None or size <= LARGEST:
        return
    items = len(feed.entries)
    yield warning(
        "feed-too-big",
        _SETTINGS,
        f"The feed “{feed.title}” is about {size // 1000:,} kB, and some feed readers accept no "
        "more than 512 kB.",
        f"Put fewer posts in each feed: items = {max(1, items * LARGEST // size)} under [feeds] "
        "in the settings.",
    )


def largest_feed(
    outputs: Iterable[Output], texts: Mapping[str, Text]
) -> tuple[int, FeedView | None]:
    """The largest feed of a site, and how many characters the texts in it have."""

    def size(feed: FeedView) -> int:
        return sum(length(entry.html) for entry in feed.entries)

    def length(html: str | Piece) -> int:
        return len(texts[html.post].html if isinstance(html, Piece) else html)

    pages = (one for one in outputs if isinstance(one, Page))
    feeds = [page.inputs for page in pages if isinstance(page.inputs, FeedView)]
    return max(((size(feed), feed) for feed in feeds), key=lambda one: one[0], default=(0, None))
