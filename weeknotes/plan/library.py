"""The link library: every link that was shared, by the month in which it was shared first.

One page as long as that can be used; from `_ONE_PAGE` links on, a page for each year, and on
`/links/` the newest ones.
"""

from collections.abc import Iterable
from datetime import datetime
from html import escape
from itertools import groupby

from weeknotes.model.in_words import MONTHS, count, join_names, say_date
from weeknotes.model.page import FeedEntry, FeedView, Page
from weeknotes.model.settings import ROUNDUP
from weeknotes.model.slug import same_name
from weeknotes.model.value import Value
from weeknotes.model.views import FeedLink, LibraryMonth, LibraryView, NavItem
from weeknotes.plan.catalogue import Catalogue, by_date, instant
from weeknotes.plan.frame import GENERATOR, Surroundings, frame
from weeknotes.plan.routes import FEED_STYLESHEET, LINKS, feed_url, kind_url, links_url
from weeknotes.plan.shared_links import Gathered, gathered, plain, shared_link, who

_ONE_PAGE = 500
_NEWEST = 100
"""How many links `/links/` holds at least where the years have pages of their own."""

_TITLE = "Links"


class Library(Value, frozen=True):
    """All links of a site, the newest first; those of one post in its order."""

    links: tuple[Gathered, ...] = ()

    @property
    def years(self) -> tuple[int, ...]:
        """The years that have pages of their own, newest first."""
        if len(self.links) <= _ONE_PAGE:
            return ()
        return tuple(dict.fromkeys(_date(link).year for link in self.links))

    @property
    def urls(self) -> tuple[str, ...]:
        """Where its pages and its feed stand; nowhere if nothing was shared."""
        if not self.links:
            return ()
        return (LINKS, feed_url(LINKS), *map(links_url, self.years))


def library(catalogue: Catalogue) -> Library:
    """The library of a site."""
    found = gathered(reversed(catalogue.posts))
    # A stable sort: links of one post stay in its order, in reverse too.
    return Library(
        links=tuple(sorted(found, key=lambda link: by_date(link.sharings[0].post), reverse=True))
    )


def library_feed_link(catalogue: Catalogue) -> FeedLink:
    """The feed of single links, as a reader is offered it."""
    roots = catalogue.roots
    return FeedLink(
        title=f"{catalogue.settings.title}: links",
        href=roots.absolute(feed_url(LINKS)),
        page=roots.absolute(LINKS),
    )


def library_pages(around: Surroundings, whole: Library) -> tuple[Page, ...]:
    """The pages of the library; none where nothing was shared."""
    if not whole.links:
        return ()
    if not whole.years:
        return (_page(around, whole, LINKS, _TITLE, whole.links),)
    by_year = {
        year: tuple(link for link in whole.links if _date(link).year == year)
        for year in whole.years
    }
    return (
        _page(around, whole, LINKS, _TITLE, _newest(whole.links)),
        *(
            _page(around, whole, links_url(year), f"{_TITLE} of {year}", links)
            for year, links in by_year.items()
        ),
    )


def _page(
    around: Surroundings, whole: Library, url: str, title: str, links: tuple[Gathered, ...]
) -> Page:
    catalogue = around.catalogue
    roots = catalogue.roots
    posts = {sharing.post.path for link in links for sharing in link.sharings}
    sentence = f"{count(len(links), 'link')} from {count(len(posts), 'post')}."
    if url == LINKS and whole.years:
        sentence = f"The newest of {count(len(whole.links), 'link')}."
    feed = library_feed_link(catalogue)
    roundup = catalogue.settings.kind(ROUNDUP)
    has_roundups = any(post.kind == ROUNDUP for post in catalogue.posts)
    return Page(
        url=url,
        template="links.html",
        inputs=LibraryView(
            frame=frame(around, url, title=title, description=sentence, feed=feed),
            title=title,
            sentence=sentence,
            feed=feed,
            roundups=NavItem(title=roundup.plural, href=roots.href(kind_url(roundup)))
            if has_roundups
            else None,
            years=tuple(
                NavItem(
                    title=str(year),
                    href=roots.href(links_url(year)),
                    current=url == links_url(year),
                )
                for year in whole.years
            ),
            months=tuple(
                LibraryMonth(
                    title=f"{MONTHS[month - 1]} {year}",
                    id=f"_{year:04d}-{month:02d}",
                    links=tuple(shared_link(link, catalogue) for link in members),
                )
                for (year, month), members in groupby(links, key=_month)
            ),
        ),
        sources=("the link library",),
    )


