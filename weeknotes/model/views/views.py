"""What templates see. A page's inputs are one of the `*View` values here and nothing else.

Every `href` is ready to use (base path included); every date is ready to read. Empty strings and
tuples mean "not there". `themes/README.md` tells the same to theme makers.
"""

from weeknotes.model.posts.piece import Piece
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


class Frame(Value, frozen=True):
    """What stands around every page."""

    site_title: str
    site_description: str
    language: str
    home: str
    """The address of the home page, below which all others lie."""

    origin: str
    """What the addresses of the site's links start with: `https://team.github.io`."""

    url: str
    """The page's own absolute address, or the one it names as canonical."""

    title: str
    """The page's title, without the site's."""

    description: str
    stylesheet: str
    icon: str
    nav: tuple[NavItem, ...]
    footer: tuple[NavItem, ...]
    feeds: tuple[FeedLink, ...]
    """For autodiscovery, the page's own first."""

    generator: str
    social_image: str = ""
    """Absolute."""

    social_image_alt: str = ""
    og_type: str = "website"
    author: str = ""
    """Who wrote the page, names joined; empty where it is everybody."""

    json_ld: str = ""
    """A JSON-LD script's content, safe inside `<script>`."""

    indexed: bool = True
    """Whether search engines may list it."""

    me: tuple[str, ...] = ()
    """Addresses for `rel=me`."""


class PersonLink(Value, frozen=True):
    """An author where their name stands."""

    name: str
    href: str
    initials: str
    role: str = ""
    image: str = ""


class KindMark(Value, frozen=True):
    """A kind, told by word and by a mark of its own shape."""

    name: str
    """`weeknote`, `links`, `learning`, `diary`, or a site's own."""

    title: str
    href: str


class WeekLink(Value, frozen=True):
    """A week where it is told."""

    code: str
    """2026-W47."""

    label: str
    """Week ending Friday 20 November 2026, or as the team chose."""

    short: str
    """Week 47."""

    href: str
    """The week's digest."""


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


class CardGroup(Value, frozen=True):
    """Cards under one heading: a year, a week, a kind."""

    title: str
    cards: tuple[Card, ...]
    href: str = ""
    id: str = ""
    parts: tuple[int | None, ...] = ()
    """In a series, the number of each card's part, None where it has none."""


class WeekMark(Value, frozen=True):
    """One week in the strip of a year."""

    number: int
    label: str
    """For people who hear it: "Week 47, ending Friday 20 November 2026: 4 posts"."""

    href: str = ""
    """The digest; empty where there are no notes."""

    count: int = 0
    current: bool = False
    """The page's own week."""

    month: str = ""
    """"Nov" in the first week of the month that is shown, for labels above the strip."""


class YearStrip(Value, frozen=True):
    """The weeks of a week-year, from the site's first note to its latest."""

    year: str
    weeks: tuple[WeekMark, ...]
    posts: int
    """How many posts the year's weeks hold."""


class TocItem(Value, frozen=True):
    """A heading in the contents of a long post."""

    title: str
    href: str
    level: int


class Picture(Value, frozen=True):
    """An image with what stands for it where it can't be seen."""

    src: str
    alt: str


class SeriesPlace(Value, frozen=True):
    """Where a post stands in its series."""

    title: str
    href: str
    part: int | None
    """The author's own number; its position where no part has one; None where it is not sure."""

    total: int | None
    """How many parts there are; None where the numbers do not run from 1 to that."""

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


class HomeView(Value, frozen=True):
    """`home.html`: the latest week that has notes, what we learn, and what is recent by week."""

    frame: Frame
    words: str
    """The team's own introduction as HTML, from `content/index.md`."""

    week: WeekLink | None
    week_days: str
    """The days of the latest week: "16 to 22 November 2026"."""

    writers: tuple[PersonLink, ...]
    latest: tuple[Card, ...]
    """The posts of the latest week."""

    learning: tuple["Excerpt", ...]
    links: tuple["SharedLink", ...]
    recent: tuple[CardGroup, ...]
    """Posts of the weeks before, a group a week."""

    strip: YearStrip | None
    archive: str
    subscribe: str


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
    authors: tuple[PersonLink, ...]
    date: Day | None
    updated: Day | None
    minutes: int
    summary: str
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
    translations: tuple["Translation", ...]
    number: int | None
    late: bool
    """Whether it came after its week had closed."""

    edit: str
    """GitHub's editor for this file."""

    held: str = ""
    extra: dict[str, object] = {}  # noqa: RUF012 - msgspec copies an empty default
    """What the header says under names that nobody else reads, by key in lower case."""


