"""What the disk refuses ends a command with 2, in words: nobody's text is at fault."""

import errno
import json
import os
from pathlib import Path

import pytest
from sites import NOW, Site, snapshot, weeknotes, weeknotes_apart

from weeknotes.disk.folder import Folder
from weeknotes.plan import site as planning
from weeknotes.read.files import content
from weeknotes.write import mark

NOTE = "2026-11-20-note.md"


@pytest.fixture
def site(tmp_path):
    return Site(tmp_path / "site").post(NOTE, "Words, and ![a cake](cake.png).").asset("cake.png")


def failing(monkeypatch, target, name, number, *, at=""):
    """Has a function fail as a disk does, for paths that end so."""
    real = getattr(target, name, open)

    def fails(*args, **more):
        if any(str(arg).endswith(at) for arg in args if isinstance(arg, str | Path)):
            raise OSError(number, os.strerror(number), str(args[-1]))
        return real(*args, **more)

    monkeypatch.setattr(target, name, fails, raising=False)


def reading_fails(monkeypatch, number=errno.EIO):
    failing(monkeypatch, content, "open", number, at=NOTE)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO])
def test_a_site_that_can_t_be_written(site, monkeypatch, number):
    before = site.build().exits(0).files
    site.post(NOTE, "Other words.")
    failing(monkeypatch, Path, "write_bytes", number)
    site.build("-j", "1").exits(2).tells("could not be written", "has not been changed")
    assert snapshot(site.folder / "public") == before


@pytest.mark.parametrize("number", [errno.EACCES, errno.EIO, errno.ESTALE])
@pytest.mark.parametrize("command", ["build", "check", "status"])
def test_a_post_that_can_t_be_read(site, monkeypatch, number, command):
    reading_fails(monkeypatch, number)
    ran = weeknotes(command, "--now", NOW, cwd=site.folder)
    assert ran.code == 2, ran.err
    assert command == "status" or "file-unreadable" in ran.err


def test_a_post_that_can_t_be_read_while_another_has_an_error(site, monkeypatch):
    site.post("2026-11-19-undated.md", date="some day")
    site.build("--clean").exits(1)
    reading_fails(monkeypatch)
    site.build("--clean").exits(2)
    site.build("--clean", "--keep-going").exits(2).tells("bad-date", "file-unreadable")


def test_a_picture_that_can_t_be_opened(site, monkeypatch):
    failing(monkeypatch, Path, "open", errno.EACCES, at="cake.png")
    site.build("-j", "1").exits(2).tells("content/cake.png: error: ", "[file-unreadable]")


def test_a_picture_that_is_lost_before_it_is_copied(site, monkeypatch):
    real = planning.plan_site

    def plan_then_lose(*args, **more):
        plan = real(*args, **more)
        (site.folder / "content/cake.png").unlink()
        return plan

    monkeypatch.setattr(planning, "plan_site", plan_then_lose)
    site.build("-j", "1").exits(2).tells("could not be read to copy it", "[cannot-read]")


def test_an_address_that_can_t_be_written_is_a_fault_of_the_content(site, monkeypatch):
    monkeypatch.setattr(mark, "is_safe", lambda path: "note" not in path)
    site.build("-j", "1").exits(1).tells("[unsafe-path]")


def test_bookmarks_that_can_t_be_read(site, tmp_path):
    for file in ("nowhere.html", "."):
        ran = weeknotes("new", "links", "--from", tmp_path / file, cwd=site.folder)
        assert ran.code == 2, ran.err


def test_a_file_that_goes_while_it_is_read(site, monkeypatch):
    """Nobody that reads it expects that any more, so it comes to the boundary of all commands."""

    def gone(*_args, **_more):
        raise FileNotFoundError(errno.ENOENT, "No such file or directory", "content/a.md")

    monkeypatch.setattr("weeknotes.build.incremental.memory.loaded", gone)
    site.post("2026-11-21-draft.md", draft=True)
    site.build().exits(2).tells(
        "This command had to stop: “content/a.md”: it was not found", "again"
    )


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EMFILE, "Too many open files"),
        (errno.EACCES, "you are not allowed to use it"),
        (errno.ENOMEM, "Cannot allocate memory"),
    ],
)
@pytest.mark.parametrize("command", ["build", "status", "digest", "check", "new"])
def test_what_nobody_nearer_can_say_is_said_by_the_command_line(
    site, monkeypatch, command, number, words
):
    def fails(*_args, **_more):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(f"weeknotes.commands.{command}.run", fails)
    ran = weeknotes(command, *(["weeknote"] if command == "new" else []), cwd=site.folder)
    assert ran.code == 2
    assert ran.err.startswith(f"weeknotes: error: This command had to stop: {words}")
    assert "Traceback" not in ran.err
    assert "fault in weeknotes" not in ran.err
    with pytest.raises(OSError, match="Errno"):
        weeknotes(command, *(["weeknote"] if command == "new" else []), WEEKNOTES_DEBUG="1")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full")
@pytest.mark.parametrize("command", ["build", "status", "digest"])
@pytest.mark.parametrize("both", [False, True])
def test_a_result_that_can_t_be_kept(site, command, both):
    full = "import os, sys; os.dup2(os.open('/dev/full', os.O_WRONLY), 1)"
    more = "; os.dup2(1, 2)" if both else ""
    ran = weeknotes_apart(command, "--now", NOW, cwd=site.folder, before=full + more)
    assert ran.code == 2
    assert both or "the disk is full" in ran.err


def test_programs_are_told_the_same(site, monkeypatch):
    reading_fails(monkeypatch)
    built = site.build("--format", "json").exits(2)
    assert [one["code"] for one in json.loads(built.out)["problems"]] == ["file-unreadable"]


def test_a_roll_back_that_fails_too(site, monkeypatch):
    site.build().exits(0)
    site.post(NOTE, "Other words, and ![a cake](cake.png).").post("2026-11-21-more.md")
    real, moved = Folder.move, []

    def fails(folder, old, new):
        moved.append(new)
        if len(moved) > 2:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return real(folder, old, new)

    monkeypatch.setattr(Folder, "move", fails)
    site.build("-j", "1").exits(2).tells("[unfinished-site]")
    monkeypatch.setattr(Folder, "move", real)
    mended = site.build().exits(0).files
    assert mended == site.build("--clean").exits(0).files
