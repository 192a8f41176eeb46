"""Drawings as bytes: to send them between processes, and to remember them."""

from pathlib import Path

import msgspec

from weeknotes.model.files.drawing import Drawing
from weeknotes.model.site import Asset
from weeknotes.read.files.content import FOLDER


def drawing_as_bytes(asset: Asset) -> bytes:
    """What can be published of a drawing, as bytes.

    Args:
        asset: a file next to the posts.
    """
    # lxml and tinycss2 take 30 ms to import, which a site without drawings need not wait for.
    from weeknotes.read.svg.drawing import read_drawing  # noqa: PLC0415

    drawing = read_drawing(f"{FOLDER}/{asset.path}", Path(asset.source))
    return msgspec.msgpack.encode(drawing)


def drawing_of(data: bytes) -> Drawing:
    """What `drawing_as_bytes` gave.

    Raises:
        msgspec.MsgspecError: it is not that.
    """
    return msgspec.msgpack.decode(data, type=Drawing)
