"""Feeds: which posts are in each, in full, with an identity that no edit changes."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from itertools import islice
from posixpath import splitext
from urllib.parse import unquote

import msgspec

from weeknotes.model.licences import licence_of
from weeknotes.model.page import Enclosure, FeedAuthor, FeedEntry, FeedView, Page
from weeknotes.model.posts.piece import Piece
from weeknotes.model.posts.post import Post
from weeknotes.model.settings import Settings
from weeknotes.model.views.parts import PersonLink
from weeknotes.model.views.weeks import DigestView
from weeknotes.model.weeks.week import Week, instant
from weeknotes.model.weeks.wording import join_names
from weeknotes.plan.addresses.files import CONTENT
from weeknotes.plan.addresses.routes import (
    DIGESTS,
    FEED,
    FEED_STYLESHEET,
    HOME,
    JSON_FEED,
    SUBSCRIBE,
    digest_url,
    feed_url,
)
from weeknotes.plan.catalogue import Catalogue, by_date
from weeknotes.plan.family import Context, Family, Resolved
from weeknotes.plan.feeds.absolute import absolute_html
from weeknotes.plan.frame import GENERATOR
from weeknotes.plan.lists.listings import Listing, listing_feed
from weeknotes.plan.streams.pages import stream_entries
from weeknotes.plan.weeks.digest_item import digest_item

_NEVER = datetime(1970, 1, 1, tzinfo=UTC)
"""In place of a date that is missing: a fixed one, so that a feed is the same on any day."""

_IMAGES = {
    ".avif": "image/avif",
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
}
"""Not `mimetypes`, which asks the machine and so gives other bytes on another."""


def entry_of(post: Post, cover: str, catalogue: Catalogue) -> FeedEntry:
    """A post as an item of any feed.

    Args:
        post: the post, dated.
        cover: the address of its cover, or empty.
        catalogue: the site's.
    """
    url = catalogue.roots.origin + catalogue.hrefs[post.path]
    published = post.date or _NEVER
    return FeedEntry(
        url=url,
        guid=catalogue.guids[post.path],
        title=post.title,
        html=Piece(post=post.path, form="feed", url=url),
        summary=post.summary,
        published=published,
        updated=max(catalogue.changed(post) or published, published, key=instant),
        authors=feed_authors(map(catalogue.person, post.authors), catalogue),
        tags=tuple(tag.title for tag in catalogue.names.tags_of(post)),
        language=post.lang,
        image=_enclosure(cover, catalogue),
    )


def feed_authors(people: Iterable[PersonLink], catalogue: Catalogue) -> tuple[FeedAuthor, ...]:
    """Who wrote an item, each with their page on the site."""
    origin = catalogue.roots.origin
    return tuple(FeedAuthor(name=one.name, url=origin + one.href) for one in people)


def _enclosure(cover: str, catalogue: Catalogue) -> Enclosure | None:
    """A cover of the site's own, with its true length; of one elsewhere nobody knows it."""
    url = unquote(cover).removeprefix(catalogue.roots.base)
    asset = catalogue.assets.get(url) if cover.startswith("/") else None
    kind = _IMAGES.get(splitext(url)[1].lower())
    if asset is None or kind is None:
        return None
    length = catalogue.site.drawings.get(f"{CONTENT}/{asset.path}", asset.size)
    return Enclosure(url=catalogue.roots.absolute(url), length=length, type=kind)


