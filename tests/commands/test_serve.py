"""`weeknotes serve`: how a preview begins, what it says, and how it ends."""

import os
import pty
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import webbrowser
from contextlib import contextmanager
from urllib.request import urlopen

import pytest
from previews import preview
from sites import NOW, weeknotes

POST = "2026-11-20-cakes.md"


@pytest.fixture
def cakes(site):
    return site.post(POST, "Cakes.", title="Cakes")


@pytest.fixture
def taken():
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def test_a_port_that_is_taken_is_told_with_the_next_that_is_free(cakes, taken):
    ran = weeknotes("serve", "-p", str(taken), cwd=cakes.folder)
    assert ran.code == 2
    assert f"Port {taken} is in use" in ran.out
    told = int(ran.out.partition("--port ")[2].rstrip(".\n"))
    assert told > taken
    with socket.create_server(("127.0.0.1", told)):
        pass


def test_a_host_that_is_not_this_machine_is_told(cakes):
    for host in ("192.0.2.1", "x" * 70):
        ran = weeknotes("serve", "--host", host, "-p", "0", cwd=cakes.folder)
        assert ran.code == 2
        assert f"no address “{host}”" in ran.out


def test_a_folder_that_is_no_site_and_a_time_that_is_none_are_no_preview(cakes, tmp_path):
    ran = weeknotes("serve", "-p", "0", cwd=tmp_path)
    assert ran.code == 2
    assert "There is no weeknotes.toml" in ran.err
    assert ran.out == ""
    ran = weeknotes("serve", "-p", "0", "--now", "soon", cwd=cakes.folder)
    assert ran.code == 2
    assert "“soon” is not a time" in ran.err
    assert ran.out == ""


def test_the_browser_is_opened_at_the_site_once_it_is_there(cakes, monkeypatch):
    seen = []

    def opened(address):
        with urlopen(address) as page:
            seen.append((address, page.read()))
        raise KeyboardInterrupt

    monkeypatch.setattr(webbrowser, "open", opened)
    ran = weeknotes("serve", "-p", "0", "--open", "--now", NOW, cwd=cakes.folder)
    assert ran.code == 0
    ((address, page),) = seen
    assert f"The preview is at {address} (press Ctrl-C to stop)" in ran.out
    assert b"Cakes" in page
    assert "The preview has stopped." in ran.err


def test_it_says_how_each_build_went_and_what_is_wrong(cakes):
    with preview(cakes) as shown, shown.events() as events:
        events.next()
        cakes.post(POST, "See [it](nowhere.md).", title="Cakes")
        events.next()
        cakes.post(POST, "Cakes.", title="Cakes", draft="flase")
        events.next()
    first, address, second, third = shown.told.lines
    assert first.startswith("Showing 1 post: ")
    assert address == f"The preview is at {shown.address} (press Ctrl-C to stop)"
    assert "files changed" in second
    assert third == "The pages have not changed."
    told = [problem.code for problem in shown.told.problems]
    assert told == ["link-broken", "doubtful-draft"]


def test_listening_to_the_network_is_said_in_words(cakes):
    with preview(cakes, host="0.0.0.0") as shown:
        told = " ".join(shown.told.lines)
        assert (
            "Anyone who can reach this computer over the network can read it, including drafts."
            in told
        )
        assert shown.get("/team/").status == 200
    with preview(cakes) as shown:
        assert "network" not in " ".join(shown.told.lines)


def test_it_listens_to_the_newer_kind_of_address_too(cakes):
    try:
        with socket.create_server(("::1", 0), family=socket.AF_INET6):
            pass
    except OSError:
        pytest.skip("this machine has no such address")
    with preview(cakes, host="::1") as shown:
        assert shown.address.startswith("http://[::1]:")
        assert shown.get("/team/").status == 200


COMMAND = (sys.executable, "-u", "-m", "weeknotes", "serve", "-p", "0", "--now", NOW)

ON_TERMINAL = """
import fcntl, os, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execv(sys.argv[1], sys.argv[1:])
"""
"""Runs a command as the one that a terminal belongs to."""


@pytest.fixture
def temp(tmp_path):
    """Where temporary files of previews go that run apart."""
    place = tmp_path / "temp"
    place.mkdir()
    return place


@contextmanager
def started(site, temp, **more):
    """A preview in a process of its own, with its address."""
    with subprocess.Popen(
        COMMAND,
        cwd=site.folder,
        env={**os.environ, "TMPDIR": str(temp)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        **more,
    ) as running:
        try:
            line = next(line for line in running.stdout if line.startswith("The preview"))
            yield running, line.split()[4]
        finally:
            running.kill()


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_signal_ends_it_with_0_and_leaves_nothing_even_with_pages_open(cakes, temp, name):
    with started(cakes, temp) as (running, address):
        assert [*temp.iterdir()] != []
        with urlopen(address.replace("/team/", "/.weeknotes/events")) as stream:
            assert stream.readline()
            running.send_signal(getattr(signal, name))
            _, err = running.communicate(timeout=20)
    assert running.returncode == 0
    assert err == "The preview has stopped.\n"
    assert [*temp.iterdir()] == []


def test_a_terminal_that_is_closed_ends_it_and_leaves_nothing(cakes, temp):
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-c", ON_TERMINAL, *COMMAND],
        cwd=cakes.folder,
        env={**os.environ, "TMPDIR": str(temp)},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    ) as running:
        os.close(theirs)
        told = b""
        while b"The preview is at" not in told:
            told += os.read(ours, 4096)
        assert [*temp.iterdir()] != []
        os.close(ours)
        running.wait(timeout=20)
    assert [*temp.iterdir()] == []


@pytest.mark.skipif(not shutil.which("nohup"), reason="there is no nohup here")
def test_who_has_asked_that_it_outlives_the_terminal_gets_that(cakes, temp):
    with subprocess.Popen(
        ["nohup", *COMMAND],
        cwd=cakes.folder,
        env={**os.environ, "TMPDIR": str(temp)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    ) as running:
        line = next(line for line in running.stdout if line.startswith("The preview"))
        running.send_signal(signal.SIGHUP)
        with urlopen(line.split()[4]) as page:
            assert b"Cakes" in page.read()
        running.send_signal(signal.SIGTERM)
        assert running.wait(timeout=20) == 0
    assert [*temp.iterdir()] == []


def test_drafts_that_a_killed_preview_left_go_when_the_next_starts(cakes, temp):
    cakes.post("2026-11-19-secret.md", "One.", draft=True, title="Secret")
    with started(cakes, temp) as (running, _):
        running.kill()
        running.wait()
    (left,) = temp.iterdir()
    assert [*left.rglob("secret/index.html")]
    with started(cakes, temp), started(cakes, temp) as (running, address):
        assert not left.exists()
        assert len([*temp.iterdir()]) == 2
        with urlopen(f"{address}2026/11/19/secret/") as page:
            assert b"Secret" in page.read()


def test_a_temporary_folder_that_cannot_be_made_is_told(cakes, monkeypatch, tmp_path):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    ran = weeknotes("serve", "-p", "0", cwd=cakes.folder)
    assert ran.code == 2
    assert "The preview had to stop" in ran.out
