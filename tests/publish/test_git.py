"""Running git: nothing of the environment leads it astray, it never asks, never waits for ever."""

import os
import time

import pytest

from weeknotes.publish.git import Git, git_for, run


@pytest.fixture
def told(tmp_path):
    """A stand-in for git that does what its first argument says, in the shell."""
    place = tmp_path / "bin" / "git"
    place.parent.mkdir()
    place.write_text('#!/bin/sh\neval "$1"\n')
    place.chmod(0o755)

    def tell(script, *, feed=(), patience=20.0, **variables):
        path = {"PATH": f"{place.parent}:{os.environ['PATH']}"}
        return run(
            git_for(tmp_path, {**os.environ, **path, **variables}),
            script,
            feed=feed,
            patience=patience,
        )

    return tell


def test_what_it_says_and_how_it_ends_is_given(told):
    done = told("echo out; echo err >&2; exit 3")
    assert (done.code, done.out, done.err, done.ok) == (3, b"out\n", "err\n", False)


@pytest.mark.parametrize(
    ("complaint", "reason"),
    [
        ("warning: a\nfatal: b\nmore", "fatal: b"),
        ("remote: hint\nremote: error: no\n ! [rejected]", "remote: error: no"),
        ("remote: no, thanks\nremote: \nerror: failed to push", "remote: no, thanks"),
        ("one\ntwo\n\n", "two"),
        ("", ""),
    ],
)
def test_the_line_that_says_most_is_found(told, complaint, reason):
    assert told(f"printf '%s' '{complaint}' >&2; exit 1").reason == reason


def test_a_git_that_is_not_there_is_told_by_its_code(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert run(git_for(tmp_path, {"PATH": str(tmp_path)}), "version").code == 127


def test_one_that_takes_too_long_is_ended_with_all_that_it_started(told, tmp_path):
    started = time.monotonic()
    done = told(f"(sleep 1; touch {tmp_path}/late) & sleep 60", patience=0.2)
    assert done.code is None
    assert not done.ok
    assert time.monotonic() - started < 30
    time.sleep(1.2)
    assert not (tmp_path / "late").exists()


def test_a_helper_that_stays_behind_is_not_waited_for(told):
    started = time.monotonic()
    assert told("(sleep 30) & echo done").text == "done"
    assert time.monotonic() - started < 20


def test_much_can_be_fed_and_an_early_end_is_no_fault_of_ours(told):
    pieces = [b"x" * 100_000] * 20
    assert told("wc -c", feed=pieces).text.strip() == "2000000"
    assert told("exit 9", feed=pieces).code == 9
    assert told("echo x >&2; head -c 5; exit 4", feed=[b"few"]).code == 4


def test_more_is_said_than_a_pipe_holds(told):
    assert len(told("head -c 1000000 /dev/zero; head -c 300000 /dev/zero >&2").out) == 1_000_000


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("GIT_DIR", False),
        ("GIT_INDEX_FILE", False),
        ("GIT_TRACE", False),
        ("GIT_SSH_COMMAND", True),
        ("GIT_AUTHOR_NAME", True),
        ("GIT_CONFIG_COUNT", True),
        ("GIT_CONFIG", False),
        ("HTTPS_PROXY", True),
        ("SSH_AUTH_SOCK", True),
    ],
)
def test_variables_are_kept_that_tell_the_way_and_no_others(told, name, kept):
    assert told(f'printf %s "${name}"', **{name: "word"}).text == ("word" if kept else "")


def test_there_is_no_terminal_to_ask_in(told):
    assert told("echo $GIT_TERMINAL_PROMPT").text == "0"
    assert not told("echo x > /dev/tty").ok


def test_messages_come_in_one_language(told):
    assert told("echo $LC_ALL", LC_ALL="de_DE.UTF-8", LANGUAGE="de").text == "C"


def test_more_variables_make_another_value(tmp_path):
    one = Git(folder=tmp_path, variables={"A": "1"})
    assert one.with_variables(B="2").variables == {"A": "1", "B": "2"}
    assert one.variables == {"A": "1"}
