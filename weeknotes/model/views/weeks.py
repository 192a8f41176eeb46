"""Weeks: the digest, the list of digests, the archive."""

from weeknotes.model.value import Value
from weeknotes.model.views.frame import Frame
from weeknotes.model.views.links import SharedLink
from weeknotes.model.views.parts import (
    Card,
    CardGroup,
    Day,
    Excerpt,
    FeedLink,
    NavItem,
    PersonView,
    WeekLink,
)


class WeekMark(Value, frozen=True):
    """One week in a row of weeks."""

    number: int
    label: str
    """For people who hear it: "Week 47, ending Friday 20 November 2026: 4 posts"."""

    href: str = ""
    """The digest; empty where there are no notes."""

    count: int = 0
    height: int = 0
    """The height of its bar, from 1 to 8; 0 where it has no notes of its own."""

    current: bool = False
    """The page's own week."""


class WeekStrip(Value, frozen=True):
    """Weeks in a row, oldest first: none before the site's first note or after its latest."""

    title: str
    """"2026", or "The last 52 weeks"."""

    weeks: tuple[WeekMark, ...]
    posts: int
    """How many posts these weeks hold."""

    sentence: str
    """February to November 2026: 64 posts."""

    before: int = 0
    """How many weeks of the year are left out at its start: room for them lines years up."""


class DigestEntry(Value, frozen=True):
    """One week in the list of digests."""

    week: WeekLink
    writers: str
    """The names, joined; empty where posts name nobody."""

    count: int


class DigestView(Value, frozen=True):
    """`digest.html`: one week across all authors."""

    frame: Frame
    title: str
    """The week's label."""

    week: WeekLink
    days: str
    """16 to 22 November 2026."""

    editorial: str
    """An editor's words as HTML."""

    writers: tuple[PersonView, ...]
    groups: tuple[CardGroup, ...]
    """The weeknotes, in one group."""

    learning: tuple[Excerpt, ...]
    """What the posts say they learn, and whole posts of the kinds that come along."""

    learning_title: str
    roundups: tuple[Card, ...]
    """The posts that are there for their links, which follow them."""

    links: tuple[SharedLink, ...]
    others: tuple[CardGroup, ...]
    """Posts of other kinds, a group each."""

    ahead: tuple[Excerpt, ...]
    """What comes next: the sections of a stream called `next`, where the site has one."""

    ahead_title: str
    late: tuple[Card, ...]
    """Notes of earlier weeks that came in after those had closed."""

    closes: Day | None
    """When the week closes; None when it has."""

    past_years: tuple[DigestEntry, ...]
    """The same week in earlier years that have notes for it, newest first."""

    previous: WeekLink | None
    next: WeekLink | None
    strip: WeekStrip
    emails: tuple[NavItem, ...]
    """The copies to read; none while the week is open."""


class DigestYear(Value, frozen=True):
    """The digests of a week-year, newest first."""

    year: str
    strip: WeekStrip
    weeks: tuple[DigestEntry, ...]


class DigestIndexView(Value, frozen=True):
    """`digests.html`: every week that has a digest."""

    frame: Frame
    title: str
    sentence: str
    feed: FeedLink
    years: tuple[DigestYear, ...]


class ArchiveYear(Value, frozen=True):
    """A week-year with its weeks, newest first."""

    year: str
    id: str
    weeks: tuple[CardGroup, ...]


class ArchiveView(Value, frozen=True):
    """`archive.html`: a row of weeks for each year, then every post by year and week."""

    frame: Frame
    title: str
    sentence: str
    strips: tuple[WeekStrip, ...]
    years: tuple[ArchiveYear, ...]
