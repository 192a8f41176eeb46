"""What a site says of itself in `weeknotes.toml`, with every default."""

from typing import Literal
from zoneinfo import ZoneInfo

from weeknotes.model.theme_options import OptionValue
from weeknotes.model.value import Value
from weeknotes.model.weeks.week import Closing

Label = Literal["ending", "commencing", "range", "iso"]


class Kind(Value, frozen=True, cache_hash=True):
    """A genre of post, with the folder that says so and the page that lists it."""

    name: str
    """What front matter says: `kind: weeknote`."""

    folder: str
    """A folder of this name, at any depth, gives its posts this kind; the listing's address too."""

    title: str
    """One of them: "Weeknote"."""

    plural: str
    """All of them: "Weeknotes"."""


PAGE = "page"
"""The kind of undated files: about, contact."""

WEEKNOTE = "weeknote"
"""The kind of a dated file that says nothing else."""

ROUNDUP = "links"
"""The kind of posts that share links."""

GIVEN_KINDS = (
    Kind(name=WEEKNOTE, folder="weeknotes", title="Weeknote", plural="Weeknotes"),
    Kind(name=ROUNDUP, folder="roundups", title="Link roundup", plural="Roundups"),
    Kind(name="learning", folder="learning", title="Learning", plural="Learning"),
    Kind(name="diary", folder="diary", title="Programme diary", plural="Programme diary"),
    Kind(name=PAGE, folder="pages", title="Page", plural="Pages"),
)


class Stream(Value, frozen=True):
    """A recurring section that is pulled out of posts, such as "Something I'm learning"."""

    name: str
    """Its address too: `learning` is at `/learning/`."""

    title: str
    headings: tuple[str, ...]
    """Phrases that its sections' headings start with, see `stream_headings.py`."""

    kinds: tuple[str, ...] = ()
    """Whole posts of these kinds come along."""

    also: tuple[str, ...] = ()
    """Phrases in addition to `headings`, or to the built-in ones."""

    never: tuple[str, ...] = ()
    """Phrases that begin like one of its own and mean something else."""

    @property
    def phrases(self) -> tuple[str, ...]:
        """Every phrase that a heading of its sections may start with."""
        return (*self.headings, *self.also)


GIVEN_STREAMS = (
    Stream(
        name="learning",
        title="What we’re learning",
        headings=(
            "Something I'm learning",
            "Things I'm learning",
            "What I'm learning",
            "What we're learning",
            "What I learned",
            "What I've learned",
            "What we learned",
            "What we've learned",
            "What did I learn",
            "What did we learn",
            "What have I learned",
            "What have we learned",
            "What am I learning",
            "What are we learning",
            "Something I learned",
            "Something I've learned",
            "Things I learned",
            "Things I've learned",
            "Things we learned",
            "Things we've learned",
            "Today I learned",
            "Lessons learned",
            "Learned things",
            "Things learned",
        ),
        kinds=("learning",),
    ),
)


class Weeks(Value, frozen=True):
    """How the site speaks of weeks."""

    closes: Closing = Closing()
    label: Label = "ending"
    ends: int = 4
    """The day that "ending" names, 0 for Monday (default: Friday)."""


class Markdown(Value, frozen=True):
    """How Markdown is read."""

    html: Literal["safe", "trusted"] = "safe"


class Feeds(Value, frozen=True):
    """How feeds are made."""

    items: int = 20
    identity: str = ""
    """The address that guids are made from, if it is not the site's: the old one after a move."""


class Links(Value, frozen=True, cache_hash=True):
    """What the library of links collects, in addition to roundups."""

    headings: tuple[str, ...] = ("Links", "Bookmarks", "Reading")
    """Sections of any post, by what their headings start with, see `stream_headings.py`."""

    @property
    def sections(self) -> tuple[Stream, ...]:
        """These sections as a stream, which says whether a heading begins one; none without any."""
        return (Stream(name="links", title="", headings=self.headings),) if self.headings else ()


class Publish(Value, frozen=True):
    """Where the site is pushed to."""

    branch: str = "gh-pages"
    remote: str = "origin"
    cname: str = ""
    previews: bool = False
    """Whether a pull request gets the site with its drafts attached."""


class NavLink(Value, frozen=True):
    """A link that a site puts on every page."""

    title: str
    href: str
    """As written: an address of the web, or a page or file of the site."""

    line: int | None = None
    """Where it is in the settings."""


class Nav(Value, frozen=True):
    """The links on every page; without any, those to what the site has."""

    header: tuple[NavLink, ...] = ()
    footer: tuple[NavLink, ...] = ()


class Check(Value, frozen=True):
    """Which rules of `check` are switched off."""

    off: tuple[str, ...] = ()


class Settings(Value, frozen=True):
    """A site's settings, complete and checked."""

    title: str
    url: str
    """Absolute, with a trailing slash; its path is the base path."""

    description: str = ""
    language: str = "en"
    timezone: str = "Europe/London"
    theme: str = "notebook"
    repository: str = ""
    """`team/notes` on GitHub, or the full address of one elsewhere, for edit and new links."""

    branch: str = "main"
    """The branch of the repository that posts are written on."""

    licence: str = ""
    """The code of a licence (`model/licences.py`), or a sentence of the site's own."""

    weeks: Weeks = Weeks()
    kinds: tuple[Kind, ...] = GIVEN_KINDS
    streams: tuple[Stream, ...] = GIVEN_STREAMS
    markdown: Markdown = Markdown()
    feeds: Feeds = Feeds()
    links: Links = Links()
    nav: Nav = Nav()
    theme_options: dict[str, OptionValue] = {}  # noqa: RUF012 - msgspec copies an empty default
    """What the site chooses of what its theme offers."""

    publish: Publish = Publish()
    check: Check = Check()

    @property
    def zone(self) -> ZoneInfo:
        """The time zone of days and weeks."""
        return ZoneInfo(self.timezone)

    @property
    def identity(self) -> str:
        """The address that feed readers know the site's items by."""
        return self.feeds.identity or self.url

    @property
    def repository_page(self) -> str:
        """Where people find the repository, or empty: `https://github.com/team/notes`."""
        elsewhere = self.repository.startswith("https://")
        if elsewhere or not self.repository:
            return self.repository.removesuffix("/")
        return f"https://github.com/{self.repository}"

    def kind(self, name: str) -> Kind:
        """The kind of a name that is known to exist."""
        return next(kind for kind in self.kinds if kind.name == name)
