"""Which part of a file is wanted: the header `Range` of RFC 9110, section 14."""

import re
from typing import Literal

from weeknotes.model.value import Value

_ONE = re.compile(r"bytes=[ \t]*([0-9]{0,18})-([0-9]{0,18})[ \t]*")


class Part(Value, frozen=True):
    """A stretch of a file."""

    start: int
    length: int


def part_of(header: str, size: int) -> Part | Literal["whole", "beyond"]:
    """The part that a header asks for.

    Several parts at once and what cannot be understood get the whole file, which the rule allows.

    Args:
        header: as it came; empty where there was none.
        size: of the file.

    Returns:
        The part; or that the whole is to be sent; or that the file has nothing there.
    """
    found = _ONE.fullmatch(header)
    if found is None:
        return "whole"
    first, last = found.groups()
    if not first:
        if not last:
            return "whole"
        length = min(int(last), size)
        return Part(start=size - length, length=length) if length else "beyond"
    start = int(first)
    if last and int(last) < start:
        return "whole"
    if start >= size:
        return "beyond"
    end = min(int(last), size - 1) if last else size - 1
    return Part(start=start, length=end - start + 1)
