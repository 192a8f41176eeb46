"""HTML that can stand on any page as it is, which most sections of notes can."""

import re

_NAMES = (
    "a|abbr|b|blockquote|cite|code|dd|del|div|dl|dt|em|figcaption|figure|i|ins|kbd|mark|p|pre|q|s"
    "|small|span|strong|sub|sup|table|tbody|td|th|thead|tr|u"
)
_ATTRIBUTES = (
    """(?: (?:alt|aria-label|class|height|lang|loading|rel|role|scope|src|start|tabindex|title"""
    """|width)="[^"'<>\\n]*+"| href="[^"'<>\\n&#\\s][^"'<>\\n]*+")*+"""
)
"""As the sanitiser writes them, without ids, names of ids and ways to places of the same page."""

_INNERMOST = re.compile(
    rf"<(?:(?P<name>{_NAMES}){_ATTRIBUTES}>[^<]*+</(?P=name)>"
    rf"|(?P<list>[uo]l){_ATTRIBUTES}>\s*+(?:<li{_ATTRIBUTES}>[^<]*+</li>\s*+)*+</(?P=list)>"
    rf"|(?:br|img){_ATTRIBUTES}(?: ?/)?>)"
)
"""An element with nothing but text in it, or a list of such items."""

_LOOKS = 12
"""So deep may elements stand in each other: each look finds the innermost."""


def is_plain(html: str) -> bool:
    """Whether HTML needs nothing done to it to stand on another page.

    That is: all that is opened in it is closed in it, in order, and it has no ids, no headings and
    nothing that leads to a place of its own page. False where that is not easily told.
    """
    for _ in range(_LOOKS):
        if "<" not in html:
            return True
        # A line's end stands in none of these tags, so that no new ones come of what is left.
        html, found = _INNERMOST.subn("\n", html)
        if not found:
            return False
    return False
