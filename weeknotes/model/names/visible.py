"""Characters that nobody sees: joiners, variation selectors, marks of direction."""

import unicodedata
from functools import lru_cache

_JOINER = "\u200d"
_SEEN_THOUGH_FORMAT = frozenset(
    "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
)
"""Signs of numbers and verses, which are format characters and yet are drawn."""

_UNSEEN_THOUGH_NO_FORMAT = (
    frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0")
    | frozenset(map(chr, range(0xFE00, 0xFE10)))
    | frozenset(map(chr, range(0xE0100, 0xE01F0)))
)
"""Fillers and variation selectors (Unicode's Default_Ignorable_Code_Point beyond category Cf)."""


@lru_cache(maxsize=1024)
def is_invisible(character: str) -> bool:
    """Whether a character by itself is drawn as nothing (Unicode 16, section 5.21)."""
    if character.isascii():
        return False
    if character in _UNSEEN_THOUGH_NO_FORMAT:
        return True
    return unicodedata.category(character) == "Cf" and character not in _SEEN_THOUGH_FORMAT


def visible(text: str) -> str:
    """A text without characters that nobody sees, save those that make another emoji of one.

    A joiner between two emoji makes them one picture, and tags after a flag make it that of Wales.
    """
    if text.isascii() or not any(map(is_invisible, text)):
        return text
    kept: list[str] = []
    joins = False
    for character in text:
        if not is_invisible(character):
            if joins and _is_sign(character):
                kept.append(_JOINER)
            kept.append(character)
            joins = False
        elif kept and _is_sign(kept[-1]):
            if _is_tag(character):
                kept.append(character)
            joins = joins or character == _JOINER
    return "".join(kept)


def _is_sign(character: str) -> bool:
    return unicodedata.category(character)[0] == "S" or _is_tag(character)


def _is_tag(character: str) -> bool:
    """Whether a character is a letter in the name of a flag's country."""
    return "\U000e0020" <= character <= "\U000e007f"
