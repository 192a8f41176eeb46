"""What a terminal is shown: colours or none, how far it has come, what a shell offers, Ctrl-C."""

import os
import pty
import signal
import subprocess
import sys
import time

import pytest
from sites import NOW, Site, snapshot

PROGRAM = "from weeknotes.cli.main import main; main()"
ESCAPE = b"\x1b["


@pytest.fixture
def site(tmp_path):
    return Site(tmp_path / "site").post("2026-11-20-a.md", "See [it](nowhere.md).")


def clean(**more: str) -> dict[str, str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in {"NO_COLOR", "TERM", "SOURCE_DATE_EPOCH", "FORCE_COLOR"}
    }
    return {**kept, "TERM": "xterm", **more}


def on_terminal(site: Site, *arguments: str, before: str = "", **env: str) -> bytes:
    """What a terminal gets of a command."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-c", f"{before}\n{PROGRAM}", *arguments],
        cwd=site.folder,
        env=clean(**env),
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
    ) as running:
        os.close(theirs)
        told = b""
        try:
            while got := os.read(ours, 65536):
                told += got
        except OSError:  # the other end is closed
            pass
        running.wait()
    os.close(ours)
    return told


@pytest.mark.parametrize(
    ("arguments", "env", "coloured"),
    [
        (("build",), {}, True),
        (("build",), {"NO_COLOR": ""}, True),
        (("build",), {"NO_COLOR": "1"}, False),
        (("build",), {"TERM": "dumb"}, False),
        (("--no-color", "build"), {}, False),
    ],
)
def test_colours_are_shown_unless_somebody_does_not_want_them(site, arguments, env, coloured):
    told = on_terminal(site, *arguments, "--now", NOW, **env)
    assert b"warning" in told
    assert (ESCAPE in told) == coloured


def test_nothing_but_words_goes_into_a_pipe(site):
    done = subprocess.run(
        [sys.executable, "-c", MANY + PROGRAM, "build", "--now", NOW],
        cwd=site.folder,
        env=clean(),
        capture_output=True,
        check=True,
    )
    assert ESCAPE not in done.stdout + done.stderr
    assert b"\r" not in done.stdout + done.stderr
    assert b"Reading" not in done.stderr


MANY = "import weeknotes.build.processes.progress as p\np._WORTH_SHOWING = 1\n"


@pytest.mark.parametrize(
    ("arguments", "env", "shown"),
    [
        ((), {}, True),
        (("--format", "json"), {}, False),
        ((), {"TERM": "dumb"}, False),
    ],
)
def test_a_long_build_shows_how_far_it_has_come(site, arguments, env, shown):
    told = on_terminal(site, "build", "--now", NOW, *arguments, before=MANY, **env)
    assert (b"Reading" in told) == shown
    assert (b"Writing" in told) == shown


WAITING = """
import multiprocessing, time
import weeknotes.read.posts as posts
multiprocessing.set_start_method("fork")  # so that the next line is true of every process
posts.place_of = lambda *_: time.sleep(60)
print("started", flush=True)
"""


def stopped(site: Site, command: tuple[str, ...], number: int, *, all_of_them: bool) -> None:
    """Stop a command by a signal, and hold that it clears up, ends, and says so in one line."""
    before = snapshot(site.folder)
    with subprocess.Popen(
        [sys.executable, "-c", WAITING + PROGRAM, *command, "--now", NOW],
        cwd=site.folder,
        env=clean(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        text=True,
    ) as running:
        assert running.stdout.readline() == "started\n"
        time.sleep(1)
        (os.killpg if all_of_them else os.kill)(running.pid, number)
        # Until nobody is left who could write.
        out, err = running.communicate(timeout=20)
    assert running.returncode == 130, err
    assert out == ""
    assert err.strip() == "Stopped. Nothing has changed."
    assert snapshot(site.folder) == before


@pytest.mark.parametrize(
    "command",
    [("build",), ("build", "-j", "2"), ("check",), ("status",), ("new", "weeknote")],
    ids=" ".join,
)
def test_ctrl_c_leaves_everything_as_it_was(site, command):
    """As a terminal sends it: to the program and to all that it has started."""
    stopped(site, command, signal.SIGINT, all_of_them=True)


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
@pytest.mark.parametrize("all_of_them", [True, False], ids=["to all", "to the program"])
def test_other_signals_that_end_a_build_do_the_same(site, name, all_of_them):
    stopped(site, ("build", "-j", "2"), getattr(signal, name), all_of_them=all_of_them)


def offered(site: Site, line: str) -> list[str]:
    words = line.split(" ")
    done = subprocess.run(
        [sys.executable, "-c", "import sys; sys.argv[0] = 'weeknotes'\n" + PROGRAM],
        cwd=site.folder,
        env=clean(
            _WEEKNOTES_COMPLETE="bash_complete",
            COMP_WORDS=line,
            COMP_CWORD=str(len(words) - 1),
        ),
        capture_output=True,
        check=False,
        text=True,
    )
    assert done.stderr == ""
    return [row.partition(",")[2] for row in done.stdout.splitlines() if row]


def test_a_shell_offers_the_kinds_and_the_weeks_of_the_site(site):
    site.settings('[kinds.story]\nfolder = "stories"\ntitle = "Story"\n')
    site.post("weeknotes/2026-11-13-b.md").post("2026-w45.md").post("2026-13-45-x.md")
    assert offered(site, "weeknotes new ") == [
        *("weeknote", "links", "learning", "diary", "page", "story")
    ]
    assert offered(site, "weeknotes new s") == ["story"]
    assert offered(site, "weeknotes digest ") == ["2026-W47", "2026-W46", "2026-W45"]
    assert offered(site, "weeknotes digest 2026-w46") == ["2026-W46"]
    assert offered(site, "weeknotes new weeknote --week ")[:1] == ["2026-W47"]
    assert offered(site, "weeknotes sta") == ["status"]


@pytest.mark.parametrize("line", ["weeknotes new ", "weeknotes digest "])
def test_a_shell_is_offered_nothing_where_something_is_wrong(site, line):
    site.file("weeknotes.toml", "title = ").without("2026-11-20-a.md")
    assert offered(site, line) == []
