"""The line of a problem, and the caret."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weeknotes.model.problems.problem import warning
from weeknotes.report.excerpt import Excerpts, excerpt, printable


def shown(message, line, *, column=None, width=100, number=12):
    problem = warning("x", "content/a.md", message, "h", line=number, column=column)
    return list(excerpt(problem, line, width))


def under(rows):
    """The part of the line that the caret stands under."""
    line, caret = rows
    start = caret.index("^")
    return line[start : start + caret.count("^")]


def test_the_words_of_the_message_are_pointed_at():
    rows = shown("The words “here” say little.", "See [here](a.md).")
    assert rows == ["    12 | See [here](a.md).", "       |      ^^^^"]


def test_a_column_wins_over_words():
    assert under(shown("“here”", "a: b: here", column=5)) == ":"


def test_words_on_their_own_win_over_parts_of_words():
    rows = shown("“here”", "Where we were: here")
    assert rows[1].index("^") == rows[0].rindex("here")


@pytest.mark.parametrize(
    ("words", "typed"),
    [("I’m learning", "I'm learning"), ("One … – two", "One ... -- two"), ("a b", "a  b")],
)
def test_signs_that_a_page_sets_are_found_as_they_were_typed(words, typed):
    assert under(shown(f"The heading “{words}” is odd.", f"## {typed}, they said")) == typed


def test_an_address_of_the_message_is_pointed_at():
    rows = shown("The link to https://example.org/a leads nowhere.", "[x](https://example.org/a)")
    assert under(rows) == "https://example.org/a"


def test_a_line_in_which_nothing_is_found_is_shown_without_caret():
    assert shown("No words.", "Some text.") == ["    12 | Some text."]


def test_an_empty_line_is_not_shown():
    assert shown("No words.", "  \t ") == []


def test_a_long_line_is_cut_round_the_fault():
    rows = shown("“here”", "a " * 200 + "here " + "b " * 200, width=60)
    assert under(rows) == "here"
    assert all(len(row) <= 60 for row in rows)
    assert rows[0].count("…") == 2


def test_the_caret_stands_right_below_wide_letters():
    rows = shown("“here”", "図書館 here")
    assert rows[1] == "       | " + " " * 7 + "^^^^"


def test_signs_that_move_the_cursor_are_not_printed():
    rows = shown("“red”", "\x1b[31mred\x07\tx\r")
    assert re.search(r"[\x00-\x1f\x7f-\x9f]", "".join(rows)) is None
    assert printable("a\x1b[0m\nb") == "a�[0m�b"


@given(st.text(max_size=200), st.text(max_size=30), st.integers(20, 120), st.integers(0, 220))
def test_a_line_of_any_text_is_shown_in_the_room_there_is(line, words, width, column):
    rows = shown(f"“{words}”", line, width=width, column=column or None)
    assert len(rows) <= 2
    assert all("\n" not in row and "\x1b" not in row for row in rows)
    assert all(len(row) <= max(width, 30) for row in rows[:1])


def test_a_file_is_looked_into_by_its_line(tmp_path):
    tmp_path.joinpath("a.md").write_bytes("\ufeffone\r\ntwo “x”\r\n".encode())
    problem = warning("x", "a.md", "“two”", "h", line=2)
    assert Excerpts(tmp_path).of(problem, 80) == ("    2 | two “x”", "      | ^^^")


@pytest.mark.parametrize("line", [None, 0, 3, 99])
def test_a_line_that_is_not_there_is_no_harm(tmp_path, line):
    tmp_path.joinpath("a.md").write_text("one\n")
    assert Excerpts(tmp_path).of(warning("x", "a.md", "m", "h", line=line), 80) == ()


def test_a_file_that_is_not_there_is_no_harm(tmp_path):
    assert Excerpts(tmp_path).of(warning("x", "no\0.md", "m", "h", line=1), 80) == ()
    assert Excerpts(tmp_path).of(warning("x", "none.md", "m", "h", line=1), 80) == ()


def test_bytes_that_are_no_text_are_no_harm(tmp_path):
    tmp_path.joinpath("a.md").write_bytes(b"caf\xe9\n")
    assert Excerpts(tmp_path).of(warning("x", "a.md", "m", "h", line=1), 80) == ("    1 | caf�",)


@pytest.mark.parametrize("line", ["---", "+++", ";;;", "--- "])
def test_the_line_round_a_header_shows_nothing_and_is_not_shown(line):
    assert shown("This post has no date.", line, number=1) == []


@pytest.mark.parametrize("line", ["—-", " ---", "--", "--- js", "...", "***"])
def test_a_line_that_only_looks_like_one_is_what_the_problem_is_about(line):
    assert shown("This line does not close the header.", line) != []
