"""Shared links: the link library, and its links on other pages."""

from weeknotes.model.value import Value
from weeknotes.model.views.frame import Frame
from weeknotes.model.views.parts import Day, FeedLink, NavItem


class LinkComment(Value, frozen=True):
    """What somebody said of a shared link."""

    said: str
    """Inline HTML, safe; addresses in it are absolute."""

    text: str
    """The same as text on one line."""

    who: str
    href: str
    """The place in the post."""

    post: str
    """The post's title."""

    date: Day | None
    lang: str = ""


class SharedLink(Value, frozen=True):
    """A link that was shared, shown apart from its post."""

    title: str
    href: str
    host: str
    sharers: tuple[NavItem, ...]
    """Who shared it, each linked to the post."""

    comments: tuple[LinkComment, ...] = ()
    """What was said of it, in the order it was shared."""

    minutes: int | None = None
    """How long it takes to read, where somebody said so."""

    tags: tuple[NavItem, ...] = ()
    """Of the posts that shared it."""

    id: str = ""
    """Its own for good."""

    lang: str = ""
    """The language of the post that names it; empty where it is the site's."""


class LibraryMonth(Value, frozen=True):
    """The links that were shared first in one month."""

    title: str
    """November 2026."""

    id: str
    links: tuple[SharedLink, ...]


class LibraryView(Value, frozen=True):
    """`links.html`: the links that were shared, by month, newest first."""

    frame: Frame
    title: str
    sentence: str
    feed: FeedLink
    roundups: NavItem | None
    """The list of the roundups themselves."""

    years: tuple[NavItem, ...]
    """The pages of single years; empty while all links are on one page."""

    months: tuple[LibraryMonth, ...]
