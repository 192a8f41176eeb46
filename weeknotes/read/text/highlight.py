"""Code with its words marked by what they are, so that a theme can colour them.

Pygments is imported where it is needed: it takes 60 ms, and most sites show no code.
"""

import re
from functools import cache, lru_cache
from html import unescape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pygments.formatters import HtmlFormatter
    from pygments.lexer import Lexer

# No grammar of tags: a fenced block of code as our own writer puts it.
_CODE = re.compile(
    r'<pre><code class="(?:[^"]*\s)?language-(?P<name>[^"\s]+)[^"]*">(?P<code>[^<]*+)</code></pre>',
)


def highlighted(html: str) -> str:
    """The HTML of a text, its blocks of code highlighted where their language is known."""
    return _CODE.sub(_highlight, html) if "language-" in html else html


def _highlight(match: re.Match[str]) -> str:
    from pygments import highlight  # noqa: PLC0415

    lexer = _lexer(match["name"])
    if lexer is None:
        return match[0]
    # A new one for each block: some remember what they have read.
    code = highlight(unescape(match["code"]), lexer(stripnl=False), _formatter())
    return f'<div class="highlight"><pre><code>{code}</code></pre></div>'


@lru_cache(maxsize=64)
def _lexer(name: str) -> "type[Lexer] | None":
    """What knows a language; Pygments looks through five hundred of them for each name."""
    from pygments.lexers import find_lexer_class_by_name  # noqa: PLC0415
    from pygments.util import ClassNotFound  # noqa: PLC0415

    try:
        return find_lexer_class_by_name(name)
    except ClassNotFound:
        return None


@cache
def _formatter() -> "HtmlFormatter[str]":
    """One for all: making it costs more than most code takes."""
    from pygments.formatters import HtmlFormatter  # noqa: PLC0415

    return HtmlFormatter(nowrap=True)
