"""Where an address leads that an author wrote, and what is wrong with it."""

import unicodedata
from collections.abc import Iterable, Iterator
from posixpath import dirname, normpath
from urllib.parse import SplitResult, unquote, urlsplit

from weeknotes.model.names.file_names import alike
from weeknotes.model.posts.post import Post
from weeknotes.model.problems.problem import Problem
from weeknotes.model.value import Value
from weeknotes.plan.addresses.files import CONTENT
from weeknotes.plan.addresses.inside import as_read
from weeknotes.plan.addresses.link_problems import (
    anchor_broken,
    file_active,
    image_missing,
    link_broken,
    link_unpublished,
)
from weeknotes.plan.addresses.near_posts import from_post, near_post
from weeknotes.plan.addresses.routes import HOME, Roots
from weeknotes.plan.addresses.targets import EXTENSIONS, Targets

_TEXTS = (".md", ".markdown")
_HELD = "held"
"""In place of an address: what it leads to is not published."""


class Lead(Value, frozen=True):
    """Where an address leads."""

    href: str | None
    """None where it must not lead."""

    problem: Problem | None = None
    url: str = ""
    """The site's address that it means, where that is on another page."""


def lead_of(written: str, post: Post, known: Targets, *, image: bool) -> Lead:
    """Where an address inside the site leads, and what is wrong with it."""
    broken = image_missing if image else link_broken
    try:
        parts = urlsplit(as_read(written))
    except ValueError:
        return Lead(href=written, problem=broken(written, post))
    here = known.urls.get(unicodedata.normalize("NFC", post.path), HOME)
    if not (parts.path or parts.netloc):
        place = _place(parts.fragment, here, known)
        if place is None or place == parts.fragment:
            return Lead(href=written, problem=anchor_broken(written, post) if not place else None)
        return Lead(href=f"#{place}")
    url = _meant(parts, here, post, known)
    if url is None:
        return Lead(href=written, problem=_missed(written, parts, post, known, image=image))
    if withheld := _withheld(url, written, post, known):
        return withheld
    place = _place(parts.fragment, url, known)
    query = f"?{parts.query}" if parts.query else ""
    fragment = f"#{place or parts.fragment}" if parts.fragment else ""
    href = written if parts.netloc else known.roots.href(url) + query + fragment
    problem = anchor_broken(written, post) if place is None else None
    return Lead(href=href, problem=problem, url=url)


def near_file(written: str, post: Post, known: Targets, *, image: bool) -> str:
    """How to write the name of the file that an address was surely meant for, or empty."""
    path = unicodedata.normalize("NFC", unquote(urlsplit(as_read(written)).path))
    found = (known.near.nearest(file, post.path, image=image) for file in _files(path, post))
    return next(filter(None, found), "")


def _withheld(url: str, written: str, post: Post, known: Targets) -> Lead | None:
    """A lead to nowhere, if what is meant is there and is not published."""
    if url == _HELD:
        return Lead(href=None, problem=link_unpublished(written, post))
    if url in known.files.active:
        return Lead(href=None, problem=file_active(written, post), url=url)
    return Lead(href=None, url=url) if url in known.files.refused else None


def _missed(
    written: str, parts: SplitResult, post: Post, known: Targets, *, image: bool
) -> Problem:
    """An address that leads nowhere, with the file or the post that it may be meant for."""
    if image:
        return image_missing(written, post, near_file(written, post, known, image=True))
    is_file = parts.path.lower().endswith(_TEXTS)
    meant = "" if is_file else near_post(parts.path, known.slugs)
    if url := known.urls.get(unicodedata.normalize("NFC", meant)):
        return link_broken(written, post, near=from_post(meant, post), at=known.roots.href(url))
    return link_broken(written, post, near_file(written, post, known, image=False))


def _meant(parts: SplitResult, here: str, post: Post, known: Targets) -> str | None:
    """The site's address that a link means: by file, then by address; None if there is none."""
    path = unicodedata.normalize("NFC", unquote(parts.path))
    roots = () if parts.netloc else _files(path, post)
    for file in _with_extensions(roots):
        if source := file if file in known.urls else known.alike.get(alike(file)):
            return known.urls[source]
    path = path.replace("\\", "/")
    addresses = tuple(_addresses(path, here, known.identity if parts.netloc else known.roots))
    for url in addresses:
        if url in known.planned:
            return url
    if any(alike(file) in known.held for file in _with_extensions(roots)):
        return _HELD
    return _HELD if not known.held_urls.isdisjoint(addresses) else None


def _files(path: str, post: Post) -> tuple[str, ...]:
    """The files that an address may mean, seen from a post's own file as GitHub sees it.

    Without the extensions that they may have. A backslash separates folders, as on Windows,
    unless it is in a name.
    """
    if "\\" in path:
        return (*_files(path.replace("\\", "/"), post), *_files_as_written(path, post))
    return _files_as_written(path, post)


def _files_as_written(path: str, post: Post) -> tuple[str, ...]:
    if path.startswith("/"):
        inner = path.strip("/")
        return normpath(inner), normpath(f"{CONTENT}/{inner}")
    own = unicodedata.normalize("NFC", dirname(post.path))
    return (normpath(f"{own}/{path}"),)


def _with_extensions(files: Iterable[str]) -> Iterator[str]:
    return (file + extension for file in files for extension in EXTENSIONS)


def _addresses(path: str, here: str, roots: Roots) -> Iterable[str]:
    """The addresses below the base path that a path may mean, seen from a page's own."""
    if not path.startswith("/"):
        folder = here if here.endswith("/") else f"{dirname(here)}/"
        slash = "/" if path.endswith("/") else ""
        options: tuple[str, ...] = (normpath(folder + path).replace("//", "/") + slash,)
    elif roots.base and f"{path}/".startswith(f"{roots.base}/"):
        options = (path, path.removeprefix(roots.base) or HOME)
    else:
        options = (path,)
    for option in options:
        yield from (option or HOME, option.rstrip("/") + "/", option.removesuffix("index.html"))


def _place(fragment: str, url: str, known: Targets) -> str | None:
    """A fragment as the page of an address has it; None where the page has no such place.

    Browsers compare it character by character, and “é” may be two: one from a keyboard, a letter
    and its accent in text copied from a Mac.
    """
    head, text, rest = fragment.partition(":~:")
    name = unquote(head)
    if name in {"", "top"} or name.startswith("_"):
        # What is on a page around an author's text is the theme's, whose ids start with `_`.
        return fragment
    anchors = known.anchors.get(url)
    if anchors is None or name in anchors:
        return fragment
    composed = unicodedata.normalize("NFC", name)
    same = (one for one in anchors if unicodedata.normalize("NFC", one) == composed)
    found = next(same, None)
    return None if found is None else found + text + rest
