"""What is taken for safe without being cleaned is what cleaning would leave as it is."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weeknotes.read.text.markdown import to_html
from weeknotes.read.text.plain_html import is_plain
from weeknotes.read.text.raw.sanitise import sanitise

PLAIN = [
    "",
    "<p>Café &amp; tea &lt;3 “x” 1 \N{EN DASH} 2\n\N{RAINBOW}</p>",
    '<p><a data-line="3" href="https://a.example.org/b-c?d=1&amp;e=%20#f">x</a></p>',
    '<p><a data-line="3" href="../2026/a_b.md#c" title="A “t”">x <em>y</em></a></p>',
    '<p><a data-line="1" href="mailto:A.b@c.org">x</a><br>\n<strong>a <em>b</em></strong></p>',
    '<p><strong><a href="#c">x</a></strong> <code>a</code> <del>b</del></p>',
    '<p><img alt="A map" data-line="1" src="map.png" title="T"></p>',
    '<h2 data-line="1" data-typed="a -- b">a – b</h2>\n<h3 data-line="2">c</h3>\n<hr>',
    "<ul>\n<li>a<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>",
    '<ol start="3">\n<li>\n<p>c</p>\n</li>\n</ol>',
    "<blockquote>\n<p>a</p>\n<blockquote>\n<p>b</p>\n</blockquote>\n</blockquote>",
    '<pre><code class="language-py">a = &lt;b&gt;\n</code></pre>',
    "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>",
    '<table>\n<tbody>\n<tr>\n<td></td>\n<td class="align-right">a</td>\n</tr>\n</tbody>\n</table>',
]


@pytest.mark.parametrize("html", PLAIN)
def test_what_posts_are_made_of_is_plain(html):
    assert is_plain(html)
    assert sanitise(html) == html


@pytest.mark.parametrize(
    "html",
    [
        '<p><a href="javascript:alert(1)">x</a></p>',
        '<p><a href="&#106;avascript:alert(1)">x</a></p>',
        '<p><a href="javascript&amp;colon;alert(1):">x</a></p>',
        '<p><a href=" x:y">x</a></p>',
        '<p><a href="a\tb">x</a></p>',
        '<p><a href="https://1.2.3.4.5/">x</a></p>',
        '<p><a href="https://xn--a/">x</a></p>',
        '<p><a href="https://a.org:99999/">x</a></p>',
        '<p><a href="https://a.org" onclick="x">x</a></p>',
        '<p><a href="https://a.org" href="https://b.org">x</a></p>',
        '<p><img alt="" src="data:text/html,x"></p>',
        "<p><script>x</script></p>",
        "<p>a > b</p>",
        "<p>a < b</p>",
        "<p>a & b</p>",
        "<p>&quot;&nbsp;&copy;</p>",
        "<p>\xa0</p>",
        "<p>a\rb</p>",
        "<p>\0</p>",
        "\ufeff<p>a</p>",
        "<p>a",
        "<p>a</em></p>",
        "<p>a</p></p>",
        "<p><em>a</p></em>",
        "<p><p>a</p></p>",
        "<p><ul></ul></p>",
        "<li>a</li>",
        "<ul><li><li>a</li></li></ul>",
        "<ul><ul></ul></ul>",
        '<a href="a"><a href="b">c</a></a>',
        '<a href="a"><em><a href="b">c</a></em></a>',
        "<pre>\nx</pre>",
        "<table>a\n<thead>\n<tr>\n</tr>\n</thead>\n</table>",
        "<p><tr>\n</tr></p>",
        "<!-- x -->",
        "<P>a</P>",
    ],
)
def test_what_cleaning_may_change_is_not_plain(html):
    assert not is_plain(html)


def written(name, inner):
    """An element with what it holds, as our own writer puts it."""
    attributes = {"a": ' href="x"', "img": ' alt="" src="x"'}.get(name, "")
    if name in {"br", "hr", "img"}:
        return f"<{name}{attributes}>"
    if name in {"table", "thead", "tbody", "tr"}:
        inner = f"\n{inner}\n" if inner else "\n"
    return f"<{name}{attributes}>{inner}</{name}>"


NAMES = (
    "a blockquote br code del em h1 h2 hr img li ol p pre strong table tbody td th thead tr ul"
).split()


def test_where_an_element_is_plain_it_stays_put_whatever_it_stands_in():
    plain = 0
    for names in product(NAMES, repeat=4):
        html = "x"
        for name in names:
            html = written(name, html)
        for each in (html, html.replace(">x<", "><")):
            if is_plain(each):
                plain += 1
                assert sanitise(each) == each
    assert plain > 1000


WORDS = st.text(max_size=5) | st.sampled_from(["a\n", "\n", "&amp;", "&lt;b&gt;", "&#9;", "\xa0"])
ADDRESSES = st.sampled_from(
    """https://a.org HTTPS://a.org/ http://a.b-c.io/?x=1&amp;y#z http://a..org http://a.org. //a.b
    http://a_b.org http://1.2 http://a.0x http://xn--a.org http://a--b.org http://[::1] mailto:a@b.c
    mailto:@ tel:1 # #a ../a.md a:b ?a:b javascript:x java&amp;script:x http: http:a.org http:/a.org
    https://a.org\\b https://a@b.org https://a.org%20 https://a.org/%zz/{{x}} data:x é""".split()
) | st.text(alphabet="ahtps:/.?#@-%&;\\ \t\x01é1[]|", max_size=14)
ATTRIBUTES = st.one_of(
    st.just(""),
    ADDRESSES.map(' href="{}"'.format),
    ADDRESSES.map(' data-line="3" href="{}"'.format),
    st.builds(' alt="{}" data-line="1" src="{}"'.format, WORDS, ADDRESSES),
    st.builds(' href="a" title="{}"'.format, WORDS),
    st.sampled_from([' data-line="2"', ' start="3"', ' class="align-left"', " onclick='x'"]),
)


def element(inner):
    """A start tag, what stands in it, and an end tag, which belong together as a rule."""
    name = st.sampled_from(NAMES)
    return st.builds(
        lambda name, attributes, inner, end: f"<{name}{attributes}>{inner}</{end or name}>",
        name,
        ATTRIBUTES,
        st.lists(inner, max_size=3).map("".join),
        st.one_of(st.none(), st.none(), st.none(), name),
    )


TREES = st.recursive(
    WORDS | st.builds('<img alt="{}" src="{}">'.format, WORDS, ADDRESSES) | st.just("<br>"),
    element,
    max_leaves=12,
)


@given(st.lists(TREES, max_size=4).map("".join))
def test_cleaning_changes_nothing_that_is_plain(html):
    if is_plain(html):
        assert sanitise(html) == html


@given(ADDRESSES, WORDS)
def test_no_address_that_is_plain_is_changed(address, words):
    html = f'<p><a href="{address}" title="{words}">{words}</a></p>'
    if is_plain(html):
        assert sanitise(html) == html


MARKS = """* ** ` [ ]( ) ![ <b> </b> <http://a.b> a@b.org https://c.org/(d) "t" |-| ``` > | &nbsp;
&#13; &lt; &colon; \\ ' -- ... x é javascript:""".split()
PIECES = st.sampled_from([*MARKS, " ", "\n", "\n\n", "# ", "- ", "1. ", "\t", "<a href=x>", "</a>"])


@given(st.lists(PIECES | st.text(max_size=3), max_size=20).map("".join))
def test_every_text_is_as_safe_as_if_it_were_cleaned(text):
    html = to_html(text, html_mode="safe").html
    assert 'class="highlight"' in html or sanitise(html) == html
