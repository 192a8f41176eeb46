"""What is around every page: its name, navigation, feeds, and what programs read."""

import hashlib
from typing import Any

import msgspec

from weeknotes import __version__
from weeknotes.model.licences import licence_of
from weeknotes.model.settings import ROUNDUP, WEEKNOTE
from weeknotes.model.theme import Theme
from weeknotes.model.theme_options import OptionValue
from weeknotes.model.value import Value
from weeknotes.model.views.frame import Frame
from weeknotes.model.views.parts import FeedLink, NavItem
from weeknotes.plan.addresses.routes import (
    ARCHIVE,
    AUTHORS,
    DIGESTS,
    FEED,
    HOME,
    ICON,
    JSON_FEED,
    LINKS,
    SERIES,
    STYLESHEET,
    SUBSCRIBE,
    TAGS,
    feed_url,
    kind_url,
)
from weeknotes.plan.addresses.settings_links import SettingsLinks
from weeknotes.plan.catalogue import Catalogue
from weeknotes.plan.weeks.week_strips import Almanac, almanac

GENERATOR = f"weeknotes {__version__}"
_JSON = msgspec.json.Encoder(order="sorted")
_NAV_KINDS = 2
_MOST_WORDS = 5
_STATEMENTS = ("accessibility", "accessibility-statement")
_ABOUT = ("about", "about-us")


class Surroundings(Value, frozen=True):
    """What all pages have in common."""

    catalogue: Catalogue
    almanac: Almanac
    home: str
    stylesheet: str
    icon: str
    nav: tuple[NavItem, ...]
    footer: tuple[NavItem, ...]
    feeds: tuple[FeedLink, ...]
    licence: NavItem | None
    options: dict[str, OptionValue] = {}  # noqa: RUF012 - msgspec copies an empty default


def surroundings(catalogue: Catalogue, theme: Theme) -> Surroundings:
    """The surroundings of a site's pages."""
    roots = catalogue.roots
    nav = _nav(catalogue)
    css = hashlib.blake2b(theme.assets.get("style.css", b""), digest_size=6).hexdigest()
    return Surroundings(
        catalogue=catalogue,
        almanac=almanac(catalogue),
        home=roots.href(HOME),
        stylesheet=f"{roots.href(STYLESHEET)}?v={css}",
        icon=roots.href(ICON),
        nav=nav,
        footer=_footer(catalogue, nav),
        licence=_licence(catalogue),
        feeds=(
            FeedLink(
                title=catalogue.settings.title,
                href=roots.absolute(FEED),
                page=roots.absolute(HOME),
            ),
            FeedLink(
                title=f"{catalogue.settings.title}: weekly digest",
                href=roots.absolute(feed_url(DIGESTS)),
                page=roots.absolute(DIGESTS),
            ),
            FeedLink(
                title=f"{catalogue.settings.title}: JSON Feed",
                href=roots.absolute(JSON_FEED),
                type="application/feed+json",
                page=roots.absolute(HOME),
            ),
        ),
    )


def with_links(around: Surroundings, links: SettingsLinks) -> Surroundings:
    """The surroundings with what the settings lead to, in place of what the site has."""
    nav = links.header or around.nav
    return msgspec.structs.replace(
        around,
        nav=nav,
        footer=links.footer or _footer(around.catalogue, nav),
        options=links.options,
    )


def frame(
    around: Surroundings,
    url: str,
    *,
    title: str,
    description: str = "",
    feed: FeedLink | None = None,
    canonical: str = "",
    social_image: str = "",
    social_image_alt: str = "",
    og_type: str = "website",
    author: str = "",
    json_ld: dict[str, Any] | None = None,
    indexed: bool = True,
    me: tuple[str, ...] = (),
) -> Frame:
    """The frame of one page; its own feed comes first among those a reader is offered."""
    catalogue = around.catalogue
    settings, href = catalogue.settings, catalogue.roots.href(url)
    return Frame(
        site_title=settings.title,
        site_description=settings.description,
        language=settings.language,
        home=around.home,
        origin=catalogue.roots.origin,
        url=canonical or catalogue.roots.origin + href,
        title=title,
        description=description or settings.description,
        stylesheet=around.stylesheet,
        icon=around.icon,
        nav=_marked(around.nav, href),
        footer=_marked(around.footer, href),
        feeds=(feed, *(one for one in around.feeds if one != feed)) if feed else around.feeds,
        generator=GENERATOR,
        social_image=social_image,
        social_image_alt=social_image_alt,
        og_type=og_type,
        author=author,
        json_ld=script_json(json_ld) if json_ld else "",
        indexed=indexed,
        me=me,
        licence=around.licence,
        options=around.options,
    )


