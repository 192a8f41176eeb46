"""Footnotes as they are heard, and as machines find them."""

import pytest
from bs4 import BeautifulSoup

from weeknotes.read.html.outline import outline
from weeknotes.read.text.markdown import to_html

TEXT = """One[^a] and two[^b], and one[^a] again.

[^a]: The first.
[^b]: The second, as in the first.[^a]
"""


@pytest.fixture(scope="module", params=["safe", "trusted"])
def soup(request):
    html = to_html(TEXT, html_mode=request.param).html
    return BeautifulSoup(outline(html, title="").html, "html5lib")


def test_a_mark_says_that_it_leads_to_a_note_and_to_which(soup):
    marks = soup.select('a[role="doc-noteref"]')
    assert [(mark["aria-label"], mark["href"]) for mark in marks] == [
        ("Footnote 1", "#fn:a"),
        ("Footnote 2", "#fn:b"),
        ("Footnote 1", "#fn:a"),
        ("Footnote 1", "#fn:a"),
    ]
    assert [mark.get_text() for mark in marks] == ["1", "2", "1", "1"]


def test_a_way_back_says_where_it_leads_each_by_a_name_of_its_own(soup):
    ways = soup.select('a[role="doc-backlink"]')
    assert [(way["aria-label"], way["href"]) for way in ways] == [
        ("Back to footnote 1 in the text", "#fnref:a"),
        ("Back to footnote 1 in the text, place 2", "#fnref2:a"),
        ("Back to footnote 1 in the text, place 3", "#fnref3:a"),
        ("Back to footnote 2 in the text", "#fnref:b"),
    ]
    assert not soup.select("a[title]")


def test_the_notes_are_a_place_of_their_own(soup):
    notes = soup.select('.footnote[role="doc-endnotes"]')
    assert [one["aria-label"] for one in notes] == ["Footnotes"]


@pytest.mark.parametrize(
    "html",
    [
        '<div class="footnote"><p>x</p></div><p>y</p>',
        '<p><a class="footnote-ref" href="#a">1</a></p>',
        '<p><a class="footnote-backref" href="#a" title="a &quot;b&quot;">1</a></p>',
        '<p><a class="footnote-backref">1</a></p>',
    ],
)
def test_what_only_looks_like_a_note_does_no_harm(html):
    document = outline(html, title="")
    assert (
        BeautifulSoup(document.html, "html5lib").get_text()
        == BeautifulSoup(html, "html5lib").get_text()
    )


def test_other_links_are_left_alone():
    html = outline('<p><a class="x" href="#a" title="t">1</a></p>', title="").html
    assert html == '<p><a class="x" href="#a" title="t">1</a></p>'
