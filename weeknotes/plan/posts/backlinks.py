"""Backlinks: which posts mention a post.

Both ends are dated posts. A page such as “about”, the home page and an editor's words for a week
link to posts to lead readers there, and have neither an author nor a day to answer with.
"""

from collections.abc import Iterable, Mapping

from weeknotes.model.posts.post import Post
from weeknotes.model.views.posts import Mention
from weeknotes.plan.addresses.routes import alias_url
from weeknotes.plan.catalogue import Catalogue


def backlinks(
    known: Catalogue, leads: Mapping[str, Iterable[str]]
) -> dict[str, tuple[Mention, ...]]:
    """The mentions of each post that has some, by path of its source, newest first.

    A translation does not mention what it translates: the two are one text.

    Args:
        known: the site's posts.
        leads: the addresses of the site that a post's links lead to, by path of its source.
    """
    at = _posts_at(known)
    found: dict[str, list[Mention]] = {}
    for post in known.posts:
        linked = {at[url].path: at[url] for url in leads[post.path] if url in at}
        for path, target in linked.items():
            if path != post.path and not (post.ref and post.ref == target.ref):
                found.setdefault(path, []).append(_mention(post, known))
    return {path: tuple(mentions) for path, mentions in found.items()}


def _posts_at(known: Catalogue) -> dict[str, Post]:
    """Each post by its address and by those it used to have."""
    old = {
        url: post
        for post in known.posts
        for alias in post.aliases
        if (url := alias_url(alias, known.roots)) is not None
    }
    return old | {known.urls[post.path]: post for post in known.posts}


def _mention(post: Post, known: Catalogue) -> Mention:
    card = known.cards[post.path]
    return Mention(
        title=card.title,
        href=card.href,
        date=card.date,
        authors=card.authors,
        lang=card.lang,
        held=card.held,
    )
