"""Lists of posts: of a kind, a stream, a tag, an author, a series; and the lists of these lists."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from weeknotes.model.page import Page
from weeknotes.model.posts.post import Post
from weeknotes.model.settings import PAGE, WEEKNOTE
from weeknotes.model.value import Value
from weeknotes.model.views.lists import IndexEntry, IndexView, ListingView, PersonView
from weeknotes.model.views.parts import CardGroup, FeedLink, NavItem
from weeknotes.model.weeks.wording import count, join_names, say_day
from weeknotes.plan.addresses.routes import (
    AUTHORS,
    SERIES,
    TAGS,
    author_url,
    feed_url,
    kind_url,
    series_url,
    tag_url,
    web_address,
)
from weeknotes.plan.catalogue import Catalogue
from weeknotes.plan.frame import Surroundings, frame
from weeknotes.plan.lists.names import image_href, initials
from weeknotes.plan.lists.series import Series
from weeknotes.plan.posts.cards import day
from weeknotes.plan.streams.streams import Gathered, is_listing_of


class Listing(Value, frozen=True):
    """A list of posts that has a page and a feed."""

    url: str
    title: str
    kicker: str
    """What it is a list of: "Tag"."""

    posts: tuple[Post, ...]
    """Newest first; a series in its own order."""

    feed_title: str
    numbered: bool = False
    parts: tuple[int | None, ...] = ()
    """In a series, the number of each post's part."""

    person: str = ""
    """The author's slug, on an author's page."""

    stream: Gathered | None = None
    """What a stream gathers: then the page shows sections, and the feed holds them."""

    @property
    def newest_first(self) -> tuple[Post, ...]:
        """The posts as a feed wants them."""
        return tuple(reversed(self.posts)) if self.numbered else self.posts


def listings(catalogue: Catalogue, series: tuple[Series, ...]) -> tuple[Listing, ...]:
    """Every listing of a site: kinds that have posts, streams, tags, authors, series."""
    return (
        *_kinds(catalogue),
        *_streams(catalogue),
        *_tags(catalogue),
        *_authors(catalogue),
        *_series(catalogue, series),
    )


def listing_page(listing: Listing, around: Surroundings, words: str = "") -> Page:
    """The page of a listing.

    Args:
        listing: what it lists.
        around: what all pages have in common.
        words: that introduce it, as HTML.
    """
    catalogue = around.catalogue
    link = listing_feed(listing, catalogue)
    sentence = _sentence(listing.newest_first)
    groups = (
        (CardGroup(title="", cards=catalogue.cards_of(listing.posts), parts=listing.parts),)
        if listing.numbered
        else tuple(_by_year(listing.posts, catalogue))
    )
    person = _person(listing.person, catalogue) if listing.person else None
    return Page(
        url=listing.url,
        template="listing.html",
        inputs=ListingView(
            frame=frame(
                around,
                listing.url,
                title=listing.title,
                description=sentence,
                feed=link,
                author=person.name if person else "",
                me=tuple(item.href for item in person.links) if person else (),
            ),
            title=listing.title,
            kicker=listing.kicker,
            sentence=sentence,
            words=words,
            feed=link,
            groups=groups,
            numbered=listing.numbered,
            person=person,
        ),
        sources=(f"the list of posts “{listing.title}”",),
    )


def listing_feed(listing: Listing, catalogue: Catalogue) -> FeedLink:
    """The feed of a listing, as a reader is offered it."""
    roots = catalogue.roots
    return FeedLink(
        title=f"{catalogue.settings.title}: {listing.feed_title}",
        href=roots.absolute(feed_url(listing.url)),
        page=roots.absolute(listing.url),
    )


def index_pages(around: Surroundings, series: tuple[Series, ...]) -> tuple[Page, ...]:
    """The lists of all tags, all authors and all series."""
    catalogue = around.catalogue
    return (
        _index(around, TAGS, "Tags", "tags", tuple(_tag_entries(catalogue))),
        _index(around, AUTHORS, "People", "authors", tuple(_author_entries(catalogue))),
        _index(around, SERIES, "Series", "series", tuple(_series_entries(catalogue, series))),
    )


def _kinds(catalogue: Catalogue) -> Iterator[Listing]:
    streams = catalogue.settings.streams
    for kind in catalogue.settings.kinds:
        if any(is_listing_of(stream, kind) for stream in streams):
            continue
        posts = tuple(post for post in catalogue.posts if post.kind == kind.name)
        if kind.name != PAGE and (posts or kind.name == WEEKNOTE):
            yield Listing(
                url=kind_url(kind),
                title=kind.plural,
                kicker="",
                posts=posts,
                feed_title=kind.plural,
            )


