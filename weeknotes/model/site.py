"""All that was read: what the plan is made from."""

from datetime import datetime

from weeknotes.model.files.stamp import NO_STAMP, Stamp
from weeknotes.model.posts.person import Person
from weeknotes.model.posts.post import Post
from weeknotes.model.settings import Settings
from weeknotes.model.value import Value


class Asset(Value, frozen=True):
    """A file next to the posts, or in the folder `static`."""

    path: str
    """Relative to the content folder, or to `static`; also its place below the base path."""

    source: str
    """Where it is on this machine."""

    size: int
    """In bytes."""

    stamp: Stamp = NO_STAMP


class Site(Value, frozen=True):
    """A site as read: everything is here, nothing is decided yet."""

    settings: Settings
    url: str
    """Where this build will be served (default: the settings' own), with a trailing slash."""

    now: datetime
    """The one clock, in the site's zone."""

    posts: tuple[Post, ...] = ()
    """What is published, drafts and scheduled posts only where the build was asked to show them."""

    held: tuple[Post, ...] = ()
    """What is not, each with its reason."""

    home: Post | None = None
    """`content/index.md`: the team's own words on the home page."""

    editorials: tuple[Post, ...] = ()
    """`content/digest/2026-w47.md`: an editor's words for one week each."""

    list_words: tuple[Post, ...] = ()
    """`content/weeknotes/_index.md`: words for the list of a kind; of pages, for none."""

    people: tuple[Person, ...] = ()
    assets: tuple[Asset, ...] = ()
    """The files next to the posts. The plan decides which of them are published."""

    static: tuple[Asset, ...] = ()
    """The files of the folder `static`, all of which are published, with their paths below it."""

    drawings: dict[str, int] = {}  # noqa: RUF012 - msgspec copies an empty default
    """How many bytes are published of drawings that are not published as they are, 0 of those that
    can't be made safe; by path, relative to the site's folder."""

    @property
    def texts(self) -> tuple[Post, ...]:
        """All that is published of Markdown files: posts, pages, and the words of editors."""
        home = (self.home,) if self.home else ()
        return (*self.posts, *home, *self.editorials, *self.list_words)

    @property
    def refused(self) -> frozenset[str]:
        """Paths of the drawings that can't be made safe."""
        return frozenset(path for path, size in self.drawings.items() if not size)
