"""What the plan is made of: every address of the site with what is there."""

from datetime import datetime

from weeknotes.model.posts.piece import Piece
from weeknotes.model.site import Asset
from weeknotes.model.value import Value


class Page(Value, frozen=True):
    """An address rendered from a template; `inputs` is all that the template sees."""

    url: str
    """Below the base path, starting with `/`: `/2026/11/20/a-post/` or `/404.html`."""

    template: str
    """A file of the theme, or a format of our own such as `rss`: one of `build/registry.py`."""

    inputs: Value
    sources: tuple[str, ...] = ()
    """The files that ask for this address, for people."""

    variant: str = ""
    """What the page is one of, such as a kind: a theme may have a template for these alone."""


class Copy(Value, frozen=True):
    """An address where a file is published as it is."""

    url: str
    asset: Asset
    sources: tuple[str, ...] = ()


class Blob(Value, frozen=True):
    """An address with bytes that need no rendering: a theme's asset, `CNAME`."""

    url: str
    content: bytes
    sources: tuple[str, ...] = ()


Output = Page | Copy | Blob


class FeedAuthor(Value, frozen=True):
    """Who wrote an item of a feed."""

    name: str
    url: str = ""
    """The absolute address of their page on the site."""


class FeedEntry(Value, frozen=True):
    """One item of a feed, the same in RSS and JSON."""

    url: str
    """Absolute."""

    guid: str
    title: str
    html: str | Piece
    """Full text, with absolute addresses only."""

    summary: str
    published: datetime
    updated: datetime
    authors: tuple[FeedAuthor, ...] = ()
    tags: tuple[str, ...] = ()
    language: str = ""
    image: "Enclosure | None" = None


class Enclosure(Value, frozen=True):
    """The cover of a post as a feed carries it."""

    url: str
    """Absolute."""

    length: int
    type: str


class FeedView(Value, frozen=True):
    """A feed: the site's, a kind's, a tag's, an author's, a series', or the digest's."""

    title: str
    description: str
    url: str
    """The feed's own absolute address."""

    page: str
    """The absolute address of the page that holds the same."""

    language: str
    entries: tuple[FeedEntry, ...]
    """Newest first."""

    changed: datetime
    """The latest date of its items; never one in the future."""

    stylesheet: str = ""
    """The absolute address of a CSS file that makes the raw feed readable."""

    generator: str = ""
    copyright: str = ""
    """The licence of the texts, in plain text."""

    subscribe: str = ""
    """The absolute address of the page on how to subscribe."""


class OpmlOutline(Value, frozen=True):
    """One feed in `feeds.opml`."""

    title: str
    feed: str
    page: str


class OpmlView(Value, frozen=True):
    """`feeds.opml`: every feed, for import into a feed reader."""

    title: str
    outlines: tuple[OpmlOutline, ...]


class SitemapEntry(Value, frozen=True):
    """One address in `sitemap.xml`."""

    url: str
    modified: str = ""
    """A date, or empty where nobody knows."""


class SitemapView(Value, frozen=True):
    """`sitemap.xml`."""

    entries: tuple[SitemapEntry, ...]
