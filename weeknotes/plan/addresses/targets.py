"""All that a link inside the site may lead to."""

import unicodedata
from collections.abc import Iterable
from posixpath import dirname

import msgspec

from weeknotes.model.names.file_names import alike
from weeknotes.model.posts.post import Post
from weeknotes.model.site import Site
from weeknotes.model.value import Value
from weeknotes.plan.addresses.files import CONTENT, STATIC, Files, static_folders
from weeknotes.plan.addresses.inside import is_within, whole_of
from weeknotes.plan.addresses.near_files import NearFiles
from weeknotes.plan.addresses.near_posts import Slugs, slugs_of
from weeknotes.plan.addresses.routes import HOME, Roots, asset_url, digest_url, post_url
from weeknotes.plan.lists.list_words import lists_with_words

EXTENSIONS = ("", ".md", "/index.md", ".markdown", "/index.markdown", "/_index.md", "/README.md")
"""What a link may leave out at the end of a file's path."""


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
    """Where they would be."""

    planned: frozenset[str]
    """Every address of the site."""

    files: Files
    """The files next to the posts."""

    near: NearFiles
    """What may be meant where a link misses its file."""

    slugs: Slugs = {}  # noqa: RUF012 - msgspec copies an empty default
    """The posts by their slugs, to say which one is meant by an address that leads nowhere."""


def targets(site: Site, roots: Roots, planned: frozenset[str], held: frozenset[str]) -> Targets:
    """What the links of a site may lead to.

    Args:
        site: as read.
        roots: where it is.
        planned: every address of the site, but for the files next to the posts.
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

    It is not published, and links to the folder are reported.
    """
    pages = (asset.path for asset in site.assets if asset.path.endswith("/index.html"))
    folders = {f"{CONTENT}/{dirname(path)}": asset_url(path) for path in pages}
    texts = [extension for extension in EXTENSIONS if extension]
    return {
        folder: url
        for folder, url in folders.items()
        if not any(folder + extension in own for extension in texts)
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
    """Whether an address leads into this site, by path or in full."""
    return is_within(address, known.whole)
