"""Emoji by their names in a page, outside code and tags."""

from html import escape, unescape
from typing import NamedTuple

from weeknotes.html.elements import CODE, HEADINGS
from weeknotes.html.pieces import TextOrTag, in_turn
from weeknotes.read.text.emoji import with_emoji
from weeknotes.read.text.raw.sanitise import TYPED

_SILENT = CODE | {"script", "style", "textarea", "title"}


class WithEmoji(NamedTuple):
    """A text with its emoji."""

    html: str
    pictures: frozenset[str] = frozenset()
    """The names in it that mean a picture of GitHub's own, which is shown nowhere else."""


def emoji_in(html: str) -> WithEmoji:
    """A page with emoji in place of their names, but for code and addresses.

    The words of a heading are noted as they were typed: GitHub makes its id of them.
    """
    pictures: set[str] = set()
    pieces = list(in_turn(html))
    silent = ""
    heading, typed = -1, ""
    changed = False
    for at, piece in enumerate(pieces):
        if not piece.is_tag:
            ready = piece.written if silent else with_emoji(piece.written, pictures)
            if heading >= 0:
                typed += piece.written
                changed = changed or ready != piece.written
            pieces[at] = piece._replace(written=ready)
        elif silent:
            silent = "" if piece.ends and piece.name == silent else silent
        elif piece.name in _SILENT and not piece.ends:
            silent = piece.name
        elif piece.name in HEADINGS:
            if piece.ends and heading >= 0 and changed:
                pieces[heading] = _noted(pieces[heading], typed)
            heading, typed, changed = -1 if piece.ends else at, "", False
    return WithEmoji("".join(piece.written for piece in pieces), frozenset(pictures))


def _noted(heading: TextOrTag, typed: str) -> TextOrTag:
    """The start of a heading with its words as they were typed."""
    tag = heading.written
    if f" {TYPED}=" in tag:  # noted already, because of its dashes
        return heading
    words = escape(" ".join(unescape(typed).split()))
    return heading._replace(written=f'{tag[:-1]} {TYPED}="{words}">')
