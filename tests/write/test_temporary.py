"""Temporary folders: nobody else's, gone at the end, and those of killed runs gone later."""

import os
import signal
import subprocess
import sys
import tempfile
from contextlib import nullcontext

import pytest

from weeknotes.write import lock
from weeknotes.write.temporary import _MARK, _WORDS, temporary

HOLD = """
import sys
from weeknotes.write.temporary import temporary
with temporary("preview") as folder:
    (folder / "draft.html").write_text("secret")
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def temp(tmp_path, monkeypatch):
    place = tmp_path / "temp"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    return place


@pytest.fixture
def holder(temp):
    """Another run that has a temporary folder."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD],
        env={**os.environ, "TMPDIR": str(temp)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        assert process.stdout.readline() == b"held\n"
        yield process
        process.kill()


def left(temp, name="weeknotes-preview-left", mark=_WORDS):
    """A folder as a killed run leaves it."""
    folder = temp / name
    (folder / "inside").mkdir(parents=True)
    (folder / "inside" / "draft.html").write_text("secret")
    if mark is not None:
        (folder / _MARK).write_bytes(mark)
    return folder


@pytest.mark.parametrize("fault", [None, ValueError, KeyboardInterrupt, SystemExit])
def test_it_is_ours_alone_and_gone_at_the_end_whatever_the_end(temp, fault):
    ending = pytest.raises(fault) if fault else nullcontext()
    with ending, temporary("preview") as folder:
        assert folder.is_relative_to(temp)
        assert [*folder.iterdir()] == []
        assert {place.stat().st_mode & 0o77 for place in (folder, folder.parent)} == {0}
        (folder / "a" / "b").mkdir(parents=True)
        (folder / "a" / "draft").write_text("secret")
        if fault:
            raise fault
    assert [*temp.iterdir()] == []


def test_one_that_is_in_use_stays(temp, holder):
    with temporary("preview"), temporary("publish"):
        assert len([*temp.rglob("draft.html")]) == 1
        assert len([*temp.iterdir()]) == 3


@pytest.mark.parametrize("kind", ["preview", "publish"])
def test_what_a_killed_run_left_goes_at_the_start_of_the_next_of_whatever_kind(temp, holder, kind):
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    assert len([*temp.rglob("draft.html")]) == 1
    with temporary(kind):
        assert [*temp.rglob("draft.html")] == []
        assert len([*temp.iterdir()]) == 1


@pytest.mark.parametrize(
    ("name", "mark"),
    [
        ("weeknotes-preview-left", None),
        ("weeknotes-preview-left", b""),
        ("weeknotes-preview-left", b"My own words."),
        ("weeknotes", _WORDS),
        ("our-weeknotes-preview-left", _WORDS),
        ("preview", _WORDS),
    ],
)
def test_a_folder_that_we_have_not_marked_stays_whatever_its_name(temp, name, mark):
    folder = left(temp, name, mark)
    with temporary("preview"):
        pass
    assert (folder / "inside" / "draft.html").exists()


def test_a_folder_of_somebody_else_stays(temp, monkeypatch):
    folder = left(temp)
    monkeypatch.setattr(os, "geteuid", lambda: folder.stat().st_uid + 1)
    with temporary("preview"):
        pass
    assert (folder / "inside" / "draft.html").exists()


def test_no_link_leads_to_what_is_removed(temp, tmp_path):
    precious = left(tmp_path, "precious")
    (temp / "weeknotes-preview-link").symlink_to(precious)
    folder = left(temp, mark=None)
    (folder / _MARK).symlink_to(precious / _MARK)
    inner = left(temp, "weeknotes-preview-inner")
    (inner / "away").symlink_to(precious)
    with temporary("preview"):
        assert not (inner / "inside").exists()
    assert (folder / "inside" / "draft.html").exists()
    assert (precious / "inside" / "draft.html").exists()


def test_one_that_was_half_removed_is_removed_by_the_next(temp):
    folder = left(temp)
    (folder / "inside" / "draft.html").unlink()
    (folder / "inside").rmdir()
    with temporary("preview"):
        assert not folder.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="its locks are other ones")
def test_where_locks_keep_nobody_out_a_folder_is_never_taken_for_a_left_one(temp, monkeypatch):
    def none(*_):
        raise OSError(38, "Function not implemented")

    monkeypatch.setattr(lock.fcntl, "flock", none)
    with temporary("preview") as first, temporary("preview") as other:
        assert first.exists()
        assert other.exists()
    assert [*temp.iterdir()] == []
