"""The addresses that are public now, by the site's own sitemap."""

from collections.abc import Callable
from itertools import takewhile
from urllib.parse import urlsplit

from weeknotes.check.external_links.asking import Taken, take
from weeknotes.model.value import Value

_NAME = "sitemap.xml"
_LARGEST = 50 * 1024 * 1024
"""Bytes of a sitemap, by the protocol of sitemaps.org."""

_LARGEST_PAGE = 2 * 1024 * 1024

_MOST_PARTS = 50
"""How many sitemaps a list of sitemaps may name, of those that are read."""

Take = Callable[[str], Taken]


class Published(Value, frozen=True):
    """What is public now."""

    sitemap: str
    """Where the list was found."""

    addresses: tuple[str, ...] = ()
    """Of all pages, in full."""

    trouble: str = ""
    """Why nothing is known of it; empty also where there is no sitemap yet."""


def take_sitemap(address: str) -> Taken:
    """Asks for a sitemap."""
    return take(address, limit=_LARGEST)


def take_page(address: str) -> Taken:
    """Asks for a page that is public."""
    return take(address, limit=_LARGEST_PAGE)


def published(url: str, ask: Take = take_sitemap) -> Published:
    """The pages that are public at an address.

    Args:
        url: of the site, with a trailing slash.
        ask: for one address.
    """
    taken = ask(url + _NAME)
    if taken.answer.verdict == "dead":
        trouble = "" if taken.answer.reached else taken.answer.reason
        return Published(sitemap=taken.address, trouble=trouble)
    if taken.answer.verdict != "fine":
        return Published(sitemap=taken.address, trouble=taken.answer.reason)
    kind, locations = _locations(taken.content)
    if kind == "sitemapindex":
        host = urlsplit(taken.address).netloc
        own = [one for one in locations if urlsplit(one).netloc == host][:_MOST_PARTS]
        parts = takewhile(lambda part: part.answer.reached, map(ask, own))
        locations = tuple(one for part in parts for one in _locations(part.content)[1])
    trouble = "" if kind else "what is there is not a sitemap"
    return Published(sitemap=taken.address, addresses=locations, trouble=trouble)


def _locations(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The name of a sitemap's outermost element, and every address in it; empty if it is none."""
    from lxml import etree  # noqa: PLC0415 - it takes 20 ms to import

    careful = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        root = etree.fromstring(data, careful)
    except (etree.XMLSyntaxError, ValueError):
        return "", ()
    kind = root.tag.rpartition("}")[2]
    if kind not in {"urlset", "sitemapindex"}:
        return "", ()
    found = ((one.text or "").strip() for one in root.iterfind(".//{*}loc"))
    return kind, tuple(filter(None, found))
