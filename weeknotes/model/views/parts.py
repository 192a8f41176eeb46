"""What many pages show: dates, names, cards, pictures."""

from weeknotes.model.value import Value


class Day(Value, frozen=True):
    """A moment, for `<time datetime>` and for people."""

    iso: str
    """`2026-11-20`, or with time and offset where the author gave a time."""

    text: str
    """Friday 20 November 2026."""

    short: str
    """20 November."""

    year: str


class NavItem(Value, frozen=True):
    """A named way to go."""

    title: str
    href: str
    current: bool = False
    lang: str = ""
    """The title's language, where it is not the site's."""


class FeedLink(Value, frozen=True):
    """A feed that readers can follow."""

    title: str
    href: str
    """Absolute: it is copied into feed readers."""

    type: str = "application/rss+xml"
    page: str = ""
    """The page that holds the same as HTML."""


class PersonLink(Value, frozen=True):
    """An author where their name is shown next to something, as on a card."""

    name: str
    href: str
    initials: str
    role: str = ""
    image: str = ""


class PersonView(PersonLink, frozen=True):
    """An author with what they say of themselves, where there is room for it."""

    bio: str = ""
    links: tuple[NavItem, ...] = ()


class KindMark(Value, frozen=True):
    """A kind, shown by a word and by a mark of its own shape."""

    name: str
    """`weeknote`, `links`, `learning`, `diary`, or a site's own."""

    title: str
    href: str


class WeekLink(Value, frozen=True):
    """A week where it is shown."""

    code: str
    """2026-W47."""

    label: str
    """Week ending Friday 20 November 2026, or as the team chose."""

    short: str
    """Week 47."""

    number: int

    href: str
    """The week's digest."""


class Picture(Value, frozen=True):
    """An image with the words for people who can't see it."""

    src: str
    alt: str
    credit: str = ""
    """Who made it: "Photo: Ella Okonjo"."""


class SeriesPart(Value, frozen=True):
    """Which part of which series a post is."""

    title: str
    href: str
    part: int | None
    """The author's own number; its position where no part has one; None where it is not sure."""

    total: int | None
    """How many parts there are; None where the numbers do not run from 1 to that."""


class Card(Value, frozen=True):
    """A post in a list: never its body, so that an edited body does not touch the list."""

    title: str
    href: str
    kind: KindMark
    date: Day
    summary: str
    """Plain text."""

    authors: tuple[PersonLink, ...]
    week: WeekLink | None
    minutes: int
    lang: str = ""
    tags: tuple[NavItem, ...] = ()
    held: str = ""
    """In a preview of drafts: "Draft", or "Scheduled for Friday 27 November 2026"."""

    summary_html: str = ""
    """The summary as inline HTML, where it has mark-up."""

    image: Picture | None = None
    """The cover."""

    series: SeriesPart | None = None


class CardGroup(Value, frozen=True):
    """Cards under one heading: a year, a week, a kind."""

    title: str
    cards: tuple[Card, ...]
    href: str = ""
    id: str = ""
    parts: tuple[int | None, ...] = ()
    """In a series, the number of each card's part, None where it has none."""


class Excerpt(Value, frozen=True):
    """A section of a post, shown apart from it."""

    heading: str
    text: str
    """The first sentences."""

    href: str
    """The section in its post."""

    author: str
    """One name or several, joined."""

    post: str
    """The post's title."""

    week: WeekLink | None
    lang: str = ""
    html: str = ""
    """The whole section, ready for the page; empty for a post that is shown as a whole."""
