"""Where others can get the weeknotes that runs: never by a name that an index may not have."""

import json

import pytest

from weeknotes.drafting.pin.origin import FromGit, FromIndex, origin_of
from weeknotes.read.files.installation import Installation

COMMIT = "1f" * 20
GITHUB = "https://github.com/team/weeknotes"


def direct(url, **fields):
    return json.dumps({"url": url, **fields})


def git(url, commit=COMMIT, **fields):
    return direct(url, vcs_info={"vcs": "git", "commit_id": commit}, **fields)


def origin(text="", *, installer="pip", recorded=True):
    return origin_of(
        Installation(version="1.0", installer=installer, direct_url=text, recorded=recorded)
    )


@pytest.mark.parametrize("installer", ["pip", "uv"])
def test_without_a_direct_address_it_came_from_an_index(installer):
    assert origin(installer=installer) == FromIndex(version="1.0")


@pytest.mark.parametrize("installer", ["", "conda", "debian", "poetry 2.1"])
def test_nobody_knows_where_other_installers_had_it_from(installer):
    assert origin(installer=installer) is None


def test_what_runs_from_a_checkout_came_from_nowhere():
    assert origin(recorded=False) is None
    assert origin(git(GITHUB), recorded=False) is None


@pytest.mark.parametrize("url", [GITHUB, f"{GITHUB}.git", "https://git.example.org/a/b/c.git"])
def test_a_commit_of_a_repository_that_all_can_read_comes_from_there(url):
    assert origin(git(url)) == FromGit(url=url, commit=COMMIT)


@pytest.mark.parametrize(
    "text",
    [
        direct("file:///home/sam/weeknotes", dir_info={"editable": True}),
        direct("file:///home/sam/weeknotes", dir_info={}),
        direct("file:///tmp/weeknotes-1.0-py3-none-any.whl", archive_info={}),
        direct("https://files.example.org/weeknotes-1.0-py3-none-any.whl", archive_info={}),
        git("ssh://git@github.com/team/weeknotes"),
        git("http://git.example.org/weeknotes"),
        git("file:///home/sam/weeknotes"),
        git("https://sam:secret@git.example.org/weeknotes"),
        git("https://git.example.org/our tools"),
        git("https://git.example.org/weeknotes#egg=x"),
        git("https://git.example.org/weeknotes;os_name=='nt'"),
        git(GITHUB, commit="main"),
        git(GITHUB, commit="1f2e3d"),
        git(GITHUB, subdirectory="tools"),
        direct(GITHUB, vcs_info={"vcs": "hg", "commit_id": COMMIT}),
        direct(GITHUB, vcs_info="git"),
        direct(None),
        "[]",
        "{",
    ],
)
def test_anything_else_others_could_not_get(text):
    assert origin(text) is None


@pytest.mark.parametrize(
    ("url", "action"),
    [
        (GITHUB, f"team/weeknotes@{COMMIT}"),
        (f"{GITHUB}.git", f"team/weeknotes@{COMMIT}"),
        (f"{GITHUB}/", f"team/weeknotes@{COMMIT}"),
        ("https://git.example.org/team/weeknotes", ""),
        ("https://github.com.example.org/team/weeknotes", ""),
        ("https://github.com/team/weeknotes/tree/main", ""),
    ],
)
def test_what_is_on_github_is_an_action_there(url, action):
    assert FromGit(url=url, commit=COMMIT).action == action
