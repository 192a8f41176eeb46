"""HTML so plain that making it safe would change nothing, as that of most posts is.

To clean HTML is to parse it and to write it anew, a sixth of the time that a text takes. What is
plain is known here by its form alone, wherever it came from: prose, headings, lists, quotations,
tables, code, links and images as our own writer puts them. Whatever is not surely plain has to be
cleaned.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType

from weeknotes.read.text.raw.sanitise import LINE, TYPED

_SIGN = r"""[^\s\x00-\x20"<>&\\]*+"""
_NO_COLON = r"""[^\s\x00-\x20"<>&\\:]*+"""
_HOST = "(?:[A-Za-z0-9]++(?:-[A-Za-z0-9]++)*+[.])++[A-Za-z]{2,}+"
"""Nothing that a parser of addresses could find fault with, such as a number as the last part."""

_ADDRESS = (
    f"(?:https?://{_HOST}(?:[/?#]{_SIGN}(?:&amp;{_SIGN})*+)?+"
    "|mailto:[A-Za-z0-9._+-]++@[A-Za-z0-9.-]++"
    f"|{_NO_COLON}(?:&amp;{_NO_COLON})*+)"
)
_LINED = f'(?: {LINE}="[0-9]++")?+'
_TITLED = '(?: title="[^"<&]*+")?+'
_TAGS = (
    "/?(?:p|em|strong|del|code|ul|ol|li|blockquote)",
    f'a{_LINED} href="{_ADDRESS}"{_TITLED}',
    f'h[1-6]{_LINED}(?: {TYPED}="[^"<&]*+")?+',
    "/(?:a|h[1-6]|pre|table)",
    "[bh]r",
    'pre><code(?: class="language-[^"<&]*+")?+',
    f'img alt="[^"<&]*+"{_LINED} src="{_ADDRESS}"{_TITLED}',
    'ol start="[0-9]{1,9}+"',
    't[hd](?: class="align-(?:left|right|center)")?+',
    # Text right in a table is put before it, but for a break of the line.
    r"(?:table|/?(?:thead|tbody|tr)|/t[hd])(?=>\n<)",
)
_FORM = re.compile(f"[^<]*+(?:<(?:{'|'.join(_TAGS)})>[^<]*+)*+")
"""Text in which there are tags of these forms, whatever stands in what."""

_NAME = re.compile("<(/?[a-z]+[1-6]?)")
_OTHER_REFERENCE = re.compile("&(?!(?:amp|lt|gt);)")
"""An ampersand that html5ever may write otherwise in a text."""

_INLINE = frozenset("a br code del em img strong".split())
_BLOCKS = _INLINE | frozenset("blockquote h1 h2 h3 h4 h5 h6 hr ol p pre table ul".split())
_VOID = frozenset({"br", "hr", "img"})
_MAY_FOLLOW: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        name: frozenset({*held, f"/{name}"})
        for names, held in (
            ("blockquote li", _BLOCKS),
            ("a del em h1 h2 h3 h4 h5 h6 p strong td th", _INLINE),
            ("ol ul", {"li"}),
            ("code", ()),
            ("pre", {"code"}),
            ("table", {"tbody", "thead"}),
            ("tbody thead", {"tr"}),
            ("tr", {"td", "th"}),
        )
        for name in names.split()
    }
)
"""Within each element, what may stand there without being moved elsewhere, and its end."""

_IN_LINK = _MAY_FOLLOW["a"]


def is_plain(html: str) -> bool:
    """Whether HTML is surely safe, and in the canonical form (html5ever's)."""
    return (
        # Each tag of the form has one sign of either kind, so then there is none in the text.
        html.count("<") == html.count(">")
        and "\xa0" not in html
        and "\r" not in html
        and "\0" not in html
        and not html.startswith("\ufeff")
        and ("&" not in html or _OTHER_REFERENCE.search(html) is None)
        and _FORM.fullmatch(html) is not None
        and _fits(_NAME.findall(html))
    )


def _fits(names: list[str]) -> bool:
    """Whether each element stands where it may, and ends there."""
    may_follow = _BLOCKS
    outer: list[frozenset[str]] = []
    for name in names:
        if name not in may_follow:
            return False
        if name[0] == "/":
            may_follow = outer.pop()
        elif name not in _VOID:
            if name == "a" and (may_follow is _IN_LINK or _IN_LINK in outer):
                return False
            outer.append(may_follow)
            may_follow = _MAY_FOLLOW[name]
    return not outer
