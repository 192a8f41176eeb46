"""Attributes of a tag: found, read and changed.

All take a whole tag, or what is in it behind its name.
"""

import re
from collections.abc import Callable
from html import escape, unescape

_NAME = r"""[^\s=>"'/]++"""
_VALUE = r"""(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++))"""

ATTRIBUTE = re.compile(rf"({_NAME})(?:\s*+=\s*+{_VALUE})?+")
"""Its groups: the name, and the value in double quotes, in single quotes or without quotes."""

_WITH_VALUE = re.compile(rf"((?<!\s)\s++)({_NAME})\s*+=\s*+{_VALUE}")


def attribute(*names: str) -> str:
    """A part of a pattern that matches how some attributes begin: quick to look for in a tag.

    What it finds may be part of a value.
    """
    return rf"(?i:{'|'.join(names)})\s*+="


def attributes(written: str) -> dict[str, str]:
    """The values of the attributes by their names in small letters; the first of a name counts."""
    values: dict[str, str] = {}
    if "=" in written or not written.isspace():
        for name, double, single, bare in ATTRIBUTE.findall(written):
            value = double or single or bare
            values.setdefault(name.lower(), unescape(value) if "&" in value else value)
    return values


def value_of(name: str, written: str) -> str | None:
    """The value of an attribute as it is written, still escaped; None where it is not there."""
    found = _named(name, written)
    return None if found is None else found[2] or found[3] or found[4] or ""


def without(name: str, written: str) -> str:
    """A tag without an attribute."""
    found = _named(name, written)
    if found is None:
        return written
    return written[: found.start()].rstrip() + written[found.end() :]


def with_values(written: str, ready: Callable[[str, str], str | None]) -> str:
    """A tag with other values.

    Args:
        written: the tag.
        ready: takes the name of an attribute, in small letters, and its value, and returns the
            value that it is to have; None for an attribute that is to go.
    """

    def replaced(match: re.Match[str]) -> str:
        value = unescape(match[3] or match[4] or match[5] or "")
        new = ready(match[2].lower(), value)
        if new == value:
            return match[0]
        return "" if new is None else f'{match[1]}{match[2]}="{escape(new)}"'

    return _WITH_VALUE.sub(replaced, written)


def _named(name: str, written: str) -> re.Match[str] | None:
    return next((one for one in ATTRIBUTE.finditer(written) if one[1].lower() == name), None)
