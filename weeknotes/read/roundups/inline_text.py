"""A line of running text that knows its mark-up: cut it anywhere, and the HTML stays whole."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from html import escape
from itertools import pairwise
from typing import NamedTuple

from weeknotes.html.elements import HEADINGS
from weeknotes.model.web.canonical import canonical_link, host_of, is_within
from weeknotes.read.html.tree import Element
from weeknotes.read.roundups.social import is_embedded
from weeknotes.read.text.problems.foreign_code import holds_code

BREAK = "\u2028"
"""A line break that the author meant, as one character."""

_SPACES = re.compile(rf"[ \t\r\f\n{BREAK}\u2029]{{2,}}|[\t\r\f\n{BREAK}\u2029]")
"""All but a space alone, which stays what it is."""

_STOP = "[.!?…]"
_ABBREVIATED = ("Dr", "Mr", "Ms", "Mrs", "St", "vs", r"e\.g", r"i\.e")
_SENTENCE_END = re.compile(
    _STOP
    + "".join(rf"(?<!\b{word}{_STOP})" for word in _ABBREVIATED)
    + rf"{_STOP}*[\"'”’)\]]*(?=\s+[^\sa-z])"
)
"""It begins with its character, so that a search jumps from one to the next."""

_KEPT = frozenset(
    """abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup time u
    var""".split()
)
_ATTRIBUTES = {"abbr": ("title",), "time": ("datetime",), "a": ("hreflang",)}
_EVERYWHERE = ("lang", "dir")
_SILENT = frozenset({"audio", "iframe", "input", "script", "style", "svg", "video"})
_NOTES = frozenset({"footnote-ref", "footnote-backref"})


class Run(NamedTuple):
    """A stretch of text within the same elements, the outermost first."""

    start: int
    end: int
    path: tuple[Element, ...]


class Anchor(NamedTuple):
    """A link to another site in a line."""

    element: Element
    href: str
    start: int
    end: int
    pictured: bool
    """Whether it has no words of its own but those of an image."""


class Line:
    """The text of a paragraph and where its mark-up is."""

    def __init__(self, text: str, runs: tuple[Run, ...]) -> None:
        self.text = text
        self.runs = runs
        self._anchors: tuple[Anchor, ...] | None = None

    def anchors(self) -> tuple[Anchor, ...]:
        """The links to the web, in order."""
        if self._anchors is None:
            self._anchors = tuple(self._found_anchors())
        return self._anchors

    def _found_anchors(self) -> Iterator[Anchor]:
        spans: dict[Element, list[Run]] = {}
        for run in self.runs:
            for element in run.path:
                if element.tag == "a":
                    spans.setdefault(element, []).append(run)
        for element, runs in spans.items():
            href = element.attrs.get("href", "").strip()
            if not host_of(href) or holds_code(href):
                continue
            yield Anchor(
                element=element,
                href=href,
                start=runs[0].start,
                end=runs[-1].end,
                pictured=any(map(_is_pictured, runs))
                and all(
                    _is_pictured(run) or not self.text[run.start : run.end].strip() for run in runs
                ),
            )

    def lines(self) -> "list[Line]":
        """The parts that begin with a link each, where the author gave every link a line."""
        cuts = self._cuts() if BREAK in self.text or "\n" in self.text else set()
        # A part has no link or image without words at its very end.
        if not cuts and self.runs and self.runs[-1].start < len(self.text):
            return [self]
        edges = [0, *sorted(cuts), len(self.text)]
        return [self.part(start, end) for start, end in pairwise(edges)]

    def _cuts(self) -> set[int]:
        """The places within the line where a link begins a line of its own."""
        starts = [anchor.start for anchor in self.anchors()]
        cuts = {start for start in starts if self.text[:start].rstrip(" \n").endswith(BREAK)}
        parts = self.text.split("\n")
        begins = [sum(len(part) + 1 for part in parts[:at]) for at in range(len(parts))]
        if set(begins) <= set(starts):
            cuts |= set(begins)
        return cuts - {0}

    def part(self, start: int, end: int) -> "Line":
        """The line from one place to another."""
        runs = tuple(
            Run(max(run.start, start) - start, min(run.end, end) - start, run.path)
            for run in self._between(start, end)
            if run.end > start or run.start == run.end
        )
        return Line(self.text[start:end], runs)

    def _between(self, start: int, end: int) -> Iterator[Run]:
        """The runs that may reach into a stretch, found without looking at all the others."""
        at = bisect_left(self.runs, start, key=_end_of)
        while at < len(self.runs) and self.runs[at].start < end:
            yield self.runs[at]
            at += 1

    def sentences(self) -> list[tuple[int, int]]:
        """Where each sentence starts and ends; none ends within a link."""
        links = [(anchor.start, anchor.end) for anchor in self.anchors()]
        starts = [start for start, _ in links]
        ends = []
        for match in _SENTENCE_END.finditer(self.text):
            before = bisect_left(starts, match.end()) - 1
            if before < 0 or links[before][1] <= match.end():
                ends.append(match.end())
        edges = [0, *ends, len(self.text)]
        return [(start, end) for start, end in pairwise(edges) if end > start]

    def html(self, start: int, end: int, *, site: str, without: frozenset[str]) -> str:
        """The HTML of a stretch, fit for any page.

        Args:
            start: where it begins.
            end: where it ends.
            site: the site's own address; what leads there loses its link.
            without: canonical addresses whose links are left out, their words kept.
        """
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        out: list[str] = []
        opened: list[Element] = []
        for run in self._between(start, end):
            text = self.text[max(run.start, start) : min(run.end, end)]
            if run.start >= end or run.end <= start or not text or _is_pictured(run):
                continue
            path = [element for element in run.path if _stays(element, site, without)]
            if path or opened:  # most runs are in nothing that stays
                same = 0
                while same < min(len(path), len(opened)) and path[same] is opened[same]:
                    same += 1
                out += (f"</{element.tag}>" for element in reversed(opened[same:]))
                out += map(_tag, path[same:])
                opened = path
            out.append(escape(text, quote=False).replace("\n", " ").replace(BREAK, "<br>"))
        out += (f"</{element.tag}>" for element in reversed(opened))
        return "".join(out).replace("<br> ", "<br>")


def _end_of(run: Run) -> int:
    return run.end


def line_of(nodes: Iterable[Element | str]) -> Line:
    """The line that some inline elements and texts make."""
    pieces: list[tuple[str, tuple[Element, ...]]] = []
    _take_pieces(nodes, (), pieces)
    runs: list[Run] = []
    length = 0
    for piece, path in pieces:
        end = length + len(piece)
        runs.append(Run(length, end, path))
        length = end
    return Line("".join([piece for piece, _ in pieces]), tuple(runs))


def _take_pieces(
    nodes: Iterable[Element | str],
    path: tuple[Element, ...],
    found: list[tuple[str, tuple[Element, ...]]],
) -> None:
    """Adds the texts of nodes, each with the elements that it is in."""
    for node in nodes:
        if isinstance(node, str):
            found.append((_spaced(node), path))
        elif node.tag == "br":
            found.append((BREAK, path))
        elif node.tag == "img":
            found.append((node.attrs.get("alt", "").replace("\n", " "), (*path, node)))
        elif node.tag in _SILENT or _is_note(node) or is_embedded(node):
            continue
        elif node.tag in _PARTED:
            found.append((" ", path))
            _take_pieces(node.children, path, found)
            found.append((" ", path))
        else:
            within = (*path, node)
            if node.tag == "a" and not node.children:
                found.append(("", within))
            _take_pieces(node.children, within, found)


def _spaced(text: str) -> str:
    """A text with one space for all white space in a row; most texts have only single spaces."""
    if "  " not in text and text.isprintable():
        return text
    return _SPACES.sub(lambda match: "\n" if "\n" in match[0] else " ", text)


def _is_note(element: Element) -> bool:
    return "class" in element.attrs and not _NOTES.isdisjoint(element.attrs["class"].split())


_PARTED = HEADINGS | frozenset("div p li ul ol blockquote figure figcaption section".split())
"""Blocks within a link or a word's mark-up, where HTML allows them."""


def _is_pictured(run: Run) -> bool:
    return bool(run.path) and run.path[-1].tag == "img"


def _stays(element: Element, site: str, without: frozenset[str]) -> bool:
    if element.tag == "a":
        href = element.attrs.get("href", "").strip()
        return (
            bool(host_of(href))
            and canonical_link(href) not in without
            and not is_within(href, site)
        )
    if element.tag == "span":
        return "lang" in element.attrs
    return element.tag in _KEPT


def _tag(element: Element) -> str:
    names = (*_ATTRIBUTES.get(element.tag, ()), *_EVERYWHERE)
    values = [(name, element.attrs[name]) for name in names if name in element.attrs]
    if element.tag == "a":
        values.insert(0, ("href", element.attrs["href"].strip()))
    return "".join(
        (f"<{element.tag}", *(f' {name}="{escape(value)}"' for name, value in values), ">")
    )
