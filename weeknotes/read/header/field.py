"""One field of a header, and what is asked of headers in every form that people write them in."""

import re
from collections.abc import Iterable
from typing import Any

from weeknotes.model.posts.draft_flags import holds_back
from weeknotes.model.value import Value
from weeknotes.read.header.fault import HeaderFault
from weeknotes.read.header.key_slips import meant_by
from weeknotes.read.header.keys import compact, known_name, normal_key

MAX_BYTES = 16 * 1024
MAX_DEPTH = 20

NOT_TEXT = re.compile("[^\t\n -~\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What YAML forbids: control characters and halves of characters."""

_LONGEST_KEY = 60
_MOST_BYTES = 4
"""Of one character in UTF-8."""


class Field(Value, frozen=True):
    """One key's value and the line where the key stands."""

    key: str
    """As its author wrote it."""

    line: int
    text: Any
    """Every scalar as written (a date is its text, `yes` is "yes"); None where there is nothing."""

    typed: Any
    """Scalars as the header's form understands them (YAML 1.1), save that dates stay text."""

    swallowed: int = 0
    """The line of an item that YAML takes for a part of the one above; it is read as its own."""

    cut: str = ""
    """What YAML takes for a comment, though it may be part of the value: `#61`."""


def by_key(fields: Iterable[Field]) -> dict[str, Field]:
    """Fields by their keys in normal form; of two with a key that means nothing here, the last.

    Raises:
        HeaderFault: two of them have a key in common, or a key is text.
    """
    found: dict[str, Field] = {}
    for field in fields:
        if len(field.key) > _LONGEST_KEY:
            raise HeaderFault(
                "header-unreadable",
                field.line,
                "This line of the header reads like text, not like “name: value”.",
                "Close the header above it with a line of three dashes, if the text starts here.",
            )
        key = normal_key(field.key)
        if key in found and not (_is_harmless(field) and _is_harmless(found[key])):
            raise HeaderFault(
                "header-duplicate",
                field.line,
                f"“{field.key}” is in the header twice: "
                f"on line {found[key].line} and on line {field.line}.",
                "Keep one of the two lines.",
            )
        found[key] = field
    return found


def _is_harmless(field: Field) -> bool:
    """Whether it makes no difference to a post that a field is there."""
    if isinstance(field.text, (list, dict)) or known_name(field.key) or meant_by(field.key):
        return False
    return not holds_back(compact(field.key), field.text or "")


def twice_in_one_part(key: str, line: int) -> HeaderFault:
    """The fault of a key that is twice in a table of a header."""
    return HeaderFault(
        "header-duplicate",
        line,
        f"“{key}” is twice in one part of the header, the second time on line {line}.",
        "Keep one of the two lines.",
    )


def checked(header: str, first: int, closing: str) -> str:
    """A header that may be loaded: short enough, and without characters that nobody types.

    Args:
        header: its text; blank lines before it do not count.
        first: the line of its fence.
        closing: the words for what closes it, such as “the closing line of three dashes”.

    Raises:
        HeaderFault: it is not.
    """
    _refuse_long(header, first, closing)
    refuse_control_characters(header)
    return header


def _refuse_long(header: str, first: int, closing: str) -> None:
    """Refuses a header that is as long as a text."""
    if len(header) <= MAX_BYTES // _MOST_BYTES:
        return
    if len(header.lstrip("\n").encode(errors="replace")) > MAX_BYTES:
        raise HeaderFault(
            "header-too-long",
            first,
            f"The header is longer than {MAX_BYTES // 1024} KB.",
            f"Move the text below {closing}; the header holds short facts such as title and date.",
        )


def refuse_control_characters(header: str) -> None:
    """Refuses a header with a character that nobody can have meant.

    Raises:
        HeaderFault: it has one.
    """
    if header.replace("\n", "").isprintable():  # as nearly all are; what is printed is text
        return
    if match := NOT_TEXT.search(header):
        raise HeaderFault(
            "header-unreadable",
            header.count("\n", 0, match.start()) + 1,
            "This line has a character that can't be used here.",
            "Delete the line and type it again: the character may have come with copied text.",
        )


def too_deep(line: int) -> HeaderFault:
    """The fault of brackets within brackets within brackets."""
    return HeaderFault(
        "header-unreadable",
        line,
        f"The header is nested more than {MAX_DEPTH} levels deep.",
        "Look for a bracket that is typed many times.",
    )
