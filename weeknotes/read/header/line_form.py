"""A header without fences: `Title: …` lines at the very top, up to the first blank line.

MultiMarkdown, Pelican and Python-Markdown's `meta` know it so. Only its words can show that such a
header from a text, so it has to be a header surely: a line that may be text must never get lost,
and a line such as `Draft: true` must never be taken for text.
"""

import re

from weeknotes.read.header.fences import first_line, plain
from weeknotes.read.header.field import Field, by_key, checked
from weeknotes.read.header.key_slips import meant_by
from weeknotes.read.header.keys import is_known, normal_key
from weeknotes.read.header.stray_lines import refuse_stray_flags, starts_like_a_header

NAMED = re.compile(r"(?P<key>[A-Za-z][\w -]{0,40}?)[ \t]*:(?:[ \t]+(?P<value>.*)|[ \t]*)")
"""A line with a name."""

_CONTINUED = re.compile(r"[ \t]+\S.*")
_FENCE = re.compile(r"\s*[-+;]{3,}\s*")
_START = 4096
_QUOTES = ("''", '""', "“”", "‘’")


def starts_with_lines(text: str) -> bool:
    """Whether a text surely starts with such a header."""
    _, first = first_line(text)
    if not NAMED.fullmatch(first.rstrip()):
        return False
    header, body = split_lines(text)
    fields = _fields(header)
    return bool(fields) and _is_surely_header(fields) and not _goes_on(plain(body[:_START]))


def split_lines(text: str) -> tuple[str, str]:
    """The header and the body of a text that starts with one.

    Args:
        text: the whole text, its lines ended by line feeds alone.

    Returns:
        The header, with a blank line for each line above it, and the body from its blank line on.
    """
    above, _ = first_line(text)
    lines = text.split("\n")
    end = next((i for i in range(above, len(lines)) if not plain(lines[i]).strip()), len(lines))
    return "\n" * above + "\n".join(map(plain, lines[above:end])), "\n".join(lines[end:])


def read_lines(header: str) -> dict[str, Field]:
    """The fields of a header by their keys in normal form.

    Args:
        header: its text, with the lines of the file that are above it as blank ones.

    Raises:
        HeaderFault: it is not clear what the header says.
    """
    fields = _fields(header)
    checked(header, fields[0].line, "a blank line after the header")
    refuse_stray_flags(header, (field.line for field in fields))
    return by_key(fields)


def _fields(header: str) -> list[Field]:
    """The fields of lines that all are `Key: value` or go on with the value above; else empty."""
    found: list[tuple[str, int, list[str]]] = []
    for number, line in enumerate(header.split("\n"), 1):
        if not line:
            continue
        if found and _CONTINUED.fullmatch(line):
            found[-1][2].append(line.strip())
            continue
        match = NAMED.fullmatch(line.rstrip())
        if match is None:
            return []
        found.append((match["key"], number, [(match["value"] or "").strip()]))
    return [_field(key, line, "\n".join(values).strip()) for key, line, values in found]


def _field(key: str, line: int, written: str) -> Field:
    value = _unquoted(written) or None
    return Field(key=key, line=line, text=value, typed=value)


def _unquoted(value: str) -> str:
    """The value without the one pair of quotation marks round it."""
    marks = value[:1] + value[-1:]
    inner = value[1:-1]
    return inner if marks in _QUOTES and not set(marks) & set(inner) else value


def _goes_on(body: str) -> bool:
    """Whether what follows the first blank line may still be the header, or a fence of it."""
    first = next((line for line in body.split("\n") if line.strip()), "")
    return _FENCE.fullmatch(first) is not None or starts_like_a_header(body)


def _is_surely_header(fields: list[Field]) -> bool:
    """Whether there is a title or a date, and no line that may be text.

    “Date: we still need one” is not a date, “Highlights: a new kettle” is not a key we know.
    """
    values = {normal_key(field.key): field.text or "" for field in fields}
    dated = re.search(r"\d", values.get("date", "")) is not None
    return (bool(values.get("title")) or dated) and all(
        is_known(key) or meant_by(key) for key in values
    )