def _pages(resolved: Resolved) -> Iterator[Page]:
    catalogue, entry = resolved.catalogue, resolved.entry
    settings = catalogue.settings
    items = settings.feeds.items
    site = feed_view(
        catalogue,
        url=FEED,
        page=HOME,
        title=settings.title,
        description=settings.description,
        entries=map(entry, catalogue.posts[:items]),
    )
    json = msgspec.structs.replace(site, url=catalogue.roots.absolute(JSON_FEED))
    yield Page(url=FEED, template="rss", inputs=site, sources=("the site's feed",))
    yield Page(url=JSON_FEED, template="json-feed", inputs=json, sources=("the site's JSON feed",))
    yield _digest_page(catalogue, resolved.issues)
    for listing in resolved.context.lists:
        title = listing_feed(listing, catalogue).title
        entries = (
            islice(stream_entries(listing.stream, resolved.texts, entry, catalogue), items)
            if listing.stream
            else map(entry, _latest(listing, items))
        )
        yield Page(
            url=feed_url(listing.url),
            template="rss",
            inputs=feed_view(
                catalogue,
                url=feed_url(listing.url),
                page=listing.url,
                title=title,
                description=title,
                entries=entries,
            ),
            sources=(f"the feed of “{listing.title}”",),
        )


def _latest(listing: Listing, items: int) -> tuple[Post, ...]:
    """The newest posts of a list; the order of a series' parts is not always that of dates."""
    if not listing.numbered:
        return listing.posts[:items]
    return tuple(sorted(listing.posts, key=by_date, reverse=True))[:items]


def feed_view(
    catalogue: Catalogue,
    *,
    url: str,
    page: str,
    title: str,
    description: str,
    entries: Iterable[FeedEntry],
) -> FeedView:
    """A feed of the site.

    Args:
        catalogue: the site's.
        url: its address below the base path.
        page: that of the page that holds the same.
        title: its name.
        description: what it holds, in plain text.
        entries: its items, newest first.
    """
    roots, items = catalogue.roots, tuple(entries)
    return FeedView(
        title=title,
        description=description or title,
        url=roots.absolute(url),
        page=roots.absolute(page),
        language=catalogue.settings.language,
        entries=items,
        changed=_changed(items, catalogue.site.now),
        stylesheet=roots.absolute(FEED_STYLESHEET),
        generator=GENERATOR,
        copyright=_copyright(catalogue.settings),
        subscribe=roots.absolute(SUBSCRIBE),
    )


def _copyright(settings: Settings) -> str:
    licence = licence_of(settings.licence)
    return f"{licence.title} {licence.href}".rstrip() if licence else ""


def _changed(entries: Iterable[FeedEntry], now: datetime) -> datetime:
    """The latest date of any item that has come; a preview shows items of days to come too."""
    dates = (date for entry in entries for date in (entry.published, entry.updated))
    past = (date for date in dates if instant(date) <= instant(now))
    return max(past, key=instant, default=_NEVER)


def _digest_page(catalogue: Catalogue, issues: Mapping[Week, DigestView]) -> Page:
    """The feed of closed weeks: an item's identity and date are fixed for good."""
    settings, roots = catalogue.settings, catalogue.roots
    entries = []
    for week, view in islice(issues.items(), settings.feeds.items):
        url = roots.absolute(digest_url(week))
        closing = catalogue.closing(week)
        names = join_names(person.name for person in view.writers)
        entries.append(
            FeedEntry(
                url=url,
                guid=catalogue.identity.absolute(digest_url(week)),
                title=view.title,
                html=absolute_html(digest_item(view), page_url=url),
                summary=f"{view.days}: notes by {names}." if names else f"{view.days}.",
                published=closing,
                updated=closing,
                authors=feed_authors(view.writers, catalogue),
            )
        )
    feed = feed_view(
        catalogue,
        url=feed_url(DIGESTS),
        page=DIGESTS,
        title=f"{settings.title}: weekly digest",
        description=f"Each week of {settings.title} in one item, once the week has closed.",
        entries=entries,
    )
    return Page(url=feed_url(DIGESTS), template="rss", inputs=feed, sources=("the digest's feed",))


def _addresses(context: Context) -> Iterator[str]:
    yield from (FEED, JSON_FEED, feed_url(DIGESTS))
    yield from (feed_url(listing.url) for listing in context.lists)


FAMILY = Family(addresses=_addresses, pages=_pages)
