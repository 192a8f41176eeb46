"""Links inside the site: what authors write by file name becomes the address that stands for it."""

import re
from html import escape, unescape
from posixpath import dirname, normpath
from urllib.parse import unquote, urlsplit

from weeknotes.model.post import Post
from weeknotes.model.problem import Problem, warning
from weeknotes.model.site import Site
from weeknotes.model.value import Value
from weeknotes.plan.routes import Roots, asset_url, post_url

_TAG = re.compile(r"""<[a-zA-Z](?:"[^"]*"|'[^']*'|[^"'>])*>""")
_ADDRESS = re.compile(r"""(\s(?:href|src|poster))=(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_SRCSET = re.compile(r"""(\ssrcset)="([^"]*)\"""", re.IGNORECASE)
_ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
_CONTENT = "content"


class Targets(Value, frozen=True):
    """All that a link inside the site may lead to."""

    roots: Roots
    urls: dict[str, str]
    """Address by path of the source, assets included."""

    lower: dict[str, str]
    """The path as it is by its lower case, for links that a Mac or Windows forgave."""

    anchors: dict[str, frozenset[str]]
    """What fragments a post's address has, by path of the source."""

    held: frozenset[str]
    """Paths of Markdown files that are not published."""

    planned: frozenset[str]
    """Every address of the site."""


class Resolved(Value, frozen=True):
    """A text with its links made ready."""

    html: str
    problems: tuple[Problem, ...] = ()


def targets(site: Site, roots: Roots, planned: frozenset[str], held: frozenset[str]) -> Targets:
    """What the links of a site may lead to."""
    urls = {post.path: post_url(post) for post in site.posts}
    urls |= {post.path: "/" for post in (site.home,) if post}
    urls |= {f"{_CONTENT}/{asset.path}": asset_url(asset.path) for asset in site.assets}
    return Targets(
        roots=roots,
        urls=urls,
        lower={path.lower(): path for path in urls},
        anchors={post.path: frozenset(post.document.anchors) for post in site.posts},
        held=held,
        planned=planned,
    )


def resolve(post: Post, known: Targets) -> Resolved:
    """A post's HTML with its links inside the site made ready, and those that lead nowhere."""
    html = post.document.html
    if not any(_is_inside(reference.address) for reference in post.document.references):
        return Resolved(html=html)
    problems: dict[str, Problem] = {}

    def address(match: re.Match[str]) -> str:
        written = unescape(match[2] if match[2] is not None else match[3])
        if not _is_inside(written):
            return match[0]
        href, problem = _lead(written, post, known)
        if problem:
            problems[written] = problem
        return "" if href is None else f'{match[1]}="{escape(href)}"'

    def candidates(match: re.Match[str]) -> str:
        parts = (part.split() for part in unescape(match[2]).split(",") if part.strip())
        ready = (" ".join((_lead(src, post, known)[0] or src, *rest)) for src, *rest in parts)
        return f'{match[1]}="{escape(", ".join(ready))}"'

    def tag(match: re.Match[str]) -> str:
        found = _ADDRESS.sub(address, match[0])
        return _SRCSET.sub(candidates, found) if "srcset" in found else found

    return Resolved(html=_TAG.sub(tag, html), problems=tuple(problems.values()))


def resolve_one(written: str, post: Post, known: Targets) -> tuple[str, tuple[Problem, ...]]:
    """One address of a header, such as the cover's, made ready."""
    if not written or not _is_inside(written):
        return written, ()
    href, problem = _lead(written, post, known)
    return href or "", (problem,) if problem else ()


def _is_inside(address: str) -> bool:
    return bool(address) and not _ELSEWHERE.match(address)


def _lead(written: str, post: Post, known: Targets) -> tuple[str | None, Problem | None]:
    """Where an address leads, or None where it must not; and what is wrong with it."""
    try:
        parts = urlsplit(written)
    except ValueError:
        return written, _broken(written, post)
    fragment = f"#{parts.fragment}" if parts.fragment else ""
    if not parts.path:
        missing = fragment and unquote(parts.fragment) not in known.anchors.get(post.path, ())
        is_top = parts.fragment in {"", "top"} or post.path not in known.anchors
        return written, _no_anchor(written, post) if missing and not is_top else None
    path = unquote(parts.path)
    source = _source(path, post, known)
    if source is not None:
        query = f"?{parts.query}" if parts.query else ""
        href = known.roots.href(known.urls[source]) + query + fragment
        anchors = known.anchors.get(source)
        missing = anchors is not None and parts.fragment and unquote(parts.fragment) not in anchors
        return href, _no_anchor(written, post) if missing else None
    if any(candidate in known.held for candidate in _candidates(path, post)):
        return None, _unpublished(written, post)
    url = _planned(path, post, known)
    if url is not None:
        query = f"?{parts.query}" if parts.query else ""
        return known.roots.href(url) + query + fragment, None
    return written, _broken(written, post)


def _candidates(path: str, post: Post) -> tuple[str, ...]:
    """The files that an address may mean, seen from a post's own file as GitHub sees it."""
    roots: tuple[str, ...]
    if path.startswith("/"):
        roots = (normpath(path.lstrip("/")), normpath(f"{_CONTENT}{path}"))
    else:
        roots = (normpath(f"{dirname(post.path)}/{path}"),)
    endings = ("", ".md", "/index.md", ".markdown", "/index.markdown", "/README.md")
    return tuple(root.removesuffix("/") + ending for root in roots for ending in endings)


def _source(path: str, post: Post, known: Targets) -> str | None:
    for candidate in _candidates(path, post):
        if candidate in known.urls:
            return candidate
        if same := known.lower.get(candidate.lower()):
            return same
    return None


def _planned(path: str, post: Post, known: Targets) -> str | None:
    """The site's address that a link names outright, with or without the base path."""
    base = known.roots.base
    if path.startswith("/"):
        options = [path, path.removeprefix(base) if base and path.startswith(base + "/") else path]
    else:
        here = post_url(post)
        options = [normpath(f"{here if here.endswith('/') else dirname(here)}/{path}")]
        options[0] = options[0].replace("//", "/") + ("/" if path.endswith("/") else "")
    for option in options:
        for url in (option, option.rstrip("/") + "/", option.removesuffix("index.html")):
            if url in known.planned:
                return url
    return None


def _broken(written: str, post: Post) -> Problem:
    is_image = any(image.src == written for image in post.document.images)
    if is_image or (post.image and post.image.src == written):
        return warning(
            "image-missing",
            post.path,
            f"The image “{written}” is not there.",
            "Put the image beside the post, and write its name exactly as the file's, "
            "capital letters included.",
            line=post.document.line_of(written),
        )
    return warning(
        "link-broken",
        post.path,
        f"The link to “{written}” leads nowhere.",
        "Look at the name of the file it should lead to; within the site, "
        "link to the other post's file, such as 2026-11-13-last-week.md.",
        line=post.document.line_of(written),
    )


def _no_anchor(written: str, post: Post) -> Problem:
    return warning(
        "anchor-broken",
        post.path,
        f"The link to “{written}” leads to a page, but to no heading on it.",
        "Write the heading in small letters with hyphens for spaces, "
        "such as #something-im-learning.",
        line=post.document.line_of(written),
    )


def _unpublished(written: str, post: Post) -> Problem:
    return warning(
        "link-unpublished",
        post.path,
        f"The link to “{written}” leads to a post that is not published, "
        "so its words stand without the link.",
        "Publish the other post, or take the link out.",
        line=post.document.line_of(written),
    )
