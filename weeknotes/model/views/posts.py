"""The page of a post."""

from weeknotes.model.posts.piece import Piece
from weeknotes.model.value import Value
from weeknotes.model.views.frame import Frame
from weeknotes.model.views.parts import (
    Day,
    KindMark,
    NavItem,
    PersonLink,
    PersonView,
    Picture,
    SeriesPart,
    WeekLink,
)


class TocItem(Value, frozen=True):
    """A heading in the contents of a long post."""

    title: str
    href: str
    level: int


class SeriesPlace(SeriesPart, frozen=True):
    """The place of a post in its series, with its neighbours there."""

    previous: NavItem | None
    next: NavItem | None


class Mention(Value, frozen=True):
    """A post that links to this one: nothing of its body, so that an edit there changes nothing."""

    title: str
    href: str
    date: Day
    authors: tuple[PersonLink, ...]
    lang: str = ""
    held: str = ""


class Translation(Value, frozen=True):
    """The same text in another language."""

    lang: str
    name: str
    """The language's own name for itself: Cymraeg."""

    title: str
    href: str


class PostView(Value, frozen=True):
    """`post.html` and, for pages, `page.html`."""

    frame: Frame
    title: str
    html: str | Piece
    lang: str
    """Empty where it is the site's."""

    kind: KindMark
    week: WeekLink | None
    weeks: tuple[WeekLink, ...]
    authors: tuple[PersonView, ...]
    date: Day | None
    updated: Day | None
    minutes: int
    summary: str
    standfirst: str
    """The summary, if its author wrote it; empty where it is the text's first sentences."""

    image: Picture | None
    """The cover; None also where the text shows the same picture."""

    link: str
    """The address that a post of one link is about."""

    link_title: str
    """What is to be found there, or empty."""

    tags: tuple[NavItem, ...]
    contents: tuple[TocItem, ...]
    """Empty unless the post is long."""

    series: SeriesPlace | None
    mentions: tuple[Mention, ...]
    """Posts that link to this one, newest first."""

    previous: NavItem | None
    next: NavItem | None
    translations: tuple[Translation, ...]
    number: int | None
    late: bool
    """Whether it came after its week had closed."""

    edit: str
    """GitHub's editor for this file."""

    held: str = ""
    extra: dict[str, object] = {}  # noqa: RUF012 - msgspec copies an empty default
    """What the header says under names that nobody else reads, by key in lower case."""
