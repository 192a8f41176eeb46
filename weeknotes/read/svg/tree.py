"""The bytes of a drawing as a tree of elements, or why it can't be had."""

import re
from typing import Any

from lxml import etree

from weeknotes.model.value import Value
from weeknotes.read.svg.vocabulary import SVG

MOST = 4 * 1024 * 1024
"""Bytes of a drawing: larger ones are maps or traced photographs, and no phone likes them."""

_ZIPPED = b"\x1f\x8b"
_ROOT = f"{{{SVG}}}svg"
_DECLARES = re.compile(rb"<!DOCTYPE[^>\[]*\[", re.IGNORECASE)
"""A document type with declarations of its own, which may give attributes to elements."""

_ENTITY = re.compile(rb"<!ENTITY\s", re.IGNORECASE)


class DrawingError(Exception):
    """Why a drawing can't be published, and what to do about it."""

    def __init__(self, why: str, hint: str, line: int | None = None) -> None:
        super().__init__(why)
        self.why = why
        self.hint = hint
        self.line = line


class Tree(Value, frozen=True):
    """A drawing as its elements."""

    root: Any
    is_plain: bool
    """Whether the file is what browsers make of it: nothing but the elements, and in UTF-8."""


def tree_of(data: bytes) -> Tree:
    """The elements of a drawing.

    No entity is expanded, no file and no address is opened, and what is nested too deep or too long
    for libxml2's limits is refused by it.

    Raises:
        DrawingError: the drawing can't be read.
    """
    if len(data) > MOST:
        raise DrawingError(
            f"it is {len(data) / 1024 / 1024:.1f} MB",
            "Make it simpler, or save it as a picture, such as PNG.",
        )
    if data.startswith(_ZIPPED):
        raise DrawingError("it is compressed", "Save it as plain SVG, without compression.")
    # By the bytes of ASCII, in UTF-16 too: such a name may make text grow a thousandfold.
    if _ENTITY.search(data.replace(b"\0", b"")):
        raise DrawingError(
            "it declares abbreviations of its own (<!ENTITY>)",
            "Save it again without them; in Inkscape, as “Plain SVG”, in Illustrator, with “Export "
            "As”.",
        )
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        huge_tree=False,
        recover=False,
        remove_comments=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as fault:
        why = (fault.msg or "nothing in it").partition(", line")[0]
        raise DrawingError(
            f"it is not valid XML ({why})",
            "Open it in the program that made it, and save it again.",
            fault.lineno or None,
        ) from None
    except (ValueError, LookupError, MemoryError, AssertionError):
        raise DrawingError(
            "it can't be read", "Open it in the program that made it, and save it again."
        ) from None
    if root.tag == "svg":
        raise DrawingError(
            "its first tag does not say that it is a drawing, so no browser shows it",
            f'Write it as <svg xmlns="{SVG}" …>.',
            root.sourceline,
        )
    if root.tag != _ROOT:
        name = etree.QName(root).localname
        raise DrawingError(
            f"it is not a drawing: its first tag is <{name}>",
            "Save the drawing as SVG, or give the file the right extension.",
            root.sourceline,
        )
    if (entity := next(root.iter(etree.Entity), None)) is not None:
        raise DrawingError(
            f"“{entity.text}” in it is not a character of its own, but a name for something else",
            "Write the character itself.",
            entity.sourceline,
        )
    return Tree(root=root, is_plain=_is_plain(root, data))


def _is_plain(root: Any, data: bytes) -> bool:
    info = root.getroottree().docinfo
    return (
        (info.encoding or "UTF-8").upper() in {"UTF-8", "ASCII", "US-ASCII"}
        and info.xml_version == "1.0"
        and not _DECLARES.search(data)
        and b"\0" not in data
        and root.getprevious() is None
        and root.getnext() is None
    )
