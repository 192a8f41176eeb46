"""The home page, the page for addresses that lead nowhere, and the one on how to subscribe."""

from collections.abc import Iterator
from itertools import islice

from weeknotes.model.page import Page
from weeknotes.model.views.pages import FeedGroup, HomeView, NotFoundView, SubscribeView
from weeknotes.model.views.parts import Card, FeedLink
from weeknotes.plan.addresses.routes import (
    ARCHIVE,
    FEED,
    HOME,
    JSON_FEED,
    NOT_FOUND,
    OPML,
    SUBSCRIBE,
)
from weeknotes.plan.catalogue import Catalogue, by_date
from weeknotes.plan.family import Family, Resolved
from weeknotes.plan.frame import Surroundings, frame
from weeknotes.plan.library.pages import library_feed_link
from weeknotes.plan.library.shared_links import shared_links
from weeknotes.plan.lists.listings import Listing, listing_feed
from weeknotes.plan.lists.pages import series_entries
from weeknotes.plan.lists.series import Series
from weeknotes.plan.streams.sections import excerpts
from weeknotes.plan.weeks.pages import digest_feed, week_group
from weeknotes.plan.weeks.week_strips import last_weeks
from weeknotes.plan.weeks.week_words import week_days

_RECENT_WEEKS = 6
_LEARNING = 1
_LINKS = 3
_SERIES = 6
_PICTURED = 7
_NOT_FOUND_CARDS = 5


def home_page(around: Surroundings, words: str, series: tuple[Series, ...] = ()) -> Page:
    """The latest week that has notes, whatever the day, and what is recent.

    Args:
        around: what all pages have in common.
        words: the team's own introduction, as HTML.
        series: all that there are.
    """
    catalogue = around.catalogue
    weeks = tuple(catalogue.weeks)
    latest = weeks[0] if weeks else None
    posts = catalogue.weeks[latest] if latest else ()
    recent = weeks[1 : 1 + _RECENT_WEEKS]
    recent_posts = [post for week in weeks[: 1 + _RECENT_WEEKS] for post in catalogue.weeks[week]]
    return Page(
        url=HOME,
        template="home.html",
        inputs=HomeView(
            frame=frame(around, HOME, title="", feed=site_feed(catalogue)),
            words=words,
            week=catalogue.week(latest) if latest else None,
            week_days=week_days(latest) if latest else "",
            writers=catalogue.writers(posts),
            latest=catalogue.cards_of(posts),
            learning=excerpts(recent_posts, catalogue)[:_LEARNING],
            links=shared_links(recent_posts, catalogue)[:_LINKS],
            recent=tuple(week_group(week, catalogue) for week in recent),
            strip=last_weeks(latest, catalogue) if latest else None,
            archive=catalogue.roots.href(ARCHIVE),
            subscribe=catalogue.roots.href(SUBSCRIBE),
            series=series_entries(catalogue, _latest_first(series)[:_SERIES]),
            pictured=tuple(islice(_pictured(catalogue), _PICTURED)),
        ),
        sources=("the home page",),
    )


def _latest_first(series: tuple[Series, ...]) -> list[Series]:
    return sorted(series, key=lambda one: max(map(by_date, one.posts)), reverse=True)


def _pictured(catalogue: Catalogue) -> Iterator[Card]:
    """The cards with a cover; of a text in several languages, the one in the site's."""
    here = {post.ref for post in catalogue.posts if post.ref and not post.lang}
    own = (post for post in catalogue.posts if not (post.lang and post.ref in here))
    return (card for post in own if (card := catalogue.cards[post.path]).image)


def not_found_page(around: Surroundings) -> Page:
    """What GitHub Pages shows for an address that leads nowhere."""
    catalogue = around.catalogue
    latest = next(iter(catalogue.weeks), None)
    return Page(
        url=NOT_FOUND,
        template="404.html",
        inputs=NotFoundView(
            frame=frame(around, NOT_FOUND, title="Page not found", indexed=False),
            title="Page not found",
            week=catalogue.week(latest) if latest else None,
            archive=catalogue.roots.href(ARCHIVE),
            recent=catalogue.cards_of(catalogue.posts[:_NOT_FOUND_CARDS]),
        ),
        sources=("the page for addresses that are not there",),
    )


def subscribe_page(
    around: Surroundings, listings: tuple[Listing, ...], links: FeedLink | None = None
) -> Page:
    """What a feed is, and every feed with an address to copy.

    Args:
        around: what all pages have in common.
        listings: the lists that have a feed each.
        links: the feed of single links, where any were shared.
    """
    catalogue = around.catalogue
    roots = catalogue.roots
    return Page(
        url=SUBSCRIBE,
        template="subscribe.html",
        inputs=SubscribeView(
            frame=frame(around, SUBSCRIBE, title="Subscribe"),
            title="Subscribe",
            main=site_feed(catalogue),
            digest=digest_feed(catalogue),
            opml=roots.absolute(OPML),
            json=roots.absolute(JSON_FEED),
            groups=(*feed_groups(catalogue, listings), *_feed_of_links(links)),
        ),
        sources=("the page on how to subscribe",),
    )


def _feed_of_links(links: FeedLink | None) -> tuple[FeedGroup, ...]:
    return (FeedGroup(title="Links", feeds=(links,)),) if links else ()


def site_feed(catalogue: Catalogue) -> FeedLink:
    """The feed of everything, as a reader is offered it."""
    roots = catalogue.roots
    return FeedLink(
        title=catalogue.settings.title, href=roots.absolute(FEED), page=roots.absolute(HOME)
    )


def feed_groups(catalogue: Catalogue, listings: tuple[Listing, ...]) -> tuple[FeedGroup, ...]:
    """Every feed of a listing, by what it is a list of."""
    titles = {
        "": "Kinds of post",
        "Stream": "Recurring sections",
        "Author": "People",
        "Series": "Series",
        "Tag": "Tags",
    }
    groups = []
    for kicker, title in titles.items():
        feeds = tuple(
            FeedLink(
                title=listing.title,
                href=listing_feed(listing, catalogue).href,
                page=catalogue.roots.href(listing.url),
            )
            for listing in listings
            if listing.kicker == kicker
        )
        if feeds:
            groups.append(FeedGroup(title=title, feeds=feeds))
    return tuple(groups)


def _pages(resolved: Resolved) -> Iterator[Page]:
    context, around = resolved.context, resolved.around
    home = context.site.home
    links = library_feed_link(context.catalogue) if context.library.links else None
    yield home_page(around, resolved.texts[home.path].html if home else "", context.series)
    yield not_found_page(around)
    yield subscribe_page(around, context.lists, links)


FAMILY = Family(addresses=lambda _: (HOME, NOT_FOUND, SUBSCRIBE), pages=_pages)
