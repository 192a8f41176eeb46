"""Stretches between a start and its end, in one go."""

import pytest

from weeknotes.html.enclosed import COMMENTS, Enclosed
from weeknotes.html.tags import TAG

CODE = Enclosed("code", "pre", comments=True)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a <!-- b --> c", "a  c"),
        ("a <!-- b <code> --> c </code> d", "a  c </code> d"),
        ("a <code>b</code> c <PRE class='x'>d</pre > e", "a  c  e"),
        ("a <code>b <pre>c</code> d</pre> e", "a  d</pre> e"),
        ("a <!-- b <code>c</code> d", "a <!-- b  d"),
        ("a <code>b <!-- c --> d", "a <code>b  d"),
        ("<codes>a</codes>", "<codes>a</codes>"),
        ("<code", "<code"),
        ("", ""),
    ],
)
def test_what_is_closed_goes_and_what_is_not_stays(text, left):
    assert CODE.replaced(text) == left


def test_the_parts_make_up_the_text():
    text = "<!--a-->b<code>c<!--d</code>e<!--f"
    parts = list(CODE.parts(text))
    assert "".join(part for part, _ in parts) == text
    assert [part for part, within in parts if within] == ["<!--a-->", "<code>c<!--d</code>"]
    assert COMMENTS.replaced(text, "-") == "-b<code>c<!--d</code>e<!--f"


def test_what_nothing_closes_may_go_to_the_end_of_the_text():
    hidden = Enclosed("code", comments=True, to_the_end=True)
    assert hidden.replaced("a <code>b</code> c <code>d <!-- e -->") == "a  c "
    assert hidden.replaced("a <!-- b <code>c</code>") == "a "


def test_an_end_that_is_not_there_is_looked_for_once():
    assert list(CODE.spans("<!--<code><pre>" * 50_000)) == []


@pytest.mark.parametrize(
    ("html", "bare"),
    [
        ('<a title="x > y">b</a>', "b"),
        ("<a title='<i>'>b</a>", "b"),
        ("1 < 2 > 1", "1 < 2 > 1"),
        ("<a <b>c", "<a c"),
    ],
)
def test_tags(html, bare):
    assert TAG.sub("", html) == bare
