"""Quotation marks, dashes and dots as they are set in print."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weeknotes.read.text.smart_quotes import sets_marks, smart


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ('"Hello," she said.', "“Hello,” she said."),
        ("It's 'fine'.", "It’s ‘fine’."),
        ("\"'Quoted' first\" and \"then 'last'\"", "“‘Quoted’ first” and “then ‘last’”"),
        ('("so")', "(“so”)"),
        ("the users' own", "the users’ own"),
        ("rock 'n' roll, 'tis the '90s", "rock ’n’ roll, ’tis the ’90s"),
        ("'Roedd hi'n dda i'r tîm", "’Roedd hi’n dda i’r tîm"),
        ("5'6\" tall", "5’6” tall"),
        ("one -- two --- three--four", "one – two — three–four"),
        ("use --help, or ---- ", "use --help, or ---- "),
        ("so... well....", "so… well...."),
        ("“set” ‘already’ – all…", "“set” ‘already’ – all…"),
        ("plain", "plain"),
    ],
)
def test_marks_are_set_as_in_print(typed, printed):
    assert smart(typed) == printed


@pytest.mark.parametrize("hidden", ["\x02wzxhzdk:0\x03", "\x0242\x03"])
def test_what_is_hidden_in_a_text_is_looked_through(hidden):
    assert smart(f'a {hidden}"b{hidden}" c') == f"a {hidden}“b{hidden}” c"


def test_languages_with_other_marks_keep_what_was_typed():
    assert all(map(sets_marks, ("en", "en-GB", "cy", "CY")))
    assert not any(map(sets_marks, ("de", "fr", "sv", "")))


TYPED = st.lists(st.sampled_from([*"ab \"'-.(\n1", "tis ", "--", "..."]), max_size=40)


@given(TYPED.map("".join))
def test_setting_marks_changes_marks_only_and_once(typed):
    printed = smart(typed)
    back = re.sub("[“”]", '"', re.sub("[‘’]", "'", printed))
    back = back.replace("—", "---").replace("–", "--").replace("…", "...")
    assert back == typed
    assert smart(printed) == printed


@pytest.mark.parametrize("piece", [" 'a", "\"'", "--- ", '\x0242\x03"', ". . ..."])
def test_a_mark_typed_ten_thousand_times_is_read_in_one_pass(piece):
    smart(piece * 10_000)
