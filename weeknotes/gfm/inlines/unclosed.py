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
        for tag in reversed(lone):
            pieces[tag.piece] = _tamed(pieces[tag.piece], tag)
        return list(dict.fromkeys(tag.piece for tag in lone))

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


def _tamed(html: str, tag: _Tag) -> str:
    kind = type(html)
    if _SHOWS.search(html, tag.start, tag.end):
        return kind(f"{html[: tag.end]}</{tag.name}>{html[tag.end :]}")
    text = f"{html[: tag.start]}&lt;{html[tag.start + 1 : tag.end - 1]}&gt;{html[tag.end :]}"
    # A block that begins with text is a paragraph.
    return kind(f"<p>{text}</p>" if kind is RawBlock and not tag.start else text)
