"""Headers in JSON: their values and their lines."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weeknotes.read.header.header import HeaderFault, read_header
from weeknotes.read.header.keys import normal_key


def test_json_values_are_kept_as_written_and_as_understood():
    header = '{"a": true, "b": 1.50, "c": null, "d": [1, "two"],\n"e": {"f:": "{"}, "g": NaN}\n'
    fields = read_header(header).fields
    assert {key: field.text for key, field in fields.items()} == {
        "a": "true", "b": "1.50", "c": None, "d": ["1", "two"], "e": {"f:": "{"}, "g": "NaN",
    }  # fmt: skip
    assert [fields[key].typed for key in "abcdg"] == [True, 1.5, None, [1, "two"], "NaN"]
    assert fields["e"].line == 2


KEYS = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=20)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text('a{}[]": ,\n\\'),
    lambda inner: st.lists(inner) | st.dictionaries(st.text('ab:{"'), inner),
    max_leaves=5,
)


@given(st.dictionaries(KEYS, VALUES, max_size=4), st.sampled_from([None, 2]))
def test_every_json_object_is_a_header_with_its_lines(values, indent):
    values = {normal_key(key): value for key, value in values.items()} | {"draft": True}
    source = json.dumps(values, indent=indent, ensure_ascii=False)
    header = read_header(f"{source}\nText")
    assert header.body == "Text"
    assert header.fields.keys() == values.keys()
    assert header.fields["draft"].text == "true"
    for field in header.fields.values():
        line = source.split("\n")[field.line - 1]
        assert json.dumps(field.key, ensure_ascii=False) in line


@pytest.mark.parametrize(
    "value", ['"Tea \\uD83D and cake"', '["a", {"b": "\\ud83d"}]', '"\\uDE00\\uD83d"']
)
def test_half_a_sign_is_told_with_its_line(value):
    with pytest.raises(HeaderFault) as caught:
        read_header(f'{{"title": "A week",\n"mood": {value}}}\nText')
    assert (caught.value.code, caught.value.line) == ("header-unreadable", 2)
    caught.value.message.encode()


def test_both_halves_are_a_sign():
    assert (
        read_header('{"mood": "\\ud83d\\ude00"}\nText').fields["mood"].text == "\N{GRINNING FACE}"
    )


def test_a_text_of_brackets_and_quotation_marks_is_looked_at_once():
    """It would be minutes if each sign looked to the end of the text."""
    source = '{"' + '\\"' * 120_000
    with pytest.raises(HeaderFault):
        read_header(source)
