"""Templates compiled once, whatever the build: that is most of the time of a small one."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest import mock

import jinja2


@contextmanager
def compiled_once() -> Iterator[None]:
    """Compiles each text of a template once, until the end of the block."""
    compiled = jinja2.Environment.compile
    known: dict[object, Any] = {}

    def compile_once(self, source, name=None, filename=None, *rest, **more):
        key = (type(self), source, name, filename, rest, *more.items())  # a sandbox has other code
        if key not in known:
            known[key] = compiled(self, source, name, filename, *rest, **more)
        return known[key]

    with mock.patch.object(jinja2.Environment, "compile", compile_once):
        yield
