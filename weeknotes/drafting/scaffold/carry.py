"""What somebody meant to do next, as a checklist for their next note."""

import posixpath
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from weeknotes.model.posts.document import Heading
from weeknotes.model.posts.post import Post
from weeknotes.model.posts.prompt import PROMPT
from weeknotes.model.settings import Stream
from weeknotes.model.streams.headings import stream_of, words
from weeknotes.model.streams.presets import NEXT

FROM_LAST_TIME = "From last time"
"""The heading over what is carried over. What stays open below it is carried over again."""

_ITEM = re.compile(r"(?P<indent>[ \t]*)(?:[-*+]|\d{1,9}[.)])[ \t]+(?P<text>\S.*)")
_BOX = re.compile(r"\[(?P<mark>[ xX])\](?:\s+(?P<text>.*)|$)")
_RULE = re.compile(r"\s*(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})")
_FENCE = re.compile(r"\s*(`{3,}|~{3,})")
_NOTE = re.compile(r"\[\^[^\]\s]+\]")
_LINK = re.compile(r"(?<=\]\()(?!/|#|[a-zA-Z][\w+.-]*:)([^()\s]+)")
_NESTED = 2
"""Spaces more than its parent has make an item a part of it."""


class _Item(NamedTuple):
    indent: int
    text: str
    done: bool
    box: bool


def carried(post: Post, source: str, *, streams: tuple[Stream, ...], folder: str) -> str:
    """The items of a note that are still to be done, as a checklist in Markdown; empty if none.

    They are the items of lists in its sections on what comes next, but for those that are ticked,
    and what is left open of the list that was carried over to it.

    Args:
        post: the note.
        source: its whole file.
        streams: of the site, with one called `next`.
        folder: where the checklist will be, for links to files.
    """
    lines = source.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    kept: dict[str, None] = {}
    for start, end, heading in _sections(post, len(lines)):
        stream = stream_of(heading, streams)
        of_last_time = words(heading.text) == words(FROM_LAST_TIME)
        if of_last_time or (stream and stream.name == NEXT.name):
            items = list(_items(lines[start:end]))
            wanted = [one for one in items if one.box or not of_last_time]
            kept |= dict.fromkeys(_checklist(wanted, posixpath.dirname(post.path), folder))
    return "\n".join(kept)


def _sections(post: Post, length: int) -> Iterator[tuple[int, int, Heading]]:
    """The lines below each heading: from the one after it, up to one of its level or above."""
    headings = [heading for heading in post.document.headings if heading.line]
    for at, heading in enumerate(headings):
        ends = (
            other.line - 1
            for other in headings[at + 1 :]
            if other.line and other.level <= heading.level
        )
        yield heading.line or 0, next(ends, length), heading


def _items(lines: Iterable[str]) -> Iterator[_Item]:
    item: _Item | None = None
    fence, blank = "", False
    for line in lines:
        mark = _FENCE.match(line)
        if fence or mark:
            if mark and (not fence or mark[1].startswith(fence)):
                fence = "" if fence else mark[1]
            continue
        if _RULE.fullmatch(line):
            yield from [item] if item else []
            item = None
            continue
        match = _ITEM.fullmatch(line.rstrip())
        indent = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip())
        if match:
            yield from [item] if item else []
            box = _BOX.fullmatch(match["text"])
            item = _Item(
                indent=indent,
                text=(box["text"] or "") if box else match["text"],
                done=bool(box and box["mark"] in "xX"),
                box=bool(box),
            )
        elif item and line.strip() and (not blank or indent >= item.indent + _NESTED):
            item = item._replace(text=f"{item.text} {line.strip()}")
        elif item and line.strip():
            yield item
            item = None
        blank = not line.strip()
    if item:
        yield item


def _checklist(items: Iterable[_Item], here: str, there: str) -> Iterator[str]:
    above: list[tuple[int, int]] = []  # the indent of each item above, and the depth below it
    for item in items:
        while above and item.indent < above[-1][0] + _NESTED:
            above.pop()
        depth = above[-1][1] if above else 0
        text = _moved(_NOTE.sub("", item.text), here, there).strip()
        kept = bool(text) and not item.done and not PROMPT.search(text)
        above.append((item.indent, depth + kept))
        if kept:
            yield f"{'  ' * depth}- [ ] {text}"


def _moved(text: str, here: str, there: str) -> str:
    """A text with its links to files as they have to be in another folder."""
    if here == there:
        return text
    return _LINK.sub(lambda link: posixpath.relpath(posixpath.join(here, link[1]), there), text)
