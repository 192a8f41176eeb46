"""The links that posts share: one entry for each canonical address, with everyone who shared it."""

import hashlib
from collections.abc import Iterable
from datetime import datetime
from html import escape
from typing import TYPE_CHECKING

import msgspec

from weeknotes.model.posts.beginning import beginning
from weeknotes.model.posts.post import Post
from weeknotes.model.value import Value
from weeknotes.model.views.links import LinkComment, SharedLink
from weeknotes.plan.catalogue import Catalogue
from weeknotes.plan.library.sharings import Sharing

if TYPE_CHECKING:
    from weeknotes.model.views.parts import NavItem

_BRIEF = 280
"""Letters of a comment that the digest and the home page show; the library shows all."""


class LinkSharings(Value, frozen=True):
    """All sharings of one page on the web, in the order in which they were found."""

    key: str
    """The canonical address."""

    sharings: tuple[Sharing, ...]

    @property
    def id(self) -> str:
        """A name for good, whoever shares the page next: the canonical address alone makes it."""
        return hashlib.blake2b(self.key.encode(errors="replace"), digest_size=8).hexdigest()

    @property
    def date(self) -> datetime:
        """When it was shared first, if the posts came oldest first."""
        date = self.sharings[0].post.date
        if date is None:
            raise ValueError(self.key)
        return date

    @property
    def first(self) -> Sharing:
        """The first sharing, which names the link."""
        bare = self.key.removeprefix("//")
        named = (sharing for sharing in self.sharings if sharing.share.title != bare)
        return next(named, self.sharings[0])


def sharings_by_link(posts: Iterable[Post], catalogue: Catalogue) -> tuple[LinkSharings, ...]:
    """The links of some posts, each page once, in the order of the posts."""
    found: dict[str, list[Sharing]] = {}
    for post in posts:
        for sharing in catalogue.sharings.get(post.path, ()):
            found.setdefault(sharing.key, []).append(sharing)
    return tuple(LinkSharings(key=key, sharings=tuple(many)) for key, many in found.items())


def shared_links(posts: Iterable[Post], catalogue: Catalogue) -> tuple[SharedLink, ...]:
    """The links of some posts as a digest or the home page shows them, long comments cut."""
    return tuple(shared_link(link, brief=True) for link in sharings_by_link(posts, catalogue))


def shared_link(link: LinkSharings, *, brief: bool = False) -> SharedLink:
    """A shared link with all that is said of it.

    Args:
        link: all sharings of it.
        brief: whether long comments are cut to their first sentences.
    """
    first = link.first
    sharers: dict[str, NavItem] = {}
    for sharing in link.sharings:
        sharers.setdefault(sharing.way.title, sharing.way)
    tags = {tag.href: tag for sharing in link.sharings for tag in sharing.card.tags}
    minutes = (sharing.share.minutes for sharing in link.sharings if sharing.share.minutes)
    comments = (sharing.comment for sharing in link.sharings if sharing.comment)
    return SharedLink(
        title=first.share.title,
        href=first.href,
        host=first.host,
        sharers=tuple(sharers.values()),
        comments=tuple(map(_cut, comments) if brief else comments),
        minutes=next(minutes, None),
        tags=tuple(tags.values()),
        id=f"_{link.id}",
        lang=first.post.lang,
    )


def _cut(comment: LinkComment) -> LinkComment:
    if len(comment.text) <= _BRIEF:
        return comment
    text = beginning(comment.text, _BRIEF)
    return msgspec.structs.replace(comment, said=escape(text, quote=False), text=text)
