"""Text out of a header, which may hold mark-up and entities."""

import html
import re
from collections.abc import Iterator

from weeknotes.html.elements import INLINE
from weeknotes.html.enclosed import COMMENTS
from weeknotes.html.tags import either_tag
from weeknotes.model.posts.readable import readable

# No tag: an email address between angle brackets.
_MAIL = re.compile(r"<[^<>\s@]++@[^<>\s]++>")

_WITHOUT_END_TAG = frozenset({"br", "img", "wbr"})
"""Elements that have no end tag."""

_MARKUP = re.compile(either_tag(*sorted(INLINE | _WITHOUT_END_TAG | {"p"})))
"""Tags that a title may hold; other things between angle brackets are its words."""


def plain_text(written: str) -> str:
    """Text without mark-up or entities, its white space folded: `<em>R&amp;D</em>` is `R&D`.

    A tag that has no partner is a word: `Why <b> is not <strong>`, `x if a<b and c>d`.
    """
    bare = written
    if "<" in written:
        bare = _MAIL.sub("", COMMENTS.replaced(written))
        bare = "".join(_without_markup(bare))
    return " ".join(readable(html.unescape(bare)).split())


def _without_markup(written: str) -> Iterator[str]:
    tags = list(_MARKUP.finditer(written))
    at = 0
    for number in sorted(_markup(tags)):
        yield written[at : tags[number].start()]
        at = tags[number].end()
    yield written[at:]


def _markup(tags: list[re.Match[str]]) -> Iterator[int]:
    """Which of the tags are mark-up: those in pairs, and those that never are."""
    opened: dict[str, list[int]] = {}
    for number, found in enumerate(tags):
        name = found["name"].lower()
        if name in _WITHOUT_END_TAG:
            yield number
        elif not found["end"]:
            opened.setdefault(name, []).append(number)
        elif waiting := opened.get(name):
            yield from (waiting.pop(), number)
