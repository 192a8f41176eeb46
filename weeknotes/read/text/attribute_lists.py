"""Attribute lists of kramdown, the Markdown of Jekyll and GitHub Pages: `{:target="_blank"}`.

They say how the link, picture or block next to them looks. GitHub Pages shows nothing of them, so
they are left out, and reported to their author. See kramdown's syntax, “Inline Attribute Lists”.
"""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX, AtomicString

from weeknotes.gfm import GitHubMarkdown
from weeknotes.html.elements import HEADINGS
from weeknotes.read.text.problems.foreign_code import ForeignCode

_LIST = (
    r"\{:(?=[ \t]*[.\#]|[ \t]*toc[ \t]*\}|[^{}\n]*=)"
    r"(?:[^{}\"'\n]|\"[^\"{}\n]*\"|'[^'{}\n]*'|\n(?![ \t]*\n))*\}"
)
_LISTS = re.compile(rf"(?:{_LIST})+")
_OWN_LINE = re.compile(rf"(?P<before>\n|^)[ \t]*(?P<lists>(?:{_LIST})+)[ \t]*(?=(?P<after>\n|$))")
_OF_ITEM = re.compile(rf"((?:{_LIST})+)[ \t]+")
_OF_HTML = re.compile(rf"({STX}wzxhzdk:\d+{ETX})((?:{_LIST})+)")
"""Behind a tag that was typed as HTML."""

_BESIDE = frozenset("a abbr code del em i img strong sub sup".split())
_BLOCKS = HEADINGS | frozenset("dd dt li p td th".split())
_MAY_GO = frozenset({"p", "tr"})


class AttributeLists(Treeprocessor):
    """Leaves attribute lists out of a tree, where kramdown would find them.

    That is behind a link, a picture or words that are set off, on a line of their own, and at the
    start of an item. It runs while it is still known which characters are escaped.
    """

    PRIORITY = 17

    def __init__(self, md: Markdown, github: GitHubMarkdown) -> None:
        super().__init__(md)
        self._github = github
        self.wanted = True
        """Whether the present text may hold any."""

        self.found: list[ForeignCode] = []
        """Those of the present text."""

    def run(self, root: Element) -> None:
        """Clean a tree."""
        self.found.clear()
        if self.wanted:
            self._visit(root, None)

    def _visit(self, element: Element, line: int | None) -> None:
        line = self._github.source_lines.get(element, line)
        is_block = element.tag in _BLOCKS
        children = [*element]
        if text := element.text:
            ends = not children or children[0].tag == "br"
            element.text = self._cleaned(text, line, begins=is_block, ends=is_block and ends)
            line = _moved(line, text)
        for child, following in zip(children, [*children[1:], None], strict=False):
            found = len(self.found)
            if child.tag not in {"code", "pre"}:
                self._visit(child, line)
            if len(self.found) > found and child.tag in _MAY_GO and _is_empty(child):
                element.remove(child)
                continue
            line = _moved(line, "\n" if child.tag == "br" else "".join(child.itertext()))
            if tail := child.tail:
                child.tail = self._cleaned(
                    self._beside(tail, line) if child.tag in _BESIDE else tail,
                    line,
                    begins=is_block and child.tag == "br",
                    ends=is_block and (following is None or following.tag == "br"),
                )
                line = _moved(line, tail)
        first = next(iter(element), None)
        if element.tag == "li":
            self._of_item(element if first is None or first.tag != "p" else first, line)

    def _cleaned(self, text: str, line: int | None, *, begins: bool, ends: bool) -> str:
        """A text of a block without lists on lines of their own.

        Args:
            text: as it was typed, escaped characters apart.
            line: on which it begins.
            begins: whether a line of the block begins with it.
            ends: whether a line of the block ends with it.
        """
        if "{:" not in text or isinstance(text, AtomicString):
            return text

        def without(match: re.Match[str]) -> str:
            whole = (match["before"] or begins) and (match["after"] or ends)
            if not whole:
                return match[0]
            self._note(match["lists"], _moved(line, text[: match.start("lists")]))
            return ""

        def behind_html(match: re.Match[str]) -> str:
            self._note(match[2], _moved(line, text[: match.start()]))
            return match[1]

        cleaned = _OWN_LINE.sub(without, _OF_HTML.sub(behind_html, text))
        return cleaned.removeprefix("\n") if begins and cleaned != text else cleaned

    def _beside(self, tail: str, line: int | None) -> str:
        match = _LISTS.match(tail) if tail.startswith("{:") else None
        if match is None or isinstance(tail, AtomicString):
            return tail
        self._note(match[0], line)
        return tail[match.end() :]

    def _of_item(self, holder: Element, line: int | None) -> None:
        match = _OF_ITEM.match(holder.text or "")
        if match and holder.text:
            self._note(match[1], self._github.source_lines.get(holder, line))
            holder.text = holder.text[match.end() :]

    def _note(self, written: str, line: int | None) -> None:
        self.found.append(ForeignCode(line=line, code=written))


def _moved(line: int | None, text: str) -> int | None:
    """The line on which a text ends, by that on which it begins."""
    return None if line is None else line + text.count("\n")


def _is_empty(element: Element) -> bool:
    return not "".join(element.itertext()).strip() and all(
        child.tag in {"td", "th"} for child in element
    )
