"""The pages of lists of posts, and the lists of all tags, people and series."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

from weeknotes.model.page import Page
from weeknotes.model.posts.post import Post
from weeknotes.model.views.lists import IndexEntry, IndexView, ListingView
from weeknotes.model.views.parts import CardGroup, PersonView, Picture
from weeknotes.model.weeks.wording import count, join_names, say_day, say_month
from weeknotes.plan.addresses.routes import (
    AUTHORS,
    SERIES,
    TAGS,
    series_url,
    tag_url,
)
from weeknotes.plan.catalogue import Catalogue
from weeknotes.plan.family import Context, Family, Resolved
from weeknotes.plan.frame import Surroundings, frame
from weeknotes.plan.lists.listings import Listing, authors, listing_feed
from weeknotes.plan.lists.series import Series
from weeknotes.plan.posts.cards import day


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
        else tuple(_by_month(listing.posts, catalogue))
    )
    person = catalogue.person(listing.person) if listing.person else None
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
            writers=_writers(listing, catalogue),
        ),
        sources=(f"the list of posts “{listing.title}”",),
        variant=listing.variant,
    )


def index_pages(around: Surroundings, series: tuple[Series, ...]) -> tuple[Page, ...]:
    """The lists of all tags, all authors and all series."""
    catalogue = around.catalogue
    return (
        _index(around, TAGS, "Tags", "tags", tuple(_tag_entries(catalogue))),
        _index(around, AUTHORS, "People", "authors", tuple(_author_entries(catalogue))),
        _index(around, SERIES, "Series", "series", series_entries(catalogue, series)),
    )


def series_entries(catalogue: Catalogue, series: Iterable[Series]) -> tuple[IndexEntry, ...]:
    """Series as a list shows them, each with the latest cover among its posts."""
    return tuple(
        _entry(
            one.name,
            catalogue.roots.href(series_url(one.slug)),
            one.posts,
            note=join_names(person.name for person in catalogue.writers(one.posts)),
            image=next(
                (card.image for card in reversed(catalogue.cards_of(one.posts)) if card.image),
                None,
            ),
        )
        for one in series
    )


def _sentence(newest_first: tuple[Post, ...]) -> str:
    if not newest_first or newest_first[0].date is None:
        return "No posts yet."
    latest = max(post.date for post in newest_first if post.date)
    if len(newest_first) == 1:
        return f"One post, on {say_day(latest)}."
    return f"{count(len(newest_first), 'post')}, the latest on {say_day(latest)}."


def _by_month(posts: Iterable[Post], catalogue: Catalogue) -> Iterator[CardGroup]:
    dated = ((post.date, post) for post in posts if post.date)
    for (year, month), members in groupby(dated, key=lambda one: (one[0].year, one[0].month)):
        first, *_ = found = list(members)
        yield CardGroup(
            title=say_month(first[0]),
            cards=catalogue.cards_of(post for _, post in found),
            id=f"_{year}-{month:02d}",
        )


def _writers(listing: Listing, catalogue: Catalogue) -> tuple[PersonView, ...]:
    """Whoever wrote what a tag or a series has, most first; of a kind everybody may have."""
    if listing.kicker not in {"Tag", "Series"}:
        return ()
    wrote = Counter(slug for post in listing.posts for slug in post.authors)
    return tuple(catalogue.person(slug) for slug, _ in wrote.most_common())


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
        variant=kind,
    )


def _tag_entries(catalogue: Catalogue) -> Iterator[IndexEntry]:
    for tag in catalogue.tags:
        yield _entry(tag.name, catalogue.roots.href(tag_url(tag.slug)), tag.posts)


def _author_entries(catalogue: Catalogue) -> Iterator[IndexEntry]:
    for listing in authors(catalogue):
        person = catalogue.person(listing.person)
        yield _entry(
            listing.title,
            catalogue.roots.href(listing.url),
            listing.posts,
            person=listing.person,
            catalogue=catalogue,
            note=person.role,
        )


def _entry(
    title: str,
    href: str,
    posts: tuple[Post, ...],
    *,
    note: str = "",
    image: Picture | None = None,
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
        image=image,
    )


def _addresses(context: Context) -> Iterator[str]:
    yield from (TAGS, AUTHORS, SERIES)
    yield from (listing.url for listing in context.lists if not listing.stream)


def _pages(resolved: Resolved) -> Iterator[Page]:
    around, words = resolved.around, resolved.words
    yield from index_pages(around, resolved.context.series)
    for listing in resolved.context.lists:
        if not listing.stream:
            yield listing_page(listing, around, words.get(listing.url, ""))


FAMILY = Family(addresses=_addresses, pages=_pages)
