"""The parts of a link after its text: target, title, label (CommonMark 6.3)."""

import re
from typing import NamedTuple

from weeknotes.gfm.inlines.text import address, resolve

_BLANKS = re.compile(r"[ \t]*+\n?+[ \t]*+")
_ANGLE = re.compile(r"<((?:[^<>\\\n]|\\.)*+)>")
_PLAIN = r"[^\x00-\x20\x7f()\\]*+"
_PART = re.compile(rf"{_PLAIN}(?:\\(?:(?=[\x00-\x20]|$)|.){_PLAIN})*+")
_LABEL = re.compile(r"\[((?:[^\\\[\]]|\\.)*+)\]", re.DOTALL)
_SIMPLE = re.compile(r'\(([^\x00-\x20\x7f()\\<>"&`]++)\)')
"""A target of characters without special meaning, and nothing else: what most links have."""
_IN_SPACED = r"""[^()<>\[\]{}`*~\\"\x00-\x08\x0a-\x1f\x7f]"""
_SPACED = re.compile(
    rf"""\(((?:{_IN_SPACED}|\({_IN_SPACED}*+\))++)("[^"\n]*+"[ \t]*+)?\)""",
)
_ELSEWHERE = re.compile(r"\A(?:[a-z][a-z0-9+.-]*:|//)|://|\bwww\.", re.IGNORECASE)
TITLE = re.compile(
    r"""
    " (?: [^"\\] | \\. )*+ " | ' (?: [^'\\] | \\. )*+ ' | \( (?: [^()\\] | \\. )*+ \)
    """,
    re.VERBOSE | re.DOTALL,
)
"""The title of a link with its quotation marks."""
MAX_LABEL = 999
"""The longest link label, in characters (CommonMark 6.3)."""
_MAX_NESTING = 32
"""How deeply parentheses may be nested in a target; cmark's own limit, which keeps it linear."""


class Target(NamedTuple):
    """Where a link leads.

    Attributes:
        href: The address, in the serializer's form.
        title: The title, maybe empty.
        end: Where the link ends in the text.
        spaced: What is in the parentheses, where the target has blanks in it.
    """

    href: str
    title: str
    end: int
    spaced: str = ""


def inline_target(text: str, at: int) -> Target | None:
    """Read `(target "title")` from its opening parenthesis on; None if it is no such thing."""
    simple = _SIMPLE.match(text, at)
    if simple is not None:
        return Target(simple[1], "", simple.end())
    found = destination(text, _skip(text, at + 1))
    if found is None:
        return None
    href, end = found
    title, end = _title(text, end)
    if not text.startswith(")", end):
        return None
    return Target(href, title, end + 1)


def spaced_target(text: str, at: int) -> Target | None:
    """Read `(a target with blanks)`, which CommonMark takes for text; None if it is no such thing.

    It is one line without other mark-up, such as the name of a file, and no address of the web.
    """
    match = _SPACED.match(text, at)
    if match is None or (match[2] and not match[1][-1].isspace()):
        return None
    target = match[1].strip()
    if len(target.split(None, 1)) < 2 or _ELSEWHERE.search(target):  # noqa: PLR2004 - two words
        return None
    title = resolve(match[2].rstrip()[1:-1]) if match[2] else ""
    return Target(address(target), title, match.end(), match[0][1:-1])


def destination(text: str, at: int) -> tuple[str, int] | None:
    """The target of a link at a place in a text, in the serializer's form, and where it ends.

    It is empty where a bare one could begin but does not.
    """
    angle = _ANGLE.match(text, at)
    if angle is not None:
        return address(angle[1]), angle.end()
    if text.startswith("<", at):
        return None
    end = _bare_end(text, at)
    return None if end is None else (address(text[at:end]), end)


def label_after(text: str, at: int) -> tuple[str, int] | None:
    """A link label in brackets at a place in a text, and where it ends."""
    match = _LABEL.match(text, at)
    return (match[1], match.end()) if match else None


def _skip(text: str, at: int) -> int:
    match = _BLANKS.match(text, at)
    return match.end() if match else at


def _title(text: str, at: int) -> tuple[str, int]:
    after = _skip(text, at)
    match = TITLE.match(text, after) if after > at else None
    if match is None:
        return "", after
    return resolve(match[0][1:-1]), _skip(text, match.end())


def _bare_end(text: str, at: int) -> int | None:
    """Where a target without angle brackets ends; None if the text ends in its parentheses."""
    depth = 0
    while True:
        part = _PART.match(text, at)
        at = part.end() if part else at
        following = text[at : at + 1]
        if following == "(":
            depth += 1
            if depth > _MAX_NESTING:
                return None
        elif following == ")" and depth:
            depth -= 1
        elif following:
            # As in GitHub's cmark, a blank ends a target even inside parentheses.
            return at
        else:
            return None if depth else at
        at += 1
