"""The `[options]` of a `theme.toml`: what a theme declares, and other values for what it inherits.

A table declares an option; anything else is a value for one that a theme below declares.
"""

import re
from collections.abc import Iterator
from typing import Any, get_args

from weeknotes.model.colours import COLOUR
from weeknotes.model.names.spelling import nearest
from weeknotes.model.problems.problem import Problem, error
from weeknotes.model.theme_options import Option, OptionType, OptionValue, is_value, wanted
from weeknotes.model.value import Value
from weeknotes.read.config.toml_lines import line_of_key

OPTIONS = "options"

_KEYS = ("type", "value", "says", "choices", "css", "on")
_TYPES = get_args(OptionType)
_NAME = re.compile(r"[a-z][a-z0-9_]{0,40}")
_PROPERTY = re.compile(r"--[a-z][a-z0-9-]{0,60}")
_CSS = re.compile(
    r"""(?:[^"'\\<>{}();@/\x00-\x1f\x7f]|/(?!\*)|"[^"\\<>\n]*"|'[^'\\<>\n]*'|[()])+"""
)
"""What a choice may give to the style sheet: nothing that ends the rule it is in."""

_MOST = 100


class GivenValue(Value, frozen=True):
    """A value for an option that may be declared elsewhere."""

    name: str
    value: OptionValue
    line: int | None


class OptionTables(Value, frozen=True):
    """What a theme says of options."""

    declared: tuple[Option, ...] = ()
    values: tuple[GivenValue, ...] = ()


def read_options(table: Any, text: str, path: str) -> tuple[OptionTables, tuple[Problem, ...]]:
    """What a theme says of options, and what is wrong with it.

    Args:
        table: what is under `options`.
        text: of the file, for the lines.
        path: of the file, for people.
    """
    start = line_of_key(text, OPTIONS)
    if not isinstance(table, dict):
        message = f"“{OPTIONS}” is a group."
        return OptionTables(), (
            error("bad-theme", path, message, f"Write it as a line [{OPTIONS}].", line=start),
        )
    declared: list[Option] = []
    values: list[GivenValue] = []
    problems: list[Problem] = []
    for number, (name, entry) in enumerate(table.items()):
        # A table `[options.accent]` may be above `[options]`, or without it.
        line = line_of_key(text, name, after=None if isinstance(entry, dict) else start) or start
        if is_value(entry):
            values.append(GivenValue(name=name, value=entry, line=line))
            continue
        if not isinstance(entry, dict):
            message = f"“{name}” has a value that no option can have."
            hint = "Write text in quotes, a number, true or false."
            problems.append(error("bad-theme", path, message, hint, line=line))
            continue
        faults = list(_faults(name, entry)) if number < _MOST else [_too_many(name)]
        problems += (
            error("bad-theme", path, message, hint, line=line_of_key(text, key, after=line) or line)
            for key, message, hint in faults
        )
        if not faults:
            declared.append(_option(name, entry))
    return OptionTables(declared=tuple(declared), values=tuple(values)), tuple(problems)


def _faults(name: str, entry: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """The key, the message and the hint of each fault of a declared option."""
    called = f"The option “{name}”"
    if not _NAME.fullmatch(name) or hasattr(dict, name):
        hint = "Use small letters, digits and underscores, such as accent_dark."
        if hasattr(dict, name):
            hint = f"Templates use that word for something else. Write another, such as {name}_."
        yield name, f"“{name}” can't be the name of an option.", hint
        return
    for key in (one for one in entry if one not in _KEYS):
        near = nearest(key, _KEYS)
        yield (
            key,
            f"{called} can't have “{key}”.",
            f"Did you mean “{near}”?" if near else f"Use: {', '.join(_KEYS)}.",
        )
    kind = entry.get("type")
    if kind not in _TYPES:
        near = nearest(str(kind), _TYPES)
        unknown = f"{called} has an unknown type, “{kind}”." if "type" in entry else ""
        known = f"Use one of: {', '.join(_TYPES)}."
        hint = f"Did you mean “{near}”?" if near and unknown else known
        yield "type", unknown or f"{called} has no type.", hint
        return
    yield from _text_faults(name, entry)
    yield from _choice_faults(name, entry)
    if "value" not in entry:
        yield "value", f"{called} has no value.", "Write the built-in one, such as value = …"
    elif not isinstance(entry.get("choices", []), list | dict):
        return
    elif words := wanted(_option(name, entry), entry["value"]):
        message = f"The value of the option “{name}” must be {words}."
        yield "value", message, "It is what a site has that chooses nothing."


def _text_faults(name: str, entry: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    for key in ("says", "css", "on"):
        if not isinstance(entry.get(key, ""), str):
            yield key, f"“{key}” of the option “{name}” is not text.", "Write it in quotes."
            return
    css, on = entry.get("css", ""), entry.get("on", "")
    if css and (not _PROPERTY.fullmatch(css) or entry["type"] == "picture"):
        hint = 'Write a name with two hyphens in front, such as css = "--accent".'
        if entry["type"] == "picture":
            hint = "A picture is shown by a template. Delete the line."
        yield "css", f"“{css}” can't be the custom property of the option “{name}”.", hint
    if on and (entry["type"] != "colour" or not COLOUR.fullmatch(on)):
        hint = 'Write the colour behind the text, such as on = "#fbfaf7".'
        if entry["type"] != "colour":
            hint = "Only a colour is on another. Delete the line."
        yield "on", f"“{on}” can't be what the option “{name}” is on.", hint


def _choice_faults(name: str, entry: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    choices = entry.get("choices")
    if (entry["type"] == "choice") != (choices is not None):
        message = f"The option “{name}” has choices, but its type is {entry['type']}."
        hint = 'Write type = "choice", or delete the line.'
        if choices is None:
            message = f"The option “{name}” is a choice without choices."
            hint = 'List them: choices = ["left", "right"]'
        yield "choices", message, hint
        return
    if choices is None:
        return
    texts = (*choices, *choices.values()) if isinstance(choices, dict) else choices
    if not isinstance(texts, list | tuple) or not all(isinstance(one, str) for one in texts):
        hint = 'Write names in quotes, such as ["left", "right"].'
        yield "choices", f"The choices of the option “{name}” are not a list of names.", hint
    elif isinstance(choices, dict) or entry.get("css"):
        for one in choices.values() if isinstance(choices, dict) else choices:
            if not _CSS.fullmatch(one) or one.count("(") != one.count(")"):
                yield (
                    "choices",
                    f"“{one}” of the option “{name}” can't be a value in CSS.",
                    "Write one value, without the characters ; { } < > and \\.",
                )


def _option(name: str, entry: dict[str, Any]) -> Option:
    choices = entry.get("choices", {})
    named = choices if isinstance(choices, dict) else {str(one): str(one) for one in choices}
    return Option(
        name=name,
        type=entry["type"],
        value=entry["value"],
        says=str(entry.get("says", "")),
        choices=named,
        css=str(entry.get("css", "")),
        on=str(entry.get("on", "")),
    )


def _too_many(name: str) -> tuple[str, str, str]:
    return name, f"A theme can't declare more than {_MOST} options.", "Delete some of them."
