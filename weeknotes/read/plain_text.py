"""Text out of a header, which may hold mark-up and entities."""

import html
import re

from weeknotes.model.enclosed import COMMENTS
from weeknotes.model.readable import readable

_TAGS = re.compile(
    r"</?(?:a|abbr|b|br|cite|code|del|em|i|img|ins|kbd|mark|p|q|s|small|span|strong|sub|sup|u|wbr)"
    r"(?:\s[^<>]*)?/?>|<[^<>\s]+@[^<>\s]+>",
    re.IGNORECASE,
)
"""What a title may hold as mark-up; other things in angle brackets are its words."""


def plain_text(written: str) -> str:
    """Text without mark-up or entities, its white space folded: `<em>R&amp;D</em>` is `R&D`."""
    bare = _TAGS.sub("", COMMENTS.replaced(written)) if "<" in written else written
    return " ".join(readable(html.unescape(bare)).split())
