"""A way to each heading of a text, for people who want to point others at a section."""

import re
from collections.abc import Mapping
from html import escape

from weeknotes.html.attributes import attributes
from weeknotes.html.tags import INSIDE

_PLACE = re.compile(
    r"<(?P<close>/?)(?:a|summary)\b"
    rf"|<h(?P<level>[2-6])\b(?P<attributes>{INSIDE})>(?:[^<]|<(?!/?h[1-6]))*+</h(?P=level)>",
    re.DOTALL | re.IGNORECASE,
)


def with_anchors(html: str, names: Mapping[str, str]) -> str:
    """A post's HTML with a link next to each heading, in a box with the two.

    Beside and not in the heading, which would otherwise be read out and listed with the link's
    words. A heading in a link or in the summary of a fold gets none: they are to be
    clicked themselves.

    Args:
        html: the text, sanitised.
        names: the words of its headings by their ids.
    """
    if not names:
        return html
    depth = 0

    def boxed(place: re.Match[str]) -> str:
        nonlocal depth
        if place["level"] is None:
            depth += -1 if place["close"] else 1
            return place[0]
        name = attributes(place["attributes"]).get("id", "")
        if depth or not names.get(name):
            return place[0]
        label = escape(f"Link to “{names[name]}”")
        link = f'<a class="anchor" href="#{escape(name)}" aria-label="{label}"></a>'
        return f'<div class="headed">{place[0]}{link}</div>'

    return _PLACE.sub(boxed, html)
