"""GitHub's workflows of a site, read as GitHub does and run as far as that can be done here."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

_EXPRESSION = re.compile(r"\$\{\{\s*([\w.-]+)\s*\}\}")


class Loader(yaml.SafeLoader):
    """YAML 1.2 as GitHub has it, where `on` is a word and no truth."""


Loader.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in found if tag != "tag:yaml.org,2002:bool"]
    for letter, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))


def workflow(site: Path, name: str) -> dict[str, Any]:
    """A workflow of a site."""
    text = (site / ".github" / "workflows" / f"{name}.yml").read_text(encoding="utf-8")
    return yaml.load(text, Loader)


def run_steps(
    job: dict[str, Any], clone: Path, values: dict[str, str], tools: Path
) -> tuple[int, str]:
    """Runs the commands of a job in a clone, up to the first that fails, as a runner does.

    Args:
        job: its steps; actions are passed over.
        clone: the working folder.
        values: of the expressions that commands and their variables hold.
        tools: a folder of programs that stand before those of this machine.

    Returns:
        The code of the last command, and what all have said.
    """
    said = ""
    for step in job["steps"]:
        if "run" not in step:
            continue
        filled = {name: _filled(text, values) for name, text in step.get("env", {}).items()}
        done = subprocess.run(
            [
                "bash",
                "--noprofile",
                "--norc",
                "-eo",
                "pipefail",
                "-c",
                _filled(step["run"], values),
            ],
            cwd=clone,
            env={
                "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}",
                "HOME": str(clone.parent),
                "CI": "true",
                "GITHUB_ACTIONS": "true",
                "GITHUB_WORKSPACE": str(clone),
                "PYTHONPATH": str(Path(__file__).parents[1]),
                **filled,
            },
            check=False,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        said += done.stdout
        if done.returncode:
            return done.returncode, said
    return 0, said


def tools_in(folder: Path, now: str) -> Path:
    """A weeknotes that this Python runs as of a moment, and a pip that only takes notes."""
    folder.mkdir()
    program = f'exec "{sys.executable}" -m weeknotes "$@" --now {now}'
    for name, line in (("weeknotes", program), ("pip", f'echo "$@" >> "{folder}/asked"')):
        (folder / name).write_text(f"#!/bin/sh\n{line}\n")
        (folder / name).chmod(0o755)
    return folder


def _filled(text: str, values: dict[str, str]) -> str:
    return _EXPRESSION.sub(lambda match: values[match[1]], text)
