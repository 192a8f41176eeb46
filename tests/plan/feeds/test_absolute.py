import html
import re

import html5lib
import nh3
import pytest
from feed_invariants import html_faults
from hypothesis import example, given, settings
from hypothesis import strategies as st

from weeknotes.plan.feeds.absolute import absolute_html

PAGE = "https://notes.example.org/team/2026/11/20/a-post/"


def absolute(source):
    return absolute_html(source, page_url=PAGE)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        # RFC 3986, section 5.4, against the page
        ("cover.jpg", f"{PAGE}cover.jpg"),
        ("./cover.jpg", f"{PAGE}cover.jpg"),
        ("../b-post/#x", "https://notes.example.org/team/2026/11/20/b-post/#x"),
        ("/team/about/", "https://notes.example.org/team/about/"),
        ("//cdn.example.org/a", "https://cdn.example.org/a"),
        ("#fn:1", f"{PAGE}#fn:1"),
        ("?page=2", f"{PAGE}?page=2"),
        ("", PAGE),
        ("/../../x", "https://notes.example.org/x"),
        ("2026-w47", f"{PAGE}2026-w47"),
        # absolute already
        ("https://example.org/a?b=1&amp;c=2#d", "https://example.org/a?b=1&amp;c=2#d"),
        ("HTTP://example.org", "HTTP://example.org"),
        ("mailto:a@example.org?subject=b", "mailto:a@example.org?subject=b"),
        ("tel:+441234", "tel:+441234"),
        # what browsers forgive
        (" /a b\n/c\t", "https://notes.example.org/a%20b/c"),
        ("https://example.org/a b", "https://example.org/a%20b"),
        ("HTTPS://example.org/?a&b", "HTTPS://example.org/?a&amp;b"),
        ("/a?b=1&amp;c=&quot;2&quot;&amp;copy=3", "https://notes.example.org/a?b=1&amp;c=&quot;2&quot;&amp;copy=3"),
        ("/a?b=1&copy=3&x;", "https://notes.example.org/a?b=1&amp;copy=3&amp;x;"),
        ("&#x2F;a&#35;b&period;c", "https://notes.example.org/a#b.c"),
        ("é/ü.html", f"{PAGE}é/ü.html"),
    ],
)  # fmt: skip
def test_a_link_becomes_absolute(source, expected):
    assert absolute(f'<a href="{source}">x</a>') == f'<a href="{expected}">x</a>'


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            '<div class="table" tabindex="0" role="group" aria-label="a, b"><table></table></div>',
            '<div class="table"><table></table></div>',
        ),
        (
            '<div class="footnote" role="doc-endnotes" aria-label="Footnotes">x</div>',
            '<div class="footnote">x</div>',
        ),
        (
            '<a class="footnote-ref" href="#a" role="doc-noteref" aria-label="Footnote 1">1</a>',
            f'<a class="footnote-ref" href="{PAGE}#a">1</a>',
        ),
        ('<div ROLE="note">x</div>', "<div>x</div>"),
        # The name of what has no role stays: it is all that says what a box is for.
        (
            '<input type="checkbox" aria-label="to do">',
            '<input type="checkbox" aria-label="to do">',
        ),
    ],
)
def test_what_one_steers_by_on_a_page_stays_there(source, expected):
    assert absolute(source) == expected


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " \x01java\tscr\nipt:alert(1)",
        "&#106;avascript&colon;alert(1)",
        "&#1;javascript:alert(1)",
        "vbscript:x",
        "data:text/html,<script>1</script>",
        "//[",
    ],
)
def test_an_address_that_runs_or_is_none_goes(address):
    assert absolute(f'<a href="{address}" title="t">x</a>') == '<a title="t">x</a>'


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('<img src="a.png" alt="">', f'<img src="{PAGE}a.png" alt="">'),
        ('<img src="" alt="b">', '<img alt="b">'),
        ('<img src="data:image/png;base64,AA==">', '<img src="data:image/png;base64,AA==">'),
        ('<video poster="p.png" src=/v.mp4 controls></video>',
         f'<video poster="{PAGE}p.png" src="https://notes.example.org/v.mp4" controls></video>'),
        ('<blockquote cite="/q">x</blockquote>',
         '<blockquote cite="https://notes.example.org/q">x</blockquote>'),
        ('<object data="o.pdf">x</object>', f'<object data="{PAGE}o.pdf">x</object>'),
        ('<img srcset="a.png, b.png 2x,c,d.png 300w">',
         f'<img srcset="{PAGE}a.png, {PAGE}b.png 2x, {PAGE}c,d.png 300w">'),
        ('<img srcset=",, javascript:x 1x , https://x.org/a&amp;b 2x">',
         '<img srcset="https://x.org/a&amp;b 2x">'),
        ('<img srcset=" , ">', "<img>"),
        ('<svg><use xlink:href="#i"/></svg>', f'<svg><use xlink:href="{PAGE}#i"/></svg>'),
    ],
)  # fmt: skip
def test_every_attribute_with_addresses_becomes_absolute(source, expected):
    assert absolute(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<A HREF=/a>x</A>", '<A HREF="https://notes.example.org/a">x</A>'),
        ("<a href='/a\"b'>x</a>", '<a href="https://notes.example.org/a&quot;b">x</a>'),
        ("<a title='\"' class=b' data-c>x</a>", '<a title="&quot;" class="b\'" data-c>x</a>'),
        ("<a\n\thref = \"/a\"title='t'>x</a >",
         '<a href="https://notes.example.org/a" title="t">x</a>'),
        ("<img src=a.png/>", f'<img src="{PAGE}a.png/">'),
        ('<br />a<hr class="x" />', '<br/>a<hr class="x"/>'),
        ('<a title="a > b" href="/a">x</a>', '<a title="a > b" href="https://notes.example.org/a">x</a>'),
        ('<a title="<script>" href="/a">x</a>', '<a title="<script>" href="https://notes.example.org/a">x</a>'),
        ('<span class="<script>">x</span>', '<span class="<script>">x</span>'),
        ("a < b <3 </ > <> c", "a &lt; b &lt;3  &lt;> c"),
        ('<p id="x" tabindex="-1" style="color: red" ONCLICK=go() class="y">z</p>',
         '<p id="x" class="y">z</p>'),
        ("<p onclick>z</p>", "<p>z</p>"),
        ("a<!-- <b> -->b<!--> c<!---> d<!-- e --!>f<!doctype html><?php x ?>g", "ab c dfg"),
        ("a<!-- b", "a"),
        ('a<a href="b', "a"),
        ("a<b", "a"),
        ("a<script>b", "a"),
        ("a<script>if (a < b) { '</p>' }</script >b", "ab"),
        ("a<STYLE>p { content: '<p>' }</style>b", "ab"),
        ("a</script>b<noscript><i>c</i></noscript><link rel=x><base href=/d>", "ab<i>c</i>"),
        ('<textarea><a title="</textarea><script>1</script>">', '&lt;a title="">'),
        ("<ſcript>a</ſcript>b", "&lt;ſcript>ab"),
        ("<<!-- -->script>1</script><", "&lt;script>1&lt;"),
        ("<a<script>1</script> onclick=x></", "<a<script>1 onclick=x>&lt;/"),
        ("<scr\x00ipt>1</script>a<p on\x01click=x>", "a<p>"),
    ],
)  # fmt: skip
def test_any_form_of_html_is_read_as_a_browser_reads_it(source, expected):
    assert absolute(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('<iframe src="https://v.example.org/1?a=1&amp;b=2" title="A “film” &lt;1&gt;"></iframe>',
         '<a href="https://v.example.org/1?a=1&amp;b=2">A “film” &lt;1&gt;</a>'),
        ("<IFRAME width=1 SRC=/map/ src=/b/>fallback <p></IFRAME>",
         '<a href="https://notes.example.org/map/">https://notes.example.org/map/</a>'),
        ('<iframe src="javascript:x"></iframe>', ""),
        ('<iframe srcdoc="<p>x"></iframe>', ""),
        ("<iframe src=about:blank></iframe>", ""),
        ('<iframe src="/a', ""),
    ],
)  # fmt: skip
def test_a_frame_becomes_a_link(source, expected):
    assert absolute(source) == expected


