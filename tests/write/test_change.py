"""What a build that is killed leaves behind, and what the next one makes of it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from weeknotes.disk.folder import Folder
from weeknotes.write import mark
from weeknotes.write.change import Step, StepError, carry_out, recover, staged
from weeknotes.write.file import File
from weeknotes.write.output import write
from weeknotes.write.target import refuse

BEFORE = {
    "index.html": "home",
    "about/index.html": "about",
    "2026/launch/index.html": "launch",
    "same.css": "css",
    "name": "a file",
}
AFTER = {
    "index.html": "new home",
    "about": "a file now",
    "2026/next/index.html": "next",
    "same.css": "css",
    "name/index.html": "a folder now",
}

# Python announces every call that changes a disk to its audit hooks. Each fork builds in a folder
# of its own and kills itself at the n-th of them, so that every moment is tried; the last fork
# lives. `bad` kills the build that would mend the folder too.
KILLED = """
import json, os, pathlib, signal, sys
from weeknotes.write.file import File
from weeknotes.write.output import write

root, before, after = pathlib.Path(sys.argv[1]), *map(json.loads, sys.argv[2:4])
changes = {"os.rename", "os.link", "os.remove", "os.mkdir", "os.rmdir", "shutil.rmtree"}

def build(output, tree):
    files = (File(path=path, content=text.encode()) for path, text in tree.items())
    assert write(output, files, site=root).problems == ()

def killed_at(last, output, tree):
    worker = os.fork()
    if worker:
        return os.WIFSIGNALED(os.waitpid(worker, 0)[1])
    count = 0
    def hook(event, arguments):
        nonlocal count
        writing = event == "open" and isinstance(arguments[2], int) and arguments[2] & os.O_CREAT
        if event in changes or writing:
            count += 1
            if count == last:
                os.kill(os.getpid(), signal.SIGKILL)
    sys.addaudithook(hook)
    build(output, tree)
    os._exit(0)

moment, alive = 0, False
while not alive:
    moment += 1
    output = root / str(moment)
    if before is not None:
        build(output, before)
    alive = not killed_at(moment, output, after)
    if not alive and len(sys.argv) > 4:
        killed_at(int(sys.argv[4]), output, after)
