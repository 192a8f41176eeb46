"""Sections on pages that are not their post's."""

import re

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from weeknotes.plan.streams.lifting import lifted
from weeknotes.plan.streams.plain_html import is_plain
from weeknotes.read.html.outline import outline
from weeknotes.read.text.markdown import to_html
from weeknotes.read.text.raw.sanitise import sanitise

PAGE = "/team/2026/11/20/a/"


def lift(section, *, prefix="_a:", top=3, whole=""):
    return lifted(section, prefix=prefix, top=top, base_href=PAGE, whole=whole)


def section_of(markdown, number=0):
    document = outline(to_html(markdown, html_mode="safe").html, title="")
    return document.section(document.headings[number]), document.html


@pytest.mark.parametrize(
    ("section", "expected"),
    [
        ("<p>Words &amp; more.</p>", "<p>Words &amp; more.</p>"),
        ('<p id="x">y</p>', '<p id="_a:x">y</p>'),
        (
            '<h3 id="x">X</h3><a href="#x">y</a>',
            '<h3 id="_a:x">X</h3><a href="#_a:x">y</a>',
        ),
        ('<a href="#z">y</a>', f'<a href="{PAGE}#z">y</a>'),
        ('<a href="#">y</a>', f'<a href="{PAGE}#">y</a>'),
        ('<a href="">y</a>', f'<a href="{PAGE}">y</a>'),
        ('<a href="/team/b/#z">y</a>', '<a href="/team/b/#z">y</a>'),
        (
            '<p id="caf\xe9">y</p><a href="#caf%C3%A9">z</a>',
            '<p id="_a:caf\xe9">y</p><a href="#_a:caf%C3%A9">z</a>',
        ),
        (
            '<table><tr><th id="h">H</th></tr><tr><td headers="h k">c</td></tr></table>',
            '<table><tr><th id="_a:h">H</th></tr><tr><td headers="_a:h k">c</td></tr></table>',
        ),
        ("<h5>A</h5><h6>B</h6>", "<h3>A</h3><h4>B</h4>"),
        ("<h2>A</h2><h6 class='x'>B</h6>", "<h3>A</h3><h6 class='x'>B</h6>"),
        ("<pre><code>&lt;h2&gt;</code></pre>", "<pre><code>&lt;h2&gt;</code></pre>"),
        ('<img src="/x.png" alt="a > b"><br>', '<img src="/x.png" alt="a > b"><br>'),
        ("<!-- <h2 id='x'> --><p>y</p>", "<!-- <h2 id='x'> --><p>y</p>"),
        (
            '<a href="<h2 id="></a><p id="x"></p><a href="#x">y</a>',
            '<a href="<h2 id="></a><p id="_a:x"></p><a href="#_a:x">y</a>',
        ),
        ("<xmp><h2 id='x'></xmp><p>y</p>", "<xmp><h2 id='x'></xmp><p>y</p>"),
        ("", ""),
    ],
)
def test_a_section_fits_into_another_page(section, expected):
    assert lift(section) == expected


@pytest.mark.parametrize(
    ("section", "expected"),
    [
        ("<p>in</p></blockquote><p>out</p>", "<p>in</p>"),
        ("<p>in</p></li><li>next</li></ul>", "<p>in</p>"),
        ("</div><p>text</p>", "<p>text</p>"),
        (
            "<li>one</li> <li>two</li><p>after</p><li>three",
            "<ul><li>one</li> <li>two</li></ul><p>after</p><ul><li>three</li></ul>",
        ),
        ("<div><p>text", "<div><p>text</div>"),
        ("<div><ul><li>x", "<div><ul><li>x</li></ul></div>"),
        ("<div><textarea></div>", "<div><textarea></div></textarea></div>"),
    ],
)
def test_what_holds_only_half_of_a_section_does_not_break_the_page(section, expected):
    assert lift(section) == expected


NOTED = """## One

First[^a], and see [the other](#two).

## Two

Second[^b], third[^c].

## Three

Again[^a].

[^a]: Note A.
[^b]: Note B, as in[^a].
[^c]: - Note C
    - in a list
"""


def test_the_notes_that_a_section_refers_to_come_along_and_no_others():
    first = BeautifulSoup(lift(section_of(NOTED)[0], whole=section_of(NOTED)[1]), "html5lib")
    assert [note["id"] for note in first.select(".footnote li")] == ["_a:fn:a"]
    assert first.select_one(f'a[href="{PAGE}#two"]')
    second = BeautifulSoup(lift(section_of(NOTED, 1)[0], whole=section_of(NOTED)[1]), "html5lib")
    notes = second.select(".footnote > ol > li")
    assert [(note["id"], note["value"]) for note in notes] == [
        ("_a:fn:a", "1"),  # which note B refers to
        ("_a:fn:b", "2"),
        ("_a:fn:c", "3"),
    ]
    assert [one.text for one in notes[2].select("li")] == ["Note C", "in a list"]


