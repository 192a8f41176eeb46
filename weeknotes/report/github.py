"""A report as annotations, which GitHub shows on the lines of a pull request."""

import os
from collections.abc import Iterator
from pathlib import Path

from weeknotes.build.request import Report
from weeknotes.check.catalogue.every_rule import title_of
from weeknotes.model.problems.problem import Problem
from weeknotes.report.held import newest_first


def as_annotations(problems: tuple[Problem, ...], site: Path) -> Iterator[str]:
    """GitHub's workflow commands, which put each problem on its line of a pull request."""
    for problem in problems:
        place = {**_place(problem.path, problem.line, site), "col": problem.column}
        text = f"{problem.message} {problem.hint} [{problem.code}]"
        yield _command(problem.severity, {**place, "title": title_of(problem.code)}, text)


def as_notices(report: Report, site: Path) -> Iterator[str]:
    """The same for each post that waits; a post with an error has the error's annotation."""
    for one in newest_first(report):
        if one.state != "error":
            place = _place(one.path, one.line, site)
            title = f"Not published – {one.state}"
            yield _command("notice", {**place, "title": title}, one.sentence)


def _place(path: str, line: int | None, site: Path) -> dict[str, object]:
    return {"file": os.path.relpath(site / path).replace(os.sep, "/"), "line": line}


def _command(name: str, properties: dict[str, object], text: str) -> str:
    shown = ",".join(f"{key}={_property(value)}" for key, value in properties.items() if value)
    return f"::{name} {shown}::{_data(text)}"


def as_notice(text: str) -> str:
    """A workflow command that shows something with the run, which is about no line."""
    return f"::notice::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: object) -> str:
    return _data(str(value)).replace(":", "%3A").replace(",", "%2C")
