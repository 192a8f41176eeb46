"""Two at once, and being stopped: the branch holds the old site or the new one, whole."""

import os
import signal
import subprocess
import sys
import time

import pytest
from sites import Site
from teams import BRANCH, EPOCH, Heard, Team, git

from weeknotes.commands import publish as command


@pytest.fixture
def other(team, tmp_path):
    """Somebody else of the team, with a post of their own."""
    git(tmp_path / "team", "clone", "--quiet", "remote.git", "other")
    other = Team(tmp_path / "team")
    other.clone = tmp_path / "team" / "other"
    other.site = Site(other.clone).post("2026-11-21-tea.md")
    return other


def hook(team, name, script):
    """Have the remote do something when a push arrives."""
    place = team.remote / "hooks" / name
    place.parent.mkdir(exist_ok=True)
    place.write_text(f"#!/bin/sh\n{script}\n")
    place.chmod(0o755)
    return place


@pytest.mark.parametrize("before", [False, True])
def test_who_comes_second_is_told_and_changes_nothing(team, other, before, monkeypatch):
    """Both have looked at the branch, or at there being none, when one of them sends."""
    if before:
        team.publish("--yes").exits(0)
        team.site.post("2026-11-22-more.md")
    theirs = {}

    def send(*given):
        monkeypatch.setattr(command, "send", really)
        assert other.ask(Heard(), yes=True) == 0
        theirs[other.tip()] = other.served
        really(*given)

    really = command.send
    monkeypatch.setattr(command, "send", send)
    say = Heard()
    assert team.ask(say, yes=True) == 2
    (problem,) = say.problems
    assert problem.code == "publish-somebody-else"
    assert "Somebody else published" in problem.message
    assert "publish again" in problem.hint
    assert theirs == {team.tip(): team.served}
    team.publish("--yes").exits(0)
    assert team.served == team.build()


def test_a_branch_that_moves_while_the_push_arrives(team):
    team.publish("--yes")
    tree = git(team.remote, "rev-parse", f"{BRANCH}^{{tree}}")
    theirs = git(team.remote, "commit-tree", tree, "-p", BRANCH, "-m", "Theirs")
    hook(
        team,
        "pre-receive",
        f"unset GIT_QUARANTINE_PATH; git update-ref refs/heads/{BRANCH} {theirs}",
    )
    team.site.post("2026-11-21-tea.md")
    team.publish("--yes").exits(2).tells("[publish-somebody-else]")
    assert team.tip() == theirs


def test_a_connection_lost_after_all_had_arrived_is_no_fault(team, tmp_path):
    """The push is cut off once the branch has moved; the branch itself is asked then."""
    hook(team, "post-receive", "kill -9 $(ps -o ppid= -p $PPID); sleep 0.2")
    team.publish("--yes").exits(0).tells("Published")
    assert team.served == team.build()


def test_a_connection_lost_for_good_is_told_as_what_it_is(team):
    hook(team, "pre-receive", 'mv "$PWD" "$PWD.gone"; exit 1')
    team.publish("--yes").exits(2).tells("[publish-unknown-end]", "publish again")


def start(team, *options):
    """Publish in a process of its own; gives the process."""
    return subprocess.Popen(
        [sys.executable, "-m", "weeknotes", "publish", "--yes", *options],
        cwd=team.site.folder,
        env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def wait_for(place):
    """Wait until a file is there."""
    end = time.monotonic() + 60
    while not place.exists():
        assert time.monotonic() < end, f"{place} never came"
        time.sleep(0.01)


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_being_stopped_while_sending_leaves_the_old_or_the_new_site(team, tmp_path, how):
    team.publish("--yes")
    sites = [team.served]
    team.site.post("2026-11-21-tea.md")
    sites.append(team.build())
    place = hook(team, "pre-receive", f"touch {tmp_path}/arrived; sleep 0.5")
    before = team.everything()
    with start(team) as process:
        wait_for(tmp_path / "arrived")
        process.send_signal(how)
        out, err = process.communicate()
    if how == signal.SIGINT:
        assert process.returncode == 130
        assert b"Either all of it has arrived, or the old site is still there" in err
        assert list((tmp_path / "temp").iterdir()) == []
    assert b"Published" not in out
    assert b"Traceback" not in err
    assert team.everything() == before
    assert team.served in sites
    time.sleep(0.6)  # what git still does on its own
    assert team.served in sites
    place.unlink()
    team.publish("--yes").exits(0)
    assert team.served == sites[1]
    assert list((tmp_path / "temp").iterdir()) == []


def test_the_folder_of_somebody_who_publishes_right_now_is_left_alone(team, other, tmp_path):
    hook(
        team,
        "pre-receive",
        f"[ -e {tmp_path}/first ] && exit 0; touch {tmp_path}/first\n"
        f"while [ ! -e {tmp_path}/go ]; do sleep 0.02; done",
    )
    with start(team, "--branch=one") as process:
        wait_for(tmp_path / "first")
        other.publish("--yes", "--branch=two").exits(0)
        (tmp_path / "go").touch()
        _, err = process.communicate()
    assert process.returncode == 0, err
    assert list((tmp_path / "temp").iterdir()) == []
