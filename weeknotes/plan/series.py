"""Posts that belong together, in the order of their parts."""

from weeknotes.model.post import Post
from weeknotes.model.slug import same_name
from weeknotes.model.value import Value


class Series(Value, frozen=True):
    """A series in its own order, the first part first."""

    name: str
    """In the spelling of its first part."""

    posts: tuple[Post, ...]


def all_series(posts: tuple[Post, ...]) -> tuple[Series, ...]:
    """The series of posts, by name.

    Parts are in the order of `part` where every post has one, else of their dates.
    """
    found: dict[str, list[Post]] = {}
    for post in reversed(posts):
        if post.series:
            found.setdefault(same_name(post.series), []).append(post)
    series = []
    for members in found.values():
        if all(post.part is not None for post in members):
            members.sort(key=lambda post: post.part or 0)
        series.append(Series(name=members[0].series, posts=tuple(members)))
    return tuple(sorted(series, key=lambda one: (one.name.casefold(), one.name)))
