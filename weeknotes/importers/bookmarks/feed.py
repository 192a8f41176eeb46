"""Bookmarks as a feed, RSS or Atom: what many services offer for a public list."""

import re
from contextlib import suppress
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from weeknotes.importers.bookmarks.bookmark import Bookmark, Unreadable, moment, words_of

_ROOT = re.compile(rb"<(?:rss|feed|rdf:RDF|[a-z]+:feed)[\s>]")
_LONGEST_COMMENT = 400
"""Letters of a description that is somebody's comment; a longer one is the page itself."""


class Feed:
    """The reader of feeds."""

    def detect(self, data: bytes) -> bool:
        """Whether it starts as a feed does."""
        return bool(_ROOT.search(data[:4096]))

    def read(self, data: bytes) -> tuple[Bookmark, ...]:
        """The items of the feed. Nothing that it refers to is fetched, and no entity grows.

        Raises:
            Unreadable: it is broken.
        """
        from lxml import etree  # noqa: PLC0415 - it takes 20 ms to import

        careful = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
        )
        try:
            root = etree.fromstring(data, careful)
        except (etree.XMLSyntaxError, ValueError):
            raise Unreadable("it breaks off, or something in it is out of place") from None
        names = {"item", "entry"}
        return tuple(_bookmark(one) for one in root.iter() if _name(one) in names)


def _name(element: Any) -> str:
    """An element's name without its namespace; a comment or an entity has none."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _bookmark(item: Any) -> Bookmark:
    found: dict[str, str] = {}
    tags: list[str] = []
    links: dict[str, str] = {}
    for child in item:
        name, text = _name(child), "".join(child.itertext()).strip()
        if name == "link":
            links.setdefault(child.get("rel") or "alternate", child.get("href") or text)
        elif name == "category":
            tags.append(child.get("term") or text)
        elif name == "subject":  # RSS 1.0, by Dublin Core
            tags += text.split()
        elif name:
            found.setdefault(name, text)
    comment = words_of(found.get("description") or found.get("summary") or "")
    dates = (found.get(name, "") for name in ("pubDate", "published", "date", "updated"))
    return Bookmark(
        href=links.get("alternate", ""),
        title=words_of(found.get("title", "")),
        comment=comment if len(comment) <= _LONGEST_COMMENT else "",
        tags=tuple(tag.strip() for tag in tags if tag.strip()),
        when=next(filter(None, map(_moment, dates)), None),
    )


def _moment(written: str) -> datetime | None:
    with suppress(ValueError, TypeError, IndexError):
        found = parsedate_to_datetime(written)
        return found if found.tzinfo else found.replace(tzinfo=UTC)
    return moment(written)