def test_what_needs_no_change_stays_byte_for_byte():
    source = (
        '<h2 id="a">A &amp; B</h2>\n<pre><code class="language-py"><span class="k">if</span> '
        '<span class="n">x</span></code></pre>\n<table><tbody><tr><td align="right">1&nbsp;000</td>'
        f'</tr></tbody></table><p lang="cy">ŵ 🎉 <a href="{PAGE}">x</a><br>\u2028</p>'
    )
    assert absolute(source) == source


SOUP = [
    "<a href=", "<a ", 'href="', "'", '"', ">", "/>", "<", "</a>", "</", "<p ", "<p>", "</p>",
    "<script>", "</script>", "<script ", "<style>", "</style>", "<iframe src=/a ",
    "</iframe>", "<textarea>", "</textarea>", "<title>", "</title>", "<!--", "-->", "--!>",
    "<!", "<?", "onclick=", " ONLOAD = ", "style='", "src=/b ", 'srcset="a 1x, ',
    "javascript:", "&#106;avascript:", "#x", "/c", "&amp;", "&lt;", "&quot;", "&copy=", "=",
    "/", " ", "\n", "\t", "\x0c", "\x00", "x", "é", '<span class="k">', '<span class="<',
    "</span>", "<noscript>", "</noscript>", "<svg>", "</svg>", "<xmp>", "</xmp>", '<b"',
    "<Img ", "<base href=/z>", "<plaintext>", "data:text/html,", "<br/>",
]  # fmt: skip


