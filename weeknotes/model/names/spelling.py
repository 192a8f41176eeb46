"""Names that were meant to be others: for “did you mean”, and how near is near enough."""

from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches

WORD = 0.6
"""For one of a few words that we chose, such as settings: where nothing else can be meant, a
suggestion helps more than it misleads."""

FILE_NAME = 0.8
"""For files in one folder, whose names are alike in any case: `week-12-notes`, `week-13-notes`."""

HEADING = 0.8
"""For each word of a heading: “learnig” is “learning”, and “planning” is not."""

_SHORTEST = 4
_LONG = 7
"""From so many letters on, one wrong letter is a slip; `lines` is no `links`."""


def nearest(word: str, known: Iterable[str], cutoff: float = WORD) -> str | None:
    """The known word that comes closest to one that is not known, or None where none is close.

    Args:
        word: the unknown one; its case does not matter.
        known: the words that it may have been meant for.
        cutoff: from which likeness on, 0 to 1, a word is close.
    """
    by_lower = {name.lower(): name for name in known}
    near = get_close_matches(word.lower(), by_lower, n=1, cutoff=cutoff)
    return by_lower[near[0]] if near else None


def are_near(one: str, other: str, cutoff: float) -> bool:
    """Whether two words differ by slips alone."""
    return one == other or SequenceMatcher(None, one, other, autojunk=False).ratio() >= cutoff


def is_slip(name: str, meant: str) -> bool:
    """Whether a name becomes the meant one by a single letter: one too many, missing or swapped.

    The first letter is usually right, and digits are never a slip: `2026` is not `2025`, and
    `part-1` not `part-2`.
    """
    if min(len(name), len(meant)) < _SHORTEST or name == meant or name[0] != meant[0]:
        return False
    if _digits(name) != _digits(meant):
        return False
    if len(name) == len(meant):
        wrong = [at for at in range(len(name)) if name[at] != meant[at]]
        swapped = (
            len(wrong) == 2  # noqa: PLR2004 - letters of a pair
            and wrong[1] == wrong[0] + 1
            and name[wrong[0]] == meant[wrong[1]]
            and name[wrong[1]] == meant[wrong[0]]
        )
        return swapped or (len(wrong) == 1 and len(name) >= _LONG)
    longer, shorter = sorted((name, meant), key=len, reverse=True)
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))


def _digits(name: str) -> str:
    return "".join(filter(str.isdecimal, name))
