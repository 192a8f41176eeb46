"""From an empty machine to a site: the install block of the docs, `init`, the workflow's steps.

docs/publishing.md shows the transcript.
"""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from machines import BACKEND_LOCK, LOCK, ROOT, UV, filled_store
from newcomers import NOW
from sites import snapshot
from transcripts import renewed
from workflows import run_steps, workflow

PAGE = ROOT / "docs" / "publishing.md"
PAGES_WITH_INSTALL = [ROOT / "README.md", ROOT / "docs" / "getting-started.md"]
INSTALL = re.compile(r"^```\n(git clone .*?)^```$", re.MULTILINE | re.DOTALL)
SILENT = "uv pip"
"""What these commands print depends on what uv has kept, so the page leaves it out."""

OF_GITHUB = ("Check that GitHub Pages is on", "Fail if posts have errors")
"""The steps that need GitHub, or have nothing to do."""

ADDRESS = "https://your-team.github.io/notes"
FRIDAY = "1795186800"
"""2026-11-20T15:00Z."""

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="the workflows of a site run on Linux"
)


class Terminal:
    """A terminal of somebody who has Python, git and uv. It keeps its folder and variables."""

    def __init__(self, folder, variables):
        self.folder = folder
        self.variables = variables
        self.after = folder.parent / "after"

    def run(self, command):
        """What a command prints."""
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-c", _REMEMBERING, "bash", command, self.after],
            cwd=self.folder,
            env=self.variables,
            check=False,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        assert done.returncode == 0, f"{command}\n{done.stdout}"
        folder, *variables = self.after.read_text().rstrip("\0").split("\0")
        self.folder = Path(folder)
        self.variables = dict(line.split("=", 1) for line in variables)
        return "" if command.startswith(SILENT) else done.stdout


_REMEMBERING = 'set -e; eval "$1"; { pwd | tr "\\n" "\\0"; env -0; } > "$2"'


@pytest.fixture
def terminal(tmp_path):
    """In an empty folder, with nothing in its home but what git needs to reach the host."""
    store = filled_store(tmp_path / "store")
    host = tmp_path / "github"
    for path, source in (("OWNER/weeknotes", [ROOT]), ("your-team/notes", [])):
        make = ["clone", "-q", "--bare"] if source else ["init", "-q", "--bare", "-b", "main"]
        subprocess.run(["git", *make, *source, host / f"{path}.git"], check=True)
    home = tmp_path / "home"
    (home / "tools").mkdir(parents=True)
    (home / "tools" / "uv").symlink_to(UV)
    (home / "tools" / "python3").symlink_to(sys._base_executable)
    ssh = home / "tools" / "ssh"
    ssh.write_text(
        f'#!/bin/sh\nfor last; do :; done\ncd {shlex.quote(str(host))} && exec sh -c "$last"\n'
    )
    ssh.chmod(0o755)
    (home / ".gitconfig").write_text(
        "[user]\nname = Ella Okonjo\nemail = ella@example.org\n"
        f'[url "file://{host}/OWNER/"]\ninsteadOf = https://github.com/OWNER/\n'
    )
    (tmp_path / "work").mkdir()
    variables = {
        "HOME": str(home),
        "PATH": f"{home}/.local/bin:{home}/tools:/usr/local/bin:/usr/bin:/bin",
        "LC_ALL": "C.UTF-8",
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_DATE": NOW,
        "GIT_COMMITTER_DATE": NOW,
        "SOURCE_DATE_EPOCH": FRIDAY,
        "UV_CACHE_DIR": str(store),
        "UV_OFFLINE": "1",
        "UV_PYTHON_DOWNLOADS": "never",
        "UV_LINK_MODE": "copy",
        "UV_CONSTRAINT": str(LOCK),
        "UV_BUILD_CONSTRAINT": str(BACKEND_LOCK),
        "https_proxy": "http://127.0.0.1:9",
    }
    return Terminal(tmp_path / "work", variables)


def test_the_way_from_nothing_to_a_site_is_as_the_page_shows_it(terminal, request):
    now = renewed(PAGE.read_text(encoding="utf-8"), terminal.run)
    if request.config.getoption("--renew-golden"):
        PAGE.write_text(now, encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == now, "run pytest with --renew-golden and read it"
    clone = terminal.folder
    assert terminal.run("command -v weeknotes").strip() == f"{clone}/.venv/bin/weeknotes"
    assert_steps_are_those_of(clone)
    built = snapshot(clone / "public")
    values = {"steps.pages.outputs.base_url": ADDRESS}
    [job] = workflow(clone, "publish")["jobs"].values()
    code, said = run_steps(job, clone, values, terminal.variables)
    assert code == 0, said
    assert snapshot(clone / "public") == built


def assert_steps_are_those_of(clone):
    """The page shows each command of the workflow, but for those that need GitHub."""
    [job] = workflow(clone, "publish")["jobs"].values()
    steps = [step for step in job["steps"] if "run" in step and step.get("name") not in OF_GITHUB]
    lines = [line.split(" || ")[0] for step in steps for line in step["run"].splitlines()]
    shown = re.findall(r"^\$ (.*)", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert [line for line in lines if line.replace('"$BASE_URL"', ADDRESS) not in shown] == []


def test_the_page_begins_with_the_install_block_of_the_docs():
    blocks = {INSTALL.search(page.read_text(encoding="utf-8"))[1] for page in PAGES_WITH_INSTALL}
    [block] = blocks
    transcript = PAGE.read_text(encoding="utf-8").split("```console\n")[1]
    quiet = [
        re.sub(r"^((?:git|uv tool) \w+)", r"\1 -q", line) for line in block.strip().splitlines()
    ]
    assert re.findall(r"^\$ (.*)", transcript, re.MULTILINE)[: len(quiet)] == quiet
