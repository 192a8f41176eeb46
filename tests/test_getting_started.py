"""The way that docs/getting-started.md describes, gone step by step."""

import re
import shlex
from pathlib import Path

import pytest
from newcomers import Newcomer
from sites import weeknotes
from transcripts import renewed

from weeknotes.read import starter

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "getting-started.md"
FRIDAY = "1795186800"
"""2026-11-20T15:00Z."""


@pytest.fixture
def newcomer(tmp_path, at_home, monkeypatch):
    (tmp_path / "work").mkdir()
    at_home("[user]\nname = Ella Okonjo\n")
    monkeypatch.setattr(starter, "requirement", lambda: ("weeknotes==1.0", True))
    monkeypatch.setattr("weeknotes.commands.init.requirement", starter.requirement)
    newcomer = Newcomer(tmp_path / "work")
    newcomer.cloned("https://github.com/your-team/notes.git")
    return newcomer


def test_the_transcript_is_what_a_newcomer_sees(newcomer, request):
    folder = newcomer.folder

    def run(command):
        nonlocal folder
        program, *arguments = shlex.split(command)
        if program == "cd":
            folder = folder / arguments[0]
            return ""
        assert program == "weeknotes", command
        ran = weeknotes(*arguments, cwd=folder, SOURCE_DATE_EPOCH=FRIDAY)
        assert ran.code == 0, ran.err
        return ran.seen

    written = PAGE.read_text(encoding="utf-8")
    now = renewed(written, run)
    if request.config.getoption("--renew-golden"):
        PAGE.write_text(now, encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == now, "run pytest with --renew-golden and read it"


def test_the_files_that_it_names_are_those_that_are_made(newcomer):
    newcomer.init("notes")
    files = newcomer.files()
    table = PAGE.read_text().split("| file |")[1].split("\n\n")[0]
    named = re.findall(r"`([\w./]+)`", table.replace("`draft: true`", ""))
    assert {name for name in named if not any(path.startswith(name) for path in files)} == set()
    told = [path for path in files if not path.startswith(tuple(named))]
    assert told == [".gitignore"]
    workflows = re.findall(r"^\| `(\w+\.yml)`", PAGE.read_text(), re.MULTILINE)
    assert {f".github/workflows/{name}" for name in workflows} == {
        path for path in files if path.startswith(".github/")
    }
