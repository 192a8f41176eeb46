"""Names of files and folders: which can't be used, and which people take for one.

A name decides nothing. Whatever it holds, the file is read, and its address is percent-encoded
(RFC 3986, section 2.1). Only control characters and halves of characters are refused, which no
address can lead to and no list of files can show.
"""

import re
import unicodedata
from functools import lru_cache

_REFUSED = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]+")
"""Control characters, and surrogates: what Python makes of bytes that are not UTF-8."""

_BLANKS = frozenset({"Zs", "Zl", "Zp"})
_SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
"""They choose between the looks of a character, as between ☎ and ☎️."""


def is_usable(name: str) -> bool:
    """Whether a file of this name, or in a folder of it, can be read and published."""
    return _REFUSED.search(name) is None


def without_refused(name: str, instead: str) -> str:
    """A name with something else for each run of characters that can't be used."""
    return _REFUSED.sub(instead, name)


@lru_cache(maxsize=8192)
def alike(path: str) -> str:
    """What all spellings of a path have in common that people take for one.

    Capital and small letters are one, composed and decomposed letters too, and so are all kinds of
    blanks: a Mac puts U+202F into the names of screenshots, where people type a plain space. What
    nobody sees counts for nothing: the U+200E in WhatsApp's pictures, the joiners of Persian.
    """
    if path.isascii():
        return path.lower()
    seen = "".join(map(_as_seen, _SELECTORS.sub("", path)))
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", seen).casefold())


def _as_seen(character: str) -> str:
    category = unicodedata.category(character)
    return " " if category in _BLANKS else "" if category == "Cf" else character


def trimmed(name: str) -> str:
    """A name without the blanks and invisible characters at its ends, which are never meant."""
    if name.isascii():
        return name.strip()
    start, end = 0, len(name)
    while start < end and not _as_seen(name[start]).strip():
        start += 1
    while start < end and not _as_seen(name[end - 1]).strip():
        end -= 1
    return name[start:end]
