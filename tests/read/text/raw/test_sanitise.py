"""Raw HTML made safe, and what went is reported."""

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from weeknotes.gfm import NestingTooDeep
from weeknotes.read.text.raw.raw_html import addresses, dropped_html, refuse_deep_nesting, tags
from weeknotes.read.text.raw.sanitise import sanitise


def names(html):
    """What is reported to be dropped, each once."""
    return tuple(dict.fromkeys(one.name for one in dropped_html(tags([(1, html)]))))


@pytest.mark.parametrize(
    ("html", "clean", "dropped"),
    [
        ("<script>alert(1)</script>hi", "hi", ("<script>",)),
        ("<img src=x onerror=alert(1)>", '<img src="x">', ("onerror=",)),
        ("<img/onerror=alert(1) src=x>", '<img src="x">', ("onerror=",)),
        ('<a href="javascript:alert(1)">x</a>', "<a>x</a>", ("javascript:",)),
        ('<a href="JaVa\tscript:alert(1)">x</a>', "<a>x</a>", ("javascript:",)),
        ('<a href="&#106;avascript:alert(1)">x</a>', "<a>x</a>", ("javascript:",)),
        ('<a href=" javascript:alert(1)">x</a>', "<a>x</a>", ("javascript:",)),
        ('<a href="vbscript:x">x</a>', "<a>x</a>", ("vbscript:",)),
        ('<a href="data:text/html,x">x</a>', "<a>x</a>", ("data:",)),
        ("<svg onload=alert(1)></svg>", "", ("<svg>", "onload=")),
        ('<p style="color:red">x</p>', "<p>x</p>", ("style=",)),
        ("<p onclick = 'x'>a</p>", "<p>a</p>", ("onclick=",)),
        ("<body onload=x>y", "y", ("onload=",)),
        ("<details open ontoggle=x>y</details>", '<details open="">y</details>', ("ontoggle=",)),
        ("<form action=x><input type=text></form>", "", ("<form>", "<input>")),
        ("<input type=image src=x>", "", ("<input>",)),
        ("<object data=x>y</object><embed src=x>", "", ("<object>", "<embed>")),
        ("<base href=x><meta http-equiv=refresh><link href=x>", "", ("<base>", "<meta>", "<link>")),
        ("<style>p{}</style>x", "x", ("<style>",)),
        ("<button>x</button>", "x", ("<button>",)),
        ("<custom-tag>x</custom-tag>", "x", ("<custom-tag>",)),
    ],
)
def test_what_runs_or_hides_goes_and_is_reported(html, clean, dropped):
    assert sanitise(html) == clean
    assert names(html) == dropped


@pytest.mark.parametrize(
    "html",
    [
        '<p class="a" id="b" lang="cy" dir="ltr" title="onclick=">x</p>',
        '<a href="https://a.org/?x=1&amp;y=2" rel="me">x</a>',
        '<a href="mailto:a@b.org">x</a>',
        '<a href="../b.md#c">x</a>',
        '<img src="a.png" alt="b" width="1" height="2">',
        '<input type="checkbox" checked="" disabled="">',
        '<ol start="3"><li value="4">x</li></ol>',
        '<table><tbody><tr><td colspan="2">x</td></tr></tbody></table>',
        "<details><summary>x</summary>y</details>",
        '<video src="a.mp4" controls="" poster="b.png"></video>',
        "<p>1 &lt; 2 &amp; 3</p>",
        "<kbd>x</kbd><abbr>y</abbr><mark>z</mark><del>w</del>",
        "<pre><code>&lt;script&gt;</code></pre>",
    ],
)
def test_what_prose_needs_stays_as_it_is(html):
    assert sanitise(html) == html
    assert names(html) == ()


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ('<iframe src="https://v.org/1" title="A &amp; B" width=1></iframe>', "A &amp; B"),
        ("<IFRAME SRC=//v.org/1></IFRAME>", "See this on v.org"),
        ('<iframe src="https://v.org/1">old <b>text</b></iframe>', "See this on v.org"),
    ],
)
def test_a_frame_becomes_a_link(html, text):
    assert sanitise(f"{html}x") == f'<a class="embed" href="https://v.org/1">{text}</a>x'
    assert names(html) == ()


