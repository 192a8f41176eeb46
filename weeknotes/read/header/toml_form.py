"""A header in TOML, as Hugo and Zola know it."""

import re
import tomllib

from weeknotes.read.config.toml_lines import statements
from weeknotes.read.header.fault import HeaderFault
from weeknotes.read.header.field import MAX_DEPTH, Field, by_key, too_deep, twice_in_one_part
from weeknotes.read.header.keys import is_known, normal_key
from weeknotes.read.header.stray_lines import refuse_stray_flags
from weeknotes.read.header.values import Number, as_text, as_typed, depth

_AT = re.compile(r"\(at line (\d+), column \d+\)")
_COLON = re.compile(r"""\s*["']?([A-Za-z_][\w-]*)["']?\s*:\s*(.*)""")
_BARE = re.compile(r"""\s*([A-Za-z_][\w-]*)\s*=\s*([^\s"'\[{#].*)""")
_NAMED = re.compile(r"([A-Za-z_][\w-]*)\s*=")
_QUOTE = re.compile(r"""["']""")

_NOTHING_KNOWN = (
    "The header can't be read from this line on.",
    'Write name = "value" on each line between the two lines of +++.',
)


def read_toml(header: str) -> dict[str, Field]:
    """The fields of a header by their keys in normal form.

    Args:
        header: its text, with a blank line for each line of the file before it.

    Raises:
        HeaderFault: it is not clear what the header says.
    """
    try:
        values = tomllib.loads(header, parse_float=Number)
    except tomllib.TOMLDecodeError as fault:
        raise _in_plain_words(fault, header) from None
    except RecursionError:
        raise too_deep(_first_line(header)) from None
    except ValueError:  # a whole number of thousands of digits
        raise HeaderFault("header-unreadable", _first_line(header), *_NOTHING_KNOWN) from None
    found = statements(header)
    for line, statement in found:
        _refuse_swallowed_lines(line, statement)
    lines: dict[str, int] = {}
    in_table = False
    for line, statement in found:
        is_table = statement.startswith("[")
        if is_table or not in_table:
            lines.setdefault(next(iter(tomllib.loads(statement))), line)
        in_table = in_table or is_table
    for key, value in values.items():
        if depth(value) > MAX_DEPTH:
            raise too_deep(lines[key])
    refuse_stray_flags(header, (line for line, _ in found))
    return by_key(
        Field(key=key, line=lines[key], text=as_text(value), typed=as_typed(value))
        for key, value in values.items()
    )


def _refuse_swallowed_lines(first: int, statement: str) -> None:
    """Three quotation marks swallow the lines below them, up to the next three."""
    for text in statement.split("\n")[1:]:
        match = _NAMED.match(text)
        if match and is_known(normal_key(match[1])):
            raise HeaderFault(
                "header-unreadable",
                first,
                "Three quotation marks are opened on this line and never closed, "
                f"so that “{text.strip()[:60]}” is part of the value.",
                "Add the three closing quotation marks at the end of the value.",
            )


def _first_line(header: str) -> int:
    return _line(header, len(header) - len(header.lstrip()))


def _line(header: str, place: int) -> int:
    return header.count("\n", 0, place) + 1


def _in_plain_words(fault: tomllib.TOMLDecodeError, header: str) -> HeaderFault:
    """What the parser complains of, in words for people who never heard of it."""
    complaint = str(fault)
    at = _AT.search(complaint)
    line = int(at[1]) if at else len(header.rstrip().split("\n"))
    written = header.split("\n")[line - 1]
    if "overwrite" in complaint or "twice" in complaint:
        name = re.sub(r"[\[\]\s]|=.*", "", written) or "a name"
        return twice_in_one_part(name[:60], line)
    message, hint = _words(complaint, written)
    return HeaderFault("header-unreadable", line, message, hint)


def _words(complaint: str, written: str) -> tuple[str, str]:
    if match := _COLON.match(written):
        value = match[2].strip().strip("\"'")[:40]
        message = (
            f"“{written.strip()[:60]}” has a colon, "
            "but in a header between lines of +++ an equals sign is needed."
        )
        return (
            message,
            f'Write {match[1]} = "{value}", or put --- in place of +++ above and below the header.',
        )
    if (match := _BARE.match(written)) and not _QUOTE.search(match[2]):
        message = (
            f"The value of “{match[1]}” is neither in quotation marks nor true, false, "
            "a number or a date."
        )
        value = match[2].strip()[:40]
        return message, f'Put quotation marks round it: {match[1]} = "{value}"'
    if _QUOTE.search(written):
        return (
            "The quotation marks on this line do not match what is around them.",
            "Put one pair of quotation marks round the whole value, and none inside it.",
        )
    if "array" in complaint or "inline table" in complaint:
        return (
            "A bracket is opened in the header and never closed.",
            "Add the closing bracket, or a comma between the items.",
        )
    return _NOTHING_KNOWN
