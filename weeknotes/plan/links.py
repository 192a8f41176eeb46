"""Links inside the site: what authors write by file name becomes the address that stands for it."""

import re
from collections.abc import Callable
from html import escape, unescape
from typing import Literal

import msgspec

from weeknotes.model.document import Heading
from weeknotes.model.post import Post
from weeknotes.model.problem import Problem
from weeknotes.model.value import Value
from weeknotes.plan.link_faults import image_missing
from weeknotes.plan.moved import Moved
from weeknotes.plan.routes import web_address
from weeknotes.plan.targets import Lead, Targets, is_inside, lead_of

_TAG = re.compile(r"""<[a-zA-Z](?:"[^"]*"|'[^']*'|[^"'>])*>""")
_ATTRIBUTE = re.compile(r"""(\s+)([^\s=>"'/]+)(\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_HOLDS_ADDRESS = re.compile(r"(?:href|src|srcset|poster)\s*=", re.IGNORECASE)


class Resolved(Value, frozen=True):
    """A text with its links made ready."""

    html: str
    headings: tuple[Heading, ...] = ()
    """The post's headings, where they stand in this HTML."""

    problems: tuple[Problem, ...] = ()
    leads: frozenset[str] = frozenset()
    """The site's addresses that its links lead to; images are none."""


def resolve(post: Post, known: Targets) -> Resolved:
    """A post's HTML with its links inside the site made ready, and those that lead nowhere."""
    html, headings = post.document.html, post.document.headings
    if not any(is_inside(reference.address, known) for reference in post.document.references):
        return Resolved(html=html, headings=headings)
    return _Resolving(post, known).resolved()


class _Resolving:
    """One walk over the tags of a post."""

    def __init__(self, post: Post, known: Targets) -> None:
        self._post = post
        self._known = known
        self._problems: dict[str, Problem] = {}
        self._leads: set[str] = set()
        self._moved = Moved()

    def resolved(self) -> Resolved:
        document = self._post.document
        return Resolved(
            html=_TAG.sub(self._tag, document.html),
            headings=self._moved.headings(document.headings),
            problems=tuple(self._problems.values()),
            leads=frozenset(self._leads),
        )

    def _tag(self, match: re.Match[str]) -> str:
        written = match[0]
        if not _HOLDS_ADDRESS.search(written):
            return written
        ready = _ATTRIBUTE.sub(self._attribute, written)
        self._moved.note(match.end(), len(ready) - len(written))
        return ready

    def _attribute(self, match: re.Match[str]) -> str:
        name = match[2].lower()
        written = unescape(next((value for value in match.group(4, 5, 6) if value is not None), ""))
        if name == "srcset":
            ready = _candidates(written, lambda src: self._lead(src, image=True))
            return f'{match[1]}{match[2]}="{escape(ready)}"' if ready else ""
        if name not in {"href", "src", "poster"} or not is_inside(written, self._known):
            return match[0]
        href = self._lead(written, image=name != "href")
        return "" if href is None else f'{match[1]}{match[2]}="{escape(href)}"'

    def _lead(self, written: str, *, image: bool) -> str | None:
        if not is_inside(written, self._known):
            return written
        found = lead_of(written, self._post, self._known, image=image)
        if found.problem:
            self._problems.setdefault(written, found.problem)
        if found.url and not image:
            self._leads.add(found.url)
        return found.href


def resolve_cover(post: Post, known: Targets) -> Lead:
    """Where a post's cover lies; empty where there is none, or none that can be shown."""
    written = post.image.src if post.image else ""
    if not written or not is_inside(written, known):
        return Lead(href=written)
    found = _of_header("image", lead_of(written, post, known, image=True), post)
    if found.href is not None and found.href.split("?")[0].endswith("/"):
        missing = Lead(href="", problem=image_missing(written, post))
        return _of_header("image", missing, post)
    return Lead(href="", problem=found.problem) if found.problem else found


def resolve_address(field: Literal["link", "canonical"], post: Post, known: Targets) -> Lead:
    """Where an address of a header leads that may be of this site; empty where it is none."""
    written = post.link if field == "link" else post.canonical
    if not written or not is_inside(written, known):
        return Lead(href=written if web_address(written) else "")
    found = _of_header(field, lead_of(written, post, known, image=False), post)
    return Lead(href="", problem=found.problem) if found.problem else found


def _of_header(field: str, found: Lead, post: Post) -> Lead:
    """What is wrong with an address of the header is told at its line there."""
    line = post.line_of(field)
    if found.problem is None or line is None:
        return found
    problem = msgspec.structs.replace(found.problem, line=line)
    return msgspec.structs.replace(found, problem=problem)


def _candidates(written: str, lead: Callable[[str], str | None]) -> str:
    """A `srcset` with each of its addresses made ready."""
    ready = []
    for part in written.split(", "):
        src, _, size = part.strip().rstrip(",").partition(" ")
        href = lead(src) if src else None
        if href is not None:
            ready.append(f"{href} {size}".rstrip())
    return ", ".join(ready)