"""

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="kills forks of a process")


def build(output, tree):
    files = (File(path=path, content=text.encode()) for path, text in tree.items())
    return write(output, files, site=output.parent)


def tree_of(output):
    return {
        path.relative_to(output).as_posix(): path.read_text()
        for path in output.rglob("*")
        if path.is_file() and mark.UNFINISHED not in path.parts and path.name != mark.MARK
    }


def names_in(folder):
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def killed_at_every_moment(tmp_path, before, after, *again):
    """The folders in which a build was killed, and at last the one in which it was not."""
    given = [str(tmp_path), json.dumps(before), json.dumps(after), *map(str, again)]
    subprocess.run([sys.executable, "-c", KILLED, *given], check=True)
    folders = sorted(tmp_path.iterdir(), key=lambda folder: int(folder.name))
    return folders[:-1], folders[-1]


def rendering_fails():
    yield File(path="index.html", content=b"never")
    raise InterruptedError


@pytest.mark.parametrize("before", [BEFORE, None], ids=["second build", "first build"])
def test_a_build_killed_at_any_moment_is_made_equal_to_a_clean_one_by_the_next(tmp_path, before):
    killed, clean = killed_at_every_moment(tmp_path, before, AFTER)
    assert len(killed) > 20
    for output in filter(Path.exists, killed):
        assert mark.is_whole(output) is (
            not (output / mark.UNFINISHED).exists() and (output / mark.MARK).exists()
        )
        assert refuse(output, site=tmp_path, content=tmp_path / "content") is None
        assert build(output, AFTER).problems == ()
        assert tree_of(output) == tree_of(clean) == AFTER
        assert (output / mark.MARK).read_bytes() == (clean / mark.MARK).read_bytes()
        assert names_in(output) == names_in(clean)
        assert mark.is_whole(output)


def test_a_build_killed_at_any_moment_leaves_whole_files_and_no_mixture_called_whole(tmp_path):
    killed, _ = killed_at_every_moment(tmp_path, BEFORE, AFTER)
    for output in killed:
        for path, text in tree_of(output).items():
            assert text in (BEFORE.get(path), AFTER.get(path))
        if mark.is_whole(output):
            assert tree_of(output) in (BEFORE, AFTER)


def test_after_a_kill_a_build_that_fails_brings_the_old_site_back(tmp_path):
    killed, _ = killed_at_every_moment(tmp_path, BEFORE, AFTER)
    for output in killed:
        with pytest.raises(InterruptedError):
            write(output, rendering_fails(), site=tmp_path)
        assert tree_of(output) in (BEFORE, AFTER)
        assert mark.is_whole(output)


@pytest.mark.parametrize("moment", [1, 2, 5, 9, 14, 20])
def test_the_mending_may_be_killed_too(tmp_path, moment):
    killed, _ = killed_at_every_moment(tmp_path, BEFORE, AFTER, moment)
    for output in killed:
        with pytest.raises(InterruptedError):
            write(output, rendering_fails(), site=tmp_path)
        assert tree_of(output) in (BEFORE, AFTER)
        assert build(output, AFTER).problems == ()
        assert tree_of(output) == AFTER


def test_what_others_put_into_a_killed_build_stays(tmp_path):
    killed, _ = killed_at_every_moment(tmp_path, BEFORE, AFTER)
    for output in killed:
        (output / "mine.txt").write_text("mine")
        (output / "2026" / "mine.txt").write_text("mine")
        taken = not (output / "2026" / "next" / "index.html").exists()
        if taken:
            (output / "2026" / "next").mkdir(exist_ok=True)
            (output / "2026" / "next" / "index.html").write_text("mine")
        problems = build(output, AFTER).problems
        assert (output / "mine.txt").read_text() == "mine"
        assert (output / "2026" / "mine.txt").read_text() == "mine"
        if taken:
            assert [problem.code for problem in problems] == ["foreign-file"]
            assert (output / "2026" / "next" / "index.html").read_text() == "mine"


@pytest.fixture
def half_way(tmp_path):
    """A folder in which a build was killed between two renames."""
    killed, _ = killed_at_every_moment(tmp_path, BEFORE, AFTER)
    return next(each for each in killed if tree_of(each) not in (BEFORE, AFTER))


def test_a_folder_that_became_a_link_since_is_not_followed(half_way, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    (half_way / "2026").rename(elsewhere)
    (half_way / "2026").symlink_to(elsewhere)
    held = tree_of(elsewhere)
    assert [problem.code for problem in build(half_way, AFTER).problems] == ["damaged-mark"]
    assert tree_of(elsewhere) == held


def test_a_damaged_journal_is_refused(half_way):
    journal = half_way / mark.UNFINISHED / mark.JOURNAL
    journal.write_bytes(journal.read_bytes()[:-9])
    held = tree_of(half_way)
    assert [problem.code for problem in build(half_way, AFTER).problems] == ["damaged-mark"]
    assert tree_of(half_way) == held


@pytest.mark.parametrize(
    "row", [["add", "../mine"], ["add", 7], ["burn", "mine"], ["add", "mine", 0], ["add"], 7]
)
def test_a_journal_with_a_right_checksum_and_a_wrong_step_is_refused(tmp_path, row):
    (tmp_path / mark.UNFINISHED).mkdir()
    (tmp_path / mark.UNFINISHED / mark.JOURNAL).write_bytes(mark.sealed("steps", [row]))
    with Folder(tmp_path) as folder, pytest.raises(mark.DamagedError):
        recover(folder)


def test_recovery_brings_back_a_folder_that_somebody_tidied_away(half_way):
    for path in sorted(half_way.rglob("*"), reverse=True):
        if mark.UNFINISHED not in path.parts and path.name != mark.MARK:
            path.rmdir() if path.is_dir() else path.unlink()
    assert build(half_way, AFTER).problems == ()
    assert tree_of(half_way) == AFTER


class ForgettingCase(Folder):
    """A folder of a disk that takes two spellings for one name."""

    def _at(self, path):
        return super()._at(path.replace("about", "About"))

    def _enter(self, path):
        return super()._enter(path.replace("about", "About"))


def waiting(folder, **texts):
    """Stage files, as rendering does."""
    for path, text in texts.items():
        place = folder.path / staged(path)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text)


def test_a_file_that_came_along_with_a_folder_of_another_spelling_is_there(tmp_path):
    with ForgettingCase(tmp_path) as folder:
        waiting(folder, **{"About/a": "a", "About/b": "b"})
        steps = [Step("enter", "About"), Step("enter", "about")]
        carry_out(folder, [*steps, Step("add", "About/a"), Step("add", "about/b")])
    assert (tmp_path / "About" / "b").read_text() == "b"


def test_a_step_that_fails_names_its_file(tmp_path):
    steps = [Step("add", "a"), Step("change", "not there")]
    with Folder(tmp_path) as folder:
        waiting(folder, a="new")
        with pytest.raises(StepError) as caught:
            carry_out(folder, steps)
    assert caught.value.path == "not there"
    assert caught.value.taken_back
    assert list(tmp_path.iterdir()) == []
