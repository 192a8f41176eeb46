"""Names that are one, and names that only share an address: tags, series and authors.

One name is what differs by case, blanks and hyphens only. `C`, `C++` and `C#` are three, and so are
`tân` and `tan`, though their slugs are the same; each gets an address of its own.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from hashlib import blake2b
from types import MappingProxyType

from weeknotes.model.names.slug import is_in_words, name_slug, shortened
from weeknotes.model.names.visible import visible

_KINDS_OF: Mapping[str, str] = MappingProxyType(
    {**dict.fromkeys("’‘ʼ`´′", "'"), **dict.fromkeys("“”„‟″", '"')}
)
"""What phones and word processors make of straight quotation marks."""

_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "+": "plus",
        "#": "sharp",
        "*": "star",
        "&": "and",
        "@": "at",
        "%": "percent",
        ".": "dot",
    }
)
"""Signs that have a name in an address; all others have their number in Unicode."""

_ROOM = 180
"""Bytes of a slug that leave room for a digest behind it."""


@lru_cache(maxsize=8192)
def name_key(name: str) -> str:
    """What all spellings of one name have in common, and no other name has.

    Without case, blanks and hyphens (and dashes, which programs make of hyphens). What looks the
    same is the same: composed letters and those with marks of their own (NFC), straight and curly
    quotation marks, invisible characters and none.
    """
    if name.isascii():
        key = name.lower().replace("-", "").replace("`", "'")
        return "".join(key.split()) or name.strip()
    seen = visible(name)
    return "".join(_telling(_folded(seen))) or seen.strip()


def slugs_apart(names: Iterable[str], taken: Iterable[str] = ()) -> dict[str, str]:
    """The part of each name in its address, no two of them the same.

    Of names with one slug, that which is spelled like it has it: `c` is that of `C`. If there is
    none, the first of them has it. The others spell out their symbols and keep their accents:
    `c-plus-plus`, `tân`; where that is an address already, a digest of the name follows.

    Args:
        names: each once, by `name_key`; the oldest first.
        taken: slugs that belong to others.
    """
    used = set(taken)
    sharing: dict[str, list[str]] = {}
    for name in names:
        sharing.setdefault(name_slug(name), []).append(name)
    found: dict[str, str] = {}
    for slug, those in sharing.items():
        if slug not in used:
            exact = (name for name in those if name_key(name) == name_key(slug))
            found[next(exact, those[0])] = slug
    used |= sharing.keys()
    for name in (name for those in sharing.values() for name in those if name not in found):
        found[name] = next(slug for slug in _others(name) if slug not in used)
        used.add(found[name])
    return found


def _others(name: str) -> Iterator[str]:
    spelled = spelled_slug(name)
    yield spelled
    for size in range(3, 33):
        digest = blake2b(name_key(name).encode(errors="replace"), digest_size=size).hexdigest()
        yield f"{shortened(spelled, _ROOM)}-{digest}"


def spelled_slug(name: str) -> str:
    """A slug that leaves out as little of a name as an address can: `C++` is `c-plus-plus`."""
    parts = "".join(map(_spelled, _folded(visible(name)))).split("-")
    return shortened("-".join(filter(None, parts))) or name_slug(name)


def _spelled(character: str) -> str:
    if is_in_words(character):
        return character
    if character.isspace() or unicodedata.category(character) == "Pd" or character == "'":
        return "-"
    return f"-{_WORDS.get(character, f'{ord(character):x}')}-"


def _telling(name: str) -> Iterator[str]:
    for character in name:
        if not character.isspace() and unicodedata.category(character) != "Pd":
            yield character


def _folded(name: str) -> str:
    """Without regard to case or form; twice, as some letters show their case only when composed."""
    for _ in range(2):
        name = unicodedata.normalize("NFD", name).casefold()
    plain = "".join(_KINDS_OF.get(character, character) for character in name)
    return unicodedata.normalize("NFC", plain)
