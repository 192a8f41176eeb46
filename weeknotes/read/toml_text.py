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
    """The line where a table of that name starts, or where the key stands.

    Args:
        text: the TOML.
        key: the name; for a table of a table, joined by a dot.
        after: the line of the table that holds the key; also the answer where it is not found.
    """
    bare = re.escape(key)
    table = re.compile(rf"""\s*\[+\s*(?:[\w.\-"' ]+\.)?["']?{bare}["']?\s*\]""")
    named = re.compile(rf"""\s*["']?{bare}["']?\s*(?:=|\.)""")
    inside = True
    for number, line in enumerate(text.splitlines()[after or 0 :], (after or 0) + 1):
        if table.match(line) or (inside and named.match(line)):
            return number
        inside = inside and not line.lstrip().startswith("[")
    return after
