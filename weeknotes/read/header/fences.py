"""Where a header starts and where it ends: its two fences, or the brackets round it.

Whatever is nearly a fence but is not one is a fault: ignored, it would take the draft flag along.
"""

import re

from weeknotes.model.value import Value
from weeknotes.read.header.fault import HeaderFault
from weeknotes.read.header.field import checked

_SPACE = "\x0b\x0c\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
"""Spaces and line ends that keyboards and copying bring along."""

_UNSEEN = "\u200b\u2060\ufeff\xad"
ODD = re.compile(f"([{_SPACE}])|[{_UNSEEN}]")
"""Characters that are not read as they are, wherever they are in a header."""

_BLANK = re.compile(rf"[\s{_UNSEEN}]*")

_ALMOST = re.compile(r"\s+(?:---+|\+\+\++|;;;+)\s*|\s*(?:[-‐-―−]{2,}|\+{2,}|;{2,})\s*")
"""What was meant as a fence: indented, or with the dashes that phones make of hyphens."""

_OF_JSON = re.compile(r'"(?:\\.|[^"\\\n])*+"?|[\[\]{}]')
"""A string to the end of its line where it is not closed, so that nothing is read twice."""


class Fence(Value, frozen=True):
    """The line above a header, and the line that has to be below it."""

    line: str
    words: str
    """The fence in words."""

    opening: re.Pattern[str]
    closing: re.Pattern[str]
    """For a whole line."""


_DASHES = re.compile(r"---+[ \t]*")


def _opens(sign: str) -> re.Pattern[str]:
    return re.compile(rf"[ \t]*{sign}[ \t]*", re.IGNORECASE)


YAML = Fence(
    line="---",
    words="three dashes",
    opening=_opens(r"(?:---+|---[ \t]*ya?ml)"),
    closing=re.compile(r"(?:---+|\.\.\.)[ \t]*"),
)
TOML = Fence(
    line="+++",
    words="three plus signs",
    opening=_opens(r"\+\+\++"),
    closing=re.compile(r"\+\+\++[ \t]*"),
)
TOML_IN_DASHES = Fence(
    line="---",
    words="three dashes",
    opening=_opens(r"---[ \t]*toml"),
    closing=_DASHES,
)
JSON_IN_DASHES = Fence(
    line="---",
    words="three dashes",
    opening=_opens(r"---[ \t]*json"),
    closing=_DASHES,
)
JSON_IN_SEMICOLONS = Fence(
    line=";;;",
    words="three semicolons",
    opening=_opens(";;;+"),
    closing=re.compile(r";;;+[ \t]*"),
)

BRACKET = re.compile(r"""\s*\{\s*(?:["'].*|\}?\s*)""")
"""The first line of a header without fences, which is an object in JSON."""


def plain(text: str) -> str:
    """A text without invisible characters and with plain spaces; line ends stay."""
    # Nearly no line has any of them; a pattern goes letter by letter through all of it.
    if text.isprintable():
        return text
    odd = not text.isascii() or "\x0b" in text or "\x0c" in text
    return ODD.sub(_seen, text) if odd else text


def _seen(match: re.Match[str]) -> str:
    return " " if match[1] else ""


def first_line(text: str) -> tuple[int, str]:
    """The first line that is not blank, without odd spaces, and how many lines are above it."""
    filled = _BLANK.match(text)
    inside = filled.end() if filled else 0
    start = text.rfind("\n", 0, inside) + 1
    return text.count("\n", 0, start), plain(text[start:].partition("\n")[0])


def between_fences(text: str, fence: Fence) -> tuple[str, str]:
    """The header and the body of a text whose first line is a fence.

    Args:
        text: the whole text, its lines ended by line feeds alone.
        fence: of the header.

    Returns:
        The header, with a blank line for each line of the file above it, so that lines count; and
        the body as it is.

    Raises:
        HeaderFault: it is not clear where the header ends, or it can't be a header.
    """
    lines = text.split("\n")
    opening, _ = first_line(text)
    almost = 0
    for number in range(opening + 1, len(lines)):
        if lines[number][:1].isalnum():  # as names do, and no fence does
            continue
        if fence.closing.fullmatch(plain(lines[number])):
            if almost:
                break
            header = "\n" * (opening + 1) + "\n".join(lines[opening + 1 : number]) + "\n"
            closing = f"the closing line of {fence.words}"
            return checked(plain(header), opening + 1, closing), "\n".join(lines[number + 1 :])
        if not almost and _ALMOST.fullmatch(lines[number]):
            almost = number + 1
    if almost:
        raise HeaderFault(
            "header-not-closed",
            almost,
            "This line does not close the header: "
            f"it is not {fence.words.replace(' ', ' plain ', 1)} at the very left.",
            f"Write {fence.words} ({fence.line}) there and nothing else, "
            "without a space before them.",
        )
    raise HeaderFault(
        "header-not-closed",
        opening + 1,
        "The header at the top of this file is never closed.",
        f"Add a line with {fence.words} ({fence.line}) after the last line of the header.",
    )


def between_brackets(text: str) -> tuple[str, str]:
    """The same for a text that starts with a bracket: up to the one that closes it."""
    opening, _ = first_line(text)
    depth = 0
    for match in _OF_JSON.finditer(text):
        depth += {"{": 1, "[": 1, "}": -1, "]": -1}.get(match[0], 0)
        if depth or match[0][0] == '"':
            continue
        end = match.end()
        rest, _, body = text[end:].partition("\n")
        if plain(rest).strip():
            raise HeaderFault(
                "header-unreadable",
                text.count("\n", 0, end) + 1,
                f"“{rest.strip()[:60]}” is right after the bracket that closes the header.",
                "Start the text on a line of its own.",
            )
        return checked(plain(text[:end]), opening + 1, "the closing bracket"), body
    raise HeaderFault(
        "header-not-closed",
        opening + 1,
        "The file starts with a bracket, as a header does, but nothing closes it.",
        "Put the closing bracket } on a line of its own after the last line of the header.",
    )
