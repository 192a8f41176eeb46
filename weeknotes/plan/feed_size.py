"""Feeds that are larger than what the usual services and readers take."""

from collections.abc import Iterable, Iterator

from weeknotes.model.page import FeedView, Output, Page
from weeknotes.model.problem import Problem, warning

LARGEST = 512_000
"""Characters; services that send feeds by email stop at about 512 kB."""

_SETTINGS = "weeknotes.toml"


def feed_faults(outputs: Iterable[Output]) -> Iterator[Problem]:
    """A warning for the largest feed, where it is too large; fewer items mend the others too."""
    feeds = (one for one in outputs if isinstance(one, Page) and one.template == "rss")
    sizes = [(_size(page.inputs), page) for page in feeds if isinstance(page.inputs, FeedView)]
    size, largest = max(sizes, key=lambda one: one[0], default=(0, None))
    if largest is None or size <= LARGEST or not isinstance(largest.inputs, FeedView):
        return
    items = len(largest.inputs.entries)
    yield warning(
        "feed-too-big",
        _SETTINGS,
        f"The feed “{largest.inputs.title}” is about {size // 1000:,} kB large, "
        "and some feed readers take no more than 512.",
        f"Put fewer posts into each feed: items = {max(1, items * LARGEST // size)} "
        "below [feeds] in the settings.",
    )


def _size(feed: FeedView) -> int:
    return sum(len(entry.html) for entry in feed.entries)
