"""Patterns for tags, built from one grammar."""

import re

import pytest

from weeknotes.html.tags import COMMENT, TAG, either_tag, end_tag, opening, start_tag


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ('<a title="x > y">b</a>', ['<a title="x > y">', "</a>"]),
        ("<A\nhref=b/>", ["<A\nhref=b/>"]),
        ("<h2></H2 >", ["<h2>", "</H2 >"]),
        ("a < b, <3, </ p>, <!-- c -->, <p", []),
        ("<p <b>", ["<b>"]),
        ("<p title=\"it's>", []),
    ],
)
def test_whole_tags(html, found):
    assert [match[0] for match in TAG.finditer(html)] == found


@pytest.mark.parametrize(
    ("part", "found"),
    [
        (start_tag("a", "b"), ['<a x=">">', "<B>", "<a/>"]),
        (end_tag("a", "b"), ["</a>", "</B >"]),
        (either_tag("a", "b"), ['<a x=">">', "</a>", "<B>", "</B >", "<a/>"]),
        (opening("a", "b"), ["<a", "<B", "<a"]),
        (start_tag(), ['<a x=">">', "<B>", "<abbr>", "<a/>", "<a-b>"]),
    ],
)
def test_parts_match_tags_of_their_elements_alone(part, found):
    html = '<a x=">">x</a> <B>x</B > <abbr>x</abbr> <a/> <a-b>'
    assert [match[0] for match in re.finditer(part, html)] == found


def test_groups_say_which_tag_it_is():
    found = re.search(either_tag("pre", "code"), "x </CODE>")
    assert found
    assert (found["end"], found["name"]) == ("/", "CODE")


@pytest.mark.parametrize(
    ("html", "left"), [("a <!-- b\n> --> c", "a  c"), ("a <!-- b", "a "), ("a <!- b", "a <!- b")]
)
def test_comments(html, left):
    assert re.sub(COMMENT, "", html, flags=re.DOTALL) == left
