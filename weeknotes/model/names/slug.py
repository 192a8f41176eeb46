"""The form of a name in an address."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from weeknotes.model.names.visible import is_invisible, visible

_APOSTROPHES = frozenset("'’‘ʼ`")
_NO_WORDS = re.compile("[^a-z0-9]+")
_MAX_BYTES = 200
"""A file's name may have 255 bytes on the usual systems: a slug and an extension."""


@lru_cache(maxsize=8192)  # a few hundred tags and people are in every list of a site
def slugify(text: str) -> str:
    """The text in lower case, letters and digits joined by hyphens: “What’s new?” is `whats-new`.

    Accents are dropped from Latin letters; letters of other scripts stay, in NFC form, so that an
    address never depends on how a keyboard composes them. No character of it is invisible. May be
    empty: an emoji has no slug. Never longer than a file's name may be.
    """
    if text.isascii():  # what most are: the same by shorter ways
        plain = text.lower().replace("'", "").replace("`", "")
        words = _NO_WORDS.sub("-", plain).strip("-")
    else:
        slug = unicodedata.normalize("NFC", "".join(_letters(text)))
        words = "-".join(filter(None, slug.split("-")))
    return shortened(words)


def shortened(slug: str, room: int = _MAX_BYTES) -> str:
    """As much of a slug as a file's name may have, in bytes of UTF-8."""
    return slug.encode()[:room].decode(errors="ignore").rstrip("-")


def name_slug(name: str) -> str:
    """A slug that is never empty; an emoji or other symbols become their numbers in Unicode."""
    if slug := slugify(name):
        return slug
    numbers = "-".join(f"{ord(character):x}" for character in visible(name.strip()) or name.strip())
    return numbers[:_MAX_BYTES].rstrip("-") or "none"


def same_name(text: str) -> str:
    """What names have in common that differ by case, accents or punctuation only.

    For names that people type and that are known beforehand: folders, kinds, headings. Tags, series
    and authors are compared by `name_key`.
    """
    return slugify(text).replace("-", "") or text.strip().casefold()


def is_in_words(letter: str) -> bool:
    """Whether a character is part of a word: a letter, a digit, or a mark on one.

    Regular expressions leave out the marks, without which Hindi or Thai words fall to pieces.
    """
    return letter.isalnum() or unicodedata.category(letter)[0] == "M"


def _letters(text: str) -> Iterator[str]:
    """Letters of words without Latin accents or apostrophes, and a hyphen for all else."""
    latin = False
    for letter in _folded(text):
        if letter.isascii() and letter.isalnum():
            latin = True
            yield letter
        elif letter in _APOSTROPHES or (latin and unicodedata.combining(letter)):
            continue
        elif is_in_words(letter):
            latin = False
            if not is_invisible(letter):
                yield letter
        else:
            latin = False
            yield "-"


def _folded(text: str) -> str:
    """Without regard to case or form; twice, as some letters show their case only when composed."""
    for _ in range(2):
        text = unicodedata.normalize("NFKD", text).casefold()
    return unicodedata.normalize("NFKD", text)
