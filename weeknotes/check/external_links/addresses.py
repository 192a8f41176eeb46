"""Which addresses of other sites a site links to, and where."""

import re
from collections import defaultdict
from collections.abc import Iterator
from urllib.parse import urldefrag

from weeknotes.model.posts.post import Post
from weeknotes.model.site import Site
from weeknotes.model.value import Value

_WEB = re.compile(r"(?:https?:)?//[^/?#\s]", re.IGNORECASE)
_PEOPLE = "content/people.toml"


class LinkPlace(Value, frozen=True):
    """Where an address is written."""

    path: str
    line: int | None = None


def addresses_of(site: Site) -> dict[str, tuple[LinkPlace, ...]]:
    """Every address on another site, without its fragment, with the places that link to it.

    Full addresses of the site itself are left out: they may not be there yet.
    """
    found: dict[str, dict[LinkPlace, None]] = defaultdict(dict)
    own = tuple(_bare(url) for url in (site.settings.url, site.url))
    for written, place in _named(site):
        address = urldefrag(written.strip()).url
        if _WEB.match(address) and not f"{_bare(address)}/".startswith(own):
            full = f"https:{address}" if address.startswith("//") else address
            found[full][place] = None
    return {address: tuple(places) for address, places in sorted(found.items())}


def _named(site: Site) -> Iterator[tuple[str, LinkPlace]]:
    for post in site.texts:
        for address, line in _of_post(post):
            yield address, LinkPlace(path=post.path, line=line)
    for person in site.people:
        yield person.image, LinkPlace(path=_PEOPLE, line=person.line_of("image"))
        for link in person.links:
            yield link.href, LinkPlace(path=_PEOPLE, line=person.line_of("links"))


def _of_post(post: Post) -> Iterator[tuple[str, int | None]]:
    document = post.document
    lines = {link.href: link.line for link in reversed(document.links)}
    lines |= {image.src: image.line for image in reversed(document.images)}
    for reference in document.references:
        yield reference.address, reference.line or lines.get(reference.address)
    of_header = {
        "link": post.link,
        "canonical": post.canonical,
        "image": post.image.src if post.image else "",
    }
    for field, address in of_header.items():
        yield address, post.line_of(field)


def _bare(address: str) -> str:
    """An address without its scheme."""
    return address.partition("//")[2].lower()