def script_json(value: dict[str, Any]) -> str:
    """JSON that can't end the script it is in."""
    text = _JSON.encode(value).decode()
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _marked(items: tuple[NavItem, ...], href: str) -> tuple[NavItem, ...]:
    if all(item.href != href for item in items):
        return items
    return tuple(
        NavItem(title=item.title, href=item.href, current=True) if item.href == href else item
        for item in items
    )


def _licence(catalogue: Catalogue) -> NavItem | None:
    licence = licence_of(catalogue.settings.licence)
    return NavItem(title=licence.title, href=licence.href) if licence else None


def _nav(catalogue: Catalogue) -> tuple[NavItem, ...]:
    """Five words at most: the kinds that are written most, the weeks, and what the site is."""
    settings, roots = catalogue.settings, catalogue.roots
    counts = {kind.name: 0 for kind in settings.kinds}
    for post in catalogue.posts:
        counts[post.kind] += 1
    busiest = sorted(
        (kind for kind in settings.kinds if counts[kind.name]),
        key=lambda kind: (kind.name != WEEKNOTE, -counts[kind.name], kind.name),
    )[:_NAV_KINDS]
    library = _library(catalogue)
    items = [
        library[0]
        if library and kind.name == ROUNDUP
        else NavItem(title=kind.plural, href=roots.href(kind_url(kind)))
        for kind in busiest
    ]
    items.append(NavItem(title="Week by week", href=roots.href(DIGESTS)))
    items.append(NavItem(title="Archive", href=roots.href(ARCHIVE)))
    items += _page(catalogue, _ABOUT)
    if library and library[0] not in items and len(items) < _MOST_WORDS:
        items.insert(len(busiest), library[0])
    return tuple(items)


def _library(catalogue: Catalogue) -> tuple[NavItem, ...]:
    """The link library, which leads on to the roundups; nothing where no link was shared."""
    if not any(post.shares for post in catalogue.posts):
        return ()
    return (NavItem(title="Links", href=catalogue.roots.href(LINKS)),)


def _page(catalogue: Catalogue, slugs: tuple[str, ...]) -> tuple[NavItem, ...]:
    return tuple(
        NavItem(title=page.title, href=catalogue.hrefs[page.path])
        for page in catalogue.pages
        if page.slug in slugs and not page.lang
    )[:1]


def _footer(catalogue: Catalogue, nav: tuple[NavItem, ...]) -> tuple[NavItem, ...]:
    roots = catalogue.roots
    linked = {item.href for item in nav}
    streams = (
        NavItem(title=one.stream.title, href=roots.href(one.url))
        for one in catalogue.streams.values()
        if one.finds and roots.href(one.url) not in linked
    )
    has_series = any(post.series for post in catalogue.posts)
    ways = (
        ("Subscribe", SUBSCRIBE, True),
        ("People", AUTHORS, any(post.authors for post in catalogue.posts)),
        ("Tags", TAGS, bool(catalogue.tags)),
        ("Series", SERIES, has_series),
        ("Links", LINKS, bool(_library(catalogue)) and _library(catalogue)[0] not in nav),
    )
    items = [NavItem(title=title, href=roots.href(url)) for title, url, there in ways if there]
    pages = (
        NavItem(title=page.title, href=catalogue.hrefs[page.path])
        for page in sorted(catalogue.pages, key=lambda page: page.slug in _STATEMENTS)
        if catalogue.hrefs[page.path] not in linked
    )
    return (*items, *streams, *pages)
