"""The fault of a template, from what Jinja and Python say of it to the words of a theme's maker."""

import re
import traceback
from collections.abc import Collection, Iterator

import jinja2
from jinja2 import nodes
from jinja2.exceptions import SecurityError

from weeknotes.model.names.spelling import FILE_NAME, nearest
from weeknotes.model.theme import place
from weeknotes.render.jinja.bounds import MEMORY, OutOfBounds
from weeknotes.render.jinja.engine import Engine
from weeknotes.render.jinja.fault import FIX, LESS, TemplateFault
from weeknotes.render.jinja.missing import (
    MissingError,
    MissingMacroError,
    is_no_value,
    listed,
    said_of_page,
    said_of_value,
)

FILE = "theme:"
"""Before the key of a template, where Python names files."""

_MOST_WAYS = 50
"""A template that calls itself without end leads to its fault by thousands."""

_UNKNOWN = re.compile(r"No (?P<what>filter|test) named '(?P<name>\w+)'")
"""As Jinja has it."""


def fault_of(
    fault: Exception,
    template: str,
    environment: jinja2.Environment,
    names: Collection[str] = (),
) -> TemplateFault:
    """A fault that came up while a page was made, with the templates and lines that led to it.

    Args:
        fault: as it was raised.
        template: the page's.
        environment: in which it was made.
        names: that the page has.
    """
    ways: list[tuple[str, int | None]] = [
        (frame.filename.removeprefix(FILE), frame.lineno)
        for frame in traceback.extract_tb(fault.__traceback__)
        if frame.filename.startswith(FILE)
    ]
    *ahead, (where, line) = ways or [(template, None)]
    if isinstance(fault, MissingMacroError):
        found = _without_macro(fault, where, line, environment)
    elif isinstance(fault, MissingError):
        found = _without_name(fault, TemplateFault(where, line, ""), template, names)
    else:
        found = _other(fault, where, line, environment)
    found.through = tuple(ahead[-_MOST_WAYS:])
    return found


def syntax_fault(
    fault: jinja2.TemplateSyntaxError, template: str, environment: jinja2.Environment
) -> TemplateFault:
    """A template that can't be read.

    Args:
        fault: as Jinja has it.
        template: the page's.
        environment: in which it was made.
    """
    message, hint = _unknown(fault.message or "", environment)
    return TemplateFault(fault.name or template, fault.lineno, message, hint=hint)


def _unknown(message: str, environment: jinja2.Environment) -> tuple[str, str]:
    """What Jinja says, in other words if it is that a filter or test is unknown; and a hint."""
    found = _UNKNOWN.match(message)
    if not found:
        return message, FIX
    known = environment.filters if found["what"] == "filter" else environment.tests
    near = nearest(found["name"], known)
    hint = f"Did you mean “{near}”?" if near else FIX
    return f"there is no {found['what']} “{found['name']}”.", hint


def _without_name(
    fault: MissingError, at: TemplateFault, template: str, names: Collection[str]
) -> TemplateFault:
    if is_no_value(fault.of):
        message, hint = said_of_page(fault.name, template, names)
    else:
        message, hint = said_of_value(fault.name, fault.of)
    return TemplateFault(at.template, at.line, message, hint=hint)


def _without_macro(
    fault: MissingMacroError, where: str, line: int | None, environment: jinja2.Environment
) -> TemplateFault:
    """The fault of who asks for the macro; of who lacks it, where the built-in theme asks."""
    layers = environment.layers if isinstance(environment, Engine) else ()
    named, asker = place(fault.template, layers)[1], place(where, layers)[1]
    if _is_own(fault.template, environment) and not _is_own(where, environment):
        return TemplateFault(
            fault.template,
            1,
            f"“{named}” has no macro “{fault.name}”, which the built-in “{asker}” uses.",
            hint=f'Begin it with {{% extends "parent/{named}" %}} to keep the macros that it does '
            "not replace.",
        )
    macros = sorted({*_macros(fault.template, environment)})
    near = nearest(fault.name, macros)
    has = f"It has {listed(macros)}." if macros else "It has none."
    hint = f"Did you mean “{near}”?" if near else has
    return TemplateFault(where, line, f"“{named}” has no macro “{fault.name}”.", hint=hint)


def _is_own(key: str, environment: jinja2.Environment) -> bool:
    """Whether a template did not come with this tool."""
    layers = environment.layers if isinstance(environment, Engine) else ()
    return bool(layers) and not layers[place(key, layers)[0]].shipped


def _macros(key: str, environment: jinja2.Environment) -> Iterator[str]:
    """The names of a template's macros, with those that it has from the one it extends."""
    seen: set[str] = set()
    while key not in seen and environment.loader:
        seen.add(key)
        tree = environment.parse(environment.loader.get_source(environment, key)[0])
        yield from (macro.name for macro in tree.find_all(nodes.Macro))
        for tag in tree.find_all(nodes.Extends):
            if isinstance(tag.template, nodes.Const):
                key = environment.join_path(tag.template.value, key)


def _other(
    fault: Exception, where: str, line: int | None, environment: jinja2.Environment
) -> TemplateFault:
    if (limit := _limit(fault)) is not None:
        return TemplateFault(where, line, limit, "theme-limit", LESS)
    if isinstance(fault, SecurityError):
        hint = getattr(fault, "hint", FIX)
        return TemplateFault(where, line, fault.message or "", "theme-unsafe", hint)
    if isinstance(fault, jinja2.TemplateNotFound):
        message = f"The theme has no file named “{fault.name}”."
        near = nearest(str(fault.name), _files(environment), FILE_NAME)
        return TemplateFault(where, line, message, hint=f"Did you mean “{near}”?" if near else FIX)
    if isinstance(fault, jinja2.TemplateError):
        message, hint = _unknown(fault.message or "", environment)
        return TemplateFault(where, line, message, hint=hint)
    return TemplateFault(where, line, f"{type(fault).__name__}: {fault}")


def _files(environment: jinja2.Environment) -> frozenset[str]:
    """The names of a theme's templates."""
    layers = environment.layers if isinstance(environment, Engine) else ()
    return frozenset(name for layer in layers for name in layer.templates)


def _limit(fault: Exception) -> str | None:
    """What of a page is too much, if that is the fault."""
    match fault:
        case OutOfBounds():
            return str(fault)
        case MemoryError():
            return f"One page takes more than {MEMORY // 10**9} GB of memory."
        case RecursionError():
            return "A template includes or calls itself without end."
        case _:
            return None
