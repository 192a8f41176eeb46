"""The inputs of pages as bytes: to send a page to another process, and to keep it.

Field by field, to show which of them changed.
"""

from functools import cache
from typing import Any

import msgspec

from weeknotes.model.value import Value

_encode = msgspec.json.Encoder().encode


def fields_as_bytes(inputs: Value) -> list[bytes]:
    """Each field of a page's inputs, in their order."""
    return [_encode(getattr(inputs, name)) for name in inputs.__struct_fields__]


def as_bytes(view: type[Value], fields: list[bytes]) -> bytes:
    """A page's inputs.

    Args:
        view: their type.
        fields: from `fields_as_bytes`.
    """
    return _shape(view) % tuple(fields)


@cache
def _shape(view: type[Value]) -> bytes:
    """The form of inputs as a JSON object, with a place for each field."""
    return b"{%b}" % b",".join(b'"%b":%%b' % name.encode() for name in view.__struct_fields__)


def inputs_of(view: type[Value], data: bytes) -> Value:
    """A page's inputs from `as_bytes`.

    Raises:
        msgspec.MsgspecError: they are of another type.
    """
    found: Value = _decoder(view).decode(data)
    return found


@cache
def _decoder(view: type[Value]) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(view)
