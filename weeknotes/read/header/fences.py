"""Where a header starts and where it ends: its two fences, or the brackets round it.

Whatever is nearly a fence and is none is a fault: passed over, it would take the draft flag along.
"""

import re

from weeknotes.model.value import Value
from weeknotes.read.header.fault import HeaderFault

_SPACE = "\x0b\x0c\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
"""Spaces and line ends that keyboards and copying bring along."""

_UNSEEN = "\u200b\u2060\ufeff\xad"
_ODD = re.compile(f"([{_SPACE}])|[{_UNSEEN}]")

_ALMOST = re.compile(r"\s+(?:---+|\+\+\++|;;;+)\s*|\s*(?:[-‐-―−]{2,}|\+{2,}|;{2,})\s*")
"""What was meant as a fence: indented, or with the dashes that phones make of hyphens."""

_BRACKETS = re.compile(r"\{\s*(?:[\"']|\}?$)")
_OF_JSON = re.compile(r'"(?:\\.|[^"\\\n])*+"?|[\[\]{}]')
"""A string to the end of its line where it is not closed, so that no sign is looked at twice."""


class Fence(Value, frozen=True):
    """The line above a header, and what has to stand below it."""

    form: str
    """What the header is written in: `yaml`, `toml` or `json`."""

    sign: str
    words: str
    """The sign in words."""

    opening: re.Pattern[str]
    closing: re.Pattern[str]
    """For a whole line."""


_DASHES = re.compile(r"---+[ \t]*")


def _opens(sign: str) -> re.Pattern[str]:
    return re.compile(rf"[ \t]*{sign}[ \t]*", re.IGNORECASE)


FENCES = (
    Fence(
        form="yaml",
        sign="---",
        words="three dashes",
        opening=_opens(r"(?:---+|---[ \t]*ya?ml)"),
        closing=re.compile(r"(?:---+|\.\.\.)[ \t]*"),
    ),
    Fence(
        form="toml",
        sign="+++",
        words="three plus signs",
        opening=_opens(r"\+\+\++"),
        closing=re.compile(r"\+\+\++[ \t]*"),
    ),
    Fence(
        form="toml",
        sign="---",
        words="three dashes",
        opening=_opens(r"---[ \t]*toml"),
        closing=_DASHES,
    ),
    Fence(
        form="json",
        sign="---",
        words="three dashes",
        opening=_opens(r"---[ \t]*json"),
        closing=_DASHES,
    ),
    Fence(
        form="json",
        sign=";;;",
        words="three semicolons",
        opening=_opens(";;;+"),
        closing=re.compile(r";;;+[ \t]*"),
    ),
)


class Cut(Value, frozen=True):
    """A source, cut below its header."""

    form: str
    header: str
    """With a blank line for each line of the file that stands before it, so that lines count."""

    body: str
    first: int
    """The line where the header starts."""

    closing: str
    """In words, what closes it."""


def plain(text: str) -> str:
    """A text without signs that nobody sees, all of its spaces plain ones; line ends stay."""
    # Nearly no line has any of them; a pattern goes letter by letter through all of it.
    if text.isprintable():
        return text
    odd = not text.isascii() or "\x0b" in text or "\x0c" in text
    return _ODD.sub(_seen, text) if odd else text


def _seen(match: re.Match[str]) -> str:
    return " " if match[1] else ""


def cut(text: str) -> Cut | None:
    """The header of a text that starts with a fence or a bracket; None where it does not.

    Args:
        text: the whole text, its lines ended by line feeds alone.

    Raises:
        HeaderFault: the header starts, and it is not clear where it ends.
    """
    lines = text.split("\n")
    opening = next((i for i, line in enumerate(lines) if plain(line).strip()), None)
    if opening is None:
        return None
    first = plain(lines[opening])
    for fence in FENCES:
        if fence.opening.fullmatch(first):
            return _between_fences(lines, opening, fence)
    return _in_brackets(text, opening) if _BRACKETS.match(first.strip()) else None


def _between_fences(lines: list[str], opening: int, fence: Fence) -> Cut:
    almost = 0
    for number in range(opening + 1, len(lines)):
        if lines[number][:1].isalnum():  # as names do: no sign of a fence
            continue
        if fence.closing.fullmatch(plain(lines[number])):
            if almost:
                break
            header = "\n" * (opening + 1) + "\n".join(lines[opening + 1 : number]) + "\n"
            return Cut(
                form=fence.form,
                header=plain(header),
                body="\n".join(lines[number + 1 :]),
                first=opening + 1,
                closing=f"the closing line of {fence.words}",
            )
        if not almost and _ALMOST.fullmatch(lines[number]):
            almost = number + 1
    if almost:
        raise HeaderFault(
            "header-not-closed",
            almost,
            "This line does not close the header: "
            f"it is not {fence.words.replace(' ', ' plain ', 1)} at the very left.",
            f"Write {fence.words} ({fence.sign}) there and nothing else, "
            "without a space before them.",
        )
    raise HeaderFault(
        "header-not-closed",
        opening + 1,
        "The header at the top of this file is never closed.",
        f"Add a line with {fence.words} ({fence.sign}) after the last line of the header.",
    )


def _in_brackets(text: str, opening: int) -> Cut:
    """A header from a bracket at the top of a file to the one that closes it."""
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
        return Cut(
            form="json",
            header=plain(text[:end]),
            body=body,
            first=opening + 1,
            closing="the closing bracket",
        )
    raise HeaderFault(
        "header-not-closed",
        opening + 1,
        "The file starts with a bracket, as a header does, but nothing closes it.",
        "Put the closing bracket } on a line of its own after the last line of the header.",
    )
