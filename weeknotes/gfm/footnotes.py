"""Footnotes as GitHub reads them, kept by Python-Markdown's own `footnotes` extension."""

from xml.etree.ElementTree import Element, SubElement

from markdown.extensions.footnotes import FootnoteExtension
from markdown.util import AtomicString

from weeknotes.gfm.inlines.text import label


class ParsedFootnote(str):
    """The text of a footnote whose blocks are parsed already, with their line numbers.

    The extension keeps texts and has them parsed at the end; this one brings its blocks along.
    """

    __slots__ = ("element",)
    element: Element

    @classmethod
    def of(cls, element: Element) -> "ParsedFootnote":
        """The footnote whose blocks are the children of an element."""
        text = cls("".join(element.itertext()))
        text.element = element
        return text


class Footnotes:
    """The footnotes of one document.

    The extension counts and searches its footnotes for each reference, which is quadratic;
    here each has its number.
    """

    def __init__(self, extension: FootnoteExtension) -> None:
        self._extension = extension
        self._ids: dict[str, str] = {}
        self._numbers: dict[str, int] = {}
        self._ordered: set[str] = set()

    def define(self, name: str, element: Element) -> None:
        """Keep a footnote; the first of a name stays."""
        key = label(name)
        if key not in self._ids:
            self._ids[key] = name
            self._numbers[key] = len(self._ids)
            self._extension.setFootnote(name, ParsedFootnote.of(element))

    def reference(self, name: str) -> Element | None:
        """The mark in the text that refers to a footnote, None if there is no such footnote."""
        key = label(name)
        name = self._ids.get(key, "")
        if not name:
            return None
        extension = self._extension
        if key not in self._ordered:
            self._ordered.add(key)
            extension.footnote_order.append(name)
            if not extension.getConfig("USE_DEFINITION_ORDER"):
                self._numbers[key] = len(self._ordered)
        mark = Element("sup", {"id": self._mark_id(name)})
        link = SubElement(mark, "a")
        link.set("href", f"#{extension.makeFootnoteId(name)}")
        link.set("class", "footnote-ref")
        number = self._numbers[key]
        link.text = AtomicString(extension.getConfig("SUPERSCRIPT_TEXT").format(number))
        return mark

    def _mark_id(self, name: str) -> str:
        """A new id for a reference, counted as the extension counts them for its links back."""
        extension = self._extension
        first = extension.makeFootnoteRefId(name)
        count = extension.found_refs.get(first, 0) + 1
        extension.found_refs[first] = count
        head, rest = first.split(extension.get_separator(), 1)
        number = "" if count == 1 else str(count)
        return f"{head}{number}{extension.get_separator()}{rest}"
