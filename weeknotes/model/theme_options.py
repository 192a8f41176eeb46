"""What a theme lets a site choose without a template: a colour, a logo, what is on home."""

import re
from collections.abc import Iterable
from math import isfinite
from types import MappingProxyType
from typing import Any, Literal

from weeknotes.model.colours import COLOUR
from weeknotes.model.value import Value

OptionType = Literal["colour", "length", "choice", "text", "number", "switch", "picture"]
OptionValue = bool | int | float | str

_LENGTH = re.compile(r"0|[0-9]{1,4}(?:\.[0-9]{1,4})?(?:rem|em|ch|px|vw|%)")
_PICTURE = re.compile(r"|.+\.(?:avif|gif|jpe?g|png|svg|webp)", re.IGNORECASE)
_TEXT = re.compile(r".{0,500}", re.DOTALL)
_PLAIN = re.compile(r"[\w ,.:!?–-]")
_LARGEST = 10**9


class Option(Value, frozen=True):
    """One thing that a site may choose, with the value that it has."""

    name: str
    """`accent`; templates see it as `frame.options.accent`."""

    type: OptionType
    value: OptionValue
    says: str = ""
    """What it sets, for people."""

    choices: dict[str, str] = {}  # noqa: RUF012 - msgspec copies an empty default
    """What can be chosen, and what the style sheet gets for it."""

    css: str = ""
    """The custom property that gets the value, if it is for the style sheet."""

    on: str = ""
    """Of a colour of text: the colour behind it."""

    path: str = ""
    """The file that gives the value; empty for one that a built-in theme declares, whose style
    sheet has it."""

    line: int | None = None


_WORDS = MappingProxyType(
    {
        "colour": "a colour such as #7a2e4d",
        "length": "a length such as 40rem, 24px or 60ch",
        "number": "a number",
        "picture": 'the path of a picture, such as "logo.svg"',
        "switch": "true or false, without quotes",
        "text": "text in quotes, of at most 500 characters",
    }
)


def is_value(value: Any) -> bool:
    """Whether something can be the value of an option, whatever its type."""
    if isinstance(value, int | float):
        return isfinite(value) and abs(value) <= _LARGEST
    return isinstance(value, str)


def wanted(option: Option, value: Any) -> str:
    """What the value of an option has to be, for people; empty if it is that."""
    words = _WORDS.get(option.type) or f"one of: {', '.join(option.choices)}"
    return "" if _fits(option, value) else words


def _fits(option: Option, value: Any) -> bool:
    match option.type:
        case "switch":
            return isinstance(value, bool)
        case "number":
            return not isinstance(value, bool | str) and is_value(value)
        case "colour":
            pattern = COLOUR
        case "length":
            pattern = _LENGTH
        case "picture":
            pattern = _PICTURE
        case "choice":
            return isinstance(value, str) and value in option.choices
        case _:
            pattern = _TEXT
    return isinstance(value, str) and pattern.fullmatch(value) is not None


def style_of(options: Iterable[Option]) -> str:
    """What a style sheet needs at its end for values that it does not have; often nothing."""
    lines = (f"  {one.css}: {_css(one)};\n" for one in options if one.css and one.path)
    said = "".join(lines)
    return f"\n:root {{\n{said}}}\n" if said else ""


def _css(option: Option) -> str:
    """The value of an option as CSS, which nobody can make end its rule or the style sheet."""
    match option.type:
        case "text":
            return f'"{"".join(map(_escaped, str(option.value)))}"'
        case "choice":
            return option.choices[str(option.value)]
        case "switch":
            return str(int(option.value))
        case _:
            return str(option.value)


def _escaped(character: str) -> str:
    return character if _PLAIN.fullmatch(character) else f"\\{ord(character):x} "
