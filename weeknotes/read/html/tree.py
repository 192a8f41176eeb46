"""HTML as a tree, for the few readers that ask which element is in which."""

from html.parser import HTMLParser

from weeknotes.html.elements import VOID

_MOST_LEVELS = 60
"""Nobody nests deeper; what does is put flat, so that no text ends in a traceback."""


class Element:
    """An element: itself and no other, whatever it holds."""

    __slots__ = ("attrs", "children", "tag")

    def __init__(self, tag: str, attrs: dict[str, str]) -> None:
        self.tag = tag
        self.attrs = attrs
        self.children: list[Element | str] = []


def tree(html: str) -> Element:
    """The elements of a text, below one for the text itself.

    What is left open ends where it must.
    """
    builder = _Builder()
    parser = _Parser(builder)
    parser.feed(html)
    parser.close()
    return builder.root


class _Builder:
    """A tree that grows tag by tag."""

    def __init__(self) -> None:
        self.root = Element("", {})
        self._open = [self.root]

    def start(self, tag: str, attrs: dict[str, str]) -> None:
        """An element begins."""
        element = Element(tag, attrs)
        self._open[-1].children.append(element)
        if tag not in VOID and len(self._open) < _MOST_LEVELS:
            self._open.append(element)

    def end(self, tag: str) -> None:
        """The innermost element of a name ends, and with it all that it holds."""
        for depth in range(len(self._open) - 1, 0, -1):
            if self._open[depth].tag == tag:
                del self._open[depth:]
                return

    def text(self, data: str) -> None:
        """There is some text."""
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
