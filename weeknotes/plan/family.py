"""What a family of pages is: its addresses, and what is at them.

Addresses come first. They are known before the links in any text are resolved, since a link leads
somewhere only if its target is planned. Pages come second, when the texts are ready.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from weeknotes.model.page import FeedEntry, Output
from weeknotes.model.posts.post import Post
from weeknotes.model.site import Asset, Site
from weeknotes.model.theme import Theme
from weeknotes.model.value import Value
from weeknotes.model.views.weeks import DigestView
from weeknotes.model.weeks.week import Week

if TYPE_CHECKING:  # the modules of these define families themselves
    from weeknotes.plan.addresses.targets import Targets
    from weeknotes.plan.catalogue import Catalogue
    from weeknotes.plan.frame import Surroundings
    from weeknotes.plan.library.pages import Library
    from weeknotes.plan.lists.listings import Listing
    from weeknotes.plan.lists.series import Series
    from weeknotes.plan.posts.pages import Linked
    from weeknotes.plan.posts.text import Text


class Context(Value, frozen=True):
    """What every family plans from before the links in any text are resolved."""

    site: Site
    theme: Theme
    catalogue: "Catalogue"
    around: "Surroundings"
    series: "tuple[Series, ...]"
    lists: "tuple[Listing, ...]"
    """Every list of posts that has a page and a feed."""

    library: "Library"


class Resolved(Value, frozen=True):
    """What every family plans from once they are."""

    context: Context
    leads: "Targets"
    """What links inside the site may lead to."""

    linked: "dict[str, Linked]"
    """By path, the posts that pages show, with what they lead to."""

    texts: "dict[str, Text]"
    """By path, the texts of these posts."""

    words: dict[str, str]
    """By address, the HTML that introduces a list."""

    published: tuple[Asset, ...]
    """The files next to the posts that something published names."""

    digests: dict[Week, DigestView]
    """What the page of each week shows, but for whole sections."""

    issues: dict[Week, DigestView]
    """The digest of each closed week as it went out, newest first."""

    entry: Callable[[Post], FeedEntry]
    """Makes a post's item, once for all feeds."""

    @property
    def catalogue(self) -> "Catalogue":
        """The site's."""
        return self.context.catalogue

    @property
    def around(self) -> "Surroundings":
        """What all pages have in common."""
        return self.context.around


def _no_pages(_: Resolved) -> Iterable[Output]:
    return ()


def _no_overview(_: Context, __: Sequence[Output]) -> Iterable[Output]:
    return ()


class Family(NamedTuple):
    """Pages that are planned together."""

    addresses: Callable[[Context], Iterable[str]]
    """All of their addresses; a link to any other is reported as leading nowhere."""

    pages: Callable[[Resolved], Iterable[Output]] = _no_pages
    overview: Callable[[Context, Sequence[Output]], Iterable[Output]] = _no_overview
    """The pages among them that list what other families have planned."""
