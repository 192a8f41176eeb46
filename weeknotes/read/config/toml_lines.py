"""Where things are in a TOML text: its parser names a line only when it fails."""

import re
import tomllib
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from weeknotes.model.problems.problem import Problem, error

_REASONS = (
    ("after a key", "there is no “=” after the name"),
    (
        "Invalid value",
        "the value is neither in straight quotes nor a number, a list, true or false",
    ),
    ("Cannot ", "the same name appears twice"),
    ("Illegal character", "a quotation mark is opened on this line and not closed"),
    ('Expected "\'"', "a quotation mark is opened and not closed"),
    ("Unterminated string", "a quotation mark is opened and not closed"),
    ("Unclosed", "a bracket is opened and not closed"),
    ("Unescaped", "a backslash has a special meaning there; write / instead"),
    ("at the end of a table", "a bracket is opened and not closed"),
    ("after a statement", "there is something after the value"),
)
"""What tomllib says, and what that is in plain words."""

_GROUPS = {
    "settings": "a group of settings starts with its name",
    "people": "each person starts with a short name",
    "theme": "an option starts with its name",
}

_TOKEN = re.compile(
    r"""\"{3}(?:\\.|[^\\])*?"{3,5}|'{3}.*?'{3,5}|"(?:\\.|[^"\\\n])*"|'[^'\n]*'|#[^\n]*|[\[\]{}\n]""",
    re.DOTALL,
)
"""Strings, comments, brackets and the ends of lines: what shows where a statement ends."""

_AT = re.compile(r"\(at line (\d+), column (\d+)\)")


def toml_fault(
    fault: tomllib.TOMLDecodeError,
    path: str,
    what: Literal["settings", "people", "theme"],
    text: str,
) -> Problem:
    """A file that is not TOML, as a problem; what ends too early is reported at the last line."""
    match = _AT.search(str(fault))
    reasons = (words for cause, words in _REASONS if cause.lower() in str(fault).lower())
    reason = next(reasons, "this line is not in the right form")
    return error(
        f"{what}-unreadable",
        path,
        f"The file can't be read: {reason}.",
        f'Write one name = "value" on each line, with text in quotes; {_GROUPS[what]} in square '
        "brackets.",
        line=int(match[1]) if match else text.rstrip().count("\n") + 1,
        column=int(match[2]) if match else None,
    )


@lru_cache(maxsize=2)  # all keys of a file are looked up in it one after the other
def statements(text: str) -> tuple[tuple[int, str], ...]:
    """Each `name = value` and each `[table]` of a text that is known to be TOML, by its line."""
    return tuple(_statements(text))


def _statements(text: str) -> Iterator[tuple[int, str]]:
    start = level = counted = 0
    line = 1
    for match in (*_TOKEN.finditer(text), None):
        mark = match[0] if match else "\n"
        if mark in "[{":
            level += 1
        elif mark in "]}":
            level -= 1
        elif mark == "\n" and not level:
            end = match.end() if match else len(text)
            statement = text[start:end].strip()
            if statement and not statement.startswith("#"):
                line += text.count("\n", counted, start)
                counted = start
                yield line, statement
            start = end


def line_of_key(text: str, key: str, *, after: int | None = None) -> int | None:
    """The line where a table of that name starts, or where the key is.

    Args:
        text: the TOML.
        key: the name; for a table of a table, joined by a dot.
        after: the line of the table that holds the key; also the answer where it is not found.
    """
    bare = re.escape(key)
    table = re.compile(rf"""\[+\s*(?:[\w.\-"' ]+\.)?["']?{bare}["']?\s*\]""")
    named = re.compile(rf"""["']?{bare}["']?\s*(?:=|\.)""")
    inside = True
    for line, statement in statements(text):
        if line <= (after or 0):
            continue
        if table.match(statement) or (inside and named.match(statement)):
            return line
        inside = inside and not statement.startswith("[")
    return after
