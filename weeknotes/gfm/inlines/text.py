"""Characters: escapes, entities, addresses (CommonMark 0.31, sections 2.4, 2.5 and 6.3).

Python-Markdown's serializer leaves anything that looks like an entity alone, so the text of an
element is not plain: an ampersand that only looks like the start of one is `&amp;` there.
Every function here that returns text returns it in that form.
"""

import re
import string
import unicodedata
from functools import lru_cache
from html import unescape
from html.entities import html5

from markdown.util import ETX, STX

PUNCTUATION = frozenset(string.punctuation)
"""ASCII punctuation: what a backslash may escape."""

ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
LOOKALIKE = re.compile(r"&(?=(?:#[0-9]+|#x[0-9a-f]+|[0-9a-z]+);)", re.IGNORECASE)
"""An ampersand that the serializer leaves alone, as it takes it for the start of an entity."""
_ESCAPE_OR_ENTITY = re.compile(rf"\\([{re.escape(string.punctuation)}])|({ENTITY.pattern})")
_UNSAFE = re.compile(r'[\x00-\x20"<>\\`\x7f]')
_BLANKS = re.compile(r"[ \t\n]+")


def protect(text: str) -> str:
    """Plain text in the serializer's form."""
    return LOOKALIKE.sub("&amp;", text) if "&" in text else text


def escape_code(text: str) -> str:
    """Plain text of a code block or span in the form that treeprocessors expect of code."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    return text


def decode_entity(entity: str) -> str:
    """The characters that an entity such as `&nbsp;` stands for, or itself if there is none.

    Args:
        entity: A match of `ENTITY`.

    Returns:
        Plain text; a null or an impossible code point is U+FFFD, as CommonMark 2.5 has it. A
        control character is what HTML makes of it (section 13.2.5.80), a space if that is one too.
    """
    if entity[1] != "#":
        return html5.get(entity[1:], entity)
    number = int(entity[3:-1], 16) if entity[2] in "xX" else int(entity[2:-1])
    if number == 0 or number > 0x10FFFF or 0xD800 <= number <= 0xDFFF:  # noqa: PLR2004 - Unicode's own
        return "\ufffd"
    if number in (2, 3):  # Python-Markdown's markers
        return "\ufffd"
    if number < 0xA0 and not chr(number).isprintable() and number not in (9, 10):  # noqa: PLR2004 - likewise
        decoded = unescape(entity)
        return decoded if decoded.isprintable() and decoded else " "
    return chr(number)


def escaped(character: str) -> str:
    """A character that a backslash made literal, hidden from later processors until the end.

    Python-Markdown's `unescape` treeprocessor brings it back, so an escaped brace opens no
    attribute list and an escaped quotation mark stays straight.
    """
    return "&amp;" if character == "&" else f"{STX}{ord(character)}{ETX}"


def _plain(match: re.Match[str]) -> str:
    return match[1] or decode_entity(match[2])


def resolve(text: str) -> str:
    """Resolve escapes and entities of a title or an info string, in the serializer's form."""
    if "\\" in text or "&" in text:
        return protect(_ESCAPE_OR_ENTITY.sub(_plain, text))
    return text


def address(target: str) -> str:
    """The target of a link: escapes and entities resolved, what no address may hold encoded."""
    target = resolve(target)
    return _UNSAFE.sub(lambda match: f"%{ord(match[0]):02X}", target)


def plain(text: str) -> str:
    """What a reader sees of a text in the serializer's form."""
    return unescape(text) if "&" in text else text


def label(text: str) -> str:
    """The normal form of a link label: case folded, white space collapsed (CommonMark 6.3)."""
    return _BLANKS.sub(" ", text.strip(" \t\n")).casefold()


@lru_cache(maxsize=1024)
def is_punctuation(character: str) -> bool:
    """Whether emphasis takes a character for punctuation: as GitHub does, symbols not counted."""
    return character in PUNCTUATION or unicodedata.category(character).startswith("P")
