"""Which of a user's git settings come along, and that git reads them back as they were."""

import subprocess

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from weeknotes.publish.connection import (
    Setting,
    connection,
    last,
    parse,
    remotes,
    ssh_command,
    written,
)

WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"), max_size=20)
BELOW = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r\n"), max_size=20)
SETTINGS = st.builds(
    Setting,
    st.tuples(
        st.sampled_from(["credential", "http"]), BELOW, st.sampled_from(["helper", "x-1"])
    ).map(lambda parts: ".".join(filter(None, parts))),
    st.none() | WORDS,
)


@settings(max_examples=30)
@given(st.lists(SETTINGS, min_size=1, max_size=12))
def test_git_reads_the_settings_back_as_they_were(given_settings):
    done = subprocess.run(
        ["git", "config", "--file", "-", "--list", "-z"],
        input=written(given_settings).encode(),
        capture_output=True,
        check=True,
    )
    listing = "".join(f"command\0{row}\0" for row in done.stdout.decode().split("\0")[:-1])
    assert parse(listing) == tuple(Setting(*setting[:2], "command") for setting in given_settings)


ALL = (
    Setting("credential.https://github.com.helper", "store", "global"),
    Setting("credential.helper", "", "local"),
    Setting("http.proxy", "http://proxy", "system"),
    Setting("http.sslverify", None, "local"),
    Setting("user.name", "Sam", "global"),
    Setting("core.askpass", "window", "global"),
    Setting("safe.directory", "*", "global"),
)
LEFT = (
    Setting("core.hookspath", "hooks", "local"),
    Setting("core.bare", "true", "local"),
    Setting("core.worktree", "/elsewhere", "local"),
    Setting("commit.gpgsign", "true", "global"),
    Setting("url.https://a/.insteadof", "b:", "global"),
    Setting("include.path", "more", "global"),
    Setting("push.default", "nothing", "global"),
    Setting("remote.other.proxy", "x", "local"),
    Setting("remote.up.push", "+refs/*:refs/*", "local"),
    Setting("remote.up.url", "x", "local"),
    Setting("safe.directory", "*", "local"),
    Setting("safe.directory", "*", "worktree"),
    Setting("httpfake.proxy", "x", "local"),
)


def test_the_way_to_the_remote_comes_along_and_nothing_else():
    proxy = Setting("remote.up.proxy", "http://other", "local")
    kept = connection((*LEFT, *ALL, proxy, *LEFT), "up")
    assert kept == (*ALL, Setting("remote.site.proxy", "http://other"))


def test_the_last_value_holds():
    assert last((Setting("a.b", "1"), Setting("a.b", "2"), Setting("a.c", "3")), "a.b") == "2"
    assert last((Setting("a.b", None),), "a.b") == ""
    assert last((), "a.b") == ""


def test_remotes_are_those_with_an_address():
    names = ("remote.a.b.url", "remote.c.pushurl", "remote.d.fetch", "remote.pushdefault")
    assert remotes(Setting(name, "x") for name in (*names, "remote.c.url")) == ("a.b", "c")


OWN = (Setting("core.sshcommand", "/usr/bin/ssh -v"),)


@pytest.mark.parametrize(
    ("variables", "settings", "expected"),
    [
        ({}, (), "ssh"),
        ({}, OWN, "/usr/bin/ssh -v"),
        ({"GIT_SSH_COMMAND": "ssh -i key"}, OWN, "ssh -i key"),
        ({"GIT_SSH": "plink"}, OWN, "/usr/bin/ssh -v"),
        ({}, (Setting("core.sshcommand", '"C:\\ssh.exe"'),), '"C:\\ssh.exe"'),
    ],
)
def test_ssh_is_asked_not_to_ask(variables, settings, expected):
    command = ssh_command(settings, variables)
    assert command.startswith(f"{expected} -o BatchMode=yes -o ConnectTimeout=")


def test_other_programs_than_ssh_are_left_as_they_are():
    assert ssh_command((), {"GIT_SSH_COMMAND": "plink -batch"}) == "plink -batch"
    assert ssh_command((Setting("core.sshcommand", "./wrap ssh"),), {}) == "./wrap ssh"
    assert ssh_command((), {"GIT_SSH": "/usr/bin/plink"}) == ""
