"""Where things stand in a TOML text."""

import tomllib

import pytest

from weeknotes.read.config.toml_lines import line_of_key, statements, toml_fault

TEXT = 'a = 1\n"b" = 2\n[c]\na = 3\n[c.d]\na = 4\ne.f = 5\n[g]\nz = 1\n'


def test_lines_of_keys_and_tables():
    assert line_of_key(TEXT, "a") == 1
    assert line_of_key(TEXT, "b") == 2
    assert line_of_key(TEXT, "c") == 3
    assert line_of_key(TEXT, "c.d") == 5
    assert line_of_key(TEXT, "d") == 5
    assert line_of_key(TEXT, "a", after=3) == 4
    assert line_of_key(TEXT, "a", after=5) == 6
    assert line_of_key(TEXT, "e", after=5) == 7


def test_what_only_looks_like_keys_and_tables_is_none():
    text = 'a = """\n[c]\nb = 1\n"""\nlist = [\n  "b = 2", # b = 3\n]\n# b = 4\nb = 5\n[c]\nd = 1\n'
    assert line_of_key(text, "b") == 9
    assert line_of_key(text, "c") == 10
    assert line_of_key(text, "d", after=10) == 11


def test_each_statement_with_its_line():
    text = "\n# x\na = 1 # y\nb = [\n1,\n]\n\n[c]\nd = '''\n[e]\n'''"
    assert statements(text) == (
        (3, "a = 1 # y"),
        (4, "b = [\n1,\n]"),
        (8, "[c]"),
        (9, "d = '''\n[e]\n'''"),
    )


def test_a_key_of_another_table_is_not_the_one():
    assert line_of_key(TEXT, "z") is None
    assert line_of_key(TEXT, "z", after=5) == 5


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('title: "x"', 1, "no “=” after the name"),
        ("a = 1\nb = x", 2, "neither in straight quotes nor a number"),
        ("a = “x”", 1, "straight quotes"),
        ('a = "x\n', 1, "a quotation mark is opened"),
        ("a = 'x", 1, "a quotation mark is opened"),
        ("a = 1\nb = [1\n\n", 2, "a bracket is opened"),
        ("[a\nb = 1", 1, "a bracket is opened"),
        ("[a]\n[a]", 2, "appears twice"),
        ("a = 1\na = 2", 2, "appears twice"),
        ('a = "C:\\d"', 1, "a backslash"),
        ("a = 1 b = 2", 1, "there is something after the value"),
        ("= 3", 1, "not in the right form"),
    ],
)
def test_a_fault_is_told_in_plain_words_at_its_line(text, line, words):
    with pytest.raises(tomllib.TOMLDecodeError) as fault:
        tomllib.loads(text)
    told = toml_fault(fault.value, "weeknotes.toml", "settings", text)
    assert (told.code, told.line) == ("settings-unreadable", line)
    assert words in told.message
