"""Machines with nothing but Python, git and uv, and where they get what weeknotes needs."""

import os
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import NoReturn

import pytest

ROOT = Path(__file__).parents[1]
LOCK = ROOT / "weeknotes" / "drafting" / "scaffold" / "site" / "requirements.lock"
UV = str(Path(sysconfig.get_path("scripts")) / "uv")
BACKEND_LOCK = ROOT / "requirements.lock"
"""What the project is developed with; of the build backend there is no other lock."""

TOOLS = ("pip", "hatchling", "setuptools", "wheel")
"""To install with, and to build what comes without a wheel, such as weeknotes from git."""

_OF_OTHERS = ("PYTHON", "PYTEST", "UV_", "VIRTUAL_ENV", "GITHUB_", "COV_")
"""How the names of variables begin that are about the environment of the tests."""


def filled_store(folder: Path) -> Path:
    """Where uv keeps what it has fetched and built: what weeknotes needs, and what builds it.

    Args:
        folder: an empty one, to try it in.
    """
    store = Path(subprocess.check_output([UV, "cache", "dir"], text=True).strip())
    machine = Machine(folder, store)
    needed = ("--require-hashes", "-r", str(LOCK))
    for what in (needed, ("hatchling", "--constraints", str(BACKEND_LOCK))):
        install = ("uv", "pip", "install", "-q", *what)
        if machine.tried(*install, "--offline", cwd=folder).returncode:
            done = machine.tried(*install, cwd=folder)
            if done.returncode:
                _without_an_index(done.stdout)
    return store


def filled_wheelhouse(folder: Path) -> Path:
    """A folder with all that weeknotes needs, and with what builds that, as pip downloads it."""
    download = [sys.executable, "-m", "pip", "download", "-q", "--disable-pip-version-check"]
    for what in (("--no-deps", "--require-hashes", "-r", str(LOCK)), TOOLS):
        done = subprocess.run(
            [*download, "-d", str(folder), *what], check=False, capture_output=True, text=True
        )
        if done.returncode:
            _without_an_index(done.stderr)
    return folder


def _without_an_index(said: str) -> NoReturn:
    why = f"what weeknotes needs can't be had from a package index: {said}"
    if "CI" in os.environ:
        pytest.fail(why)
    pytest.skip(why)


class Machine:
    """An empty environment, as the actions before the first command leave it."""

    def __init__(self, folder: Path, store: Path, **variables: str) -> None:
        """Makes it.

        Args:
            folder: to be made where it is not there.
            store: of uv.
            variables: more of the environment; with `UV_OFFLINE` only the store is asked.
        """
        tools = folder / "tools"
        tools.mkdir(parents=True)
        (tools / "uv").symlink_to(UV)
        self.python = folder / "python"
        self.variables = {
            **{k: v for k, v in os.environ.items() if not k.startswith(_OF_OTHERS)},
            "PATH": f"{self.python}/bin:{tools}:/usr/local/bin:/usr/bin:/bin",
            "VIRTUAL_ENV": str(self.python),
            "UV_CACHE_DIR": str(store),
            "UV_LINK_MODE": "copy",
            "UV_PYTHON_DOWNLOADS": "never",
            **variables,
        }
        self.run("uv", "venv", "-q", "--python", sys.executable, str(self.python), cwd=folder)

    def tried(self, *command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
        """A command that has run."""
        return subprocess.run(
            command,
            cwd=cwd,
            env=self.variables,
            check=False,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def run(self, *command: str, cwd: Path) -> str:
        """What a command says, which succeeds."""
        done = self.tried(*command, cwd=cwd)
        assert done.returncode == 0, done.stdout
        return done.stdout
