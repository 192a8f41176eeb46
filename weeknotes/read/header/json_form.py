"""A header that is a JSON object, as Hugo, Hexo and Eleventy know it."""

import json
import re
from typing import Any

from weeknotes.read.header.fault import HeaderFault
from weeknotes.read.header.field import MAX_DEPTH, Field, by_key, too_deep, twice_in_one_part
from weeknotes.read.header.values import Number, as_text, as_typed

_TOKEN = re.compile(r'(?P<text>"(?:\\.|[^"\\\n])*+")(?P<colon>\s*:)?|"[^\n]*|[\[\]{}]')
_HALF = re.compile("[\ud800-\udfff]")
"""A character beyond U+FFFF is two escapes (RFC 8259, section 7); one alone is half a character."""

_OPENING = frozenset("[{")
_CLOSING = frozenset("]}")


class _Twice(ValueError):  # noqa: N818 - reported as a fault of the header
    """A name that is twice in one object."""


def read_json(header: str) -> dict[str, Field]:
    """The fields of a header by their keys in normal form.

    Args:
        header: its text, with a blank line for each line of the file before it; the
            brackets round the whole may be missing, as Hexo has it between two `;;;`.

    Raises:
        HeaderFault: it is not clear what the header says.
    """
    if not header.strip():
        return {}
    if not header.lstrip().startswith("{"):
        header = re.sub(r"\S", r"{\g<0>", header, count=1) + "}"
    lines = _lines_of_names(header)
    try:
        values = json.loads(
            header,
            object_pairs_hook=_without_twins,
            parse_int=Number,
            parse_float=Number,
            parse_constant=Number,
        )
    except _Twice as fault:
        raise twice_in_one_part(str(fault), _second_line(header, str(fault))) from None
    except json.JSONDecodeError as fault:
        raise _in_plain_words(fault, header) from None
    if half := _HALF.search(json.dumps(values, ensure_ascii=False, default=str)):
        raise _half_a_sign(half[0], header)
    return by_key(
        Field(key=key, line=line, text=as_text(value), typed=as_typed(value))
        for (key, value), line in zip(values.items(), lines, strict=True)
    )


def _without_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        raise _Twice(next(name for name in names if names.count(name) > 1))
    return found


def _lines_of_names(header: str) -> list[int]:
    """The line of each name of the outermost object; refuses what is nested too deep."""
    depth, lines = 0, []
    for match in _TOKEN.finditer(header):
        if match[0] in _OPENING:
            depth += 1
            if depth > MAX_DEPTH:
                raise too_deep(_line(header, match.start()))
        elif match[0] in _CLOSING:
            depth -= 1
        elif match["colon"] and depth == 1:
            lines.append(_line(header, match.start()))
    return lines


def _second_line(header: str, name: str) -> int:
    written = json.dumps(name)
    places = [
        match.start()
        for match in _TOKEN.finditer(header)
        if match["colon"] and _is(match["text"], name)
    ]
    return _line(header, places[1] if len(places) > 1 else header.find(written))


def _is(written: str, name: str) -> bool:
    """Whether a name in quotation marks is here; below the fault, anything may be."""
    try:
        return bool(json.loads(written) == name)
    except json.JSONDecodeError:
        return False


def _line(header: str, place: int) -> int:
    return header.count("\n", 0, max(place, 0)) + 1


def _half_a_sign(half: str, header: str) -> HeaderFault:
    written = f"\\u{ord(half):04x}"
    return HeaderFault(
        "header-unreadable",
        _line(header, header.lower().find(written)),
        f"“{written}” is half of a character, and the other half is missing.",
        "Write the character itself in its place, such as an emoji.",
    )


_SIGNS = (
    (
        ("Expecting ',' delimiter",),
        "A comma or a quotation mark is missing here or just above.",
        'Write "name": "value" on each line, with a comma after each but the last.',
    ),
    (
        ("Expecting property name", "Illegal trailing comma"),
        "There is no name in quotation marks here; perhaps there is a comma after the last line.",
        'Write "name": "value" on each line, with a comma after each but the last.',
    ),
    (
        ("Expecting ':' delimiter",),
        "A colon is missing between name and value.",
        'Write "name": "value", with a colon between the two.',
    ),
    (
        ("Unterminated string", "Invalid control character"),
        "A quotation mark is opened on this line and never closed.",
        "Add the closing quotation mark at the end of the value.",
    ),
    (
        ("Expecting value",),
        "A value is missing here, or it has no quotation marks.",
        'Put quotation marks round it: "title": "My week". Only numbers, true and false need none.',
    ),
)
"""What the parser's complaint holds, the message and the hint."""


def _in_plain_words(fault: json.JSONDecodeError, header: str) -> HeaderFault:
    last = len(header[: fault.pos].rstrip()) if fault.pos >= len(header) else fault.pos
    line = _line(header, last)
    for signs, message, hint in _SIGNS:
        if any(sign in fault.msg for sign in signs):
            return HeaderFault("header-unreadable", line, message, hint)
    return HeaderFault(
        "header-unreadable",
        line,
        "The header can't be read from this line on.",
        'Write "name": "value" on each line, with a comma after each but the last.',
    )
