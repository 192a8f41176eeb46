"""Lists of posts, and the lists of these lists."""

from weeknotes.model.value import Value
from weeknotes.model.views.frame import Frame
from weeknotes.model.views.parts import CardGroup, Day, FeedLink, PersonView, Picture


class ListingView(Value, frozen=True):
    """`listing.html`: the posts of a kind, tag, author or series."""

    frame: Frame
    title: str
    kicker: str
    """What it is a list of: "Tag", "Author", "Series"; empty for a kind, whose title says so."""

    sentence: str
    """One sentence: "14 posts, the latest on Friday 20 November 2026."."""

    words: str
    """What introduces the list of a kind, as HTML, from the `_index.md` of its folder."""

    feed: FeedLink | None
    groups: tuple[CardGroup, ...]
    """By month, newest first; a series in its own order, in one group without a title."""

    numbered: bool
    """Whether the order counts: a series."""

    person: PersonView | None
    writers: tuple[PersonView, ...] = ()
    """Who writes about a tag or in a series, whoever wrote most first."""


class IndexEntry(Value, frozen=True):
    """One tag, author or series in the list of all."""

    title: str
    href: str
    count: int
    latest: Day
    person: PersonView | None = None
    note: str = ""
    """A role or the names of who writes a series."""

    image: Picture | None = None
    """The latest cover in a series."""


class IndexView(Value, frozen=True):
    """`index.html`: all tags, all authors or all series."""

    frame: Frame
    title: str
    sentence: str
    entries: tuple[IndexEntry, ...]
    kind: str
    """`tags`, `authors` or `series`."""