def test_a_note_leads_back_only_to_marks_that_are_on_the_page():
    lone = BeautifulSoup(lift(section_of(NOTED)[0], whole=section_of(NOTED)[1]), "html5lib")
    assert [way["href"] for way in lone.select(".footnote-backref")] == ["#_a:fnref:a"]


def test_without_its_notes_a_mark_leads_to_the_post():
    assert f'href="{PAGE}#fn:a"' in lift(section_of(NOTED)[0])


def test_the_last_section_of_a_post_ends_before_the_footnotes():
    assert "Note" not in section_of(NOTED, 2)[0]


PIECES = st.sampled_from(
    [
        *("one", "&lt;b&gt;", "<br>", "<p>", "</p>", "<div>", "</div>", "<ul><li>", "</li></ul>"),
        "<li>",
        *("</li>", '<h4 id="q">', "</h4>", '<b id="r">', "</b>", '<a href="#q">', "</a>"),
        *("<blockquote>", "</blockquote>", "<!-- <div> -->", '<img alt="<div>">'),
    ]
)


@given(st.lists(PIECES, max_size=16))
def test_whatever_a_section_holds_the_page_around_it_stays_whole(parts):
    document = outline(sanitise("".join(parts)), title="")
    for heading in document.headings:
        lifted_out = lift(document.section(heading))
        around = f'<main><ul><li><div>{lifted_out}</div><p id="after"></p></li></ul></main>'
        after = BeautifulSoup(around, "html5lib").find(id="after")
        assert [parent.name for parent in after.parents][:3] == ["li", "ul", "main"]


@given(st.lists(PIECES, max_size=8), st.lists(PIECES, max_size=8))
def test_ids_of_two_sections_never_meet(one, other):
    sections = lift("".join(one), prefix="_a:"), lift("".join(other), prefix="_b:")
    ids = [set(re.findall(r' id="([^"]*)"', section)) for section in sections]
    assert ids[0].isdisjoint(ids[1])


TAGS = st.sampled_from(
    [
        *("p", "p", "ul", "ol", "li", "blockquote", "div", "pre", "code", "span", "sup", "td"),
        *('a href="/b/"', 'a href="https://a.example/#x"', 'a href="#q"', 'a href=""', "a href=#q"),
        *('a href="&#35;q"', 'a class="footnote-ref" href="#q"', 'a class="footnote-backref"'),
        *('p id="q"', 'span class="n"', 'a title=" href=\'#q\'" href="/b/"', 'p class="a<b"', "h3"),
        *('label for="q"', 'td headers="q"', "P", "style", 'p class="\n"', "p\n", "p "),
    ]
)
BITS = st.sampled_from(
    ["", "a", " ", "\n", "<br>", '<img alt="x" src="/x.png" />', "<", ">", "<p", "</p>", "<li>"]
)
NESTED = st.recursive(
    BITS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4).map("".join),
        st.builds(lambda tag, html: f"<{tag}>{html}</{tag.split()[0]}>", TAGS, inner),
        st.lists(inner, max_size=3).map(lambda all_: "".join(f"<li>{one}</li>\n" for one in all_)),
        st.builds(lambda html: f"<ul>\n<li>{html}</li>\n</ul>", inner),
    ),
    max_leaves=8,
)
NOTES = '<div class="footnote">\n<ol>\n<li id="q">note</li>\n</ol>\n</div>'


@given(NESTED)
def test_what_can_stand_anywhere_is_what_the_long_way_would_leave_as_it_is(section):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("weeknotes.plan.streams.lifting.is_plain", lambda _: False)
        whole = section + NOTES
        long_way = lift(section, prefix="_1-", whole=whole), lift(section, top=5, whole=whole)
    assert (lift(section, prefix="_1-", whole=whole), lift(section, top=5, whole=whole)) == long_way


@pytest.mark.parametrize(
    ("section", "plain"),
    [
        ('<p>a <em>b</em>.</p>\n<ul>\n<li>a <a href="/b/">b</a></li>\n</ul>', True),
        ('<p>a</p>\n<p id="b">c</p>', False),
        ("<li>a</li>", False),
        ("<p>a</p></li>", False),
    ],
)
def test_most_sections_can_stand_anywhere_as_they_are(section, plain):
    assert is_plain(section) is plain


@pytest.mark.parametrize("piece", ["<h2 ", "<a href='", "<div>", "</p>", "<li>", "<script"])
def test_a_piece_typed_often_is_read_in_one_pass(piece):
    """It would be minutes if each tag looked to the end of the text."""
    lift(piece * 20_000, whole=piece * 20_000)


def test_elements_that_stand_in_each_other_very_deep_are_read_in_a_few_passes():
    lift("<b>" * 20_000 + "</b>" * 20_000)
