"""What is done to a text while it is still a tree, where lines and plain characters are known."""

from typing import Literal
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX, AtomicString

from weeknotes.gfm import GitHubMarkdown
from weeknotes.read.raw_html import Dropped, dropped_scheme
from weeknotes.read.sanitise import LINE, TYPED
from weeknotes.read.smart import HIDDEN, smart

_LINED = frozenset({"a", "h1", "h2", "h3", "h4", "h5", "h6", "img"})
_HEADINGS = _LINED - {"a", "img"}
_INLINE = frozenset(
    "a abbr b br code del em i img input ins mark q s small span strong sub sup u".split()
)
_CODE = frozenset({"code", "pre"})
_INSTEAD = {"br": "\n", "img": "x"}
"""What an element without text is to the marks beside it."""

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

    def run(self, root: Element) -> None:
        """Mark a tree."""
        lines = self._github.source_lines
        self.dropped.clear()
        for element in root.iter():
            if element.tag in _LINED and (line := lines.get(element)):
                element.set(LINE, str(line))
                if scheme := dropped_scheme(element.get("href") or element.get("src") or ""):
                    self.dropped.append(Dropped(line=line, name=scheme))
        if self.sets_marks:
            _note_typed(root)
            for run in _runs(root):
                _set_marks(run)
            for image in root.iter("img"):
                if caption := image.get("title"):
                    image.set("title", smart(caption))


_Place = tuple[Element, Literal["text", "tail"]]
_Run = list[_Place | str]
"""The texts of one block in their order; a plain string stands for what is not to be touched."""


def _runs(root: Element) -> list[_Run]:
    """The texts between the starts and ends of blocks, within which marks belong together."""
    runs: list[_Run] = []

    def visit(element: Element, run: _Run) -> None:
        if element.tag in _CODE or element.tag in _INSTEAD:
            run.append(_INSTEAD.get(element.tag, "x"))
            return
        add(element, "text", run)
        for child in element:
            inline = child.tag in _INLINE
            visit(child, run if inline else begin())
            run = run if inline else begin()
            add(child, "tail", run)

    def begin() -> _Run:
        runs.append([])
        return runs[-1]

    def add(element: Element, where: Literal["text", "tail"], run: _Run) -> None:
        text = getattr(element, where)
        if text:
            run.append("x" if isinstance(text, AtomicString) else (element, where))

    visit(root, begin())
    return runs


def _set_marks(run: _Run) -> None:
    texts = [place if isinstance(place, str) else getattr(*place) for place in run]
    typed = _SEAM.join(texts)
    printed = smart(typed)
    if printed != typed:
        for place, text in zip(run, printed.split(_SEAM), strict=True):
            if not isinstance(place, str):
                setattr(*place, text)


def _note_typed(root: Element) -> None:
    """Notes the words of headings with dashes, since their ids are made of what was typed."""
    for heading in root.iter():
        if heading.tag in _HEADINGS:
            typed = "".join(heading.itertext())
            if "--" in typed:
                heading.set(TYPED, HIDDEN.sub("", typed))
