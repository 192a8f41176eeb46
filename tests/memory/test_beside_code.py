"""What is compiled of our own files is found again only as it was left, by the same code."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from weeknotes.memory import beside_code
from weeknotes.memory.beside_code import keep, recall

COMPILED = b"what was made of it"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """A folder for what is kept, instead of the one beside our modules."""
    monkeypatch.setattr(beside_code, "_folder", lambda: tmp_path / "kept")
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    return tmp_path / "kept"


def test_what_is_kept_is_found_again():
    keep("post.html", b"source", COMPILED)
    assert recall("post.html", b"source") == COMPILED


def test_nothing_is_found_where_nothing_was_kept(folder):
    assert recall("post.html", b"source") is None
    assert not folder.exists()


def test_another_source_is_not_taken_for_it():
    keep("post.html", b"source", COMPILED)
    assert recall("post.html", b"source, edited") is None


def test_the_newest_is_kept_and_nothing_else_stays(folder):
    keep("post.html", b"source", COMPILED)
    keep("post.html", b"source, edited", b"another")
    assert recall("post.html", b"source, edited") == b"another"
    assert len(list(folder.iterdir())) == 1


def test_what_other_code_made_is_not_found(monkeypatch):
    keep("post.html", b"source", COMPILED)
    monkeypatch.setattr(beside_code, "maker", lambda: b"another version")
    assert recall("post.html", b"source") is None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_file_that_was_cut_or_changed_is_as_good_as_not_there(folder, data):
    keep("post.html", b"source", COMPILED)
    (place,) = folder.iterdir()
    whole = place.read_bytes()
    at = data.draw(st.integers(0, len(whole) - 1))
    bit = data.draw(st.integers(0, 7))
    flipped = whole[:at] + bytes([whole[at] ^ 1 << bit]) + whole[at + 1 :]
    for damaged in (whole[:at], flipped):
        place.write_bytes(damaged)
        assert recall("post.html", b"source") is None


def test_names_of_folders_make_no_folders(folder):
    keep("mail/post.html", b"source", COMPILED)
    assert recall("mail/post.html", b"source") == COMPILED
    assert all(place.is_file() for place in folder.iterdir())


def test_where_nothing_may_be_written_nothing_is_kept(folder):
    folder.write_text("a file where the folder should be")
    keep("post.html", b"source", COMPILED)
    assert recall("post.html", b"source") is None


def test_a_place_that_is_taken_leaves_nothing_half_written(folder):
    folder.mkdir()
    place = beside_code._place("post.html")
    place.mkdir()
    keep("post.html", b"source", COMPILED)
    assert list(folder.iterdir()) == [place]


def test_who_wants_no_compiled_files_gets_none(folder, monkeypatch):
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    keep("post.html", b"source", COMPILED)
    assert not folder.exists()


def test_a_python_that_keeps_none_is_no_fault(monkeypatch):
    monkeypatch.setattr(beside_code, "_folder", lambda: None)
    keep("post.html", b"source", COMPILED)
    assert recall("post.html", b"source") is None
