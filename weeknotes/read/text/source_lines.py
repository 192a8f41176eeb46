"""What is done to a text while it is still a tree, where lines and plain characters are known."""

from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX, AtomicString

from weeknotes.gfm import GitHubMarkdown
from weeknotes.html.elements import HEADINGS, INLINE
from weeknotes.read.text.raw.code_in_html import code_edges, parted
from weeknotes.read.text.raw.raw_html import Dropped, dropped_scheme
from weeknotes.read.text.raw.sanitise import LINE, TYPED
from weeknotes.read.text.smart_quotes import HIDDEN, may_hold_marks, smart

_LINED = HEADINGS | {"a", "img"}
_ADDRESSED = frozenset({"a", "img"})
_INLINE = INLINE | {"br", "img", "input"}
_INSTEAD = {"br": "\n", "img": "x"}
"""What an element without text is to the marks next to it."""

_WHOLE = frozenset({"code", "pre", *_INSTEAD})
"""Nothing in these is to be touched."""

_SEAM = f"{STX}/{ETX}"
"""Joins texts of a block; marks look through it, as through all that is hidden so."""


class Marking(Treeprocessor):
    """Notes the lines of headings, links and images, and sets quotation marks and dashes.

    It runs after the texts are parsed and before escaped characters come back, so that code and
    escaped marks stay as they were typed.
    """

    PRIORITY = 15

    def __init__(self, md: Markdown, github: GitHubMarkdown) -> None:
        super().__init__(md)
        self._github = github
        self.sets_marks = True
        """Whether the present text is in a language whose marks are known."""
        self.dropped: list[Dropped] = []
        """What was found in links and images of the present text that no page may link to."""
        self.has_empty_link = False
        """Whether one of them has no address."""

    def run(self, root: Element) -> None:
        """Mark a tree."""
        self.dropped.clear()
        self.has_empty_link = False
        if self.sets_marks:
            walk = _Walk(self._note, code_edges(root, self.md.htmlStash.rawHtmlBlocks))
            walk.visit(root)
            walk.end_run()
        else:
            for element in root.iter():
                if element.tag in _LINED:
                    self._note(element)

    def _note(self, element: Element) -> None:
        """Note the line of a heading, link or image, and an address that no page may link to."""
        line = self._github.source_lines.get(element)
        if line:
            element.set(LINE, str(line))
            address = element.get("href") or element.get("src")
            if address:
                if scheme := dropped_scheme(address):
                    self.dropped.append(Dropped(line=line, name=scheme, address=address))
            elif element.tag in _ADDRESSED:
                self.has_empty_link = True


class _Place(NamedTuple):
    """Where a text of a run is, or a part of it."""

    element: Element
    where: Literal["text", "tail"]
    kept: str = ""
    """A part that is code, as it was typed."""


class _Walk:
    """The one walk over a tree in which its marks are set.

    Marks belong together within a run: the texts between the starts and ends of blocks.
    """

    def __init__(self, note: Callable[[Element], None], edges: Mapping[str, int]) -> None:
        self._note = note
        self._edges = edges
        """The placeholders of raw HTML that begin or end code, see `code_edges`."""
        self._depth = 0
        """How many elements for code are open, of those that are written in HTML."""
        self._places: list[_Place | None] = []
        """Where each text of the present run is; None for one that is not to be touched."""
        self._texts: list[str] = []

    def visit(self, element: Element) -> None:
        """Take an element in, with all that it holds."""
        tag = element.tag
        if tag in _LINED:
            self._note(element)
            if tag == "img":
                if caption := element.get("title"):
                    element.set("title", smart(caption))
            elif tag != "a":
                _note_typed(element)
        if tag in _WHOLE:
            self._places.append(None)
            self._texts.append(_INSTEAD.get(tag, "x"))
            return
        if element.text:
            self._add(element, "text", element.text)
        for child in element:
            if child.tag in _INLINE:
                self.visit(child)
            else:
                self.end_run()
                self.visit(child)
                self.end_run()
            if child.tail:
                self._add(child, "tail", child.tail)

    def _add(self, element: Element, where: Literal["text", "tail"], text: str) -> None:
        plain = not isinstance(text, AtomicString)
        if self._edges:
            parts, self._depth = parted(text, self._edges, self._depth)
            if plain:
                for part, is_code in parts:
                    self._places.append(_Place(element, where, part if is_code else ""))
                    self._texts.append("x" if is_code else part)
                return
        self._places.append(_Place(element, where) if plain else None)
        self._texts.append(text if plain else "x")

    def end_run(self) -> None:
        """Set the marks of the run that ends here."""
        places, texts = self._places, self._texts
        if not texts:
            return
        typed = _SEAM.join(texts)
        if may_hold_marks(typed):
            printed = smart(typed)
            if printed != typed:
                before = None
                for place, text in zip(places, printed.split(_SEAM), strict=True):
                    if place is not None:
                        part = place.kept or text
                        if before and before[:2] == place[:2]:
                            part = getattr(place.element, place.where) + part
                        setattr(place.element, place.where, part)
                    before = place
        places.clear()
        texts.clear()


def _note_typed(heading: Element) -> None:
    """Note the words of a heading with dashes, since its id is made of what was typed."""
    typed = "".join(heading.itertext())
    if "--" in typed:
        heading.set(TYPED, HIDDEN.sub("", typed))
