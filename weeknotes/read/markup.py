"""Markdown to safe HTML, marks set and code highlighted: all that one text alone decides."""

import html
import re
from functools import cache
from typing import Literal

import markdown

from weeknotes.gfm import GitHubMarkdown
from weeknotes.model.value import Value
from weeknotes.read.marking import Marking
from weeknotes.read.raw_html import Dropped, addresses, dropped_html, refuse_deep_nesting, tags
from weeknotes.read.sanitise import sanitise
from weeknotes.read.tree_html import LineBreaks, write_html

_CODE = re.compile(
    r'<pre><code class="(?:[^"]*\s)?language-(?P<name>[^"\s]+)[^"]*">(?P<code>.*?)</code></pre>',
    re.DOTALL,
)
_ALIGNED = re.compile(r'(<t[dh]) style="text-align: (left|right|center);"')
"""As Python-Markdown's tables tell the side of a column."""


class Markup(Value, frozen=True):
    """A text as HTML."""

    html: str
    dropped: tuple[Dropped, ...] = ()
    """What was left out because it is not safe, in the order of its lines."""

    raw_addresses: tuple[tuple[str, int], ...] = ()
    """The addresses in raw HTML, each with the line where it stands."""


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
        lines_before: how many lines of the file stand before the text.
        sets_marks: whether straight quotation marks and double hyphens are set as real ones.

    Raises:
        NestingTooDeep: quotes, lists or tags are nested past the limit; it knows its line.
        RecursionError: other things are nested too deep.
    """
    converter = _converter()
    converter.start(lines_before, sets_marks=sets_marks)
    html = _ALIGNED.sub(r'\1 class="align-\2"', converter.markdown.convert(text))
    raw = list(tags(converter.github.raw_html))
    refuse_deep_nesting(raw)
    found = tuple(addresses(raw))
    if html_mode == "trusted":
        return Markup(html=_highlighted(html), raw_addresses=found)
    dropped = sorted({*dropped_html(raw), *converter.marking.dropped})
    clean = _highlighted(sanitise(html))
    return Markup(html=clean, dropped=tuple(dropped), raw_addresses=found)


class _Converter:
    """Python-Markdown with what we add to it."""

    def __init__(self) -> None:
        self.github = GitHubMarkdown()
        self.markdown = markdown.Markdown(
            extensions=[self.github, "tables", "footnotes", "abbr"],
            extension_configs={
                "footnotes": {"BACKLINK_TEXT": "↩\ufe0e", "USE_DEFINITION_ORDER": False}
            },
            output_format="html",
        )
        self.marking = Marking(self.markdown, self.github)
        steps = self.markdown.treeprocessors
        steps.register(self.marking, "marking", Marking.PRIORITY)
        steps.register(LineBreaks(self.markdown), "prettify", LineBreaks.PRIORITY)
        steps.deregister("unescape")
        self.markdown.serializer = write_html

    def start(self, lines_before: int, *, sets_marks: bool) -> None:
        """Make ready for the next text."""
        self.markdown.reset()
        self.github.setConfig("line_offset", lines_before)
        self.marking.sets_marks = sets_marks


@cache
def _converter() -> _Converter:
    """One converter a process: making it costs as much as a post."""
    return _Converter()


def _highlighted(found: str) -> str:
    return _CODE.sub(_highlight, found) if "language-" in found else found


def _highlight(match: re.Match[str]) -> str:
    # Pygments takes 60 ms to import, and most sites show no code.
    from pygments import highlight  # noqa: PLC0415
    from pygments.formatters import HtmlFormatter  # noqa: PLC0415
    from pygments.lexers import get_lexer_by_name  # noqa: PLC0415
    from pygments.util import ClassNotFound  # noqa: PLC0415

    try:
        lexer = get_lexer_by_name(match["name"], stripnl=False)
    except ClassNotFound:
        return match[0]
    code = highlight(html.unescape(match["code"]), lexer, HtmlFormatter(nowrap=True))
    return f'<div class="highlight"><pre><code>{code}</code></pre></div>'
