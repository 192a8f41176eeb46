"""How a file of the team differs from what weeknotes writes: a unified diff, as git applies it."""

import difflib
from collections.abc import Iterator

from weeknotes.drafting.upgrade.record import with_plain_lines

_NO_END = "\\ No newline at end of file"


def difference(path: str, old: bytes, new: bytes) -> tuple[str, ...]:
    """The lines of a diff that turns the old file into the new one; none if either is not text."""
    try:
        before, after = (with_plain_lines(each).decode() for each in (old, new))
    except UnicodeDecodeError:
        return ()
    if "\0" in before + after:
        return ()
    lines = difflib.unified_diff(_lines(before), _lines(after), f"a/{path}", f"b/{path}")
    return tuple(_printed(lines))


def _lines(text: str) -> list[str]:
    """The lines with their ends. Only a line feed ends one, as in git."""
    lines = text.split("\n")
    return [*(f"{line}\n" for line in lines[:-1]), *([lines[-1]] if lines[-1] else [])]


def _printed(lines: Iterator[str]) -> Iterator[str]:
    for line in lines:
        yield line.removesuffix("\n")
        if not line.endswith("\n"):
            yield _NO_END
