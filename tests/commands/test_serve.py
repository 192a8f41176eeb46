"""`weeknotes serve`: how a preview begins, what it says, and how it ends."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import webbrowser
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
    assert f"Port {taken} is taken" in ran.out
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
    ran = weeknotes("serve", "-p", "0", "--now", "soon", cwd=cakes.folder)
    assert ran.code == 2
    assert "“soon” is not a time" in ran.err


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
    assert f"The preview is at {address} (Ctrl-C ends it)" in ran.out
    assert b"Cakes" in page
    assert "The preview has ended." in ran.err


def test_it_says_how_each_build_went_and_what_is_wrong(cakes):
    with preview(cakes) as shown, shown.events() as events:
        events.next()
        cakes.post(POST, "See [it](nowhere.md).", title="Cakes")
        events.next()
        cakes.post(POST, "Cakes.", title="Cakes", draft="ture")
        events.next()
    first, address, second, third = shown.told.lines
    assert first.startswith("Showing 1 post: ")
    assert address == f"The preview is at {shown.address} (Ctrl-C ends it)"
    assert "files changed" in second
    assert third == "The pages stay as they were."
    told = [problem.code for problem in shown.told.problems]
    assert told == ["link-broken", "doubtful-draft"]


def test_listening_to_the_network_is_said_in_words(cakes):
    with preview(cakes, host="0.0.0.0") as shown:
        told = " ".join(shown.told.lines)
        assert "Whoever can reach this machine over the network can read it, drafts too." in told
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


def started(site, **env):
    command = [sys.executable, "-u", "-m", "weeknotes", "serve", "-p", "0", "--now", NOW]
    return subprocess.Popen(
        command,
        cwd=site.folder,
        env={**os.environ, **env},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def test_ctrl_c_ends_it_with_0_and_leaves_nothing_even_with_pages_open(cakes, tmp_path):
    temp = tmp_path / "temp"
    temp.mkdir()
    with started(cakes, TMPDIR=str(temp)) as running:
        line = next(line for line in running.stdout if line.startswith("The preview"))
        address = line.split()[4]
        with urlopen(address.replace("/team/", "/.weeknotes/events")) as stream:
            assert stream.readline()
            running.send_signal(signal.SIGINT)
            _, err = running.communicate(timeout=20)
    assert running.returncode == 0
    assert "Traceback" not in err
    assert list(temp.iterdir()) == []


def test_a_temporary_folder_that_cannot_be_made_is_told(cakes, monkeypatch, tmp_path):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    ran = weeknotes("serve", "-p", "0", cwd=cakes.folder)
    assert ran.code == 2
    assert "The preview can't go on" in ran.out
