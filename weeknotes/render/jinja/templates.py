"""Pages from templates: a theme's files as strings, one value in, bytes out.

A template sees the fields of the page's inputs and nothing else: no site, no clock, no chance.
What a page depends on is therefore its inputs and the templates it is made of.
"""

from collections.abc import Callable, Collection, Generator, Mapping
from typing import cast

import jinja2

from weeknotes.model.theme import Layer
from weeknotes.model.value import Value
from weeknotes.render.jinja.bounds import OutOfBounds, bounds, whole
from weeknotes.render.jinja.compiled import Compiled
from weeknotes.render.jinja.dates import say_date
from weeknotes.render.jinja.engine import Engine
from weeknotes.render.jinja.explaining import FILE, fault_of, syntax_fault
from weeknotes.render.jinja.missing import Missing

_NOT_FOR_THEMES = ("random",)
"""Filters that would give other bytes on the next build."""

_GLOBALS = ("namespace", "range")
"""Jinja's own helpers that are plain functions of what they are given."""


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
        return (texts[name], FILE + name, None) if name in texts else None

    made = kind(
        loader=jinja2.FunctionLoader(load),
        autoescape=jinja2.select_autoescape(("html", "svg", "xml"), default=False),
        undefined=Missing,
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
    made.filters["date"] = say_date
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
        raise syntax_fault(fault, template, environment) from fault
    except Exception as fault:  # a template is a program: anything can go wrong in it
        raise fault_of(fault, template, environment, seen) from fault


def compiled(environment: jinja2.Environment, template: str) -> None:
    """Reads a template and makes it ready, within bounds where its pages are.

    Raises:
        TemplateFault: it can't be read.
    """
    try:
        if environment.sandboxed:
            with bounds():
                environment.get_template(template)
        else:
            environment.get_template(template)
    except jinja2.TemplateSyntaxError as fault:
        raise syntax_fault(fault, template, environment) from fault
    except Exception as fault:
        raise fault_of(fault, template, environment) from fault


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
        raise fault_of(fault, template, environment) from fault


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
