"""HTML as a tree, whatever its form."""

import pytest

from weeknotes.read.html.tree import Element, tree


def shape(node: Element | str) -> object:
    """A tree as plain values."""
    if isinstance(node, str):
        return node
    return (node.tag, node.attrs, [shape(child) for child in node.children])


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("tea &amp; cake", ["tea & cake"]),
        ('<A HREF="?a&amp;b=1">x</A>', [("a", {"href": "?a&b=1"}, ["x"])]),
        ("<p>a<br>b", [("p", {}, ["a", ("br", {}, []), "b"])]),
        ("<p/>a", [("p", {}, ["a"])]),
        ("<em><a>b</em>c", [("em", {}, [("a", {}, ["b"])]), "c"]),
        ("a</p>b", ["a", "b"]),
        ('<a href="1" href="2">b</a>', [("a", {"href": "1"}, ["b"])]),
        ("<script>1 < 2<b></script>c", [("script", {}, ["1 < 2<b>"]), "c"]),
        ("<!-- a --><i>b</i>", [("i", {}, ["b"])]),
    ],
)
def test_elements_hold_what_stands_in_them(html, expected):
    assert shape(tree(html)) == ("", {}, expected)


def test_what_is_nested_too_deep_lies_flat():
    node: Element | str = tree("<i>" * 1000)
    depth = 0
    while isinstance(node, Element) and node.children:
        node = node.children[0]
        depth += 1
    assert depth < 100
