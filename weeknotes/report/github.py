"""A report as annotations, which GitHub shows on the lines of a pull request."""

import os
from collections.abc import Iterator
from pathlib import Path

from weeknotes.model.problems.problem import Problem


def as_annotations(problems: tuple[Problem, ...], site: Path) -> Iterator[str]:
    """GitHub's workflow commands, which put each problem on its line of a pull request."""
    for problem in problems:
        file = os.path.relpath(site / problem.path).replace(os.sep, "/")
        place = {"file": file, "line": problem.line, "col": problem.column, "title": problem.code}
        properties = ",".join(f"{key}={_property(value)}" for key, value in place.items() if value)
        yield f"::{problem.severity} {properties}::{_data(f'{problem.message} {problem.hint}')}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: object) -> str:
    return _data(str(value)).replace(":", "%3A").replace(",", "%2C")
