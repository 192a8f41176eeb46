"""What a text consists of once it is parsed, and how it goes into elements."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from markdown.util import HTML_PLACEHOLDER_RE

from weeknotes.gfm.inlines.autolinks import mail_addresses
from weeknotes.gfm.inlines.links import Target

Node = str | Element
"""Text in the serializer's form, or an element."""


def fill(element: Element, nodes: Sequence[Node]) -> None:
    """Put nodes into an element, before any children that it has."""
    if len(nodes) == 1 and isinstance(nodes[0], str):
        element.text = nodes[0]
        return
    children: list[Element] = []
    pieces: list[str] = []
    for node in nodes:
        if isinstance(node, str):
            pieces.append(node)
            continue
        _add_text(element, children, "".join(pieces))
        pieces.clear()
        children.append(node)
    _add_text(element, children, "".join(pieces))
    if children:
        element[0:0] = children


def _add_text(element: Element, children: Sequence[Element], text: str) -> None:
    if not children:
        element.text = text
    elif text:
        last = children[-1]
        tail = last.tail
        last.tail = f"{tail}{text}" if tail else text


def with_mail_links(nodes: Sequence[Node]) -> list[Node]:
    """The same nodes, the mail addresses in their text made links."""
    joined: list[Node] = []
    pieces: list[str] = []
    for node in (*nodes, None):
        if isinstance(node, str):
            pieces.append(node)
            continue
        if pieces:
            joined.extend(mail_addresses("".join(pieces)))
            pieces.clear()
        if node is not None:
            joined.append(node)
    return joined


def link(target: Target, inner: Sequence[Node]) -> Element:
    """A link with its text."""
    element = Element("a", {"href": target.href})
    if target.title:
        element.set("title", target.title)
    fill(element, inner)
    return element


def image(target: Target, inner: Sequence[Node]) -> Element:
    """An image; its alternative text is what is left of the nodes without their markup."""
    alternative = "".join(map(_alternative, inner))
    element = Element("img", {"src": target.href, "alt": alternative})
    if target.title:
        element.set("title", target.title)
    return element


def _alternative(node: Node) -> str:
    if isinstance(node, str):
        return HTML_PLACEHOLDER_RE.sub("", node)
    if node.tag == "img":
        return node.get("alt", "")
    if node.tag == "br":
        return "\n"
    inner = (_alternative(each) + (each.tail or "") for each in node)
    return HTML_PLACEHOLDER_RE.sub("", f"{node.text or ''}{''.join(inner)}")
