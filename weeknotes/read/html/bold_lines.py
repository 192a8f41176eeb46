"""Lines that are bold from end to end, which people write for headings."""

import re
from collections.abc import Iterator
from html import unescape

from weeknotes.model.names.slug import slugify
from weeknotes.model.posts.document import BoldLine

_START = "<p><strong>"
# No grammar of tags: paragraphs as our own writer puts them.
_IN_PAGE = re.compile(r"<p><strong>([^<]++)</strong>[ \t]*+(?::[ \t]*+)?(?=</p>|\n|<br)")
_TYPED = re.compile(r"^[ ]{0,3}(\*\*|__)(?=\S)([^\n]+?)\1[ \t]*+(?::[ \t]*+)?\\?$", re.MULTILINE)


def bold_lines(html: str, body: str, lines_before: int) -> tuple[BoldLine, ...]:
    """The bold lines that begin a paragraph, each with its line of the file.

    Args:
        html: what became of a text.
        body: the text itself.
        lines_before: how many lines of the file are before it.
    """
    if _START not in html:
        return ()
    return tuple(_located([unescape(text) for text in _IN_PAGE.findall(html)], body, lines_before))


def _located(texts: list[str], body: str, lines_before: int) -> Iterator[BoldLine]:
    """The bold lines of a page with their lines of the source, in their order."""
    typed = _TYPED.finditer(body)
    line, at = lines_before + 1, 0
    for text in texts:
        words = slugify(text)
        match = next((one for one in typed if slugify(one[2]) == words), None)
        if match is None:
            return
        line += body.count("\n", at, match.start())
        at = match.start()
        yield BoldLine(text=text.rstrip(": "), line=line)
