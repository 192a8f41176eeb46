"""Authors who are not in the people file: each gets an address of their own.

A post is read by itself, so it knows such an author by the key of the name alone. Which slugs are
free is known when all posts are read.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

import msgspec

from weeknotes.model.names.names_apart import slugs_apart
from weeknotes.model.posts.person import Person
from weeknotes.model.posts.post import Post
from weeknotes.model.weeks.week import instant

_UNDATED = datetime.max.replace(tzinfo=UTC)


def slugs_of_strangers(
    strangers: Mapping[str, Person], *, taken: frozenset[str], public: Iterable[Post]
) -> dict[str, str]:
    """The slug of each author who is not in the people file, by the key of the name.

    Who writes a draft takes no address from somebody whose posts are public.

    Args:
        strangers: by the keys of their names.
        taken: the slugs of the people file.
        public: the posts that are published.
    """
    oldest_first = sorted(
        public, key=lambda post: (instant(post.date) if post.date else _UNDATED, post.path)
    )
    writing = dict.fromkeys(
        key for post in oldest_first for key in post.authors if key in strangers
    )
    slugs: dict[str, str] = {}
    for keys in (writing, [key for key in strangers if key not in writing]):
        apart = slugs_apart((strangers[key].name for key in keys), {*taken, *slugs.values()})
        slugs |= {key: apart[strangers[key].name] for key in keys}
    return slugs


def with_slugs(posts: Iterable[Post], slugs: Mapping[str, str]) -> list[Post]:
    """The posts with the slugs of their authors in place of keys."""
    return [
        post
        if slugs.keys().isdisjoint(post.authors)
        else msgspec.structs.replace(
            post, authors=tuple(slugs.get(author, author) for author in post.authors)
        )
        for post in posts
    ]
