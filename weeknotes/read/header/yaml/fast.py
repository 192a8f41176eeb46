"""A YAML header of the form that nearly all have, read without a parser of YAML.

A line such as `title: A week`, quoted or not, `tags: [tea, cake]`, or a name with a list of plain
items below it means the same to anybody. Whatever else a header holds, a parser has to look at.
"""

import re
from typing import Any

from weeknotes.read.header.field import Field, by_key
from weeknotes.read.header.stray_lines import refuse_stray_flags

_SCALAR = r"""
    " (?P<double> [^"\\]*) "
    | ' (?P<single> [^']*) '
    | (?P<plain> [^\W_] [^:#]* (?: (?: :(?=[^ ]) | \#(?<![ ]\#) ) [^:#]*)*)
"""
"""On one line; a plain one holds no colon before a space and no `#` behind one."""

_NAMED = re.compile(
    rf"""(?P<key> [A-Za-z][\w-]{{0,60}} (?: [ ][\w-]{{1,60}}){{0,5}}) :
    (?: [ ]+ (?: \[ (?P<list> [^\[\]{{}}:#?"']*) \] | {_SCALAR} ) )? [ ]*""",
    re.VERBOSE,
)
_ITEM = re.compile(rf"(?P<indent> [ ]*) - [ ]+ (?: {_SCALAR} ) [ ]*", re.VERBOSE)

_DATE_OR_SO = re.compile(r"\d{4}-")
_WHOLE = re.compile(r"[1-9]\d{0,17}", re.ASCII)

_WORDS = {
    form: value
    for word, value in {
        **dict.fromkeys(("true", "yes", "on"), True),
        **dict.fromkeys(("false", "no", "off"), False),
        "null": None,
    }.items()
    for form in (word, word.capitalize(), word.upper())
}
"""What means something else than itself (YAML 1.1)."""


class _NotPlain(Exception):  # noqa: N818 - no fault, only another way
    """A value that a parser has to look at."""


def read_plain(header: str) -> dict[str, Field] | None:
    """The fields of a header by their keys in normal form; None where a parser has to look at it.

    Args:
        header: its text, with a blank line for each line of the file before it.

    Raises:
        HeaderFault: a key is there twice, or an item of a list looks like a flag.
    """
    if not header.replace("\n", "").isprintable():  # tabs, odd spaces, invisible characters
        return None
    try:
        fields, has_items = _fields(header.split("\n"))
    except _NotPlain:
        return None
    if not fields:
        return None
    found = by_key(fields)
    if has_items:  # without any, each line is that of a key
        refuse_stray_flags(header, (field.line for field in fields))
    return found


def _fields(lines: list[str]) -> tuple[list[Field], bool]:
    """The fields, and whether one of them has its items on lines of their own."""
    fields: list[Field] = []
    items: tuple[list[str | None], list[Any]] | None = None
    indent = ""
    has_items = False
    for number, line in enumerate(lines, 1):
        if not line or line.isspace():
            continue
        if match := _NAMED.fullmatch(line):
            key, whole = match["key"], match["list"]
            text, typed = _scalar(match) if whole is None else _list(whole)
            fields.append(Field(key=key, line=number, text=text, typed=typed))
            items = ([], []) if line.rstrip().endswith(":") else None
            continue
        match = _ITEM.fullmatch(line)
        if match is None or items is None:
            raise _NotPlain
        if not items[0]:
            has_items, indent, named = True, match["indent"], fields[-1]
            fields[-1] = Field(key=named.key, line=named.line, text=items[0], typed=items[1])
        elif match["indent"] != indent:
            raise _NotPlain
        for values, value in zip(items, _scalar(match), strict=True):
            values.append(value)
    return fields, has_items


def _list(written: str) -> tuple[list[str | None], list[Any]]:
    """What is between two brackets, as text and typed."""
    if not written.strip():
        return [], []
    values = [_plain(item.strip()) for item in written.split(",")]
    return [text for text, _ in values], [typed for _, typed in values]


def _scalar(match: re.Match[str]) -> tuple[str | None, Any]:
    """A value as text and typed."""
    quoted = match["double"] if match["double"] is not None else match["single"]
    if quoted is not None:
        return quoted, quoted
    return (None, None) if match["plain"] is None else _plain(match["plain"].rstrip())


def _plain(written: str) -> tuple[str | None, Any]:
    """A value without quotation marks, as text and typed.

    What begins with a digit may be a number of many forms; none holds a space, or begins with four
    digits and a hyphen.
    """
    first = written[:1]
    if first.isalpha():
        typed = _WORDS.get(written, written)
        return (None if typed is None else written), typed
    if not "0" <= first <= "9":
        raise _NotPlain
    if " " in written or _DATE_OR_SO.match(written):
        return written, written
    if _WHOLE.fullmatch(written):
        return written, int(written)
    raise _NotPlain
