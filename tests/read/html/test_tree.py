"""HTML as a tree: the short way for canonical HTML gives what the parser gives."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from weeknotes.read.html.tree import Element, tree, tree_of_any, tree_of_canonical
from weeknotes.read.text.markdown import to_html

PIECES = st.sampled_from(
    [
        "<p>", "</p>", "<ul>", "<li>", "</li>", "</ul>", "<br>", "<hr>", "<em>", "</em>", "</a>",
        '<a href="https://example.org/?a=1&amp;b=2">', '<a href="x" title="a > b">', "<a>", "<h1>",
        '<img src="a.png" alt="&quot;tea&quot;">', '<a href="">', '<a href="a" href="b">',
        "tea ", "\n", "&amp;", "&lt;", "&nbsp;", "&gt;", "&amp;amp;", "“é”", "\xa0", "\0", '"', "'",
        "&", "&amp", "&copy;", "&copy", "&#38;", "<", ">", "< ", "</", "</>", "<>", "<p", "<a ",
        "<P>", "</P>", "<dIV>", "<é>", "<p/>", "<br />", "<p >", "</p >", "</p x>", "<1>", "</1>",
        "<x-y>", "</x-y>", "<a:b>", '<a href="a"title="b">', "<a href='a'>", "<a href=a>", "<a b>",
        '<a HREF="a">', '<a href = "a">', '<a href="<p>">', '<a  href="a">', '<a\nhref="a">',
        '<a href="a"/>', '<a href="a" >', '<a é="a">', '<a href="&copy=1">', '<a href="a&b;">',
        "<script>", "</script>", "<style>", "</style>", '<script src="a">', "<textarea>",
        "</textarea>", "<title>", "<iframe>", "</iframe>", "<!--", "-->", "<!-- a -->", "<!p>",
        "<?p?>", "<![CDATA[", "]]>",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=8).map("".join)
CANONICAL = st.recursive(
    st.sampled_from(["tea", " ", "\n", "&amp;", "&lt;p&gt;", "<br>", '<img src="a" alt="b > c">']),
    lambda inner: st.tuples(
        st.sampled_from(["p", "li", "h2", "em", "a"]),
        st.sampled_from(["", ' href="a"', ' href="a?b&amp;c" title="&quot;"', ' data-x="a\nb"']),
        st.lists(inner, max_size=3).map("".join),
    ).map(lambda one: f"<{one[0]}{one[1]}>{one[2]}</{one[0]}>"),
)


def shape(node):
    if isinstance(node, str):
        return node
    return (node.tag, list(node.attrs.items()), list(map(shape, node.children)))


@given(TEXTS | CANONICAL)
@example("<p>a</p>\n<p>b")
@example("<p>" * 70 + "a" + "</p>" * 70)
def test_the_short_way_gives_what_the_parser_gives(html):
    short = tree_of_canonical(html)
    assert short is None or shape(short) == shape(tree_of_any(html))


@given(CANONICAL)
def test_canonical_html_needs_no_parser(html):
    assert tree_of_canonical(html) is not None


def test_what_a_post_becomes_needs_no_parser():
    text = '# A\n\n- [b & c](https://example.org/?a&b) "d" 1 < 2\n\n![e](f.png)\n\n> **g**\\\nh\n'
    assert tree_of_canonical(to_html(text, html_mode="safe").html) is not None


@pytest.mark.parametrize(
    "html",
    ["<P>a</P>", "<p>&copy;", "<!-- a -->", "<p class=a>", "<script>1 < 2</script>", "a < b"],
)
def test_any_other_html_is_the_parsers(html):
    assert tree_of_canonical(html) is None
    assert shape(tree(html)) == shape(tree_of_any(html))


def test_what_is_nested_too_deep_lies_flat():
    node: Element | str = tree("<i>" * 1000)
    depth = 0
    while isinstance(node, Element) and node.children:
        node = node.children[0]
        depth += 1
    assert depth < 100
