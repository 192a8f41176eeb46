"""The notes on the files of one build."""

import pytest
from contexts import context_of
from sites import Site

from weeknotes.build.incremental.memory import memory_of
from weeknotes.build.incremental.notes import Notes
from weeknotes.build.processes.workers import Crew
from weeknotes.build.request import Made
from weeknotes.memory.record import FileRecord
from weeknotes.model.files.stamp import NO_STAMP
from weeknotes.write.contents import stamps_of

STAMP = (1, 2, 3, 4)
OLD = FileRecord(path="a.html", digest=b"a", template="post.html", stamp=STAMP)
NEW = FileRecord(path="new.html", digest=b"new", template="post.html", stamp=STAMP)
COPY = FileRecord(path="a.png", digest=b"png")


@pytest.fixture
def notes():
    notes = Notes([OLD])
    for note in (OLD, NEW, COPY):
        notes.add(note)
    return notes


@pytest.fixture
def memory(tmp_path):
    with memory_of(context_of(Site(tmp_path / "site")), Crew(1)) as memory:
        yield memory


def test_what_has_to_be_made_is_noted_with_the_reason(notes):
    assert not notes.is_stale("a.html", STAMP)
    assert notes.is_stale("new.html", NO_STAMP)
    assert notes.is_stale("a.png", NO_STAMP)
    assert notes.made == [Made(path="new.html", why="it is new"), Made("a.png", "it is new")]
    assert notes.rendered == 1  # a copy is no page


def test_files_that_were_made_get_the_stamps_that_they_have_now(notes, memory, tmp_path):
    public = tmp_path / "public"
    public.mkdir()
    (public / "new.html").write_bytes(b"new")
    notes.is_stale("a.html", STAMP)
    notes.is_stale("new.html", NO_STAMP)
    for _ in range(20):  # until the clock of the disk has moved on
        old, new, copy = notes.stamped(public, memory)
        if new.stamp != NO_STAMP:
            break
    assert (old, old.stamp) == (OLD, STAMP)
    assert [("new.html", new.stamp)] == list(stamps_of(public, ["new.html"]))
    assert copy.stamp == NO_STAMP  # nobody asked for it


def test_what_was_made_and_is_gone_has_no_stamp(notes, memory, tmp_path):
    notes.is_stale("new.html", NO_STAMP)
    assert notes.stamped(tmp_path, memory)[1].stamp == NO_STAMP


def test_no_stamp_is_kept_of_an_earlier_build_for_what_was_made(notes, memory, tmp_path):
    assert notes.is_stale("a.html", (9, 9, 9, 9))
    assert notes.stamped(tmp_path, memory)[0].stamp == NO_STAMP