def library_feed(around: Surroundings, whole: Library) -> tuple[Page, ...]:
    """The feed of single links; none where nothing was shared."""
    if not whole.links:
        return ()
    catalogue = around.catalogue
    roots, settings = catalogue.roots, catalogue.settings
    link = library_feed_link(catalogue)
    view = FeedView(
        title=link.title,
        description=f"Each link that {settings.title} shares, with what was said of it.",
        url=link.href,
        page=link.page,
        language=settings.language,
        entries=tuple(_entry(one, catalogue) for one in whole.links[: settings.feeds.items]),
        stylesheet=roots.absolute(FEED_STYLESHEET),
        generator=GENERATOR,
    )
    return (Page(url=feed_url(LINKS), template="rss", inputs=view, sources=("the feed of links",)),)


def _entry(link: Gathered, catalogue: Catalogue) -> FeedEntry:
    """A link as an item: known by its canonical address alone, whatever else changes."""
    roots = catalogue.roots
    view = shared_link(link, catalogue)
    names = (who(sharing, catalogue) for sharing in link.sharings if sharing.post.authors)
    dates = [sharing.post.date for sharing in link.sharings if sharing.post.date]
    first = link.sharings[0]
    comment = next((one.share.comment for one in link.sharings if one.share.comment), "")
    tags = (tag for sharing in link.sharings for tag in sharing.post.tags)
    return FeedEntry(
        url=view.href,
        guid=f"{catalogue.identity.absolute(LINKS)}#{view.id}",
        title=view.title,
        html="\n".join(_told(link, catalogue)),
        summary=plain(comment) or f"{view.host}, shared by {join_names(dict.fromkeys(names))}",
        published=_date(link),
        updated=max(dates, key=instant),
        authors=tuple(dict.fromkeys(who(one, catalogue) for one in link.sharings)),
        tags=tuple(dict.fromkeys(catalogue.tag_names.get(same_name(tag), tag) for tag in tags)),
        language=first.post.lang,
    )


def _told(link: Gathered, catalogue: Catalogue) -> Iterable[str]:
    """Who said what of a link, and where."""
    for sharing in link.sharings:
        post = sharing.post
        lang = f' lang="{escape(post.lang)}"' if post.lang else ""
        if sharing.share.comment:
            yield f"<p{lang}>{sharing.share.comment}</p>"
        place = f"#{sharing.share.anchor}" if sharing.share.anchor else ""
        href = escape(catalogue.roots.absolute(catalogue.urls[post.path]) + place)
        names = join_names(catalogue.people[slug].name for slug in post.authors)
        by = f"Shared by {escape(names)}" if names else "Shared"
        on = f" on {say_date(post.date)}" if post.date else ""
        yield f'<p>{by} in <a href="{href}"{lang}>{escape(post.title)}</a>{on}.</p>'


def _newest(links: tuple[Gathered, ...]) -> tuple[Gathered, ...]:
    """The links of the newest months, until they are enough."""
    found: list[Gathered] = []
    for _, members in groupby(links, key=_month):
        if len(found) >= _NEWEST:
            break
        found += members
    return tuple(found)


def _month(link: Gathered) -> tuple[int, int]:
    date = _date(link)
    return date.year, date.month


def _date(link: Gathered) -> datetime:
    date = link.sharings[0].post.date
    if date is None:
        raise ValueError(link.key)
    return date
