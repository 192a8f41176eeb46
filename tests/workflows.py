"""A site's workflows on GitHub and pipeline on GitLab, run as far as that can be done here."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
import yaml

_EXPRESSION = re.compile(r"\$\{\{\s*([\w.-]+)\s*\}\}")
_CONDITION = re.compile(r"([\w.-]+) == '([^']*)'")
Step = dict[str, Any]


class Loader(yaml.SafeLoader):
    """YAML 1.2 as GitHub has it, where `on` is a word and no truth."""


Loader.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in found if tag != "tag:yaml.org,2002:bool"]
    for letter, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))


def vendor_schema(name: str) -> dict[str, Any]:
    """The form that a host demands of a file, which check-jsonschema brings along."""
    holder = find_spec("check_jsonschema")
    if holder is None or holder.origin is None:
        pytest.skip("check-jsonschema is not there")
    file = Path(holder.origin).parent / "builtin_schemas" / "vendor" / f"{name}.json"
    return json.loads(file.read_text(encoding="utf-8"))


def workflow(site: Path, name: str) -> dict[str, Any]:
    """A workflow of a site."""
    return read(site / ".github" / "workflows" / f"{name}.yml")


def read(path: Path) -> dict[str, Any]:
    """A workflow or an action."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader)


def run_steps(
    job: dict[str, Any],
    clone: Path,
    values: dict[str, str],
    machine: Mapping[str, str],
    actions: Mapping[str, dict[str, Any]] | None = None,
) -> tuple[int, str]:
    """Runs the commands of a job in a clone, up to the first that fails, as a runner does.

    Args:
        job: its steps; actions that are not known are passed over.
        clone: the working folder.
        values: of the expressions that commands and their variables hold.
        machine: its variables, but for those that GitHub adds.
        actions: known ones, made of steps themselves, by what a workflow names them.

    Returns:
        The code of the last command, and what all have said.
    """
    place = clone.parent
    values = {"github.token": "a token", **values}
    variables = {
        "HOME": str(place),
        **machine,
        "CI": "true",
        "GITHUB_ACTIONS": "true",
        "GITHUB_WORKSPACE": str(clone),
        "RUNNER_OS": "Linux",
        "https_proxy": "http://127.0.0.1:9",  # nobody on the web is asked
        "RUNNER_TEMP": str(place),
        **{
            f"GITHUB_{name}": str(place / f"{clone.name}-{name.lower()}")
            for name in ("OUTPUT", "ENV", "PATH", "STEP_SUMMARY")
        },
    }
    said = ""
    for step, known in _expanded(job["steps"], values, actions or {}):
        if "run" not in step:
            continue
        outputs = Path(variables["GITHUB_OUTPUT"])
        outputs.write_text("")
        filled = {name: _filled(text, known) for name, text in step.get("env", {}).items()}
        command = _filled(step["run"], known)
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", command],
            cwd=clone,
            env=variables | filled,
            check=False,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        said += done.stdout
        for line in outputs.read_text().splitlines():
            name, _, value = line.partition("=")
            known[f"steps.{step.get('id')}.outputs.{name}"] = value
        if done.returncode and not step.get("continue-on-error"):
            return done.returncode, said
    return 0, said


def run_script(
    pipeline: dict[str, Any], job: str, clone: Path, machine: Mapping[str, str]
) -> tuple[int, str]:
    """Runs the commands of a GitLab job in a clone, up to the first that fails, as a runner does.

    Args:
        pipeline: the whole file.
        job: the name of the job.
        clone: the working folder.
        machine: its variables.

    Returns:
        The code of the last command, and what all have said.
    """
    lines = [*pipeline["before_script"], *pipeline[job]["script"]]
    variables = {"HOME": str(clone.parent), **machine, **pipeline["variables"], "CI": "true"}
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", "\n".join(lines)],
        cwd=clone,
        env=variables | {"https_proxy": "http://127.0.0.1:9"},
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    return done.returncode, done.stdout


def _expanded(
    steps: list[Step], values: dict[str, str], actions: Mapping[str, dict[str, Any]]
) -> Iterator[tuple[Step, dict[str, str]]]:
    """The steps that are done, those of known actions in their place, each with what it knows."""
    for step in steps:
        if not _holds(step.get("if"), values):
            continue
        action = actions.get(step.get("uses", ""))
        if action is None:
            yield step, values
            continue
        inputs = {name: told.get("default", "") for name, told in action["inputs"].items()}
        inputs |= {name: _as_text(value) for name, value in step.get("with", {}).items()}
        known = values | {f"inputs.{name}": value for name, value in inputs.items()}
        yield from _expanded(action["runs"]["steps"], known, actions)
        for name, output in action.get("outputs", {}).items():
            values[f"steps.{step.get('id')}.outputs.{name}"] = _filled(output["value"], known)


def _holds(condition: str | None, values: dict[str, str]) -> bool:
    if condition is None:
        return True
    found = _CONDITION.fullmatch(condition)
    assert found, f"not understood here: {condition}"
    return values.get(found[1], "") == found[2]


def _as_text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def tools_in(folder: Path, now: str) -> dict[str, str]:
    """A machine whose weeknotes runs here as of a moment, and whose uv and pip only take notes."""
    folder.mkdir()
    program = f'exec "{sys.executable}" -m weeknotes "$@" --now {now}'
    notes = f'echo "$@" >> "{folder}/asked"'
    for name, line in (("weeknotes", program), ("uv", notes), ("pip", notes)):
        (folder / name).write_text(f"#!/bin/sh\n{line}\n")
        (folder / name).chmod(0o755)
    return {
        "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(Path(__file__).parents[1]),
    }


def _filled(text: str, values: dict[str, str]) -> str:
    return _EXPRESSION.sub(lambda match: values.get(match[1], ""), text)
