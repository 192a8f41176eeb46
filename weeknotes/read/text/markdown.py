"""Markdown to safe HTML, marks set and code highlighted: all that one text alone decides."""

import re
from typing import Literal

from weeknotes.model.posts.document import BoldLine, Formatting
from weeknotes.model.posts.readable import readable
from weeknotes.model.value import Value
from weeknotes.read.html.bold_lines import bold_lines
from weeknotes.read.text.emoji import may_hold_emoji
from weeknotes.read.text.emoji_in_html import WithEmoji, emoji_in
from weeknotes.read.text.highlight import highlighted
from weeknotes.read.text.lonely_notes import WAY_BACK, lonely_notes, without_ways_back
from weeknotes.read.text.problems.foreign_code import ForeignCode
from weeknotes.read.text.raw.raw_html import (
    Dropped,
    OpenComment,
    addresses,
    dropped_html,
    open_comment,
    refuse_deep_nesting,
    tags,
)
from weeknotes.read.text.raw.sanitise import sanitise

# No grammar of tags: how Python-Markdown's tables write the side of a column.
_ALIGNED = re.compile(r'(<t[dh]) style="text-align: (left|right|center);"')


class Markup(Value, frozen=True):
    """A text as HTML."""

    html: str
    typed_html: str = ""
    """The same with the names of emoji as they were typed."""

    dropped: tuple[Dropped, ...] = ()
    """What was left out because it is not safe, in the order of its lines."""

    formatting: tuple[Formatting, ...] = ()
    """What was left out because it only changes how a text looks."""

    left_out: tuple[ForeignCode, ...] = ()
    """Attribute lists of kramdown, in their order."""

    raw_addresses: tuple[tuple[str, int], ...] = ()
    """The addresses in raw HTML, each with its line."""

    has_empty_link: bool = False
    """Whether a link or image of the Markdown has no address: `[words]()`."""

    open_comment: OpenComment | None = None
    """A comment that nothing closes, or only the end of another one, and that hides too much."""

    bold_lines: tuple[BoldLine, ...] = ()
    lonely_notes: frozenset[str] = frozenset()
    """The names of footnotes that nothing refers to, as they are in ids."""

    pictures: frozenset[str] = frozenset()
    """The names of pictures that only GitHub shows: `:octocat:`."""


def to_html(
    text: str,
    *,
    html_mode: Literal["safe", "trusted"],
    lines_before: int = 0,
    sets_marks: bool = True,
) -> Markup:
    """The HTML of a Markdown text.

    Args:
        text: without its header.
        html_mode: whether raw HTML is made safe.
        lines_before: how many lines of the file are before the text.
        sets_marks: whether straight quotation marks and double hyphens are set as real ones.

    Raises:
        NestingTooDeep: quotes, lists or tags are nested past the limit; it knows its line.
        RecursionError: other things are nested too deep.
    """
    from weeknotes.read.text.converter import converter  # noqa: PLC0415 - slow; not every build needs it

    ours = converter()
    converted = ours.convert(text, lines_before, sets_marks=sets_marks)
    html = _ALIGNED.sub(r'\1 class="align-\2"', converted)
    lonely = frozenset[str]()
    if WAY_BACK in html and (lonely := lonely_notes(html)):
        html = without_ways_back(html, lonely)
    pieces = ours.github.raw_html
    raw = list(tags(pieces))
    refuse_deep_nesting(raw)
    found = tuple(addresses(raw))
    dropped: list[Dropped] = []
    if html_mode == "safe":
        dropped = sorted({*dropped_html(raw), *ours.marking.dropped})
        # A reference such as “&#11;” in raw HTML has become the character that it means.
        html = readable(sanitise(html))
    formatting = [Formatting(name=one.name, line=one.line) for one in dropped if one.is_formatting]
    formatting += ours.office_tags.found
    bold = bold_lines(html, text, lines_before)
    html = highlighted(html)
    shown = emoji_in(html) if may_hold_emoji(html) else WithEmoji(html)
    return Markup(
        html=shown.html,
        typed_html=html,
        dropped=tuple(one for one in dropped if not one.is_formatting),
        formatting=tuple(sorted(formatting, key=lambda one: one.line)),
        left_out=tuple(ours.attribute_lists.found),
        raw_addresses=found,
        has_empty_link=ours.marking.has_empty_link,
        open_comment=open_comment(pieces) if pieces else None,
        bold_lines=bold,
        lonely_notes=lonely,
        pictures=shown.pictures,
    )
