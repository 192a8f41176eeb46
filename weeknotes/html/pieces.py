"""HTML as a row of texts and tags."""

from collections.abc import Iterator
from typing import NamedTuple

from weeknotes.html.tags import TAG_OR_COMMENT


class Piece(NamedTuple):
    """A text of a page, or a tag."""

    written: str
    is_tag: bool = False
    """Or a comment, without a name."""

    name: str = ""
    """In small letters."""

    ends: bool = False


def in_turn(html: str) -> Iterator[Piece]:
    """The texts and tags of some HTML in turn; the first and the last is a text, maybe empty."""
    at = 0
    for match in TAG_OR_COMMENT.finditer(html):
        yield Piece(html[at : match.start()])
        name = (match["name"] or "").lower()
        yield Piece(match[0], is_tag=True, name=name, ends=bool(match["end"]))
        at = match.end()
    yield Piece(html[at:])
