"""Markdown to safe HTML, code highlighted: everything that one text alone decides."""

import html
import re
from functools import cache
from typing import Literal

import markdown

from weeknotes.gfm import GitHubMarkdown
from weeknotes.model.value import Value
from weeknotes.read.sanitise import sanitise

_CODE = re.compile(
    r'<pre><code class="(?:[^"]*\s)?language-(?P<name>[^"\s]+)[^"]*">(?P<code>.*?)</code></pre>',
    re.DOTALL,
)
_ALIGNED = re.compile(
    r'(<t[dh])((?:\s[^<>]*?)?)\s(?:style="text-align: |align=")(left|right|center);?"'
)


class Markup(Value, frozen=True):
    """A text as HTML."""

    html: str
    dropped: tuple[str, ...] = ()
    """What was left out because it is not safe: `<script>`, `onclick=`."""


def to_html(text: str, *, html_mode: Literal["safe", "trusted"]) -> Markup:
    """The HTML of a Markdown text.

    Raises:
        RecursionError: it is nested too deep.
    """
    converter = _converter()
    converter.reset()
    found = _ALIGNED.sub(r'\1\2 class="align-\3"', converter.convert(text))
    if html_mode == "trusted":
        return Markup(html=_highlighted(found))
    clean, dropped = sanitise(found)
    return Markup(html=_highlighted(clean), dropped=dropped)


@cache
def _converter() -> markdown.Markdown:
    """One converter a process: making it costs as much as a post."""
    return markdown.Markdown(
        extensions=[GitHubMarkdown(), "tables", "footnotes", "abbr"],
        extension_configs={
            "footnotes": {"BACKLINK_TEXT": "↩\ufe0e", "USE_DEFINITION_ORDER": False}
        },
        output_format="html",
    )


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
