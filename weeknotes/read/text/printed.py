"""One line of a header as it is printed: plain text, its marks and emoji set except in code."""

import re
from collections.abc import Iterator
from html import unescape

from weeknotes.html.elements import CODE
from weeknotes.html.tags import either_tag
from weeknotes.read.html.plain_text import plain_text
from weeknotes.read.text.emoji import may_hold_emoji, with_emoji
from weeknotes.read.text.smart_quotes import may_hold_marks, smart

_EDGE = re.compile(rf"{either_tag(*sorted(CODE))}|(?P<ticks>`+)")
"""What code may begin or end with, in HTML or in Markdown."""

_PLACEHOLDER = "\ufdd0"
"""In place of a stretch of code: not a character, and so in no text (Unicode, section 23.7)."""


def printed(written: str, *, sets_marks: bool) -> str:
    """A line without mark-up or entities, as a reader is to see it.

    Args:
        written: what the header has.
        sets_marks: whether its language has marks that are known.
    """
    if not ((sets_marks and may_hold_marks(unescape(written))) or may_hold_emoji(written)):
        return plain_text(written)
    if "`" not in written and "<" not in written:
        return _set(plain_text(written), sets_marks=sets_marks)
    bare: list[str] = []
    codes: list[str] = []
    at = 0
    for start, end in _stretches(written):
        bare.append(written[at:start].replace(_PLACEHOLDER, ""))
        codes.append(plain_text(written[start:end]))
        at = end
    bare.append(written[at:].replace(_PLACEHOLDER, ""))
    text, *rest = _set(plain_text(_PLACEHOLDER.join(bare)), sets_marks=sets_marks).split(
        _PLACEHOLDER
    )
    return text + "".join(code + after for code, after in zip(codes, rest, strict=True))


def _set(text: str, *, sets_marks: bool) -> str:
    return with_emoji(smart(text) if sets_marks else text)


def _stretches(written: str) -> Iterator[tuple[int, int]]:
    """Where code starts and ends in a line, without its tags; no stretch is within another."""
    edges = list(_EDGE.finditer(written))
    ends = _ends(edges)
    at = 0
    while at < len(edges):
        end = ends.get(at)
        if end is not None:
            yield edges[at].end(), edges[end].start()
        at = at + 1 if end is None else end + 1


def _ends(edges: list[re.Match[str]]) -> dict[int, int]:
    """Which edge ends the code that another one begins."""
    ends: dict[int, int] = {}
    opened: dict[str, list[int]] = {}
    ticks: dict[int, int] = {}
    for at, edge in enumerate(edges):
        if edge["ticks"]:
            length = len(edge["ticks"])
            if length in ticks:
                ends[ticks[length]] = at
            ticks[length] = at
        elif not edge["end"]:
            opened.setdefault(edge["name"].lower(), []).append(at)
        elif starts := opened.get(edge["name"].lower()):
            ends[starts.pop()] = at
    return ends
