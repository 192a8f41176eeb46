"""The options of a theme, and the values that they have on a site."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from weeknotes.model.colours import COLOUR, READABLE, contrast, luminance
from weeknotes.model.names.spelling import nearest
from weeknotes.model.problems.problem import Problem, error, warning
from weeknotes.model.theme import Theme
from weeknotes.model.theme_options import Option, OptionValue, style_of, wanted
from weeknotes.model.value import Value
from weeknotes.read.config.settings import FILE
from weeknotes.read.config.toml_lines import line_of_key
from weeknotes.read.theme.option_tables import GivenValue, OptionTables

TABLE = "theme_options"
STYLESHEET = "style.css"


class Declaring(Value, frozen=True):
    """What one theme of those that lie on each other says of options."""

    tables: OptionTables
    shipped: bool
    """Whether it came with this tool."""

    path: str
    """Of the file that says it, for people."""


def stacked_options(
    lowest_first: Iterable[Declaring],
) -> tuple[tuple[Option, ...], tuple[Problem, ...]]:
    """The options of a theme with the built-in values, and what is wrong with these.

    Args:
        lowest_first: what each of the themes says that it is made of.
    """
    options: dict[str, Option] = {}
    declared: dict[str, Option] = {}
    problems: list[Problem] = []
    for one in lowest_first:
        for option in one.tables.declared:
            if declared.get(option.name) == option:
                continue  # a copy of the theme below changes nothing
            path = "" if one.shipped else one.path
            declared[option.name] = option
            options[option.name] = msgspec.structs.replace(option, path=path)
        for given in one.tables.values:
            problems += _give(options, given, path=one.path, code="bad-theme")
    return tuple(options.values()), tuple(problems)


def with_values(
    theme: Theme, given: Mapping[str, OptionValue], text: str
) -> tuple[Theme, tuple[Problem, ...]]:
    """The theme with the values that a site gives its options, and what is wrong with these.

    What the style sheet needs for them is at its end.

    Args:
        theme: as read.
        given: the site's values, by name.
        text: its settings as TOML, for the lines.
    """
    options = {option.name: option for option in theme.options}
    problems: list[Problem] = []
    start = line_of_key(text, TABLE) if given else None
    for name, value in given.items():
        line = line_of_key(text, name, after=start)
        chosen = GivenValue(name=name, value=value, line=line)
        problems += _give(options, chosen, path=FILE, code="bad-setting")
    style = style_of(options.values()).encode()
    sheet = {STYLESHEET: theme.assets.get(STYLESHEET, b"") + style} if style else {}
    made = msgspec.structs.replace(
        theme, options=tuple(options.values()), assets={**theme.assets, **sheet}
    )
    return made, tuple(problems)


def _give(
    options: dict[str, Option], given: GivenValue, *, path: str, code: str
) -> Iterator[Problem]:
    """Gives an option its value, if it fits; else, or if people can't read it, says so."""
    option = options.get(given.name)
    if option is None:
        yield _unknown(given, options, path)
    elif words := wanted(option, given.value):
        message = f"“{given.name}” must be {words}."
        yield error(code, path, message, _meant(option, given.value), line=given.line)
    else:
        options[given.name] = msgspec.structs.replace(
            option, value=given.value, path=path, line=given.line
        )
        if option.on and contrast(str(given.value), option.on) < READABLE:
            yield _hard_to_read(option, given, path)


def _unknown(given: GivenValue, options: Mapping[str, Option], path: str) -> Problem:
    near = nearest(given.name, options)
    known = f"It has: {', '.join(options)}." if options else "It has none. Delete the line."
    return warning(
        "unknown-option",
        path,
        f"The theme has no option “{given.name}”, so the line has no effect.",
        f"Did you mean “{near}”?" if near else known,
        line=given.line,
    )


def _meant(option: Option, value: Any) -> str:
    """What to write in place of a value that does not fit."""
    if option.type == "choice" and (near := nearest(str(value), option.choices)):
        return f"Did you mean “{near}”?"
    if option.type == "colour" and isinstance(value, str) and COLOUR.fullmatch(f"#{value}"):
        return f"Did you mean “#{value}”?"
    if option.says:
        return f"This option sets {option.says[0].lower()}{option.says[1:].rstrip('.')}."
    return "Delete the line to use the theme's own value."


def _hard_to_read(option: Option, given: GivenValue, path: str) -> Problem:
    found = contrast(str(given.value), option.on)
    darker = luminance(option.on) > luminance("#777")
    return warning(
        "low-contrast",
        path,
        f"“{option.name}” is hard to read: {given.value} on {option.on} has a contrast of "
        f"{int(found * 10) / 10}:1, and text needs {READABLE}:1.",
        f"Choose a {'darker' if darker else 'lighter'} colour.",
        line=given.line,
    )
