"""Opening tags that nothing closes, of elements that would swallow what follows them.

To HTML, all behind a lone `<title>` or `<script>` is its content, to the end of the page. GitHub
shows such a tag as it is typed (the filter of GFM 6.11), and so it is text here. One that says what
it shows, as `<iframe src="…">` does, was surely meant as an element: it is closed at once.
"""

import re
from collections.abc import Iterator, MutableSequence, Sequence
from typing import NamedTuple

from weeknotes.gfm.blocks.rawhtml import RawBlock

_ATTRIBUTES = r"""(?:"[^"]*+"|'[^']*+'|[^'"<>])*+"""
_END = re.compile(r"</(?P<name>[a-z][a-z0-9]*)", re.IGNORECASE)
_COMMENT_END = re.compile("-->")
_SHOWS = re.compile(r"\s(?:src|data)\s*=", re.IGNORECASE)


class _Tag(NamedTuple):
    piece: int
    start: int
    end: int
    name: str
    closes: bool


class Swallowing:
    """The elements of some names: what is in one is not HTML, or readers don't see it."""

    def __init__(self, names: Sequence[str], bare: Sequence[str] = ()) -> None:
        """Take the names.

        Args:
            names: Those of which every tag counts.
            bare: Those of which only tags without attributes do.
        """
        every, few = ("|".join(some) or "(?!)" for some in (names, bare))
        self._tag = re.compile(
            rf"<!--|<(?P<closes>/?)(?P<name>(?:{every})(?=[\s/>])|(?:{few})(?=>)){_ATTRIBUTES}>",
            re.IGNORECASE,
        )
        self._ends = {
            name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in (*names, *bare)
        }

    def tame(self, pieces: MutableSequence[str], around: Sequence[str] = ()) -> list[int]:
        """Make opening tags that nothing closes text, or close them.

        Args:
            pieces: Raw HTML in its order, which is changed.
            around: Other raw HTML of the document; what has an end tag there is left as it is.

        Returns:
            Which of the pieces are others now.
        """
        tags = [tag for number, html in enumerate(pieces) for tag in self._tags(number, html)]
        last = {tag.name: number for number, tag in enumerate(tags) if tag.closes}
        lone = [
            tag
            for number, tag in enumerate(tags)
            if not tag.closes and last.get(tag.name, -1) < number
        ]
        if lone and around:
            closed = {match["name"].lower() for html in around for match in _END.finditer(html)}
            lone = [tag for tag in lone if tag.name not in closed]
        of_piece: dict[int, list[_Tag]] = {}
        for tag in lone:
            of_piece.setdefault(tag.piece, []).append(tag)
        for piece, found in of_piece.items():
            pieces[piece] = _tamed(pieces[piece], found)
        return list(of_piece)

    def _tags(self, piece: int, html: str) -> Iterator[_Tag]:
        """The tags in a piece, without those in comments and elements that are closed in it."""
        at = 0
        missing: set[str] = set()
        while match := self._tag.search(html, at):
            at = match.end()
            name = (match["name"] or "").lower()
            if match["closes"]:
                yield _Tag(piece, match.start(), at, name, closes=True)
                continue
            ends = self._ends[name] if name else _COMMENT_END
            end = None if name in missing else ends.search(html, at)
            if end is not None:
                at = end.end()
            elif not name:
                return
            else:
                missing.add(name)
                yield _Tag(piece, match.start(), at, name, closes=False)


def _tamed(html: str, tags: Sequence[_Tag]) -> str:
    """A piece whose tags, in their order, are text or closed."""
    parts, at = [], 0
    for tag in tags:
        if _shows(html, tag):
            parts += [html[at : tag.end], f"</{tag.name}>"]
        else:
            parts += [html[at : tag.start], "&lt;", html[tag.start + 1 : tag.end - 1], "&gt;"]
        at = tag.end
    text = "".join([*parts, html[at:]])
    kind, first = type(html), tags[0]
    # A block that begins with text is a paragraph.
    begins_with_text = kind is RawBlock and not first.start and not _shows(html, first)
    return kind(f"<p>{text}</p>" if begins_with_text else text)


def _shows(html: str, tag: _Tag) -> bool:
    """Whether a tag says what it shows."""
    return _SHOWS.search(html, tag.start, tag.end) is not None