def _streams(catalogue: Catalogue) -> Iterator[Listing]:
    for one in catalogue.streams.values():
        if one.has_page:
            yield Listing(
                url=one.url,
                title=one.stream.title,
                kicker="Stream",
                posts=one.posts,
                feed_title=one.stream.title,
                stream=one,
            )


def _tags(catalogue: Catalogue) -> Iterator[Listing]:
    for tag in catalogue.tags:
        yield Listing(
            url=tag_url(tag.slug),
            title=tag.name,
            kicker="Tag",
            posts=tag.posts,
            feed_title=f"posts about {tag.name}",
        )


def _authors(catalogue: Catalogue) -> Iterator[Listing]:
    by_author: dict[str, list[Post]] = {}
    for post in catalogue.posts:
        for slug in post.authors:
            by_author.setdefault(slug, []).append(post)
    for slug in sorted(by_author, key=lambda slug: _sort_name(slug, catalogue)):
        name = catalogue.people[slug].name
        yield Listing(
            url=author_url(slug),
            title=name,
            kicker="Author",
            posts=tuple(by_author[slug]),
            feed_title=f"posts by {name}",
            person=slug,
        )


def _series(catalogue: Catalogue, series: tuple[Series, ...]) -> Iterator[Listing]:
    del catalogue
    for one in series:
        yield Listing(
            url=series_url(one.slug),
            title=one.name,
            kicker="Series",
            posts=one.posts,
            feed_title=f"the series {one.name}",
            numbered=True,
            parts=one.numbers,
        )


def _sort_name(slug: str, catalogue: Catalogue) -> tuple[str, str]:
    return catalogue.people[slug].name.casefold(), slug


def _sentence(newest_first: tuple[Post, ...]) -> str:
    if not newest_first or newest_first[0].date is None:
        return "No posts yet."
    latest = max(post.date for post in newest_first if post.date)
    if len(newest_first) == 1:
        return f"One post, on {say_day(latest)}."
    return f"{count(len(newest_first), 'post')}, the latest on {say_day(latest)}."


def _by_year(posts: Iterable[Post], catalogue: Catalogue) -> Iterator[CardGroup]:
    for year, members in groupby(posts, key=lambda post: str(post.date.year) if post.date else ""):
        yield CardGroup(title=year, cards=catalogue.cards_of(members), id=f"_{year}")


def _person(slug: str, catalogue: Catalogue) -> PersonView:
    person = catalogue.people[slug]
    return PersonView(
        name=person.name,
        initials=initials(person.name),
        role=person.role,
        bio=person.bio,
        image=image_href(person.image, catalogue.roots),
        links=tuple(
            NavItem(title=link.title, href=link.href)
            for link in person.links
            if web_address(link.href) or link.href.startswith("mailto:")
        ),
    )


def _index(
    around: Surroundings, url: str, title: str, kind: str, entries: tuple[IndexEntry, ...]
) -> Page:
    nouns = {"tags": ("tag", ""), "authors": ("person", "people"), "series": ("series", "series")}
    one, many = nouns[kind]
    sentence = f"{count(len(entries), one, many)}." if entries else f"No {many or one + 's'} yet."
    return Page(
        url=url,
        template="index.html",
        inputs=IndexView(
            frame=frame(around, url, title=title, description=sentence),
            title=title,
            sentence=sentence,
            entries=entries,
            kind=kind,
        ),
        sources=(f"the list of {title.lower()}",),
    )


def _tag_entries(catalogue: Catalogue) -> Iterator[IndexEntry]:
    for tag in catalogue.tags:
        yield _entry(tag.name, catalogue.roots.href(tag_url(tag.slug)), tag.posts)


def _author_entries(catalogue: Catalogue) -> Iterator[IndexEntry]:
    for listing in _authors(catalogue):
        person = catalogue.person(listing.person)
        yield _entry(
            listing.title,
            catalogue.roots.href(listing.url),
            listing.posts,
            person=listing.person,
            catalogue=catalogue,
            note=person.role,
        )


def _series_entries(catalogue: Catalogue, series: tuple[Series, ...]) -> Iterator[IndexEntry]:
    for one in series:
        names = join_names(person.name for person in catalogue.writers(one.posts))
        href = catalogue.roots.href(series_url(one.slug))
        yield _entry(one.name, href, one.posts, note=names)


def _entry(
    title: str,
    href: str,
    posts: tuple[Post, ...],
    *,
    note: str = "",
    person: str = "",
    catalogue: Catalogue | None = None,
) -> IndexEntry:
    latest = max(post.date for post in posts if post.date)
    return IndexEntry(
        title=title,
        href=href,
        count=len(posts),
        latest=day(latest),
        person=catalogue.person(person) if catalogue and person else None,
        note=note,
    )
