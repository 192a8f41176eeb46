"""Text out of a header, which may hold mark-up and entities."""

import html
import re
from collections.abc import Iterator

from weeknotes.html.enclosed import COMMENTS
from weeknotes.model.posts.readable import readable

_MAIL = re.compile(r"<[^<>\s@]++@[^<>\s]++>")
_TAG = re.compile(
    r"<(?P<closes>/?)(?P<name>a|abbr|b|br|cite|code|del|em|i|img|ins|kbd|mark|p|q|s|samp|small|span"
    r"|strong|sub|sup|tt|u|var|wbr)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
"""What a title may hold as mark-up; other things in angle brackets are its words."""

_ALONE = frozenset({"br", "img", "wbr"})
"""Elements that have no end tag."""


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
    tags = list(_TAG.finditer(written))
    at = 0
    for number in sorted(_markup(tags)):
        yield written[at : tags[number].start()]
        at = tags[number].end()
    yield written[at:]


def _markup(tags: list[re.Match[str]]) -> Iterator[int]:
    """Which of the tags are mark-up: those in pairs, and those that never are."""
    opened: dict[str, list[int]] = {}
    for number, tag in enumerate(tags):
        name = tag["name"].lower()
        if name in _ALONE:
            yield number
        elif not tag["closes"]:
            opened.setdefault(name, []).append(number)
        elif waiting := opened.get(name):
            yield from (waiting.pop(), number)
