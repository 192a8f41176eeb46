"""`theme.toml`: what a theme says of itself."""

import tomllib
from typing import Any

from weeknotes.model.names.spelling import nearest
from weeknotes.model.posts.readable import readable_values
from weeknotes.model.problems.problem import Problem, error
from weeknotes.model.value import Value
from weeknotes.read.config.toml_lines import line_of_key, toml_fault
from weeknotes.read.theme.option_tables import OPTIONS, OptionTables, read_options

FILE = "theme.toml"
_KEYS = ("extends", OPTIONS)

_MOST = 32_000
"""Characters: a theme may have come with a cloned repository."""


class Declaration(Value, frozen=True):
    """What a theme says of itself."""

    extends: str = ""
    """The theme that it lies on; empty for the built-in one."""

    line: int | None = None
    """Where it says so."""

    options: OptionTables = OptionTables()


def read_declaration(text: str, path: str) -> tuple[Declaration, tuple[Problem, ...]]:
    """What a theme says of itself, and what is wrong with it.

    Args:
        text: of its `theme.toml`.
        path: of that file, for people.
    """
    if len(text) > _MOST:
        return Declaration(), (_too_much(path),)
    try:
        table = readable_values(tomllib.loads(text))
    except tomllib.TOMLDecodeError as fault:
        return Declaration(), (toml_fault(fault, path, "theme", text),)
    except (RecursionError, ValueError):  # tables in tables; a number of 5,000 digits
        return Declaration(), (_too_much(path),)
    problems = [_unknown(key, text, path) for key in table if key not in _KEYS]
    extends: Any = table.get("extends", "")
    line = line_of_key(text, "extends")
    options, faults = read_options(table.get(OPTIONS, {}), text, path)
    problems += faults
    if not isinstance(extends, str):
        problems.append(
            error(
                "bad-theme",
                path,
                "“extends” is not the name of a theme.",
                'Write the name in quotes: extends = "notebook"',
                line=line,
            )
        )
        return Declaration(options=options), tuple(problems)
    return Declaration(extends=extends, line=line, options=options), tuple(problems)


def _too_much(path: str) -> Problem:
    return error(
        "bad-theme",
        path,
        "This file is too long, or a value in it is too large or too deeply nested.",
        'Write only what the theme has, such as extends = "notebook".',
        line=1,
    )


def _unknown(key: str, text: str, path: str) -> Problem:
    near = nearest(key, _KEYS)
    return error(
        "bad-theme",
        path,
        f"A theme can't declare “{key}”.",
        f"Did you mean “{near}”?" if near else "Delete the line.",
        line=line_of_key(text, key),
    )
