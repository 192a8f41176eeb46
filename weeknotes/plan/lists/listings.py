"""Which lists of posts there are: of a kind, a stream, a tag, an author, a series."""

from collections.abc import Iterator

from weeknotes.model.posts.post import Post
from weeknotes.model.settings import PAGE, WEEKNOTE
from weeknotes.model.value import Value
from weeknotes.model.views.parts import FeedLink
from weeknotes.plan.addresses.routes import (
    author_url,
    feed_url,
    kind_url,
    series_url,
    tag_url,
)
from weeknotes.plan.catalogue import Catalogue
from weeknotes.plan.lists.series import Series
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
    variant: str
    """What it lists, for a template of its own: the name of a kind, or `tag`."""

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
        *authors(catalogue),
        *_series(catalogue, series),
    )


def listing_feed(listing: Listing, catalogue: Catalogue) -> FeedLink:
    """The feed of a listing, as a reader is offered it."""
    roots = catalogue.roots
    return FeedLink(
        title=f"{catalogue.settings.title}: {listing.feed_title}",
        href=roots.absolute(feed_url(listing.url)),
        page=roots.absolute(listing.url),
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
                variant=kind.name,
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
                variant=one.stream.name,
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
            variant="tag",
        )


def authors(catalogue: Catalogue) -> Iterator[Listing]:
    """The lists of what each person wrote, by name."""
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
            variant="author",
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
            variant="series",
            numbered=True,
            parts=one.numbers,
        )


def _sort_name(slug: str, catalogue: Catalogue) -> tuple[str, str]:
    return catalogue.people[slug].name.casefold(), slug
