"""The summary that a header gives, which is Markdown on one line: as text, and as HTML."""

import re
from html import escape
from typing import NamedTuple

from weeknotes.model.posts.document import Formatting
from weeknotes.model.problems.problem import Problem
from weeknotes.model.problems.time_limit import TooLong
from weeknotes.model.settings import Settings
from weeknotes.read.fields.front_matter import FrontMatter
from weeknotes.read.html.tree import tree
from weeknotes.read.roundups.inline_text import BREAK, line_of
from weeknotes.read.text.markdown import to_html
from weeknotes.read.text.problems.text_problems import html_dropped

_MARKS = re.compile(r"[*_`\[~\\]|<[a-zA-Z]\w*:")
"""What all mark-up of Markdown and Word has that a sentence may need; most have none."""

_NO_BLOCK = "¶ "
"""A line that begins so begins no list, quotation or heading, and its first word may be bold."""

_PARAGRAPH = re.compile(rf"<p>{_NO_BLOCK}(.*)</p>\s*", re.DOTALL)


class Summary(NamedTuple):
    """A summary."""

    text: str
    html: str = ""
    """Inline HTML that can be put on any page, as a share's comment; empty without mark-up."""

    problems: tuple[Problem, ...] = ()
    """What is left out of it."""

    formatting: tuple[Formatting, ...] = ()
    """What is left out because it only changes how it looks."""


def summary_of_header(front: FrontMatter, path: str, settings: Settings) -> Summary:
    """The summary of a header.

    Args:
        front: the header's values.
        path: of the file.
        settings: the site's.

    Raises:
        TooLong: the time of the post is up.
    """
    plain = front.summary.text
    has_tags = front.summary.markdown.count("<") > plain.count("<")
    if not has_tags and not _MARKS.search(plain):
        return Summary(plain)
    try:
        markup = to_html(
            _NO_BLOCK + front.summary.markdown,
            html_mode="safe",
            lines_before=(front.given.line("summary") or 1) - 1,
            sets_marks=front.sets_marks,
        )
    except TooLong:
        raise
    except Exception:  # noqa: BLE001 - no text of an author's may end in a traceback
        return Summary(plain)
    found = _PARAGRAPH.fullmatch(markup.html)
    if found is None:
        return Summary(plain)
    line = line_of(tree(found[1]).children)
    text = " ".join(line.text.replace(BREAK, " ").split())
    html = line.html(0, len(line.text), site=settings.url, without=frozenset())
    # Nothing but text can show the words of a picture.
    bare = "<img" in found[1] or html == escape(text, quote=False)
    problems = tuple(html_dropped(markup.dropped, path))
    return Summary(text, "" if bare else html, problems, markup.formatting)
