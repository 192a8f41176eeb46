"""The day each file came into the repository."""

import os
import shutil
import subprocess
from datetime import date
from zoneinfo import ZoneInfo

import pytest

from weeknotes.read.git.history import first_days

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="there is no git")
LONDON = ZoneInfo("Europe/London")


class Repository:
    def __init__(self, folder):
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.git("init", "--quiet")

    def git(self, *arguments, when="2026-11-20T12:00:00Z"):
        clean = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        moments = {"GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": "2030-01-01T00:00:00Z"}
        who = ("-c", "user.name=Ella", "-c", "user.email=ella@example.org")
        subprocess.run(["git", *who, *arguments], cwd=self.folder, check=True, env=clean | moments)
        return self

    def file(self, path, text="Some words of a note, long enough to be known again.\n"):
        place = self.folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text)
        return self

    def commit(self, when):
        return self.git("add", "--all").git("commit", "--quiet", "--message=x", when=when)


@pytest.fixture
def repository(tmp_path):
    return Repository(tmp_path / "repository")


def days(site, *paths):
    return first_days(site, frozenset(paths), LONDON).days


def test_the_first_commit_of_a_file_counts_not_its_last(repository):
    repository.file("content/a.md").commit("2026-11-20T12:00:00Z")
    repository.file("content/a.md", "New").commit("2026-11-27T12:00:00Z")
    assert days(repository.folder, "content/a.md") == {"content/a.md": date(2026, 11, 20)}


def test_the_day_is_that_of_the_sites_zone(repository):
    repository.file("content/a.md").commit("2026-06-30T23:30:00Z")
    assert days(repository.folder, "content/a.md") == {"content/a.md": date(2026, 7, 1)}


def test_renames_are_followed_back_however_often_and_from_wherever(repository):
    repository.file("old/first.md").commit("2026-11-20T12:00:00Z")
    for number, (old, new) in enumerate(
        [("old/first.md", "content/b é.md"), ("content/b é.md", 'content/n/"c".md')], 21
    ):
        (repository.folder / new).parent.mkdir(parents=True, exist_ok=True)
        repository.git("mv", old, new).commit(f"2026-11-{number}T12:00:00Z")
    name = 'content/n/"c".md'
    assert days(repository.folder, name) == {name: date(2026, 11, 20)}


def test_a_file_that_came_back_under_an_old_name_is_as_old_as_its_return(repository):
    repository.file("content/a.md").commit("2026-11-20T12:00:00Z")
    (repository.folder / "content/a.md").unlink()
    repository.commit("2026-11-21T12:00:00Z")
    repository.file("content/a.md", "Another").commit("2026-11-22T12:00:00Z")
    assert days(repository.folder, "content/a.md") == {"content/a.md": date(2026, 11, 22)}


def test_a_file_of_a_branch_that_was_merged_has_its_day_of_the_branch(repository):
    repository.file("content/a.md").commit("2026-11-18T12:00:00Z")
    repository.git("checkout", "--quiet", "-b", "branch")
    repository.file("content/b.md").commit("2026-11-20T12:00:00Z")
    repository.git("checkout", "--quiet", "-").file("c.md").commit("2026-11-21T12:00:00Z")
    repository.git("merge", "--quiet", "--no-edit", "branch", when="2026-11-22T12:00:00Z")
    assert days(repository.folder, "content/b.md") == {"content/b.md": date(2026, 11, 20)}


def test_a_site_may_lie_anywhere_in_a_repository(repository):
    repository.file("team/site/content/a.md").file("content/a.md").commit("2026-11-20T12:00:00Z")
    site = repository.folder / "team/site"
    assert days(site, "content/a.md") == {"content/a.md": date(2026, 11, 20)}


def test_a_file_that_is_not_committed_has_no_day(repository):
    assert days(repository.folder, "content/a.md") == {}
    repository.file("content/a.md").commit("2026-11-20T12:00:00Z")
    repository.file("content/b.md").file("content/c.md").git("add", "content/c.md")
    assert days(repository.folder, "content/b.md", "content/c.md") == {}


def test_without_a_repository_or_git_there_are_no_days(tmp_path, monkeypatch):
    assert days(tmp_path, "content/a.md") == {}
    monkeypatch.setenv("PATH", str(tmp_path))
    assert days(tmp_path, "content/a.md") == {}


def test_a_repository_that_is_broken_gives_no_days(repository):
    repository.file("content/a.md").commit("2026-11-20T12:00:00Z")
    (repository.folder / ".git/HEAD").write_text("nonsense")
    assert days(repository.folder, "content/a.md") == {}


def test_a_git_that_does_not_answer_gives_no_days(repository, monkeypatch):
    def sleep(*_, **more):
        raise subprocess.TimeoutExpired("git", more["timeout"])

    repository.file("content/a.md").commit("2026-11-20T12:00:00Z")
    monkeypatch.setattr(subprocess, "run", sleep)
    assert first_days(repository.folder, frozenset({"content/a.md"}), LONDON).days == {}


def test_a_history_that_is_cut_says_nothing_but_that(repository, tmp_path):
    repository.file("content/a.md").commit("2026-11-20T12:00:00Z")
    repository.file("content/a.md", "New").commit("2026-11-27T12:00:00Z")
    where = tmp_path / "clone"
    repository.git("clone", "--quiet", "--depth=1", f"file://{repository.folder}", str(where))
    history = first_days(where, frozenset({"content/a.md"}), LONDON)
    assert history.cut
    assert history.days == {}


def test_a_graft_does_not_move_the_day(repository):
    repository.file("content/a.md").commit("2026-11-20T12:00:00Z")
    repository.file("content/a.md", "New").commit("2026-11-27T12:00:00Z")
    repository.git("replace", "--graft", "HEAD")
    assert days(repository.folder, "content/a.md") == {"content/a.md": date(2026, 11, 20)}


def test_what_stands_around_does_not_change_the_answer(repository, tmp_path, monkeypatch):
    repository.file("content/é.md").commit("2026-11-20T12:00:00Z")
    spoiler = tmp_path / "ran"
    program = tmp_path / "program.sh"
    program.write_text(f"#!/bin/sh\ntouch '{spoiler}'\n")
    program.chmod(0o755)
    settings = f"""
[core]
quotepath = true
fsmonitor = {program}
pager = {program}
[log]
showSignature = true
showRoot = false
follow = true
date = relative
decorate = full
[diff]
renames = false
external = {program}
relative = false
orderFile = /nowhere
[color]
ui = always
[format]
pretty = raw
"""
    home = tmp_path / "home"
    home.mkdir()
    (home / ".gitconfig").write_text(settings)
    with (repository.folder / ".git/config").open("a") as own:
        own.write(settings)
    monkeypatch.setenv("HOME", str(home))
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_CEILING_DIRECTORIES"):
        monkeypatch.setenv(name, str(tmp_path / "elsewhere"))
    monkeypatch.setenv("GIT_TRACE", str(tmp_path / "trace"))
    assert days(repository.folder, "content/é.md") == {"content/é.md": date(2026, 11, 20)}
    assert not spoiler.exists()
    assert not (tmp_path / "trace").exists()


def test_a_repository_of_somebody_else_gives_no_days(repository, monkeypatch):
    repository.file("content/a.md").commit("2026-11-20T12:00:00Z")
    monkeypatch.setattr(
        "weeknotes.read.git.git._ENVIRONMENT",
        {"GIT_TEST_ASSUME_DIFFERENT_OWNER": "1"},
    )
    assert days(repository.folder, "content/a.md") == {}
