"""Pages that a site has one of, such as its home page; redirects and the icon."""

from weeknotes.model.value import Value
from weeknotes.model.views.frame import Frame
from weeknotes.model.views.links import SharedLink
from weeknotes.model.views.lists import IndexEntry
from weeknotes.model.views.parts import Card, CardGroup, Excerpt, FeedLink, PersonView, WeekLink
from weeknotes.model.views.weeks import WeekStrip


class FeedGroup(Value, frozen=True):
    """Feeds under one heading."""

    title: str
    feeds: tuple[FeedLink, ...]


class HomeView(Value, frozen=True):
    """`home.html`: the latest week that has notes, what we learn, and what is recent by week."""

    frame: Frame
    words: str
    """The team's own introduction as HTML, from `content/index.md`."""

    week: WeekLink | None
    week_days: str
    """The days of the latest week: "16 to 22 November 2026"."""

    writers: tuple[PersonView, ...]
    latest: tuple[Card, ...]
    """The posts of the latest week."""

    learning: tuple[Excerpt, ...]
    links: tuple[SharedLink, ...]
    recent: tuple[CardGroup, ...]
    """Posts of the weeks before, a group a week."""

    strip: WeekStrip | None
    """The last 52 weeks."""

    archive: str
    subscribe: str
    series: tuple[IndexEntry, ...] = ()
    """The series that went on last, newest first."""

    pictured: tuple[Card, ...] = ()
    """The latest posts that have a cover, of whichever week."""


class SubscribeView(Value, frozen=True):
    """`subscribe.html`: what a feed is, and every feed with an address to copy."""

    frame: Frame
    title: str
    main: FeedLink
    digest: FeedLink
    opml: str
    json: str
    groups: tuple[FeedGroup, ...]


class NotFoundView(Value, frozen=True):
    """`404.html`."""

    frame: Frame
    title: str
    week: WeekLink | None
    archive: str
    recent: tuple[Card, ...]


class RedirectView(Value, frozen=True):
    """`redirect.html`: a stub where a post used to be, since GitHub Pages cannot redirect."""

    title: str
    language: str
    target: str
    canonical: str


class IconView(Value, frozen=True):
    """`icon.svg`: the favicon, made from the site's initial."""

    initial: str
