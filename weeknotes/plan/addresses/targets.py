"""What a link inside the site may lead to, and what an address means there."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from posixpath import dirname, normpath
from urllib.parse import SplitResult, unquote, urlsplit

import msgspec

from weeknotes.model.names.file_names import alike
from weeknotes.model.posts.post import Post
from weeknotes.model.problems.problem import Problem
from weeknotes.model.site import Site
from weeknotes.model.value import Value
from weeknotes.plan.addresses.files import CONTENT, STATIC, Files, static_folders
from weeknotes.plan.addresses.link_problems import (
    anchor_broken,
    file_active,
    image_missing,
    link_broken,
    link_unpublished,
)
from weeknotes.plan.addresses.near_files import NearFiles
from weeknotes.plan.addresses.near_posts import Slugs, from_post, near_post, slugs_of
from weeknotes.plan.addresses.routes import HOME, Roots, asset_url, digest_url, post_url
from weeknotes.plan.lists.list_words import lists_with_words

_ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
_IGNORED = re.compile(r"^[\x00-\x20]+|[\x00-\x20]+$|[\t\n\r]")
"""What browsers take out of an address before they read it (the URL standard, section 4.4)."""

_ENDINGS = ("", ".md", "/index.md", ".markdown", "/index.markdown", "/_index.md", "/README.md")
_TEXTS = (".md", ".markdown")


class Targets(Value, frozen=True):
    """All that a link inside the site may lead to. Paths are in NFC form."""

    roots: Roots
    identity: Roots
    """By the settings: what links in full are to, wherever the site is built for."""

    whole: str
    """What those start with, behind the scheme."""

    urls: dict[str, str]
    """Address by path of the source, assets included."""

    alike: dict[str, str]
    """The path as it is by what its spellings have in common, see `file_names.alike`."""

    anchors: dict[str, tuple[str, ...]]
    """What fragments a post's address has."""

    held: frozenset[str]
    """Paths of Markdown files that are not published, by what their spellings have in common."""

    held_urls: frozenset[str]
    """Where they would stand."""

    planned: frozenset[str]
    """Every address of the site."""

    files: Files
    """What lies beside the posts."""

    near: NearFiles
    """What may be meant where a link misses its file."""

    slugs: Slugs = {}  # noqa: RUF012 - msgspec copies an empty default
    """The posts by their slugs, to say which one is meant by an address that leads nowhere."""


class Lead(Value, frozen=True):
    """Where an address leads."""

    href: str | None
    """None where it must not lead."""

    problem: Problem | None = None
    url: str = ""
    """The site's address that it means, where that is on another page."""


def targets(site: Site, roots: Roots, planned: frozenset[str], held: frozenset[str]) -> Targets:
    """What the links of a site may lead to.

    Args:
        site: as read.
        roots: where it lies.
        planned: every address of the site, but for the files beside the posts.
        held: paths of the Markdown files that are not published.
    """
    files = Files(site)
    planned |= files.urls
    own = {post.path: post_url(post) for post in site.posts}
    own |= {post.path: HOME for post in (site.home,) if post}
    own |= {post.path: digest_url(post.weeks[0]) for post in site.editorials}
    own |= {path: url for url, path in lists_with_words(site).items()}
    own |= {f"{CONTENT}/{asset.path}": asset_url(asset.path) for asset in site.assets}
    own |= {f"{STATIC}/{asset.path}": asset_url(asset.path) for asset in site.static}
    own |= {f"{STATIC}{url.rstrip('/')}": url for url in static_folders(site)}
    own |= _pages_in_html(site, own)
    urls = {unicodedata.normalize("NFC", path): url for path, url in own.items() if url in planned}
    return Targets(
        roots=roots,
        identity=Roots.of(site.settings.url),
        whole=whole_of(site.settings.url),
        urls=urls,
        alike={alike(path): path for path in urls},
        anchors={own[post.path]: post.document.anchors for post in site.posts},
        held=frozenset(map(alike, held)),
        held_urls=frozenset(post_url(post) for post in site.held),
        planned=planned,
        files=files,
        near=NearFiles(urls),
        slugs=slugs_of(site.posts),
    )


