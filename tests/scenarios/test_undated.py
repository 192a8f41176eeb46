"""Posts whose header and place tell no day: the repository does, or a preview makes do."""

import os
import shutil
import subprocess

import pytest
from sites import Site


def git(folder, *arguments):
    clean = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    moment = {"GIT_AUTHOR_DATE": "2026-11-20T23:30:00Z", "GIT_COMMITTER_DATE": "2026-12-01T00:00Z"}
    who = ("-c", "user.name=Ella", "-c", "user.email=ella@example.org")
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, env=clean | moment)


@pytest.fixture
def committed(tmp_path):
    """A site in a folder of a repository, with two notes of which nothing tells the day."""
    if shutil.which("git") is None:
        pytest.skip("there is no git")
    site = Site(tmp_path / "repository" / "docs" / "site")
    site.post("weeknotes/a-box.md").post("diary/b.md", "# Phase one\n\nText.", author="Ella")
    git(tmp_path / "repository", "init", "--quiet")
    git(tmp_path / "repository", "add", "--all")
    git(tmp_path / "repository", "commit", "--quiet", "--message=x")
    return site


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_the_day_is_that_of_the_first_commit(committed, jobs):
    built = committed.build("--strict", "-j", jobs).exits(0)
    built.has("/2026/11/20/a-box/", "/2026/11/20/b/", "/digest/2026-w47/")
    assert built.page("/2026/11/20/a-box/").words("h1") == "A box"
    assert built.page("/2026/11/20/b/").words("h1") == "Phase one"


def test_the_sites_zone_says_which_day_that_is(committed):
    committed.settings('timezone = "Europe/Paris"\n').build().has("/2026/11/21/a-box/")


def test_a_note_that_is_not_committed_yet_is_an_error(committed):
    committed.post("weeknotes/c.md").build().exits(1).tells("content/weeknotes/c.md:1:", "no-date")


def test_a_part_of_the_history_gives_no_day_and_says_what_to_do(committed, tmp_path):
    origin = f"file://{tmp_path / 'repository'}"
    committed.post("weeknotes/2026-11-27-d.md")
    git(tmp_path / "repository", "add", "--all")
    git(tmp_path / "repository", "commit", "--quiet", "--message=y")
    git(tmp_path, "clone", "--quiet", "--depth=1", origin, "clone")
    clone = Site(tmp_path / "clone" / "docs" / "site")
    clone.build().exits(1).tells("no-date", "fetch-depth: 0", "date: 2026-11-20")


def test_a_preview_shows_a_draft_without_a_day_as_of_today(site):
    site.post("weeknotes/note.md", "Not yet.", draft=True)
    site.build("--strict").exits(0).lacks("/2027/01/18/note/")
    built = site.build("--drafts").exits(0).has("/2027/01/18/note/")
    built.tells("content/weeknotes/note.md:1: warning:", "as if it were from today")
    assert built.page("/2027/01/18/note/").words(".held") == "Draft"
