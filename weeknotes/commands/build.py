"""`weeknotes build`: the site into a folder."""

import time
from pathlib import Path
from typing import Literal

import msgspec

from weeknotes.build.pipeline import build
from weeknotes.build.request import Report, Request
from weeknotes.commands.exit_codes import OF_THE_MACHINE, SUCCESS, WRONG_CONTENT, WRONG_USAGE
from weeknotes.commands.say import Say, SayWithProgress
from weeknotes.report.github import as_annotations
from weeknotes.report.json import as_json
from weeknotes.report.text import held_back, summary

Format = Literal["text", "json", "github"]


def run(request: Request, *, form: Format, say: SayWithProgress) -> int:
    """Builds a site and reports the result.

    Returns:
        0 if all is fine, 1 if something is wrong with the content, 2 with usage, settings or the
        disk.
    """
    started = time.perf_counter()
    report = build(request, counting=say.counting)
    seconds = time.perf_counter() - started
    if form == "json":
        say.line(as_json(report, seconds, **_made(request, report)))
    else:
        _print(report, seconds, request.site, form, say)
    return exit_code(report, strict=request.strict)


def _made(request: Request, report: Report) -> dict[str, object]:
    """What was made and why, for programs that asked."""
    return {"made": msgspec.to_builtins(report.made)} if request.explain else {}


def _print(report: Report, seconds: float, site: Path, form: Format, say: Say) -> None:
    if form == "github":
        for line in as_annotations(report.problems, site):
            say.line(line)
    else:
        for problem in report.problems:
            say.problem(problem)
    if report.refused:
        return
    for one in report.made:
        say.note(f"Rebuilt {one.path}: {one.why}")
    for line in held_back(report):
        say.note(f"Not published – {line}")
    for note in report.notes:
        say.note(note)
    say.line(summary(report, seconds))
    if report.output is not None:
        say.note(f"The site is in {report.output}")


def exit_code(report: Report, *, strict: bool) -> int:
    """The exit code that a report means."""
    if report.refused or any(problem.code in OF_THE_MACHINE for problem in report.problems):
        return WRONG_USAGE
    if any(problem.severity == "error" or strict for problem in report.problems):
        return WRONG_CONTENT
    return SUCCESS
