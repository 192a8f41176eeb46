"""Each key as its row says: the example of the docs is read without a problem."""

import pytest

from weeknotes.read.fields.readers import takes
from weeknotes.read.header.key_table import KEYS

WRONG = {
    "text": {"a": "b"},
    "words": {"a": "b"},
    "markdown": {"a": "b"},
    "as written": {"a": "b"},
    "weeks": {"a": "b"},
    "date": "soon",
    "number": ["1"],
    "list": [{"a": "b"}],
    "authors": {"a": "b"},
    "address": ["a"],
    "path": "https://example.org/",
    "image": ["a"],
    "language": "Welsh language",
}
"""A value that no key of a form takes under another name; flags take all, to be asked about."""


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.name)
def test_the_example_of_a_key_is_read_without_a_problem(read, key):
    reading = read(f"---\n{key.name}: {key.example}\n---\nText.\n")
    assert reading.problems == ()
    assert key.name in reading.post.lines


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.name)
def test_another_name_counts_for_a_value_of_the_key_s_form_only(key):
    assert takes(key.name, key.example)
    assert key.publication or not takes(key.name, WRONG[key.form.name])
