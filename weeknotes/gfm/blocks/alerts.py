"""Alerts: quotes that GitHub shows as a note, a tip or a warning."""

import re
from collections.abc import Mapping, MutableMapping
from types import MappingProxyType
from xml.etree.ElementTree import Element

from markdown.util import AtomicString

TITLES: Mapping[str, str] = MappingProxyType(
    {
        "NOTE": "Note",
        "TIP": "Tip",
        "IMPORTANT": "Important",
        "WARNING": "Warning",
        "CAUTION": "Caution",
    }
)
"""The kinds that GitHub knows, and their titles in English."""

_MARK = re.compile(r"\[!([A-Za-z]+)\][ ]*(?:\n|$)")


def turn_into_alert(
    quote: Element, titles: Mapping[str, str], lines: MutableMapping[Element, int]
) -> None:
    """Make a quote whose first line is a mark such as `[!NOTE]` an alert, unless it is empty.

    Args:
        quote: A `blockquote` with all its blocks; it becomes a `div` of the class `alert`.
        titles: The title of each kind.
        lines: The source line of each element.
    """
    first = quote[0] if len(quote) else None
    if first is None or first.tag != "p" or not first.text:
        return
    match = _MARK.match(first.text)
    if match is None or match[1].upper() not in titles:
        return
    remaining = first.text[match.end() :]
    if not remaining and len(quote) == 1:
        return
    kind = match[1].upper()
    quote.tag = "div"
    quote.set("class", f"alert alert-{kind.lower()}")
    quote.set("role", "note")
    title = Element("p", {"class": "alert-title"})
    title.text = AtomicString(titles[kind])
    lines[title] = lines[first]
    if remaining:
        first.text = remaining
        lines[first] += 1
    else:
        quote.remove(first)
    quote.insert(0, title)
