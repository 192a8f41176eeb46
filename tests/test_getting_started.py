"""The way that docs/getting-started.md describes, gone step by step."""

import functools
import html
import http.server
import re
import shlex
import subprocess
import threading
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

import pytest
from newcomers import Newcomer
from sites import weeknotes
from transcripts import renewed

from weeknotes.drafting.pin.pin import Pin
from weeknotes.preview.debounce import Debouncer

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "getting-started.md"
PUBLISHING = ROOT / "docs" / "publishing.md"
FRIDAY = "1795186800"
"""2026-11-20T15:00Z."""


@pytest.fixture
def github(tmp_path):
    """The repositories of a team, as the host has them."""
    place = tmp_path / "github" / "your-team" / "notes.git"
    subprocess.run(["git", "init", "-q", "--bare", "-b", "main", place], check=True)
    return place


@pytest.fixture
def ssh(tmp_path, github):
    """Goes to the host by running what it is asked to run there."""
    script = tmp_path / "ssh"
    host = shlex.quote(str(github.parents[1]))
    script.write_text(f'#!/bin/sh\nfor last; do :; done\ncd {host} && exec sh -c "$last"\n')
    script.chmod(0o755)
    return script


@pytest.fixture
def newcomer(tmp_path, ssh, at_home, monkeypatch):
    (tmp_path / "work").mkdir()
    at_home(
        "[user]\nname = Ella Okonjo\nemail = ella@example.org\n"
        f"[core]\nsshCommand = {shlex.quote(str(ssh))}\n"
    )
    monkeypatch.setattr("weeknotes.commands.init.pin", lambda: Pin(line="weeknotes==1.0"))
    newcomer = Newcomer(tmp_path / "work")
    newcomer.cloned("git@github.com:your-team/notes.git")
    return newcomer


class Terminal:
    """Where a newcomer types the commands of the page."""

    def __init__(self, newcomer):
        self.newcomer = newcomer
        self.folder = newcomer.folder

    def run(self, command):
        program, *arguments = shlex.split(command)
        if program == "cd":
            self.folder = self.folder / arguments[0]
            return ""
        if program == "git":
            return self.newcomer.git(*arguments, cwd=self.folder)
        assert program == "weeknotes", command
        port = ("--port", "0") if arguments == ["serve"] else ()
        ran = weeknotes(*arguments, *port, cwd=self.folder, SOURCE_DATE_EPOCH=FRIDAY)
        assert ran.code == 0, ran.err
        return re.sub(r"(?<=127\.0\.0\.1:)\d+", "8000", ran.seen)


@pytest.fixture
def terminal(newcomer, monkeypatch):
    def ctrl_c(_changes):
        raise KeyboardInterrupt

    monkeypatch.setattr(Debouncer, "wait", ctrl_c)
    return Terminal(newcomer)


def test_the_transcript_is_what_a_newcomer_sees(terminal, request):
    written = PAGE.read_text(encoding="utf-8")
    now = renewed(written, terminal.run)
    if request.config.getoption("--renew-golden"):
        PAGE.write_text(now, encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == now, "run pytest with --renew-golden and read it"


def test_what_is_published_works_below_the_path_of_its_repository(terminal, github, tmp_path):
    renewed(PAGE.read_text(encoding="utf-8"), terminal.run)
    served = tmp_path / "served"
    clone = ["git", "clone", "-q", "-b", "gh-pages", github, served / "notes"]
    subprocess.run(clone, check=True)
    handler = functools.partial(_Quiet, directory=served)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        seen = crawl(f"http://127.0.0.1:{server.server_port}", "/notes/")
        server.shutdown()
    assert seen.pop("/notes/") == 200
    assert set(seen.values()) == {200}, seen
    assert {"/notes/feed.xml", "/notes/about/", "/notes/assets/style.css"} <= seen.keys()
    assert not [path for path in seen if "a-date-in-a-box" in path]


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_args):
        """Keep the output of the tests clean."""


def crawl(origin, start):
    """The status of each address of the site that can be reached from a page of it."""
    seen, ahead = {}, [start]
    while ahead:
        path = ahead.pop()
        try:
            with urllib.request.urlopen(origin + path) as answer:
                seen[path], kind, body = (
                    answer.status,
                    answer.headers["Content-Type"],
                    answer.read(),
                )
        except urllib.error.HTTPError as fault:
            seen[path] = fault.code
            continue
        if not kind.startswith("text/html"):
            continue
        for found in re.findall(r'(?:href|src)="([^"#?]+)', body.decode()):
            address = urllib.parse.urljoin(path, html.unescape(found))
            inner = address.removeprefix("https://your-team.github.io")
            if inner.startswith("/") and inner not in seen and inner not in ahead:
                ahead.append(inner)
    return seen


def test_the_files_that_it_names_are_those_that_are_made(newcomer):
    newcomer.init("notes")
    files = newcomer.files()
    table = PAGE.read_text().split("| file |")[1].split("\n\n")[0]
    named = re.findall(r"`([\w./]+)`", table.replace("`draft: true`", ""))
    assert {name for name in named if not any(path.startswith(name) for path in files)} == set()
    unnamed = [path for path in files if not path.startswith(tuple(named))]
    assert unnamed == [".gitignore"]
    workflows = re.findall(r"^\| `(\w+\.yml)`", PUBLISHING.read_text(), re.MULTILINE)
    assert {f".github/workflows/{name}" for name in workflows} == {
        path for path in files if path.startswith(".github/")
    }
