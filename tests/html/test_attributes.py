"""Attributes of a tag: found, read and changed."""

import pytest

from weeknotes.html.attributes import attributes, value_of, with_values, without


@pytest.mark.parametrize(
    ("written", "values"),
    [
        ("", {}),
        (' href="a?b=1&amp;c"', {"href": "a?b=1&c"}),
        (" HREF='a' data-x=b  checked /", {"href": "a", "data-x": "b", "checked": ""}),
        (' title=">\'" id = "x"', {"title": ">'", "id": "x"}),
        (' id="first" ID="second"', {"id": "first"}),
    ],
)
def test_values_by_their_names(written, values):
    assert attributes(written) == values


@pytest.mark.parametrize(
    ("tag", "value"),
    [
        ('<img alt="a &amp; b">', "a &amp; b"),
        ("<img ALT='a'>", "a"),
        ("<img alt>", ""),
        ('<img title=" alt=x">', None),
        ('<img data-alt="a">', None),
    ],
)
def test_one_value_as_it_is_written(tag, value):
    assert value_of("alt", tag) == value


@pytest.mark.parametrize(
    ("tag", "bare"),
    [
        ('<img src="a" title="b" alt="c">', '<img src="a" alt="c">'),
        ('<img src="a" title="b">', '<img src="a">'),
        ('<img src="a">', '<img src="a">'),
    ],
)
def test_a_tag_without_one(tag, bare):
    assert without("title", tag) == bare


def test_other_values_and_attributes_that_go():
    new = {"href": 'x"&', "title": None}
    tag = "<a HREF='y' title=z class='a&apos;b'  hidden>"
    assert with_values(tag, new.get) == ("<a HREF=\"x&quot;&amp;\" class='a&apos;b'  hidden>")
