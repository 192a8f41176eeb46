"""What a post shares: each link with all that other pages show of it, made once for them."""

from html import unescape

from weeknotes.html.tags import TAG
from weeknotes.model.posts.document import Share
from weeknotes.model.posts.post import Post
from weeknotes.model.problems.time_limit import time_limit
from weeknotes.model.value import Value
from weeknotes.model.views.links import LinkComment
from weeknotes.model.views.parts import Card, NavItem
from weeknotes.model.web.canonical import canonical_link, host_of, without_tracking
from weeknotes.model.weeks.wording import join_names


class Sharing(Value, frozen=True):
    """One post that shares a link."""

    post: Post
    card: Card
    """The post's."""

    share: Share
    key: str
    """The link's canonical address."""

    href: str
    host: str
    way: NavItem
    """To the post, at the heading that the link is under; called by who shared it: the
    authors, or the post where it names nobody."""

    comment: LinkComment | None
    """What the post says of it, in full."""


def sharings_of(post: Post, card: Card) -> tuple[Sharing, ...]:
    """The links that a post shares, in its order.

    Args:
        post: the post, dated.
        card: what lists show of it.
    """
    who = join_names(person.name for person in card.authors) or post.title
    with time_limit(post.path):
        return tuple(_sharing(post, card, share, who) for share in post.shares)


def _sharing(post: Post, card: Card, share: Share, who: str) -> Sharing:
    way = NavItem(title=who, href=card.href + (f"#{share.anchor}" if share.anchor else ""))
    return Sharing(
        post=post,
        card=card,
        share=share,
        key=canonical_link(share.href),
        href=without_tracking(share.href),
        host=host_of(share.href),
        way=way,
        comment=LinkComment(
            said=share.comment,
            text=_as_text(share.comment),
            who=who,
            href=way.href,
            post=post.title,
            date=card.date,
            lang=post.lang,
        )
        if share.comment
        else None,
    )


def _as_text(comment: str) -> str:
    """A comment's words on one line."""
    return " ".join(unescape(TAG.sub("", comment.replace("<br>", " "))).split())
