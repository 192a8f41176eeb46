"""The links that posts share: one entry for each canonical address, with everyone who shared it."""

import hashlib
import re
from collections.abc import Iterable
from datetime import datetime
from html import escape, unescape

from weeknotes.model.beginning import beginning
from weeknotes.model.canonical import canonical_link, host_of, without_tracking
from weeknotes.model.document import Share
from weeknotes.model.in_words import join_names
from weeknotes.model.post import Post
from weeknotes.model.value import Value
from weeknotes.model.views import LinkComment, NavItem, SharedLink
from weeknotes.plan.catalogue import Catalogue

_BRIEF = 280
"""Letters of a comment that the digest and the home page show; the library shows all."""

_TAG = re.compile(r"<[^>]*>")


class Sharing(Value, frozen=True):
    """One post that shares a link."""

    post: Post
    share: Share


class Gathered(Value, frozen=True):
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


def gathered(posts: Iterable[Post]) -> tuple[Gathered, ...]:
    """The links of some posts, each page once, in the order of the posts."""
    found: dict[str, list[Sharing]] = {}
    for post in posts:
        for share in post.shares:
            key = canonical_link(share.href)
            found.setdefault(key, []).append(Sharing(post=post, share=share))
    return tuple(Gathered(key=key, sharings=tuple(many)) for key, many in found.items())


def shared_links(posts: Iterable[Post], catalogue: Catalogue) -> tuple[SharedLink, ...]:
    """The links of some posts as a digest or the home page tells them, long comments cut."""
    return tuple(shared_link(link, catalogue, brief=True) for link in gathered(posts))


def shared_link(link: Gathered, catalogue: Catalogue, *, brief: bool = False) -> SharedLink:
    """A shared link with all that is said of it.

    Args:
        link: all sharings of it.
        catalogue: the site's.
        brief: whether long comments are cut to their first sentences.
    """
    share = link.first.share
    sharers: dict[str, NavItem] = {}
    for sharing in link.sharings:
        sharers.setdefault(who(sharing, catalogue), _way(sharing, catalogue))
    tags = {
        tag.href: tag
        for sharing in link.sharings
        for tag in catalogue.cards[sharing.post.path].tags
    }
    minutes = (sharing.share.minutes for sharing in link.sharings if sharing.share.minutes)
    return SharedLink(
        title=share.title,
        href=without_tracking(share.href),
        host=host_of(share.href),
        sharers=tuple(sharers.values()),
        comments=tuple(
            comment_of(sharing, catalogue, brief=brief)
            for sharing in link.sharings
            if sharing.share.comment
        ),
        minutes=next(minutes, None),
        tags=tuple(tags.values()),
        id=f"_{link.id}",
        lang=link.first.post.lang,
    )


def who(sharing: Sharing, catalogue: Catalogue) -> str:
    """Who shared a link: the authors of the post, or the post where it names nobody."""
    names = join_names(person.name for person in catalogue.cards[sharing.post.path].authors)
    return names or sharing.post.title


def comment_of(sharing: Sharing, catalogue: Catalogue, *, brief: bool = False) -> LinkComment:
    """What a post says of a link."""
    html = sharing.share.comment
    text = plain(html)
    if brief and len(text) > _BRIEF:
        text = beginning(text, _BRIEF)
        html = escape(text, quote=False)
    post = sharing.post
    card, way = catalogue.cards[post.path], _way(sharing, catalogue)
    return LinkComment(
        said=html,
        text=text,
        who=way.title,
        href=way.href,
        post=post.title,
        date=card.date,
        lang=post.lang,
    )


def plain(comment: str) -> str:
    """A comment's words on one line."""
    return " ".join(unescape(_TAG.sub("", comment.replace("<br>", " "))).split())


def _way(sharing: Sharing, catalogue: Catalogue) -> NavItem:
    """To the post, at the heading that the link stands below."""
    place = f"#{sharing.share.anchor}" if sharing.share.anchor else ""
    href = catalogue.cards[sharing.post.path].href
    return NavItem(title=who(sharing, catalogue), href=href + place)
