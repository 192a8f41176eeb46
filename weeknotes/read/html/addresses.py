"""The addresses in the attributes of a tag."""

import re
from collections.abc import Iterator, Mapping

from weeknotes.model.web.srcset import candidates

_ADDRESSES = frozenset({"href", "src", "poster", "cite", "data", "srcset", "style"})
"""Attributes that may hold addresses; a style is only there in HTML that is trusted."""

_IN_STYLE = re.compile(r"url\(([^()]*)\)", re.IGNORECASE)


def addresses(values: Mapping[str, str]) -> Iterator[str]:
    """The addresses among some attributes, by their names."""
    for name, value in values.items():
        if name not in _ADDRESSES:
            continue
        if name == "srcset":
            yield from (address for address, _ in candidates(value))
        elif name == "style":
            yield from (address.strip(" \t\n\"'") for address in _IN_STYLE.findall(value))
        else:
            yield value
