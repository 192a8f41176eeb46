"""Pages from templates: a theme's files as strings, one value in, bytes out.

A template sees the fields of the page's inputs and nothing else: no site, no clock, no chance.
What a page depends on is therefore its inputs and the templates it is made of.
"""

import traceback
from collections.abc import Callable, Collection, Generator, Mapping
from typing import cast

import jinja2
from jinja2.exceptions import SecurityError

from weeknotes.model.theme import Layer
from weeknotes.model.value import Value
from weeknotes.render.jinja.bounds import MEMORY, OutOfBounds, bounds, whole
from weeknotes.render.jinja.compiled import Compiled
from weeknotes.render.jinja.engine import Engine
from weeknotes.render.jinja.fault import FIX, LESS, TemplateFault

_NOT_FOR_THEMES = ("random",)
"""Filters that would give other bytes on the next build."""

_GLOBALS = ("namespace", "range")
"""Jinja's own helpers that are plain functions of what they are given."""

_FILE = "theme:"

_MOST_WAYS = 50
"""A template that calls itself without end leads to its fault by thousands."""


def environment(
    templates: Mapping[str, str],
    compiled: Compiled | None = None,
    *,
    built_in: Collection[str] = (),
    layers: tuple[Layer, ...] = (),
) -> jinja2.Environment:
    """The environment in which a theme's templates are rendered.

    Args:
        templates: The text of each template by its key in the theme.
        compiled: Where code of them may be kept; without it, each is compiled when needed.
        built_in: The keys of those that ship with this tool. Where there is any other, all are
            rendered in a sandbox, and each page within bounds.
        layers: The theme's, topmost first; without them each name is a key.

    Returns:
        An environment that escapes in `.html`, `.svg` and `.xml`, and refuses unknown names.
    """
    texts = dict(templates)
    kind = Engine if texts.keys() <= {*built_in} else _sandbox()

    def load(name: str) -> tuple[str, str, None] | None:
        # A file name of our own makes Python's tracebacks name the template and its line.
        return (texts[name], _FILE + name, None) if name in texts else None

    made = kind(
        loader=jinja2.FunctionLoader(load),
        autoescape=jinja2.select_autoescape(("html", "svg", "xml"), default=False),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=compiled,
    )
    made.layers = layers
    made.globals = {name: made.globals[name] for name in _GLOBALS}
    for name in _NOT_FOR_THEMES:
        del made.filters[name]
    return made


def render(environment: jinja2.Environment, template: str, inputs: Value) -> bytes:
    """A page's bytes: the template with the fields of its inputs as names.

    Args:
        environment: Made by `environment`.
        template: The template's name in the theme.
        inputs: All that the template sees.

    Returns:
        UTF-8.

    Raises:
        TemplateFault: If the template, or one that it builds on, is at fault.
    """
    seen = {name: getattr(inputs, name) for name in inputs.__struct_fields__}
    try:
        if environment.sandboxed:
            return _bounded(environment, template, seen).encode()
        return environment.get_template(template).render(seen).encode()
    except jinja2.TemplateSyntaxError as fault:
        raise TemplateFault(fault.name or template, fault.lineno, fault.message or "") from fault
    except Exception as fault:  # a template is a program: anything can go wrong in it
        raise _as_theme_fault(fault, template) from fault


def within_bounds(environment: jinja2.Environment, template: str, make: Callable[[], str]) -> str:
    """What is made of a rendered page, within bounds where the page itself was.

    Raises:
        TemplateFault: it takes too much.
    """
    if not environment.sandboxed:
        return make()
    # No context manager of contextlib: its own code would run outside of the `try`.
    try:
        with bounds():
            return make()
    except (OutOfBounds, MemoryError) as fault:
        raise _as_theme_fault(fault, template) from fault


def _sandbox() -> type[Engine]:
    from weeknotes.render.jinja.sandbox import Sandbox  # noqa: PLC0415 - most sites need none

    return Sandbox


def _bounded(environment: jinja2.Environment, template: str, seen: dict[str, object]) -> str:
    """As `render` of Jinja's templates, within bounds."""
    try:
        with bounds():
            found = environment.get_template(template)
            pieces = found.root_render_func(found.new_context(seen))
            return whole(cast("Generator[str, None, None]", pieces))
    except Exception:  # noqa: BLE001 - as Jinja does, which raises it with the template's lines
        environment.handle_exception()


def _as_theme_fault(fault: Exception, template: str) -> TemplateFault:
    """The fault with the templates and lines of its traceback."""
    ways: list[tuple[str, int | None]] = [
        (frame.filename.removeprefix(_FILE), frame.lineno)
        for frame in traceback.extract_tb(fault.__traceback__)
        if frame.filename.startswith(_FILE)
    ]
    *ahead, (place, line) = ways or [(template, None)]
    found = _fault_at(place, line, fault)
    found.through = tuple(ahead[-_MOST_WAYS:])
    return found


def _fault_at(place: str, line: int | None, fault: Exception) -> TemplateFault:
    if (limit := _limit(fault)) is not None:
        return TemplateFault(place, line, limit, "theme-limit", LESS)
    if isinstance(fault, SecurityError):
        hint = getattr(fault, "hint", FIX)
        return TemplateFault(place, line, fault.message or "", "theme-unsafe", hint)
    if isinstance(fault, jinja2.TemplateNotFound):
        message = f"The theme has no file named “{fault.name}”."
    elif isinstance(fault, jinja2.TemplateError):
        message = fault.message or ""
    else:
        message = f"{type(fault).__name__}: {fault}"
    return TemplateFault(place, line, message)


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
