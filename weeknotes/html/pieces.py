"""HTML as a row of texts and tags."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from weeknotes.html.tags import COMMENT, INSIDE, NAME, TAG_OR_COMMENT, end_tag, start_tag

_PASSED_OVER = "|".join(
    [COMMENT, *(f"{start_tag(name)}.*?{end_tag(name)}" for name in ("script", "style"))]
)
_CUT = re.compile(rf"({_PASSED_OVER}|<(/?)({NAME})({INSIDE})>|<)", re.DOTALL)


class TextOrTag(NamedTuple):
    """A text of a page, or a tag."""

    written: str
    is_tag: bool = False
    """Or a comment, without a name."""

    name: str = ""
    """In small letters."""

    ends: bool = False


def in_turn(html: str) -> Iterator[TextOrTag]:
    """The texts and tags of some HTML in turn; the first and the last is a text, maybe empty."""
    at = 0
    for match in TAG_OR_COMMENT.finditer(html):
        yield TextOrTag(html[at : match.start()])
        name = (match["name"] or "").lower()
        yield TextOrTag(match[0], is_tag=True, name=name, ends=bool(match["end"]))
        at = match.end()
    yield TextOrTag(html[at:])


class Columns(NamedTuple):
    """HTML cut at its tags, as columns: of a long text, they are faster to go through than pieces.

    A comment counts as a tag without a name, and so does a whole script or style, or a `<` that
    begins nothing.
    """

    texts: list[str]
    """One more than there are tags: the first is before all tags, the last after them."""

    tags: list[str]
    """As they are written."""

    slashes: Sequence[str]
    """A slash for each end tag; else nothing."""

    names: Sequence[str]
    """In small letters."""

    attributes: Sequence[str]
    """What is in each tag behind its name."""


def columns(html: str) -> Columns:
    """The texts and tags of some HTML, in their order."""
    parts = _CUT.split(html)
    return Columns(
        texts=parts[::5],
        tags=parts[1::5],
        slashes=parts[2::5],
        names=[(name or "").lower() for name in parts[3::5]],
        attributes=parts[4::5],
    )
