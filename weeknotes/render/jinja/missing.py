"""What a template asks for and does not get, in the words of those who make themes."""

import re
from collections.abc import Collection, Iterable
from typing import Any

import jinja2
from jinja2.environment import TemplateModule
from jinja2.exceptions import UndefinedError
from jinja2.utils import missing
from markupsafe import Markup

from weeknotes.model.names.spelling import nearest
from weeknotes.model.value import Value
from weeknotes.model.views.wording import NAMES

_NOT_EXPORTED = re.compile(
    r"the template '(?P<template>[^']+)' \(imported on .+\) does not export the requested name "
    r"'(?P<name>[^']+)'"
)
"""As Jinja has it."""

_KINDS = {
    bool: "“true” or “false”",
    int: "a number",
    float: "a number",
    str: "a text",
    Markup: "a text",
    tuple: "a list",
    list: "a list",
}


class MissingError(UndefinedError):
    """A template uses a name that is not there.

    Attributes:
        name: What it asks for.
        of: The value that it asks; `missing` where it is no value's.
    """

    def __init__(self, message: str, name: str, of: Any) -> None:
        super().__init__(message)
        self.name = name
        self.of = of


class MissingMacroError(UndefinedError):
    """A template uses a macro that the template it imports from does not have.

    Attributes:
        template: The key of the one without it.
        name: The macro's.
    """

    def __init__(self, message: str, template: str, name: str) -> None:
        super().__init__(message)
        self.template = template
        self.name = name


class Missing(jinja2.StrictUndefined):
    """What is not there: any use of it is a fault that keeps what was asked for.

    Templates make one whenever they look whether a name is there, so nothing is done until then.
    """

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        """Raises in place of a message, as Jinja's own faults hold nothing else."""
        message: str = super()._undefined_message
        if self._undefined_exception is not UndefinedError:
            return message
        raise self._fault(message)

    def _fault(self, message: str) -> UndefinedError:
        name: object = self._undefined_name
        of = self._undefined_obj
        if isinstance(of, TemplateModule):
            return MissingMacroError(message, of.__name__ or "", str(name))
        if found := _NOT_EXPORTED.search(self._undefined_hint or ""):
            return MissingMacroError(message, found["template"], found["name"])
        if isinstance(name, int):
            return UndefinedError(f"this list is too short for [{name}].")
        if self._undefined_hint or not isinstance(name, str):
            return UndefinedError(message)
        return MissingError(message, name, of)


def said_of_value(name: str, of: Any) -> tuple[str, str]:
    """What is wrong where a value does not have what it is asked for, and what to do about it.

    Args:
        name: what it is asked for.
        of: the value.
    """
    if isinstance(of, Value):
        fields = type(of).__struct_fields__
        what = NAMES.get(type(of), "this value")
        near = nearest(name, fields)
        hint = f"Did you mean “{near}”?" if near else f"It has {listed(fields)}."
        return f"{what} has no “{name}”.", hint
    if of is None:
        return (
            f"there is nothing here that could have “{name}”.",
            "Test it first, as in {% if week %}{{ week.label }}{% endif %}.",
        )
    if isinstance(of, dict):
        near = nearest(name, map(str, of))
        also = f"Did you mean “{near}”? " if near else ""
        return (
            f"there is no “{name}” in this table.",
            f"{also}Test it first, as in {{% if extra.mood is defined %}}.",
        )
    what = _KINDS.get(type(of), "this value")
    if isinstance(of, tuple | list):
        return (
            f"{what} has no “{name}”.",
            "Take its items, as in {% for person in authors %}{{ person.name }}{% endfor %}.",
        )
    return f"{what} has no “{name}”.", "Remove the dot and what follows it."


def said_of_page(name: str, template: str, names: Collection[str]) -> tuple[str, str]:
    """What is wrong where a page does not have a name, and what to do about it.

    Args:
        name: the one that is missing.
        template: the page's.
        names: those that the page has.
    """
    if name in names:
        return (
            f"“{name}” is not known here: a macro sees only what it is given.",
            f"Give the macro “{name}” where it is called.",
        )
    near = nearest(name, names)
    hint = f"Did you mean “{near}”?" if near else f"It has {listed(sorted(names))}."
    return f"“{template}” has no “{name}”.", hint


def listed(names: Iterable[str]) -> str:
    """Names in a sentence: “name, href and role”."""
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last


def is_no_value(of: Any) -> bool:
    """Whether a name was asked of no value, but of the page."""
    return of is missing
