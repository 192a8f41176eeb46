"""The line that a problem is about, with a caret below the words that are meant."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from weeknotes.model.problems.problem import Problem
from weeknotes.model.web.credentials import covered

_QUOTED = re.compile("“([^”]+)”")
_ADDRESS = re.compile(r"\bhttps?://[^\s)]*[^\s).,:;]")
_AS_TYPED = {
    **dict.fromkeys("'‘’", "['‘’]"),
    **dict.fromkeys('"“”', '["“”]'),
    "–": "(?:–|--)",
    "—": "(?:—|---?)",
    "…": r"(?:…|\.\.\.)",
    " ": r"\s+",
}
"""What a file may have for a character that a page shows instead."""

_FENCES = frozenset({"---", "+++", ";;;"})
"""Lines round a header. A problem with a whole header is reported at the first, to no use."""

_GUTTER = " | "
_MARGIN = 12
"""Characters that are shown before the caret where a line has to be cut at its start."""

_NARROWEST = 20


class Excerpts:
    """Shows lines of a site's files; each file is read once."""

    def __init__(self, site: Path) -> None:
        self._site = site
        self._lines: dict[str, tuple[str, ...]] = {}

    def of(self, problem: Problem, width: int) -> tuple[str, ...]:
        """The line of a problem and its caret; empty where there is none to be shown.

        Args:
            problem: whose path is relative to the site's folder.
            width: of the terminal, in columns.
        """
        if problem.line is None:
            return ()
        lines = self._file(problem.path)
        if not 0 < problem.line <= len(lines):
            return ()
        return tuple(excerpt(problem, lines[problem.line - 1], width))

    def _file(self, path: str) -> tuple[str, ...]:
        if path not in self._lines:
            try:
                text = (self._site / path).read_text(encoding="utf-8-sig", errors="replace")
            except (OSError, ValueError):
                text = ""
            self._lines[path] = tuple(text.split("\n"))
        return self._lines[path]


def excerpt(problem: Problem, line: str, width: int) -> Iterator[str]:
    """A line of a file as the terminal can show it, and a caret if it is known where.

    Args:
        problem: whose line it is.
        line: its text.
        width: of the terminal, in columns.
    """
    text = printable(covered(line.rstrip()))
    if not text.strip() or text in _FENCES:
        return
    number = str(problem.line)
    found = _meant(problem, text)
    room = max(_NARROWEST, width - len(number) - len(_GUTTER) - 4)
    shown = _fitted(text, found, room)
    yield f"    {number}{_GUTTER}{shown.text}"
    if found:
        caret = "^" * max(1, _columns(shown.text[shown.start : shown.end]))
        before = " " * _columns(shown.text[: shown.start])
        yield f"    {' ' * len(number)}{_GUTTER}{before}{caret}"


def printable(text: str) -> str:
    """The text without what would move a terminal's cursor or change its colours."""
    return "".join(map(_shown, text))


def _shown(character: str) -> str:
    if character == "\t":
        return " "
    return "�" if unicodedata.category(character) in {"Cc", "Cs"} else character


class _Span(NamedTuple):
    start: int
    end: int


class _Line(NamedTuple):
    text: str
    start: int
    end: int


def _meant(problem: Problem, text: str) -> _Span | None:
    """Where in the line the fault is: at its column, or at the words that the message quotes."""
    if problem.column is not None:
        start = problem.column - 1
        return _Span(start, start + 1) if 0 <= start <= len(text) else None
    quoted = (*_QUOTED.findall(problem.message), *_ADDRESS.findall(problem.message))
    for words in quoted:
        if span := _find(printable(words).removesuffix("…").strip(), text):
            return span
    return None


def _find(words: str, text: str) -> _Span | None:
    """Where words are in a text, preferably on their own and not inside others."""
    plain = "".join(_AS_TYPED.get(one) or re.escape(one) for one in words)
    for pattern in (rf"(?<!\w){plain}(?!\w)", plain):
        if words and (found := re.search(pattern, text, re.IGNORECASE)):
            return _Span(*found.span())
    return None


def _fitted(text: str, span: _Span | None, room: int) -> _Line:
    """The part of a line that has room, the fault in sight."""
    start, end = span or _Span(0, 0)
    cut = 0 if end <= room - 1 or len(text) <= room else max(0, start - _MARGIN)
    lead = "…" if cut else ""
    rest = text[cut:]
    shown = lead + rest
    if len(shown) > room:
        shown = shown[: room - 1] + "…"
    shift = len(lead) - cut
    return _Line(shown, start + shift, min(end + shift, len(shown)))


def _columns(text: str) -> int:
    """How many columns a terminal needs for a text."""
    return sum(
        0 if unicodedata.combining(one) else 2 if unicodedata.east_asian_width(one) in "WF" else 1
        for one in text
    )
