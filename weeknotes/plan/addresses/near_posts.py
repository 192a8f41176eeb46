"""The post that an address was surely meant to lead to, though it is another's or an old one."""

import re
from collections.abc import Iterable, Mapping
from posixpath import dirname, relpath
from urllib.parse import unquote

from weeknotes.model.names.slug import slugify
from weeknotes.model.posts.post import Post

_EXTENSION = re.compile(r"\.(?:html?|markdown|md|php)$", re.IGNORECASE)
_DATED = re.compile(r"(\d{4})-(\d\d)-(\d\d)-(?=.)")
_INDEX = re.compile(r"(?:index|readme)\.\w+", re.IGNORECASE)

Slugs = Mapping[str, tuple[tuple[str, str], ...]]
"""The posts of each slug: path and day, such as 2026-11-20, empty for a page."""


def slugs_of(posts: Iterable[Post]) -> Slugs:
    """The posts of a site by their slugs."""
    found: dict[str, list[tuple[str, str]]] = {}
    for post in posts:
        day = post.date.date().isoformat() if post.date else ""
        found.setdefault(post.slug, []).append((post.path, day))
    return {slug: tuple(those) for slug, those in found.items()}


def near_post(address: str, slugs: Slugs) -> str:
    """The path of the one post that an address names by its last part; empty if none is sure.

    So do addresses that a permalink has replaced, and those of the tool that the site was made
    with before: `/2026/11/20/cakes.html`, `/posts/cakes/`, `/blog/2026-11-20-cakes`. Where several
    posts have that name, the day in the address decides.

    Args:
        address: a path, as its author wrote it.
        slugs: the site's posts.
    """
    parts = [part for part in unquote(address.partition("?")[0]).split("/") if part]
    if parts and _INDEX.fullmatch(parts[-1]):
        parts.pop()
    if not parts:
        return ""
    name = _EXTENSION.sub("", parts[-1])
    dated = _DATED.match(name)
    day = "-".join(dated.groups() if dated else filter(str.isdecimal, parts[:-1]))
    found = slugs.get(slugify(name[dated.end() :] if dated else name), ())
    of_that_day = [path for path, date in found if day and date.startswith(day)]
    paths = of_that_day or [path for path, _ in found]
    return paths[0] if len(paths) == 1 else ""


def from_post(path: str, post: Post) -> str:
    """A file as a link from a post's own file names it."""
    return relpath(path, dirname(post.path))