class Translation(Value, frozen=True):
    """The same text in another language."""

    lang: str
    name: str
    """The language's own name for itself: Cymraeg."""

    title: str
    href: str


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
    """By year, newest first; a series in its own order, in one group without a title."""

    numbered: bool
    """Whether the order counts: a series."""

    person: "PersonView | None"


class PersonView(Value, frozen=True):
    """What an author's page says of them."""

    name: str
    initials: str
    role: str
    bio: str
    image: str
    links: tuple[NavItem, ...]


class IndexEntry(Value, frozen=True):
    """One tag, author or series in the list of all."""

    title: str
    href: str
    count: int
    latest: Day
    person: PersonLink | None = None
    note: str = ""
    """A role or the names of who writes a series."""


class IndexView(Value, frozen=True):
    """`index.html`: all tags, all authors or all series."""

    frame: Frame
    title: str
    sentence: str
    entries: tuple[IndexEntry, ...]
    kind: str
    """`tags`, `authors` or `series`."""


class ArchiveView(Value, frozen=True):
    """`archive.html`: the grid of years by weeks, then every post by year and week."""

    frame: Frame
    title: str
    sentence: str
    strips: tuple[YearStrip, ...]
    years: tuple["ArchiveYear", ...]


class ArchiveYear(Value, frozen=True):
    """A week-year with its weeks, newest first."""

    year: str
    id: str
    weeks: tuple[CardGroup, ...]


class Excerpt(Value, frozen=True):
    """A section of a post, told where the post is not."""

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
    """The whole section, ready for the page; empty for a post that is told as a whole."""


class StreamPart(Value, frozen=True):
    """A section of a post as it stands on the page of its stream."""

    heading: str
    href: str
    """The section in its post."""

    html: str
    """All of it, headings below the page's, links made ready."""


class StreamEntry(Value, frozen=True):
    """What a stream takes from one post."""

    post: Card
    parts: tuple[StreamPart, ...]
    """Empty where the whole post comes along, of which the page shows the summary."""


class StreamYear(Value, frozen=True):
    """The entries of a year, newest first."""

    year: str
    id: str
    entries: tuple[StreamEntry, ...]


class StreamView(Value, frozen=True):
    """`stream.html`: the sections of one recurring heading, whoever wrote them."""

    frame: Frame
    title: str
    sentence: str
    """One sentence: "23 sections and 5 posts, the latest on Friday 20 November 2026."."""

    words: str
    """What introduces it, as HTML, where it is the list of a kind too."""

    feed: FeedLink
    years: tuple[StreamYear, ...]
    """Newest first."""

    heading: str
    """One of the headings that are gathered, for the page while there are none."""


class SharedLink(Value, frozen=True):
    """A link that was shared, told where its post is not."""

    title: str
    href: str
    host: str
    sharers: tuple[NavItem, ...]
    """Who shared it, each linked to the post."""

    comments: tuple["LinkComment", ...] = ()
    """What was said of it, in the order it was shared."""

    minutes: int | None = None
    """How long it takes to read, where somebody said so."""

    tags: tuple[NavItem, ...] = ()
    """Of the posts that shared it."""

    id: str = ""
    """Its own for good."""

    lang: str = ""
    """The language of the post that names it; empty where it is the site's."""


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
    """The pages of single years; empty while all links stand on one page."""

    months: tuple[LibraryMonth, ...]


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

    writers: tuple[PersonLink, ...]
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

    past_years: tuple["DigestEntry", ...]
    """The same week in earlier years that have notes for it, newest first."""

    previous: WeekLink | None
    next: WeekLink | None
    strip: YearStrip
    emails: tuple[NavItem, ...]
    """The copies to read; none while the week is open."""


class DigestIndexView(Value, frozen=True):
    """`digests.html`: every week that has a digest."""

    frame: Frame
    title: str
    sentence: str
    feed: FeedLink
    years: tuple["DigestYear", ...]


class DigestYear(Value, frozen=True):
    """The digests of a week-year, newest first."""

    year: str
    strip: YearStrip
    weeks: tuple["DigestEntry", ...]


class DigestEntry(Value, frozen=True):
    """One week in the list of digests."""

    week: WeekLink
    writers: str
    """The names, joined; empty where posts name nobody."""

    count: int


class FeedGroup(Value, frozen=True):
    """Feeds under one heading."""

    title: str
    feeds: tuple[FeedLink, ...]


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
