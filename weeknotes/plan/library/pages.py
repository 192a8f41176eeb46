"""The link library: every link that was shared, by the month in which it was shared first.

One page as long as that can be used; from `_ONE_PAGE` links on, a page for each year, and on
`/links/` the newest ones.
"""

from itertools import groupby

from weeknotes.model.page import Page
from weeknotes.model.settings import ROUNDUP
from weeknotes.model.value import Value
from weeknotes.model.views.links import LibraryMonth, LibraryView
from weeknotes.model.views.parts import FeedLink, NavItem
from weeknotes.model.weeks.wording import MONTHS, count
from weeknotes.plan.addresses.routes import LINKS, feed_url, kind_url, links_url
from weeknotes.plan.catalogue import Catalogue, by_date
from weeknotes.plan.family import Family
from weeknotes.plan.frame import Surroundings, frame
from weeknotes.plan.library.shared_links import LinkSharings, shared_link, sharings_by_link

_ONE_PAGE = 500
_NEWEST = 100
"""How many links `/links/` holds at least where the years have pages of their own."""

_TITLE = "Links"


class Library(Value, frozen=True):
    """All links of a site, the newest first; those of one post in its order."""

    links: tuple[LinkSharings, ...] = ()
    years: dict[int, tuple[LinkSharings, ...]] = {}  # noqa: RUF012 - msgspec copies an empty default
    """Those of the years that have pages of their own, newest first."""

    @property
    def urls(self) -> tuple[str, ...]:
        """The addresses of its pages; none if nothing was shared."""
        return (LINKS, *map(links_url, self.years)) if self.links else ()


def library(catalogue: Catalogue) -> Library:
    """The library of a site."""
    found = sharings_by_link(reversed(catalogue.posts), catalogue)
    # A stable sort: links of one post stay in its order, in reverse too.
    links = tuple(sorted(found, key=lambda link: by_date(link.sharings[0].post), reverse=True))
    years: dict[int, list[LinkSharings]] = {}
    if len(links) > _ONE_PAGE:
        for link in links:
            years.setdefault(link.date.year, []).append(link)
    return Library(links=links, years={year: tuple(many) for year, many in years.items()})


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
    return (
        _page(around, whole, LINKS, _TITLE, _newest(whole.links)),
        *(
            _page(around, whole, links_url(year), f"{_TITLE} of {year}", links)
            for year, links in whole.years.items()
        ),
    )


def _page(
    around: Surroundings, whole: Library, url: str, title: str, links: tuple[LinkSharings, ...]
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
                    links=tuple(map(shared_link, members)),
                )
                for (year, month), members in groupby(links, key=_month)
            ),
        ),
        sources=("the link library",),
    )


def _newest(links: tuple[LinkSharings, ...]) -> tuple[LinkSharings, ...]:
    """The links of the newest months, until they are enough."""
    found: list[LinkSharings] = []
    for _, members in groupby(links, key=_month):
        if len(found) >= _NEWEST:
            break
        found += members
    return tuple(found)


def _month(link: LinkSharings) -> tuple[int, int]:
    return link.date.year, link.date.month


FAMILY = Family(
    addresses=lambda context: context.library.urls,
    pages=lambda resolved: library_pages(resolved.around, resolved.context.library),
)
