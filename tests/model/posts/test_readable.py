"""Control characters, which no reader sees, and which spoil pages and feeds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weeknotes.model.posts.readable import readable, readable_values


@pytest.mark.parametrize(
    ("pasted", "read"),
    [
        ("One\x0bTwo", "One Two"),
        ("One \x0b Two\x0c\x0bThree", "One Two Three"),
        ("\x0bOne\x0b\n\x0c## Two\n", "One\n## Two\n"),
        ("Name\x07Days\x07\n", "Name Days\n"),
        ("e\x1email, co\x1foperate", "e-mail, cooperate"),
        ("\x1b[31mred\x1b[0m", "[31mred[0m"),
        ("a\x00b\x08c\x1ad\x7fe", "abcde"),
        ("\x93Hello\x94, it\x92s\x85 \x80 5\x81", "“Hello”, it’s… € 5"),
        ("a\ufffeb\uffffc", "abc"),
        (
            "tab\there\nline \u2028 \xa0 \xad \u200d 🎉 é",
            "tab\there\nline \u2028 \xa0 \xad \u200d 🎉 é",
        ),
    ],
)
def test_control_characters_go_and_words_stay_apart(pasted, read):
    assert readable(pasted) == read


def test_values_of_tables_and_lists():
    assert readable_values({"a": ["b\x0bc", 1], "d": {"e": "f\x08"}}) == {
        "a": ["b c", 1],
        "d": {"e": "f"},
    }


@given(st.text(st.characters(max_codepoint=0x200), max_size=60))
def test_what_is_read_has_none_and_as_many_lines(text):
    read = readable(text)
    assert all(sign.isprintable() or sign in "\t\n\xa0\xad" for sign in read)
    assert read.count("\n") == text.count("\n")
    assert readable(read) == read


@pytest.mark.parametrize("piece", ["\x0b", " ", "\x0b ", " \t", "\x08", "a\x0b\n"])
def test_a_character_pasted_ten_thousand_times_is_read_in_one_pass(piece):
    readable("\x0b" + piece * 50_000 + "\x0b")
