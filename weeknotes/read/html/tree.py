"""HTML as a tree, for the few readers that ask how elements stand to each other."""

import re
from html import unescape
from html.parser import HTMLParser

_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_DEEPEST = 60
"""Nobody nests deeper; what does lies flat, so that no text ends in a traceback."""

_OTHER_ENTITY = re.compile("&(?!(?:amp|lt|gt|quot|nbsp);)")
_RAW = frozenset("iframe noembed noframes plaintext script style textarea title xmp".split())
"""What holds no HTML, so that a tag in it is none."""

_START = re.compile(r'([a-z][a-z0-9]*)((?: [a-z][a-z0-9-]*="[^"]*")+)>')
_ATTRIBUTE = re.compile(r' ([^=]+)="([^"]*)"')


class Element:
    """An element: itself and no other, whatever it holds."""

    __slots__ = ("attrs", "children", "tag")

    def __init__(self, tag: str, attrs: dict[str, str]) -> None:
        self.tag = tag
        self.attrs = attrs
        self.children: list[Element | str] = []


def tree(html: str) -> Element:
    """The elements of a text, below one that stands for the text itself.

    Args:
        html: in canonical form as a rule; what is left open in any other ends where it must.
    """
    return tree_of_canonical(html) or tree_of_any(html)


def tree_of_any(html: str) -> Element:
    """The tree of a text in any form, as Python's parser sees it."""
    builder = _Builder()
    parser = _Parser(builder)
    parser.feed(html)
    parser.close()
    return builder.root


def tree_of_canonical(html: str) -> Element | None:
    """The tree of a text in canonical form, cut at its tags; None where it has any other form.

    In this form names are in lower case, values stand in double quotation marks, five entities are
    in use, and a `<` is the start of a tag.
    """
    if "&" in html and _OTHER_ENTITY.search(html):
        return None
    builder = _Builder()
    first, *parts = html.split("<")
    if first:
        builder.text(unescape(first))
    for part in parts:
        written, bracket, text = part.partition(">")
        if _is_name(written) and bracket:
            tag = written
            builder.start(tag, {})
        elif written[:1] == "/" and _is_name(written[1:]) and bracket:
            tag = written[1:]
            builder.end(tag)
        elif match := _START.match(part):
            tag, text = match[1], part[match.end() :]
            found = _ATTRIBUTE.findall(match[2])
            builder.start(tag, {name: unescape(value) for name, value in reversed(found)})
        else:
            return None
        if tag in _RAW:
            return None
        if text:
            builder.text(unescape(text))
    return builder.root


def _is_name(tag: str) -> bool:
    return tag.isalnum() and tag.islower() and tag.isascii() and tag[0].isalpha()


class _Builder:
    """A tree that grows tag by tag."""

    def __init__(self) -> None:
        self.root = Element("", {})
        self._open = [self.root]

    def start(self, tag: str, attrs: dict[str, str]) -> None:
        """An element begins."""
        element = Element(tag, attrs)
        self._open[-1].children.append(element)
        if tag not in _VOID and len(self._open) < _DEEPEST:
            self._open.append(element)

    def end(self, tag: str) -> None:
        """The innermost element of a name ends, and with it all that it holds."""
        for depth in range(len(self._open) - 1, 0, -1):
            if self._open[depth].tag == tag:
                del self._open[depth:]
                return

    def text(self, data: str) -> None:
        """Text stands here."""
        self._open[-1].children.append(data)


class _Parser(HTMLParser):
    def __init__(self, builder: _Builder) -> None:
        super().__init__(convert_charrefs=True)
        self._builder = builder

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._builder.start(tag, {name: value or "" for name, value in reversed(attrs)})

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # In HTML the slash says nothing: `<p/>` is open.
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self._builder.end(tag)

    def updatepos(self, i: int, j: int) -> int:  # noqa: ARG002 - the base's form
        """Nobody asks for the line of a tag, so none is counted."""
        return j

    def handle_data(self, data: str) -> None:
        self._builder.text(data)
