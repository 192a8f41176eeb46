import os
import subprocess
import sys

import pytest

from weeknotes.disk.folder import Folder
from weeknotes.write import lock
from weeknotes.write.file import File
from weeknotes.write.output import write

HOLD = """
import sys, pathlib
from weeknotes.disk.folder import Folder
from weeknotes.write import lock
with lock.held(Folder(pathlib.Path(sys.argv[1]))):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def holder(tmp_path):
    """Another process that holds the lock of `tmp_path`."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout.readline() == b"held\n"
        yield process
        process.kill()


def test_a_second_build_in_the_folder_is_told_plainly_and_changes_nothing(tmp_path, holder):
    written = write(tmp_path, [File(path="a", content=b"")], site=tmp_path.parent)
    assert [problem.code for problem in written.problems] == ["build-running"]
    assert list(tmp_path.iterdir()) == []


def test_the_lock_of_a_build_that_was_killed_is_free(tmp_path, holder):
    holder.kill()
    holder.wait()
    with Folder(tmp_path) as folder, lock.held(folder):
        pass


def test_a_build_inside_a_build_in_one_folder_is_refused(tmp_path):
    def files():
        inner = write(tmp_path, [], site=tmp_path.parent)
        assert [problem.code for problem in inner.problems] == ["build-running"]
        yield File(path="a", content=b"")

    assert write(tmp_path, files(), site=tmp_path.parent).written == 1


def test_builds_in_two_folders_do_not_meet(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    with (
        Folder(tmp_path, "a") as one,
        Folder(tmp_path, "b") as other,
        lock.held(one),
        lock.held(other),
    ):
        pass


def test_the_lock_leaves_nothing_behind(tmp_path):
    before = tmp_path.stat().st_mtime_ns
    with Folder(tmp_path) as folder, lock.held(folder):
        pass
    assert list(tmp_path.iterdir()) == []
    assert tmp_path.stat().st_mtime_ns == before


def test_a_folder_that_another_build_has_replaced_is_not_locked_in_its_place(tmp_path):
    place = tmp_path / "public"
    place.mkdir()
    with Folder(tmp_path, "public") as folder:
        place.rename(tmp_path / "old")
        for made in ([], [place]):  # gone, then another one
            for one in made:
                one.mkdir()
            with pytest.raises(lock.BusyError), lock.held(folder):
                pass


FORK = """
import os, pathlib, sys, time
from weeknotes.disk.folder import Folder
from weeknotes.write import lock
with lock.held(Folder(pathlib.Path(sys.argv[1]))):
    if os.fork() == 0:
        print(os.getpid(), flush=True)
        time.sleep(60)
    os._exit(0)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no worker is forked here")
def test_a_worker_that_outlives_its_build_does_not_hold_the_lock(tmp_path):
    with subprocess.Popen(
        [sys.executable, "-c", FORK, str(tmp_path)], stdout=subprocess.PIPE
    ) as process:
        worker = int(process.stdout.readline())
        process.wait()
        try:
            with Folder(tmp_path) as folder, lock.held(folder):
                pass
        finally:
            os.kill(worker, 9)
