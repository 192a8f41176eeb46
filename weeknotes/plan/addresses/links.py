"""Links inside the site: the file names that authors write become the addresses of their pages."""

import re
from collections.abc import Callable, Iterator
from html import escape
from typing import Literal, Protocol

import msgspec

from weeknotes.html.attributes import attribute, with_values
from weeknotes.html.tags import INSIDE
from weeknotes.model.posts.document import Document
from weeknotes.model.posts.post import Post
from weeknotes.model.problems.problem import Problem
from weeknotes.model.value import Value
from weeknotes.model.web.srcset import candidates
from weeknotes.plan.addresses.inside import is_within
from weeknotes.plan.addresses.leads import Lead, lead_of, near_file
from weeknotes.plan.addresses.link_problems import image_missing, spaced_target
from weeknotes.plan.addresses.moved import Moved
from weeknotes.plan.addresses.routes import web_address
from weeknotes.plan.addresses.spaced import decided
from weeknotes.plan.addresses.targets import Targets, is_inside
from weeknotes.plan.posts.text import Text

_TAG = re.compile(
    rf"""<a[ ]href="(?P<href>[^"&]*)">
      | <(?!(?:[a-z]+[1-6]?|(?:div|h[2-6]|span)[ ](?:class|id)="[^"<]*")>)
        [a-zA-Z]{INSIDE}>""",
    re.VERBOSE,
)
"""A tag that may hold an address: a link as most are, or any tag but the plain ones.

These are passed over for speed, in the form in which our own writer puts them.
"""

_HOLDS_ADDRESS = re.compile(attribute("href", "src", "srcset", "poster"))

Ways = tuple[tuple[str, bool, str | None], ...]
"""Where links inside the site lead: as written, whether an image's, and as made ready."""


class Resolved(Value, frozen=True):
    """A text with its links made ready."""

    text: Text
    problems: tuple[Problem, ...] = ()
    leads: frozenset[str] = frozenset()
    """The site's addresses that its links lead to; images are none."""

    named: frozenset[str] = frozenset()
    """All of the site's addresses that it names, those of images and media too."""

    ways: Ways = ()


def resolve(post: Post, known: Targets) -> Resolved:
    """A post's text with its links inside the site made ready, and those that lead nowhere."""
    document = post.document
    if not any(is_inside(reference.address, known) for reference in document.references):
        return Resolved(text=Text(html=document.html, headings=document.headings))
    problems: dict[str, Problem] = {}
    leads: set[str] = set()
    named: set[str] = set()
    ways: dict[tuple[str, bool], str | None] = {}

    def way(written: str, *, image: bool, typed: str = "") -> str | None:
        if not is_inside(written, known):
            return written
        found = lead_of(written, post, known, image=image)
        if found.problem:
            problem = found.problem
            if typed and found.href == written:
                near = near_file(written, post, known, image=image)
                problem = spaced_target(typed, written, post, near, image=image)
            problems.setdefault(typed or written, problem)
        named.add(found.url)
        if found.url and not image:
            leads.add(found.url)
        ways[written, image] = found.href
        return found.href

    text = _ready(document, way)
    walked = {written for written, _ in ways}
    named |= {
        lead_of(one.address, post, known, image=True).url  # of `cite`, `data` or `style`
        for one in document.references
        if one.address not in walked and is_inside(one.address, known)
    }
    return Resolved(
        text=text,
        problems=tuple(problems.values()),
        leads=frozenset(leads),
        named=frozenset(named),
        ways=tuple((written, image, href) for (written, image), href in ways.items()),
    )


def resolve_again(document: Document, ways: Ways, site: str) -> Text | None:
    """A text that has changed, its links made ready as they were before.

    Args:
        document: the text.
        ways: where its links inside the site lead.
        site: what links to the site in full start with, see `whole_of`.

    Returns:
        None if it has another link, of which nobody knows where it leads.
    """
    known = {(written, image): href for written, image, href in ways}

    def way(written: str, *, image: bool, typed: str = "") -> str | None:  # noqa: ARG001 - known
        return known[written, image] if is_within(written, site) else written

    if not any(is_within(one.address, site) for one in document.references):
        return Text(html=document.html, headings=document.headings)
    try:
        return _ready(document, way)
    except KeyError:
        return None


