"""The form of a name in an address."""

import re
import unicodedata

_NOT_WORD = re.compile(r"[\W_]+")
_FIRST_GREEK = 0x0370
"""Below it, combining marks belong to Latin letters."""

_APOSTROPHES = re.compile(r"['’‘ʼ`]")


def slugify(text: str) -> str:
    """The text in lower case, letters and digits joined by hyphens: “What’s new?” is `whats-new`.

    Accents are dropped from Latin letters; letters of other scripts stay, in NFC form, so that an
    address never depends on how a keyboard composes them. May be empty: an emoji has no slug.
    """
    plain = _APOSTROPHES.sub("", text.casefold())
    folded = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", plain)
        if not (unicodedata.combining(letter) and ord(letter) < _FIRST_GREEK)
    )
    return _NOT_WORD.sub("-", unicodedata.normalize("NFC", folded)).strip("-")


def same_name(text: str) -> str:
    """What names have in common that differ by case or punctuation only (for tags and people)."""
    return _NOT_WORD.sub("", slugify(text)) or text.strip().casefold()
