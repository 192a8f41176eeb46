"""Where things stand in a TOML text: its parser tells a line only when it fails."""

import re
import tomllib

from weeknotes.model.problem import Problem, error

_AT = re.compile(r"\(at line (\d+), column (\d+)\)")


def toml_fault(fault: tomllib.TOMLDecodeError, path: str, what: str) -> Problem:
    """A file that is no TOML, as a problem."""
    match = _AT.search(str(fault))
    reason = _AT.sub("", str(fault)).strip().rstrip(".")
    return error(
        f"{what}-unreadable",
        path,
        f"The file can't be read: {reason[:1].lower()}{reason[1:]}.",
        'Write one name = "value" a line, text in quotes; '
        "a group of settings starts with its name in brackets.",
        line=int(match[1]) if match else None,
        column=int(match[2]) if match else None,
    )


def line_of_key(text: str, key: str, *, after: int | None = None) -> int | None:
    """The line where a key or a table of that name stands, searched from a line on."""
    bare = re.escape(key)
    pattern = re.compile(
        rf"""^\s*(?:\[+\s*(?:[\w.\-"' ]+\.)?["']?{bare}["']?\s*\]|["']?{bare}["']?\s*(?:=|\.))"""
    )
    lines = text.splitlines()
    for number in range(after or 0, len(lines)):
        if pattern.match(lines[number]):
            return number + 1
    return after
