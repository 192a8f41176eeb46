"""The summary that a header gives, which is Markdown on one line: as text, and as HTML."""

import re
from html import escape
from typing import NamedTuple

from weeknotes.model.problems.time_limit import TooLong
from weeknotes.model.settings import Settings
from weeknotes.read.fields.typed import Fields
from weeknotes.read.html.tree import tree
from weeknotes.read.roundups.inline_text import BREAK, line_of
from weeknotes.read.text.markdown import to_html
from weeknotes.read.text.problems.text_problems import html_dropped

_MARKS = re.compile(r"[*_`\[~\\]")
"""What all mark-up has that a sentence may need; most have none."""

_NO_BLOCK = "¶ "
"""A line that begins so begins no list, quotation or heading, and its first word may be bold."""

_PARAGRAPH = re.compile(rf"<p>{_NO_BLOCK}(.*)</p>\s*", re.DOTALL)


class Told(NamedTuple):
    """A summary."""

    text: str
    html: str = ""
    """Inline HTML that can stand on any page, as a share's comment; empty without mark-up."""


def told_summary(fields: Fields, path: str, settings: Settings) -> Told:
    """The summary of a header; what is left out of it is noted among the problems of the fields.

    Args:
        fields: the header's.
        path: of the file.
        settings: the site's.

    Raises:
        TooLong: the time of the post is up.
    """
    plain = fields.printed("summary")
    if not _MARKS.search(plain):
        return Told(plain)
    try:
        markup = to_html(
            _NO_BLOCK + fields.markdown("summary"),
            html_mode="safe",
            lines_before=(fields.line("summary") or 1) - 1,
            sets_marks=fields.sets_marks,
        )
    except TooLong:
        raise
    except Exception:  # noqa: BLE001 - no text of an author's may end in a traceback
        return Told(plain)
    found = _PARAGRAPH.fullmatch(markup.html)
    if found is None:
        return Told(plain)
    fields.problems += html_dropped(markup.dropped, path)
    line = line_of(tree(found[1]).children)
    text = " ".join(line.text.replace(BREAK, " ").split())
    html = line.html(0, len(line.text), site=settings.url, without=frozenset())
    # Nothing but text can show the words of a picture.
    bare = "<img" in found[1] or html == escape(text, quote=False)
    return Told(text, "" if bare else html)