@settings(max_examples=300)
@given(st.lists(st.sampled_from(SOUP)).map("".join) | st.text(st.characters()))
@example('<span class="<script>alert(1)</script>">')
@example("<a<script>1</script> onclick=x>")
@example("<<textarea>onclick=<a href=>")
@example("<<!-- -->script>1</script>")
def test_no_soup_of_tags_lets_anything_through(source):
    assert html_faults(absolute(source)) == ()


@settings(max_examples=300)
@given(st.lists(st.sampled_from(SOUP)).map("".join))
def test_of_sanitised_html_only_attributes_change(source):
    clean = nh3.clean(source)
    ready = absolute(clean)
    assert html_faults(ready) == ()
    assert re.sub(r"<[^>]*>", "", ready) == re.sub(r"<[^>]*>", "", clean)
    tags = [element.tag for element in tree(clean).iter()]
    assert [element.tag for element in tree(ready).iter()] == tags


PIECES = [
    "<p>", "</p>", "<b>", "</b>", "<A Href=/a title='\"'>", "</A>", "<br />", "<ul><li>", "</ul>",
    "<img src=x alt=>", "a", " & ", "&lt;", "é", "\n", "<i class=a/>", "</i >", "<!-- c -->",
    "a < b",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_of_trusted_html_the_text_and_the_elements_stay(source):
    before, after = tree(source), tree(absolute(source))
    assert "".join(after.itertext()) == "".join(text_without_comments(before))
    assert [e.tag for e in after.iter()] == [e.tag for e in before.iter() if isinstance(e.tag, str)]
    titles = [element.get("title") for element in before.iter()]
    assert [element.get("title") for element in after.iter()] == [
        title
        for title, element in zip(titles, before.iter(), strict=True)
        if isinstance(element.tag, str)
    ]


@pytest.mark.parametrize(
    "piece",
    [
        "<",
        "<a ",
        "<!--",
        "<script",
        "<a href='",
        ",",
        "&",
        "</",
        "<a b",
        "<script>",
        "<iframe ",
        "]]>",
    ],
)
def test_the_time_grows_with_the_text_and_no_faster(piece):
    # Not timed: with a quadratic rule anywhere, this alone would take minutes.
    absolute(piece * 200_000)
    absolute('<img srcset="' + piece.replace('"', "") * 200_000 + '">')


def test_references_are_decoded_as_in_an_attribute_and_no_other():
    every = [f"&{name}" for name in html.entities.html5] + ["&#x41;", "&#65", "&amp=", "&notit;x"]
    for reference in every:
        source = f'<a href="/{reference}" title="{reference}">x</a>'
        link = tree(absolute(source)).find("a")
        expected = tree(source).find("a").get("href")
        assert link.get("title") == tree(source).find("a").get("title")
        if not re.search(r"[\t\n\\.?#]|^//|;$", expected):
            assert link.get("href") == f"https://notes.example.org{expected}"


def tree(source):
    return html5lib.parseFragment(source, treebuilder="etree", namespaceHTMLElements=False)


def text_without_comments(element):
    for child in element.iter():
        if not isinstance(child.tag, str):
            child.text = ""
    return element.itertext()
