"""What single characters of a text can mean (CommonMark 0.31, section 6 and appendix).

Brackets are kept on a stack; what is between a pair that makes a link has its emphasis
resolved there and then, the rest at the end.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markdown.util import AtomicString

from weeknotes.gfm.blocks.rawhtml import InlineHtml
from weeknotes.gfm.inlines import autolinks, links, nodes
from weeknotes.gfm.inlines.delimiters import Run, pair, run_at
from weeknotes.gfm.inlines.nodes import Node
from weeknotes.gfm.inlines.surroundings import Surroundings
from weeknotes.gfm.inlines.text import (
    ENTITY,
    LOOKALIKE,
    PUNCTUATION,
    decode_entity,
    escape_code,
    escaped,
    label,
)

_TICKS = re.compile(r"`+")
_FOOTNOTE = re.compile(r"\[\^([^\]\[\s]+)\]")


@dataclass(slots=True)
class Bracket:
    """An opening bracket.

    Attributes:
        node: Its index among the nodes.
        end: Where what it opens begins in the text.
        image: Whether it opens an image.
    """

    node: int
    end: int
    image: bool


class Spans:
    """Takes a text apart.

    Each method named after what is at a place takes what it can from there on, adds to the
    nodes, and returns where to go on.

    Attributes:
        around: What all texts of a document share.
        text: The text.
        nodes: What it consists of, as far as it is read.
    """

    __slots__ = (
        "_brackets",
        "_depths",
        "_html",
        "_inactive",
        "_line",
        "_line_ends",
        "_runs",
        "_ticks",
        "around",
        "nodes",
        "text",
    )

    def __init__(self, around: Surroundings, text: str, line: int) -> None:
        self.around = around
        self.text = text
        self.nodes: list[Node | Run] = []
        self._line = line
        self._brackets: list[Bracket] = []
        # Brackets below this height open no link any more, since a link was found inside them.
        self._inactive = 0
        self._runs = False
        self._depths: dict[Element, int] = {}
        self._html: InlineHtml | None = None
        self._ticks: dict[int, int] | None = None
        self._line_ends: list[int] | None = None

    def result(self) -> list[Node]:
        """All nodes, with emphasis resolved and mail addresses made links."""
        return self._with_mail(self._paired(0))

    def line_at(self, at: int) -> int:
        """The source line of a place in the text."""
        if self._line_ends is None:
            if "\n" not in self.text:
                return self._line
            self._line_ends = [match.start() for match in re.finditer("\n", self.text)]
        return self._line + bisect_left(self._line_ends, at)

    def _paired(self, start: int) -> list[Node]:
        """The nodes from a place on, their emphasis resolved."""
        found = self.nodes[start:]
        if not self._runs:
            return found  # type: ignore[return-value]  # no run is among them
        # A link holds no link, so mail addresses in one stay text.
        return pair(found, nodes.fill if start else self._fill, self._depths)

    def _fill(self, element: Element, inner: Sequence[Node]) -> None:
        nodes.fill(element, self._with_mail(inner))

    def _with_mail(self, inner: Sequence[Node]) -> list[Node]:
        return nodes.with_mail_links(inner) if "@" in self.text else list(inner)

    def escape(self, at: int) -> int:
        """A backslash: the next character is literal, or the line ends here."""
        following = self.text[at + 1 : at + 2]
        if following == "\n":
            self.nodes.append(Element("br"))
        elif following in PUNCTUATION:
            self.nodes.append(escaped(following))
        else:
            self.nodes.append("\\")
            return at + 1
        return at + 2

    def line_end(self, at: int) -> int:
        """A line end: a break if two blanks come before it."""
        last = self.nodes[-1] if self.nodes else ""
        if isinstance(last, str):
            bare = last.rstrip(" ")
            self.nodes[-1:] = [bare]
            if len(last) - len(bare) > 1:
                self.nodes.append(Element("br"))
                return at + 1
        self.nodes.append("\n")
        return at + 1

    def code(self, at: int) -> int:
        """Backticks: a code span, if there are as many again."""
        text = self.text
        if self._ticks is None:
            self._ticks = {len(run[0]): run.start() for run in _TICKS.finditer(text, at)}
        opening = _TICKS.match(text, at)
        end = opening.end() if opening else at + 1
        length = end - at
        # Without the last place of each length, a text of many lengths would take quadratic time.
        if self._ticks.get(length, -1) < end:
            self.nodes.append(text[at:end])
            return end
        closing = next(run for run in _TICKS.finditer(text, end) if len(run[0]) == length)
        content = text[end : closing.start()].replace("\n", " ")
        if content[0] == content[-1] == " " and content.strip(" "):
            content = content[1:-1]
        element = Element("code")
        element.text = AtomicString(escape_code(content))
        self.nodes.append(element)
        return closing.end()

    def delimiter(self, at: int) -> int:
        """A run of `*`, `_` or `~`, to be paired later."""
        run = run_at(self.text, at)
        if run.opens or run.closes:
            self.nodes.append(run)
            self._runs = True
        else:
            self.nodes.append(run.character * run.length)
        return at + run.length

    def entity(self, at: int) -> int:
        """An ampersand: an entity, if it is one."""
        match = ENTITY.match(self.text, at)
        if match is None:
            self.nodes.append("&amp;" if LOOKALIKE.match(self.text, at) else "&")
            return at + 1
        decoded = decode_entity(match[0])
        self.nodes.append("&amp;" + decoded[1:] if decoded[0] == "&" else decoded)
        return match.end()

    def angle(self, at: int) -> int:
        """A `<`: a link, raw HTML, or itself."""
        link = autolinks.in_angles(self.text, at)
        if link is not None:
            self.nodes.append(self._noted(link[0], at))
            return link[1]
        if self._html is None:
            self._html = InlineHtml(self.text)
        end = self._html.end(at)
        if end is None:
            self.nodes.append("<")
            return at + 1
        self.nodes.append(self.around.raw_html.store(self.line_at(at), self.text[at:end]))
        return end

    def address(self, at: int) -> int:
        """What may begin a bare address."""
        link = autolinks.bare(self.text, at) if not self._brackets else None
        if link is None:
            self.nodes.append(self.text[at])
            return at + 1
        self.nodes.append(self._noted(link[0], at))
        return link[1]

    def open(self, at: int) -> int:
        """An opening bracket: a footnote's mark, or what may become a link or an image."""
        mark = self._footnote(at)
        if mark is not None:
            return mark
        found = self.nodes
        last = found[-1] if found else None
        image = isinstance(last, str) and self.text[at - 1] == "!" and last[-1:] == "!"
        if image:
            found[-1] = str(last)[:-1]
        self._brackets.append(Bracket(len(found), at + 1, image=image))
        found.append("![" if image else "[")
        return at + 1

    def _footnote(self, at: int) -> int | None:
        footnotes = self.around.footnotes
        if footnotes is None or not self.text.startswith("^", at + 1):
            return None
        match = _FOOTNOTE.match(self.text, at)
        mark = footnotes.reference(match[1]) if match else None
        if match is None or mark is None:
            return None
        self.nodes.append(mark)
        return match.end()

    def close(self, at: int) -> int:
        """A closing bracket: the end of a link or image, if it has a target."""
        if not self._brackets:
            self.nodes.append("]")
            return at + 1
        opener = self._brackets.pop()
        active = opener.image or len(self._brackets) >= self._inactive
        self._inactive = min(self._inactive, len(self._brackets))
        target = self._target(opener, at) if active else None
        if target is None:
            self.nodes.append("]")
            return at + 1
        inner = self._paired(opener.node + 1)
        del self.nodes[opener.node :]
        element = nodes.image(target, inner) if opener.image else nodes.link(target, inner)
        if target.spaced:
            element.set(self.around.spaced, target.spaced)
        self.nodes.append(self._noted(element, opener.end - 1))
        if not opener.image:
            self._inactive = len(self._brackets)
        return target.end

    def _target(self, opener: Bracket, at: int) -> links.Target | None:
        """Where the link or image that ends at a bracket leads, if it is one."""
        if self.text.startswith("(", at + 1):
            target = links.inline_target(self.text, at + 1)
            if target is not None:
                return target
        target = self._reference(opener, at)
        if target is None and self.around.spaced:
            return links.spaced_target(self.text, at + 1)
        return target

    def _reference(self, opener: Bracket, at: int) -> links.Target | None:
        """Where the definition leads that the link or image names, if there is one."""
        references = self.around.md.references
        if not references:
            return None
        following = links.label_after(self.text, at + 1)
        name, end = following or ("", at + 1)
        if not name and at - opener.end <= links.MAX_LABEL:
            name = self.text[opener.end : at]
        found = references.get(label(name)) if len(name) <= links.MAX_LABEL else None
        return links.Target(found[0], found[1] or "", end) if found else None

    def _noted(self, element: Element, at: int) -> Element:
        self.around.lines[element] = self.line_at(at)
        return element
