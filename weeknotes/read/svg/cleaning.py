"""A drawing with nothing in it but what is known to be harmless."""

from collections.abc import Iterator
from typing import Any, Literal

from lxml import etree

from weeknotes.model.value import Value
from weeknotes.read.svg.styles import clean_declarations, clean_sheet, is_plain, is_within
from weeknotes.read.svg.tree import Tree
from weeknotes.read.svg.vocabulary import (
    ANIMATIONS,
    ATTRIBUTES,
    ELEMENTS,
    OF_XLINK,
    OF_XML,
    SVG,
    XHTML,
    XLINK,
    XML,
)
from weeknotes.read.text.raw.raw_html import dropped_scheme

_HREF = f"{{{XLINK}}}href"
_PICTURES = frozenset({"image", "feImage"})
_FOREIGN = "foreignObject"

Kind = Literal["script", "elsewhere", "words"]


class Loss(Value, frozen=True):
    """Something that a reader might miss in a drawing once it is cleaned."""

    kind: Kind
    what: str
    """What is left out: `<script>`, an address, words."""

    line: int | None


class Cleaned(Value, frozen=True):
    """A drawing whose tree has only what may be published."""

    is_changed: bool
    losses: tuple[Loss, ...]


def clean(tree: Tree) -> Cleaned:
    """Takes out of a tree what may not be published, and reports what was.

    Metadata, the notes of drawing programs and what no browser shows go without a word.
    """
    walk = _Walk()
    walk.go(tree.root)
    return Cleaned(is_changed=walk.is_changed, losses=tuple(walk.losses))


class _Walk:
    def __init__(self) -> None:
        self.is_changed = False
        self.losses: list[Loss] = []

    def go(self, root: Any) -> None:
        waiting = [root]
        while waiting:
            element = waiting.pop()
            name = etree.QName(element).localname
            self._attributes(element, name)
            if name == "style":
                self._sheet(element)
            for child in list(element):
                if self._may_stay(child):
                    waiting.append(child)
                    continue
                if (sheet := _sheet_in_html(child)) is not None:
                    child.addprevious(sheet)
                    waiting.append(sheet)
                self._drop(child)

    def _may_stay(self, element: Any) -> bool:
        if not isinstance(element.tag, str):  # an instruction to a program, or an entity
            return False
        name = etree.QName(element)
        if name.namespace != SVG or name.localname not in ELEMENTS:
            self._note_element(element, name.localname)
            return False
        return name.localname not in ANIMATIONS or _moves_looks_only(element)

    def _note_element(self, element: Any, name: str) -> None:
        if name == "script":
            self._lose("script", "<script>", element)
        elif name == _FOREIGN and not _has_stand_in(element):
            words = " ".join(" ".join(_words(element)).split())
            if words:
                self._lose("words", words, element)

    def _drop(self, element: Any) -> None:
        self.is_changed = True
        above = element.getparent()
        if element.tail:  # what follows an element is kept with it by lxml, and stays
            before = element.getprevious()
            if before is None:
                above.text = (above.text or "") + element.tail
            else:
                before.tail = (before.tail or "") + element.tail
        element.tail = None
        above.remove(element)

    def _attributes(self, element: Any, name: str) -> None:
        for key, value in element.attrib.items():
            if key in {"href", _HREF}:
                kept: str | None = value if self._may_lead(element, name, value) else None
            elif key == "style":
                kept = clean_declarations(value)
            else:
                kept = value if _may_have(key) and is_plain(value) else None
                if kept is None and key[:2].lower() == "on":
                    self._lose("script", f"{key}=", element)
            if kept == value:
                continue
            self.is_changed = True
            if kept:
                element.set(key, kept)
            else:
                del element.attrib[key]

    def _may_lead(self, element: Any, name: str, address: str) -> bool:
        address = address.strip()
        if name == "a":
            if scheme := dropped_scheme(address):
                self._lose("script", scheme, element)
                return False
            return True
        if address.startswith("#") or not address:
            return True
        if name in _PICTURES and is_within(address):
            return True
        self._lose("elsewhere", address, element)
        return False

    def _sheet(self, element: Any) -> None:
        for child in list(element):
            self._drop(child)
        kind = element.get("type", "text/css").strip().lower()
        css = element.text or ""
        kept = clean_sheet(css) if kind in {"", "text/css"} else ""
        if kept != css:
            self.is_changed = True
            element.text = kept

    def _lose(self, kind: Kind, what: str, element: Any) -> None:
        self.losses.append(Loss(kind=kind, what=what, line=element.sourceline))


def _sheet_in_html(element: Any) -> Any:
    """The styles in an element of HTML, as what saves drawings from pages (D3) leaves them there.

    They count for the whole drawing in browsers.
    """
    if not isinstance(element.tag, str) or etree.QName(element).namespace != XHTML:
        return None
    found = [style.text for style in element.iter(f"{{{XHTML}}}style") if style.text]
    if not found:
        return None
    sheet = etree.Element(f"{{{SVG}}}style", nsmap={None: SVG})
    sheet.text = "\n".join(found)
    return sheet


def _may_have(key: str) -> bool:
    """Whether an element may have an attribute, by its name as lxml gives it."""
    if not key.startswith("{"):
        return key in ATTRIBUTES or key.startswith("data-")
    namespace, _, name = key[1:].partition("}")
    return (namespace == XLINK and name in OF_XLINK) or (namespace == XML and name in OF_XML)


def _moves_looks_only(element: Any) -> bool:
    """Whether an animation changes how something looks, and not where a link leads."""
    return element.get("attributeName", "d") in ATTRIBUTES


def _has_stand_in(element: Any) -> bool:
    """Whether what is in HTML is drawn once more for programs without HTML, as draw.io does."""
    above = element.getparent()
    if above is None or above.tag != f"{{{SVG}}}switch":
        return False
    drawn = (f"{{{SVG}}}text", f"{{{SVG}}}image", f"{{{SVG}}}path")
    return any(next(other.iter(*drawn), None) is not None for other in element.itersiblings())


def _words(element: Any) -> Iterator[str]:
    """The words in an element that readers see, in their order."""
    for event, node in etree.iterwalk(element, events=("start", "end")):
        text = node.tail if event == "end" and node is not element else None
        if event == "start" and etree.QName(node).localname not in {"script", "style", "title"}:
            text = node.text
        if text:
            yield text