def test_a_frame_without_an_address_is_dropped_and_reported():
    assert sanitise("<iframe></iframe>x") == "x"
    assert names("<iframe></iframe>x") == ("<iframe>",)
    assert sanitise('<iframe src="javascript:x"></iframe>') == ""
    assert names('<iframe src="javascript:x"></iframe>') == ("javascript:",)
    assert "script" not in sanitise('<iframe srcdoc="<script>x</script>"></iframe>')


@pytest.mark.parametrize(
    ("html", "clean"),
    [
        ('<p align="center">x</p>', '<p class="align-center">x</p>'),
        ('<img align="RIGHT" src="a.png">', '<img src="a.png" class="align-right">'),
        ('<div class="a" align="left">x</div>', '<div class="a align-left">x</div>'),
        ('<p align="middle">x</p>', "<p>x</p>"),
        (
            '<p title=" align=&quot;center&quot;">x</p>',
            '<p title=" align=&quot;center&quot;">x</p>',
        ),
    ],
)
def test_the_side_of_a_block_stays_as_a_class(html, clean):
    assert sanitise(html) == clean


def test_what_is_dropped_is_reported_with_its_line():
    pieces = [
        (3, "<div>\n<script>if (a<b) x</script>\n<p onclick=x\n style=y>"),
        (9, "<!-- <form> --><form>"),
        (11, "<!-- <form>"),
    ]
    assert [(one.line, one.name) for one in dropped_html(tags(pieces))] == [
        (4, "<script>"), (5, "onclick="), (5, "style="), (9, "<form>"),
    ]  # fmt: skip


@pytest.mark.parametrize("piece", ["<!--", "<a ", "<script>", "<x>", "<p onclick=", "<!-- -->"])
def test_dropped_things_are_found_in_one_pass(piece):
    list(dropped_html(tags([(1, piece * 10_000)])))


def test_addresses_in_raw_html_have_their_lines():
    html = '<a\nhref="b.md?x=1&amp;y=2">c</a>\n<img src=d.png\nsrcset="d.png 1x,\ne.png 2x">'
    found = addresses(tags([(2, html)]))
    assert list(found) == [("b.md?x=1&y=2", 3), ("d.png", 4), ("d.png", 5), ("e.png", 6)]


@pytest.mark.parametrize("tag", ["<b>", "<B x='>'>", '<div ">', "<div '>", "<b=c>"])
def test_tags_may_be_nested_but_not_without_end(tag):
    refuse_deep_nesting(tags([(1, "<div>" * 200 + "</div>" * 200 + "<p>\n<br>" * 1000)]))
    with pytest.raises(NestingTooDeep) as caught:
        refuse_deep_nesting(tags([(1, f"{tag}\n" * 300)]))
    assert caught.value.line == 251


PIECES = st.sampled_from(
    [
        "<script", "<img", "<svg", "<iframe", "<a", "<input", " src=", " href=", " onerror=",
        " title=", " onload=x", '"', "'", ">", "</", "/", "javascript:", "x", "<!--", "-->",
        "<style>", "</style>", "<math>", "<template>", "&lt;", "<p>", " type=checkbox", "`",
        "\x00", "<noscript>", "<title>",
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=25).map("".join))
def test_nothing_that_runs_gets_through_and_cleaning_again_changes_nothing(html):
    clean = sanitise(html)
    soup = BeautifulSoup(clean, "html5lib")
    assert not soup.find_all(["script", "iframe", "style", "svg", "object", "embed", "template"])
    for tag in soup.find_all(True):
        for name, value in tag.attrs.items():
            assert not name.startswith("on")
            assert name != "style"
            assert not str(value).strip().lower().startswith("javascript:")
    assert sanitise(clean) == clean


@pytest.mark.parametrize("piece", ["<iframe ", "<iframe>", "<a ", '<a "', "<b>", "<!--"])
def test_a_sign_typed_ten_thousand_times_is_read_in_one_pass(piece):
    sanitise(piece * 10_000)


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
def test_what_most_posts_are_made_of_stays_as_it_is(html):
    assert sanitise(html) == html
