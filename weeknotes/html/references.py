"""Character references, such as `&amp;` and `&#8217;`: where they are, and what they mean."""

import re
from html import unescape
from html.entities import html5

LONE_AMPERSAND = re.compile(r"&(?!(?:#[0-9]+|#x[0-9a-f]+|[0-9a-z]+);)", re.IGNORECASE)
"""An `&` that begins nothing like a reference."""

LENIENT = re.compile(r"&(?=[#A-Za-z])[^\s<&;]{1,32};?")
"""What may be a reference, also without its semicolon, as browsers read some."""

_IN_ATTRIBUTE = re.compile(r"&(#(?:[0-9]+|[xX][0-9a-fA-F]+);?|[a-zA-Z0-9]+(?:;|(?![=a-zA-Z0-9])))")


def decoded(value: str) -> str:
    """The value of an attribute without its references.

    There, `&copy=1` is no reference (HTML, section 13.2.5.73).
    """
    return _IN_ATTRIBUTE.sub(_character, value) if "&" in value else value


def _character(reference: re.Match[str]) -> str:
    if reference[1].startswith("#"):
        return unescape(reference[0])
    return html5.get(reference[1], reference[0])
