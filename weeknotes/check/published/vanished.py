"""Public addresses that would lead nowhere: each with the line that keeps it."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from urllib.parse import quote, unquote

from weeknotes.check.published.old_page import OldPage, old_page
from weeknotes.model.names.slug import slugify
from weeknotes.model.posts.header_form import list_line
from weeknotes.model.posts.post import Post
from weeknotes.model.problems.problem import Problem, warning
from weeknotes.model.value import Value
from weeknotes.model.weeks.wording import count, join_names

_CONTENT = "content"
_MOST_PAGES = 20
"""How many pages are looked at to find out which file they come from now."""

_SAME: tuple[tuple[str, Callable[[OldPage, Post], bool]], ...] = (
    ("text", lambda old, post: old.has_text(post.document.html)),
    ("title", lambda old, post: old.has_title(post.title)),
    ("name", lambda old, post: slugify(old.name) == post.slug),
    ("date", lambda old, post: post.date is not None and f"{post.date:%Y-%m-%d}" == old.day),
)
"""What a page and a file may have in common, the surest first."""


class Planned(Value, frozen=True):
    """What will be public, and what will not."""

    url: str
    """Of the site, with a trailing slash."""

    addresses: frozenset[str]
    """Of everything, below the base path."""

    posts: dict[str, Post]
    """What is published, by its address."""

    held: dict[str, Post]
    """What is not, though nothing is wrong with it, by the address that it would have."""

    lists: frozenset[str]
    """Pages that no single file makes: `/weeknotes/`."""

    families: tuple[str, ...]
    """What the addresses of many such pages begin with: `/tags/`."""


class Vanished(Value, frozen=True):
    """The addresses that would go."""

    pages: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()


def vanished(old: Iterable[str], planned: Planned) -> Vanished:
    """Which addresses would lead nowhere.

    Args:
        old: addresses of pages that are public, below the base path.
        planned: what will be public.
    """
    kept = {_bare(url) for url in planned.addresses}
    gone = sorted({url for url in old if _bare(url) not in kept})
    lists = tuple(url for url in gone if url in planned.lists or url.startswith(planned.families))
    return Vanished(pages=tuple(url for url in gone if url not in lists), lists=lists)


def new_posts(old: Iterable[str], planned: Planned) -> tuple[Post, ...]:
    """The posts whose address is not public yet: one of them may be an old one, renamed."""
    known = {_bare(url) for url in old}
    return tuple(post for url, post in planned.posts.items() if _bare(url) not in known)


def address_problems(
    gone: Vanished, new: Sequence[Post], planned: Planned, page: Callable[[str], str]
) -> tuple[Problem, ...]:
    """A problem for each page that would go, those of one file together.

    Args:
        gone: the addresses.
        new: the posts that may have been at them.
        planned: what will be public.
        page: gives the HTML of what is public at an address; empty if it can't.
    """
    of_file: dict[str, tuple[Post, str, list[str]]] = {}
    found: list[Problem] = []
    held_back = {_bare(url): post for url, post in planned.held.items()}
    asked = 0
    for url in gone.pages:
        if held := held_back.get(_bare(url)):
            found.append(_held_back(url, held, planned))
            continue
        old = old_page(url, page(url) if asked < _MOST_PAGES else "")
        asked += 1
        post, why = planned.posts.get(_below(old.leads_to, planned)), "It led to this file."
        if post is None:
            post, why = likely(old, new)
        if post is None:
            found.append(_gone(url, planned))
        else:
            of_file.setdefault(post.path, (post, why, []))[2].append(url)
    found += (_moved(urls, post, why, planned) for post, why, urls in of_file.values())
    return tuple(found)


def likely(old: OldPage, new: Sequence[Post]) -> tuple[Post | None, str]:
    """The one file that a page surely comes from now, and why."""
    left, common = tuple(new), ""
    for same, compare in _SAME:
        fitting = tuple(post for post in left if compare(old, post))
        if fitting:
            left, common = fitting, common or same
    if not common or len(left) > 1:
        return None, ""
    return left[0], f"This file has the same {common}, so it probably was there."


def list_lines(gone: Vanished, site: str) -> Iterator[str]:
    """The lists that go, in one line for people."""
    if gone.lists:
        names = join_names(_full(url, site) for url in gone.lists)
        yield f"{count(len(gone.lists), 'list is', 'lists are')} public now and will go: {names}"


def _moved(urls: Sequence[str], post: Post, why: str, planned: Planned) -> Problem:
    line = list_line(post.header_form or "yaml", "aliases", (*post.aliases, *urls))
    hint = f"Add this line at the top of its header: {line}"
    if post.aliases:
        hint = f"Change its line “aliases” to: {line}"
    elif post.header_form is None:
        hint = f"Add this at the top of the file, between two lines of ---: {line}"
    listed = join_names(f"“{_full(url, planned.url)}”" for url in urls)
    one = len(urls) == 1
    return warning(
        "address-gone",
        post.path,
        f"{listed} {'is' if one else 'are'} public now and will lead nowhere. {why}",
        hint,
        line=post.line_of("aliases") or 1,
    )


def _held_back(url: str, post: Post, planned: Planned) -> Problem:
    why = f"{post.held.why} – {post.held.reason}" if post.held else ""
    return warning(
        "address-gone",
        post.path,
        f"“{_full(url, planned.url)}” is public now and will lead nowhere, because this post "
        f"is not published any more ({why}).",
        "To lead readers to another post, add this line at the top of its header: "
        f"{list_line('yaml', 'aliases', [url])}",
        line=post.line_of("expires", "draft", "publish_at", "date") or 1,
    )


def _gone(url: str, planned: Planned) -> Problem:
    return warning(
        "address-gone",
        _CONTENT,
        f"“{_full(url, planned.url)}” is public now and will lead nowhere.",
        "If something takes its place, add this line at the top of the header of that "
        f"file: {list_line('yaml', 'aliases', [url])}",
    )


def _below(address: str, planned: Planned) -> str:
    """The address below the base path; empty if it is not one of the site."""
    within = address.startswith(planned.url)
    return unquote(address.removeprefix(planned.url.removesuffix("/"))) if within else ""


def _full(url: str, site: str) -> str:
    return site + quote(url.removeprefix("/"))


def _bare(url: str) -> str:
    """What the addresses have in common at which one file is served."""
    return re.sub(r"(?:/|/index\.html?|\.html?)$", "", url)