def _ready(document: Document, way: "_Way") -> Text:
    """A document's text with its links made ready."""
    text = decided(
        Text(html=document.html, headings=document.headings),
        link=lambda typed, written: way(written, image=False, typed=typed) != written,
        image=lambda typed, written: way(written, image=True, typed=typed) != written,
    )
    return _Resolving(text, way).text()


def pictures_of(document: Document, ways: Ways) -> frozenset[str]:
    """Where the images of a text are."""
    if not document.images:
        return frozenset()
    known = {written: href for written, image, href in ways if image}
    return frozenset(known.get(image.src, image.src) or "" for image in document.images)


class _Resolving:
    """One walk over the tags of a text."""

    def __init__(self, text: Text, way: "_Way") -> None:
        self._text = text
        self._way = way
        self._moved = Moved()

    def text(self) -> Text:
        html = _TAG.sub(self._tag, self._text.html)
        return Text(html=html, headings=self._moved.headings(self._text.headings))

    def _tag(self, match: re.Match[str]) -> str:
        written, address = match[0], match["href"]
        if address is None:
            if not _HOLDS_ADDRESS.search(written):
                return written
            ready = with_values(written, self._value)
        else:
            href = self._way(address, image=False)
            if href == address:
                return written
            ready = "<a>" if href is None else f'<a href="{escape(href)}">'
        self._moved.note(match.end(), len(ready) - len(written))
        return ready

    def _value(self, name: str, written: str) -> str | None:
        """What an attribute holds once its addresses are made ready; None where it is to go."""
        if name == "srcset":
            return _candidates(written, lambda src: self._way(src, image=True)) or None
        if name not in {"href", "src", "poster"}:
            return written
        return self._way(written, image=name != "href")


class _Way(Protocol):
    def __call__(self, written: str, *, image: bool, typed: str = "") -> str | None:
        """Where an address leads; the address itself where that is elsewhere, or nowhere.

        Args:
            written: the address.
            image: whether an image is wanted there.
            typed: what is in the brackets of a link, if its target has blanks in it.
        """


def resolve_cover(post: Post, known: Targets) -> Lead:
    """Where a post's cover is; empty where there is none, or none that can be shown.

    Its path is seen from the post's folder, else from `content` as other tools have it.
    """
    written = post.image.src if post.image else ""
    if written.startswith("//"):
        return Lead(href=f"https:{written}")
    if not written or not is_inside(written, known):
        return Lead(href=written)
    found = _picture(written, post, known)
    if found.problem and not written.startswith("/"):
        from_root = _picture(f"/{written}", post, known)
        found = found if from_root.problem else from_root
    return _of_header("image", found, post)


def _picture(address: str, post: Post, known: Targets) -> Lead:
    """Where a picture is that the header names."""
    found = lead_of(address, post, known, image=True)
    if found.href is not None and found.href.split("?")[0].endswith("/"):
        return Lead(href="", problem=image_missing(address, post))
    return Lead(href="", problem=found.problem) if found.problem else found


def resolve_address(field: Literal["link", "canonical"], post: Post, known: Targets) -> Lead:
    """Where an address of a header leads that may be of this site; empty where it is none."""
    written = post.link if field == "link" else post.canonical
    if not written or not is_inside(written, known):
        return Lead(href=written if web_address(written) else "")
    found = _of_header(field, lead_of(written, post, known, image=False), post)
    return Lead(href="", problem=found.problem) if found.problem else found


def named_by_extra(post: Post, known: Targets) -> Iterator[str]:
    """The site's addresses that the unknown fields of a header name, as far as they are any.

    As the cover, they are seen from the post's folder, or from `content`.
    """
    waiting: list[object] = [*post.extra.values()]
    while waiting:
        match waiting.pop():
            case dict() as fields:
                waiting += fields.values()
            case list() | tuple() as values:
                waiting += values
            case str() as text if "." in text and is_inside(text, known):
                for written in (text, f"/{text}"):
                    yield lead_of(written, post, known, image=True).url


def _of_header(field: str, found: Lead, post: Post) -> Lead:
    """What is wrong with an address of the header is reported at its line there."""
    line = post.line_of(field)
    if found.problem is None or line is None:
        return found
    problem = msgspec.structs.replace(found.problem, line=line)
    return msgspec.structs.replace(found, problem=problem)


def _candidates(written: str, lead: Callable[[str], str | None]) -> str:
    """A `srcset` with each of its addresses made ready."""
    found = ((lead(address), size) for address, size in candidates(written))
    return ", ".join(f"{href} {size}".rstrip() for href, size in found if href is not None)
