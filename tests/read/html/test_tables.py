"""Tables as they are heard: a name of their own, and heads that say what they are heads of."""

import re

import pytest
from bs4 import BeautifulSoup

from weeknotes.read.html.outline import outline
from weeknotes.read.text.markdown import to_html


def shown(markdown):
    return outline(to_html(markdown, html_mode="safe").html, title="").html


@pytest.mark.parametrize(
    ("markdown", "name"),
    [
        ("| Day | Calls |\n|--|--:|\n| Mon | 4 |", "Day, Calls"),
        ("|  | To *13* Nov | “To 20” & |\n|--|--|--|\n| Jobs | 4 | 5 |", "To 13 Nov, “To 20” &"),
        ("<table><caption>Who <b>rang</b></caption><tr><th>A<th>B</table>", "Who rang"),
        ("<table><tr><th>Jobs<td>4<tr><th>Visits<td>5</table>", "Jobs, Visits"),
        ("<table><tr><td>Mon<td>4<tr><td>Tue<td>5</table>", "Mon, 4"),
        ("<table><tbody><tr><th>Day<th>Calls<tr><td>Mon<td>4</table>", "Day, Calls"),
        ("<table><tr><td>a<table><tr><td>b</table><td>c</table>", "a b, c"),
        ("| One<br>two<b>!</b> | <ul><li>a<li>b</ul> |\n|--|--|\n| 1 | 2 |", "One two!, a b"),
        ("| “<i>x</i>” |\n|--|\n| 1 |", "“x”"),
        (f"| {'long ' * 40}|\n|--|\n| 1 |", f"{('long ' * 24)[:119]}…"),
    ],
)
def test_a_table_is_named_by_what_it_holds(markdown, name):
    box = BeautifulSoup(shown(markdown), "html5lib").select(".table")[0]
    assert box["aria-label"] == name
    assert box["role"] == "group"
    assert box["tabindex"] == "0"


@pytest.mark.parametrize("markdown", ["|  |\n|--|\n|  |", "<table></table>", "<table><tr></table>"])
def test_a_table_of_nothing_has_no_name(markdown):
    html = shown(markdown)
    assert '<div class="table" tabindex="0"><table>' in html
    assert "aria-label" not in html


@pytest.mark.parametrize(
    ("markdown", "scopes"),
    [
        ("| a | b |\n|--|:-:|\n| 1 | 2 |", ["col", "col"]),
        ("|  | b |\n|--|--|\n| 1 | 2 |", ["col"]),
        ("<table><tr><th>a<th>b<tr><th>c<td>1</table>", ["col", "col", "row"]),
        ("<table><tr><th><th>b<tr><th>c<td>1<tr><th>d<td>2</table>", ["col", "row", "row"]),
        ("<table><thead><tr><th>a<td>b<tbody><tr><th>c<td>1</table>", ["col", "row"]),
        ('<table><tr><th scope="rowgroup">a<td>1<tr><th>b<td>2</table>', ["rowgroup", "row"]),
        ("<table><tr><th>a<td><table><tr><th>b</table></table>", ["row", "col"]),
        ("<table><tr><td>1<td>2</table>", []),
    ],
)
def test_each_head_says_what_it_is_the_head_of(markdown, scopes):
    heads = BeautifulSoup(shown(markdown), "html5lib").select("th")
    assert [head["scope"] for head in heads] == scopes


def test_other_attributes_of_a_head_stay():
    html = shown('<table><tr><th class="x" colspan="2" id="a">a</table>')
    assert re.search(r'<th class="x" colspan="2" id="a" scope="col">a</th>', html)


def test_a_long_table_takes_no_longer_than_its_length():
    """Each of its tags is looked at once, or a few times where tables stand in tables."""
    html = f"<table>{'<tr><th>a</th><td>b</td></tr>' * 3000}</table>"
    assert outline(html, title="").html.count('scope="row"') == 3000
