"""Character references, found and read."""

import pytest

from weeknotes.html.references import LENIENT, LONE_AMPERSAND, decoded


@pytest.mark.parametrize(
    ("value", "meant"),
    [("a&amp;b", "a&b"), ("?a=1&copy=2", "?a=1&copy=2"), ("&copy;", "©"), ("&#x6a;", "j")],
)
def test_character_references_are_those_of_attributes(value, meant):
    assert decoded(value) == meant


@pytest.mark.parametrize(
    ("text", "lone", "maybe"),
    [
        ("Q&A & B", 2, 1),
        ("&amp; &#8217; &#X27; &AMP;", 0, 4),
        ("&copy &#; &;", 3, 2),
        ("no &#x2019", 1, 1),
    ],
)
def test_where_references_may_be(text, lone, maybe):
    assert len(LONE_AMPERSAND.findall(text)) == lone
    assert len(LENIENT.findall(text)) == maybe