def _pages_in_html(site: Site, own: dict[str, str]) -> dict[str, str]:
    """What a link to a folder means that has a page in HTML and no text of ours.

    It is not published, and who links to the folder is told so.
    """
    pages = (asset.path for asset in site.assets if asset.path.endswith("/index.html"))
    folders = {f"{CONTENT}/{dirname(path)}": asset_url(path) for path in pages}
    texts = [ending for ending in _ENDINGS if ending]
    return {
        folder: url
        for folder, url in folders.items()
        if not any(folder + ending in own for ending in texts)
    }


def before(known: Targets, posts: Iterable[Post]) -> Targets:
    """What the links of a site may have led to before some of its posts came out."""
    later = tuple(posts)
    paths = {unicodedata.normalize("NFC", post.path) for post in later}
    urls = {post_url(post) for post in later}
    return msgspec.structs.replace(
        known,
        urls={path: url for path, url in known.urls.items() if path not in paths},
        alike={form: path for form, path in known.alike.items() if path not in paths},
        held=known.held | set(map(alike, paths)),
        held_urls=known.held_urls | urls,
        planned=known.planned - urls,
    )


def is_inside(address: str, known: Targets) -> bool:
    """Whether an address leads into this site, told by path or in full."""
    return is_within(address, known.whole)


def whole_of(site: str) -> str:
    """What links in full to a site start with, behind the scheme.

    Args:
        site: its address by its settings.
    """
    return Roots.of(site).absolute(HOME).partition(":")[2]


def is_within(address: str, site: str) -> bool:
    """Whether an address leads into a site, told by path or in full.

    Args:
        address: as its author wrote it.
        site: what links in full start with, see `whole_of`.
    """
    plain = _as_read(address)
    if not _ELSEWHERE.match(plain):
        return bool(plain)
    return plain.partition(":")[2].startswith(site)


def _as_read(address: str) -> str:
    """An address as browsers read it."""
    if address.isprintable() and " " not in address:  # so is nearly every one
        return address
    return _IGNORED.sub("", address)


def lead_of(written: str, post: Post, known: Targets, *, image: bool) -> Lead:
    """Where an address inside the site leads, and what is wrong with it."""
    broken = image_missing if image else link_broken
    try:
        parts = urlsplit(_as_read(written))
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
    path = unicodedata.normalize("NFC", unquote(urlsplit(_as_read(written)).path))
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


_HELD = "held"
"""In place of an address: what it leads to is not published."""


def _meant(parts: SplitResult, here: str, post: Post, known: Targets) -> str | None:
    """The site's address that a link means: by file, then by address; None if there is none."""
    path = unicodedata.normalize("NFC", unquote(parts.path))
    roots = () if parts.netloc else _files(path, post)
    for file in _with_endings(roots):
        if source := file if file in known.urls else known.alike.get(alike(file)):
            return known.urls[source]
    path = path.replace("\\", "/")
    addresses = tuple(_addresses(path, here, known.identity if parts.netloc else known.roots))
    for url in addresses:
        if url in known.planned:
            return url
    if any(alike(file) in known.held for file in _with_endings(roots)):
        return _HELD
    return _HELD if not known.held_urls.isdisjoint(addresses) else None


def _files(path: str, post: Post) -> tuple[str, ...]:
    """The files that an address may mean, seen from a post's own file as GitHub sees it.

    Without the endings that they may have beside. A backslash parts folders, as Windows has it,
    unless it stands in a name.
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


def _with_endings(files: Iterable[str]) -> Iterator[str]:
    return (file + ending for file in files for ending in _ENDINGS)


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
        # What a page holds beside an author's text is the theme's, whose ids start with `_`.
        return fragment
    anchors = known.anchors.get(url)
    if anchors is None or name in anchors:
        return fragment
    composed = unicodedata.normalize("NFC", name)
    same = (one for one in anchors if unicodedata.normalize("NFC", one) == composed)
    found = next(same, None)
    return None if found is None else found + text + rest
