"""HTML as a tree, for the few readers that ask how elements stand to each other."""

from html.parser import HTMLParser

_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_DEEPEST = 60
"""Nobody nests deeper; what does lies flat, so that no text ends in a traceback."""


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
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.root


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in reversed(attrs)})
        self._open[-1].children.append(element)
        if tag not in _VOID and len(self._open) < _DEEPEST:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # In HTML the slash says nothing: `<p/>` is open.
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        for depth in range(len(self._open) - 1, 0, -1):
            if self._open[depth].tag == tag:
                del self._open[depth:]
                return

    def updatepos(self, i: int, j: int) -> int:  # noqa: ARG002 - the base's form
        """Nobody asks for the line of a tag, so none is counted."""
        return j

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)
