"""What an author would miss of their HTML once it is made safe, and where it stood."""

import re
from collections.abc import Iterable, Iterator
from html import unescape

from weeknotes.model.value import Value
from weeknotes.read.sanitise import GONE_WITH_CONTENT, SCHEMES, TAGS

_SUSPECT = re.compile(
    r"""<!--
      | <(?P<tag>[a-zA-Z][a-zA-Z0-9-]*)(?P<rest>(?:"[^"<]*"|'[^'<]*'|[^'"<>])*)>""",
    re.VERBOSE,
)
_ATTRIBUTE = re.compile(r"""([^\s=>"'/]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?""")
_HANDLER = re.compile(r"on[a-z]+|style")
_LINKS = frozenset({"href", "src", "poster", "cite", "data", "action", "formaction"})
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_BLANK = re.compile(r"[\x00-\x20]")
_BECOME_SOMETHING = frozenset({"iframe", "html", "body", "head"})
"""Tags outside the allow-list whose loss nobody would see."""


class Dropped(Value, frozen=True, order=True):
    """One thing that was left out."""

    line: int
    """Counted from 1 in the file."""

    name: str
    """As a person knows it: `<script>`, `onclick=`, `javascript:`."""


def dropped_html(pieces: Iterable[tuple[int, str]]) -> Iterator[Dropped]:
    """What is left out of raw HTML.

    Args:
        pieces: each with the line that it begins on.
    """
    for line, html in pieces:
        lowered = html.lower()
        at = 0
        while at >= 0 and (match := _SUSPECT.search(html, at)):
            at = match.end()
            if match["tag"] is None:
                at = html.find("-->", at)
                continue
            here = line + html.count("\n", 0, match.start())
            tag, rest = match["tag"].lower(), match["rest"]
            yield from (Dropped(line=here, name=name) for name in _names(tag, rest))
            if tag in GONE_WITH_CONTENT:
                at = lowered.find(f"</{tag}", at)


def _names(tag: str, rest: str) -> Iterator[str]:
    if (
        tag not in TAGS | _BECOME_SOMETHING
        or (tag == "iframe" and "src" not in rest.lower())
        or (tag == "input" and "checkbox" not in rest.lower())
    ):
        yield f"<{tag}>"
    if "=" in rest:
        for name, value in _ATTRIBUTE.findall(rest):
            if _HANDLER.fullmatch(name.lower()):
                yield f"{name.lower()}="
            elif name.lower() in _LINKS and (
                scheme := dropped_scheme(unescape(value.strip("\"'")))
            ):
                yield scheme


def dropped_scheme(address: str) -> str:
    """The start of an address that no page may link to, such as `javascript:`; else empty."""
    match = _SCHEME.match(_BLANK.sub("", address))
    return "" if match is None or match[1].lower() in SCHEMES else match[0].lower()
