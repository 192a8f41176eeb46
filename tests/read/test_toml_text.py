"""Where things stand in a TOML text."""

from weeknotes.read.toml_text import line_of_key

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


def test_a_key_of_another_table_is_not_the_one():
    assert line_of_key(TEXT, "z") is None
    assert line_of_key(TEXT, "z", after=5) == 5
