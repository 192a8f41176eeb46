"""What a header's form makes of its values: each as text for fields, and typed for themes."""

import re
from datetime import date, time
from typing import Any

from weeknotes.read.header.field import MAX_DEPTH

_LARGEST_WHOLE = 2**63
"""What fits into a whole number wherever such a value is written down."""


class Number(str):
    """A number as its author wrote it: `1.50` is not 1.5 in a title."""

    __slots__ = ()


def depth(value: object, enough: int = MAX_DEPTH + 1) -> int:
    """How deep lists and tables are nested, counted no further than `enough`."""
    if not enough or not isinstance(value, (dict, list)):
        return 0
    inner = value.values() if isinstance(value, dict) else value
    return 1 + max((depth(item, enough - 1) for item in inner), default=0)


def as_text(value: object) -> Any:
    """A value with every scalar as text: `true` is "true", a date is written as ISO 8601 has it."""
    if isinstance(value, dict):
        return {str(key): as_text(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_text(item) for item in value]
    if value is None:
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (date, time)):
        return value.isoformat()
    return str(value)


def as_typed(value: object) -> Any:
    """A value for themes: numbers and flags as such, dates as text."""
    if isinstance(value, dict):
        return {str(key): as_typed(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_typed(item) for item in value]
    if isinstance(value, Number):
        return number(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return number(str(value))
    return value if value is None or isinstance(value, bool) else as_text(value)


def number(written: str) -> int | float | str:
    """A number, or its text where it can't be written down again as a number."""
    plain = written.replace("_", "")
    if re.fullmatch(r"[+-]?\d{1,19}", plain) and abs(int(plain)) < _LARGEST_WHOLE:
        return int(plain)
    if re.fullmatch(r"[+-]?(?:\d{1,40}(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,2})?", plain):
        return float(plain)
    return str(written)
