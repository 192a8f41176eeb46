"""What a YAML parser complains of, in words that a person who never heard of YAML understands."""

import re

import yaml

_COLON = re.compile(r"^(\s*(?:-\s+)?[^:]+):\s+(.*)$")
_SIGN = re.compile(r"[^:#]*:\s+(?P<sign>[-*&!%@`|>\[{?])|\s*(?P<first>[*&!%@`])")

_PHONE_QUOTES = re.compile(r"\A[“‘](.*)[”’]\Z")
"""A value in the marks that phones make of straight ones."""

_NOTHING_KNOWN = (
    "The header can't be read from this line on.",
    "Each name goes at the very left of its line, each “- item” of a list on a line of its own.",
)

_QUOTES = re.compile("[\"']")
_BRACKETS = ("flow sequence", "flow mapping", "flow node")
_BRACKET = re.compile(r"[\[{]")
_QUOTED = re.compile(r"""\"[^"]*\"|'[^']*'""")
_COMMENT = re.compile(r"(?:^|[\s\[{,])(#.*)")
_ITEM = re.compile(r"""([\[,]\s*)([^\s\[\],"'](?:[^\[\],"']*[^\s\[\],"'])?)(?=\s*[\],])""")
"""An item of a list in brackets without quotes."""

_ITEM_SIGN = re.compile(r"[\[,]\s*([*&!%@`|>])")
_LONGEST = 100
"""Characters of a line that a hint shows as it is to be written."""

_SAYS_WHERE_IT_STARTS = ("quoted scalar", "could not find expected ':'")
"""Complaints that come up only lines below where they start."""

_SAID_OF_COMPLAINTS: tuple[tuple[tuple[str, ...], str, str], ...] = (
    (
        ("quoted scalar",),
        "A quotation mark is opened on this line and never closed.",
        "Add the closing quotation mark at the end of the value.",
    ),
    (
        ("could not find expected ':'",),
        "A line of the header has no “name: value” form, or the space after the colon is missing.",
        "Write “name: value”, with a space after the colon.",
    ),
)
"""What the complaint holds, the message and the hint."""


def in_plain_words(fault: yaml.YAMLError, header: str) -> tuple[int, str, str]:
    """The line, the message and the hint for a fault.

    Args:
        fault: what PyYAML or libyaml raised; their wordings differ a little.
        header: the text it was raised on, for the line itself.
    """
    mark = getattr(fault, "problem_mark", None) or getattr(fault, "context_mark", None)
    lines = header.split("\n")
    number = min(mark.line if mark else 0, len(lines) - 1)
    while number > 0 and not lines[number].strip():
        number -= 1
    complaint = f"{getattr(fault, 'context', '') or ''} {getattr(fault, 'problem', '') or ''}"
    start = getattr(fault, "context_mark", None)
    if start and any(words in complaint for words in _SAYS_WHERE_IT_STARTS):
        number = start.line
    if start and any(sign in complaint for sign in _BRACKETS):
        first = min(start.line, number)
        while first and not _BRACKET.search(lines[first]):
            first -= 1
        return _in_brackets(lines[first : number + 1], first)
    message, hint = _words(complaint, lines[number])
    return number + 1, message, hint


def _in_brackets(lines: list[str], first: int) -> tuple[int, str, str]:
    """What is wrong with a list in brackets, from the line where it is opened on."""
    bare = [_QUOTED.sub(lambda quoted: "x" * len(quoted[0]), line) for line in lines]
    for at, line in enumerate(bare):
        if match := _COMMENT.search(line):
            comment = lines[at][match.start(1) :].strip()[:40]
            message = f"“{comment}” is a comment, so the bracket before it is never closed."
            hint = f"Put quotes round what has a # in it{_with_quotes(lines[at], '#')}."
            return first + at + 1, message, hint
    if bare[0].count("[") == bare[0].count("]") and bare[0].count("{") == bare[0].count("}"):
        return (
            first + 1,
            "The list in brackets on this line can't be read.",
            "Put a comma between its items, and quotes round an item with a quotation mark in it.",
        )
    return (
        first + 1,
        "A bracket is opened on this line and never closed.",
        "Add the closing bracket, or put quotes round the value.",
    )


def _with_quotes(line: str, character: str) -> str:
    """How to write a list in brackets with quotes round each item that has a character in it.

    Empty where that is not clear: in a list over several lines, or one with names.
    """
    written = line.strip()
    if "{" in written or written.count("[") != 1 or written.count("]") != 1:
        return ""

    def quoted(item: re.Match[str]) -> str:
        return f'{item[1]}"{item[2]}"' if character in item[2] else item[0]

    whole = _ITEM.sub(quoted, written)
    return f": {whole}" if len(whole) <= _LONGEST else ""


def _words(complaint: str, line: str) -> tuple[str, str]:
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent or "\\t" in complaint or "\t" in complaint:
        return (
            "There is a tab at the start of this line of the header.",
            "Use spaces in place of the tab.",
        )
    if "mapping values are not allowed" in complaint:
        return _colon_in_value(line)
    for parts, message, hint in _SAID_OF_COMPLAINTS:
        if any(part in complaint for part in parts):
            return message, hint
    return _by_the_line(line)


def _by_the_line(line: str) -> tuple[str, str]:
    """What is wrong as the line itself shows it, where the complaint says nothing of use."""
    if ("[" in line) and (match := _ITEM_SIGN.search(_QUOTED.sub("x", line))):
        return (
            f"“{match[1]}” has a special meaning at the start of an item of a list.",
            f"Put quotes round that item{_with_quotes(line, match[1])}.",
        )
    if match := _SIGN.match(line):
        sign = match["sign"] or match["first"]
        return (
            f"The value starts with “{sign}”, which has a special meaning there.",
            "Put quotes round the whole value.",
        )
    if _QUOTES.search(line):
        return (
            "The quotation marks on this line do not match what is around them.",
            "Put one pair of quotes round the whole value.",
        )
    return _NOTHING_KNOWN


def _colon_in_value(line: str) -> tuple[str, str]:
    match = _COLON.match(line)
    if match and ":" in match[2]:
        value = _PHONE_QUOTES.sub(r"\1", match[2].strip()).replace('"', "'")[:60]
        quoted = f'{match[1].strip()}: "{value}"'
        return (
            "The value has a colon in it, so it is not clear where it starts.",
            f"Put quotes round it, because it has a colon in it: {quoted}",
        )
    return (
        "There is a colon here that should not be.",
        "Put quotes round the value, or move the line to the very left if it is a name of its own.",
    )
