"""Code of other website tools in a text: the page shows it, and nothing else does."""

import re

CLASS = "template-code"
"""Of the span around each piece of such code."""

_SPAN = re.compile(rf'<span class="{CLASS}">[^<]*</span>')


def code_span(escaped: str) -> str:
    """A piece of code, which is escaped already, in its span."""
    return f'<span class="{CLASS}">{escaped}</span>'


def without_code(html: str) -> str:
    """HTML without such code, for cards, excerpts, the library and titles."""
    return _SPAN.sub("", html) if CLASS in html else html
