"""The links that roundups share: one entry for each canonical address."""

from collections.abc import Iterable, Iterator
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from weeknotes.model.in_words import join_names
from weeknotes.model.post import Post
from weeknotes.model.views import NavItem, SharedLink
from weeknotes.plan.catalogue import Catalogue
from weeknotes.plan.routes import web_address

ROUNDUP = "links"
_TRACKING = ("utm_", "mc_", "pk_", "hsa_")
_TRACKERS = frozenset({"fbclid", "gclid", "igshid", "ref_src", "msclkid", "yclid", "_hsenc"})


def canonical_link(address: str) -> str:
    """What addresses of one page have in common: scheme, trailing slash, fragment and tracking off.

    Raises nothing: an address that can't be parsed is its own canonical form.
    """
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").removeprefix("www.")
        port = f":{parts.port}" if parts.port not in {None, 80, 443} else ""
        query = [
            (key, value)
            for key, value in parse_qsl(parts.query, keep_blank_values=True)
            if not key.lower().startswith(_TRACKING) and key.lower() not in _TRACKERS
        ]
        return urlunsplit(("", host + port, parts.path.rstrip("/"), urlencode(query), ""))
    except ValueError:
        return address


def shared_links(posts: Iterable[Post], catalogue: Catalogue) -> tuple[SharedLink, ...]:
    """The links of the roundups among some posts, each once, with everyone who shared it."""
    first: dict[str, tuple[str, str]] = {}
    sharers: dict[str, dict[str, NavItem]] = {}
    site_host = _host(catalogue.settings.url)
    for post in posts:
        card = catalogue.cards[post.path]
        names = join_names(person.name for person in card.authors) or post.title
        for href, text in _links(post):
            if _host(href) in {"", site_host}:
                continue
            key = canonical_link(href)
            first.setdefault(key, (href, text or key.removeprefix("//")))
            sharers.setdefault(key, {}).setdefault(names, NavItem(title=names, href=card.href))
    return tuple(
        SharedLink(
            title=title,
            href=href,
            host=_host(href).removeprefix("www."),
            sharers=tuple(sharers[key].values()),
        )
        for key, (href, title) in first.items()
    )


def _links(post: Post) -> Iterator[tuple[str, str]]:
    """What a post shares: all links of a roundup, of any other the one that it is about."""
    if post.link:
        yield post.link, post.title
    if post.kind == ROUNDUP:
        yield from ((link.href, link.text) for link in post.document.links)


def _host(href: str) -> str:
    return (urlsplit(href).hostname or "") if web_address(href) else ""
