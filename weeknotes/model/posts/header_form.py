"""The forms that a header can have, and how a list is written in each."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Literal

HeaderForm = Literal["yaml", "toml", "json", "lines"]

_PLAIN = re.compile(r"[\w/.-]+")
"""What needs no quotation marks in a list of YAML."""


def list_line(form: HeaderForm, name: str, values: Sequence[str]) -> str:
    """The line of a header that holds a list, to be pasted at its start."""
    return _LINES[form](name, values)


def _quoted(values: Sequence[str]) -> str:
    return ", ".join(json.dumps(value, ensure_ascii=False) for value in values)


def _yaml(name: str, values: Sequence[str]) -> str:
    plain = (value if _PLAIN.fullmatch(value) else _quoted([value]) for value in values)
    return f"{name}: [{', '.join(plain)}]"


_LINES: Mapping[HeaderForm, Callable[[str, Sequence[str]], str]] = MappingProxyType(
    {
        "yaml": _yaml,
        "toml": lambda name, values: f"{name} = [{_quoted(values)}]",
        "json": lambda name, values: f'"{name}": [{_quoted(values)}],',
        "lines": lambda name, values: f"{name.capitalize()}: {', '.join(values)}",
    }
)
