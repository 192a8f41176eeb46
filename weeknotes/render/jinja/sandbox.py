"""The environment for templates that came with a site: they make text, and can do nothing else.

From any value a template could reach Python's own insides, and from there whatever the machine can
do. Jinja's sandbox sees to it that no template gets there, or changes what it was given. Refused
here too is what would take hours or all memory in one step, as such a step can't be interrupted.
"""

from collections.abc import Iterable, Sized
from typing import Any

from jinja2 import nodes, pass_environment
from jinja2.compiler import Frame
from jinja2.environment import Environment
from jinja2.exceptions import SecurityError
from jinja2.filters import do_round, make_attrgetter
from jinja2.runtime import Context, Macro, Undefined
from jinja2.sandbox import MAX_RANGE, ImmutableSandboxedEnvironment, modifies_known_mutable

from weeknotes.model.value import Value
from weeknotes.render.jinja.bounds import CHARACTERS, OutOfBounds
from weeknotes.render.jinja.engine import Engine, EngineCodeGenerator

_MOST_BITS = 100_000
"""Of a whole number: about 30,000 digits."""

_MOST_PLACES = 100
"""Behind a number's point, or before it."""


class ReachError(SecurityError):
    """A template asks for what is behind a value."""

    hint = "Take it out; docs/themes.md lists what each template receives."


class ChangeError(SecurityError):
    """A template would change a list or a table that others may still need."""

    hint = "Make a new one instead, such as {% set found = found + [one] %}."


class _CodeGenerator(EngineCodeGenerator):
    def _output_child_to_const(self, node: nodes.Expr, frame: Frame, finalize: Any) -> str:
        """Leaves all that is more than text to the moment when a page is made.

        Jinja works out what is constant while it compiles, where nobody could know the line.
        """
        if not isinstance(node, nodes.TemplateData):
            raise nodes.Impossible
        return super()._output_child_to_const(node, frame, finalize)


class Sandbox(Engine, ImmutableSandboxedEnvironment):
    """An environment in which templates run nothing but themselves."""

    code_generator_class = _CodeGenerator
    intercepted_binops = frozenset({"*", "**"})

    def __init__(self, **options: Any) -> None:
        """Takes what an environment takes."""
        super().__init__(**options, optimized=False)
        self.globals["range"] = _range
        self.filters |= {"round": _round, "sum": _sum}

    def getattr(self, obj: Any, attribute: str) -> Any:
        """What a template gets by a dot: fields of the page's inputs without more ado."""
        if isinstance(obj, Value) and attribute in obj.__struct_fields__:
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a template may have it; of the page's inputs, nothing but their fields."""
        if isinstance(obj, Value):
            return attr in obj.__struct_fields__
        return super().is_safe_attribute(obj, attr, value)

    def unsafe_undefined(self, obj: Any, attribute: str) -> Undefined:
        """What a template gets in place of what it may not have: a fault, if it is used."""
        if modifies_known_mutable(obj, attribute):
            message = f"A template may not change what it was given, as “{attribute}” would."
            return self.undefined(message, obj=obj, name=attribute, exc=ChangeError)
        message = f"A template may not use “{attribute}”, because that could run programs."
        return self.undefined(message, obj=obj, name=attribute, exc=ReachError)

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Calls what a template calls; macros are the template's own."""
        if type(obj) is Macro:
            return context.call(obj, *args, **kwargs)
        return super().call(context, obj, *args, **kwargs)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Multiplies, and raises to a power, where what comes of it is not too large."""
        if (_power if operator == "**" else _product)(left, right):
            raise OutOfBounds(f"The result of “{operator}” here is too large.")
        return super().call_binop(context, operator, left, right)


def _product(left: Any, right: Any) -> bool:
    """Whether a product is too large."""
    if isinstance(left, int) and isinstance(right, int):
        return left.bit_length() + right.bit_length() > _MOST_BITS
    if isinstance(left, int):
        left, right = right, left
    return isinstance(left, Sized) and isinstance(right, int) and len(left) * right > CHARACTERS


def _power(base: Any, exponent: Any) -> bool:
    """Whether a power is too large."""
    both = isinstance(base, int) and isinstance(exponent, int)
    return both and exponent > 0 and base.bit_length() * exponent > _MOST_BITS


def _range(*numbers: int) -> range:
    made = range(*numbers)
    if made[MAX_RANGE:]:  # its length may be more than `len` can tell
        raise OutOfBounds(f"A range may have no more than {MAX_RANGE:,} numbers.")
    return made


def _round(value: Any, precision: int = 0, method: Any = "common") -> Any:
    if isinstance(precision, int) and abs(precision) > _MOST_PLACES:
        raise OutOfBounds(f"A number can be rounded to no more than {_MOST_PLACES} places.")
    return do_round(value, precision, method)


@pass_environment
def _sum(
    environment: Environment, iterable: Iterable[Any], attribute: Any = None, start: Any = 0
) -> Any:
    """Jinja's own adds in one step, which for lists can take hours."""
    if attribute is not None:
        iterable = map(make_attrgetter(environment, attribute), iterable)
    total = start
    for each in iterable:
        total = total + each
    return total
