"""A text as its author typed it, with its code blanked out."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

_FENCE = re.compile(r"[ \t>]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)*(`{3,}(?!.*`)|~{3,})")
_SPAN = re.compile(r"(?<!`)(`{1,3})(?!`)[^`\n]+\1(?!`)")
_ESCAPED = re.compile(r"\\[!-/:-@\[-`{-~]")


class TypedLine(NamedTuple):
    """A line of a text."""

    place: int
    """Where it begins in the text."""

    text: str


class TypedText:
    """A text, and what of it is not code."""

    def __init__(self, body: str) -> None:
        self.body = body
        """With no line ends but `\\n`."""

    @cached_property
    def words(self) -> str:
        """The text, as long as it is, with blanks for code and for what a backslash escapes."""
        words = self.body
        if "```" in words or "~~~" in words:
            words = "\n".join(_outside_fences(words))
        if "`" in words:
            words = _SPAN.sub(_blank, words)
        return _ESCAPED.sub(_blank, words) if "\\" in words else words

    @cached_property
    def lines(self) -> tuple[TypedLine, ...]:
        """The lines of `words`."""
        found, place = [], 0
        for text in self.words.split("\n"):
            found.append(TypedLine(place, text))
            place += len(text) + 1
        return tuple(found)

    def typed(self, match: re.Match[str], group: int = 0) -> str:
        """What was typed where a match in the words was found, or a group of it."""
        return self.body[match.start(group) : match.end(group)]

    def line(self, place: int) -> int:
        """The number of the line of a place, counted from 1."""
        return self.body.count("\n", 0, place) + 1


def _outside_fences(body: str) -> Iterator[str]:
    fence = ""
    for line in body.split("\n"):
        match = _FENCE.match(line)
        yield " " * len(line) if match or fence else line
        if match and not fence:
            fence = match[1]
        elif match and match[1].startswith(fence) and not line[match.end() :].strip():
            fence = ""


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
