"""`weeknotes build`: the site into a folder."""

import time
from pathlib import Path
from typing import Literal

import msgspec

from weeknotes.build.pipeline import build
from weeknotes.build.request import Report, Request
from weeknotes.commands.exit_codes import OF_THE_MACHINE, SUCCESS, WRONG_CONTENT, WRONG_USAGE
from weeknotes.commands.say import Say, SayWithProgress
from weeknotes.report.github import as_annotations, as_notices
from weeknotes.report.job_summary import build_summary
from weeknotes.report.json import as_json
from weeknotes.report.text import held_back, in_one_sentence
from weeknotes.write.append import append
from weeknotes.write.loose import CannotWriteError

Format = Literal["text", "json", "github"]


def run(
    request: Request, *, form: Format, say: SayWithProgress, summary: Path | None = None
) -> int:
    """Builds a site and reports the result.

    Args:
        request: what is wanted.
        form: of the output.
        say: how to print.
        summary: the file that the format `github` adds a report in Markdown to.

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
    if form == "github" and summary is not None:
        add_to(summary, build_summary(report, _result(report, seconds)), say)
    return exit_code(report, strict=request.strict)


def _made(request: Request, report: Report) -> dict[str, object]:
    """What was made and why, for programs that asked."""
    return {"made": msgspec.to_builtins(report.made)} if request.explain else {}


def _print(report: Report, seconds: float, site: Path, form: Format, say: Say) -> None:
    if form == "github":
        for line in (*as_annotations(report.problems, site), *as_notices(report, site)):
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
    say.line(_result(report, seconds))
    if report.output is not None:
        say.note(f"The site is in {report.output}")


def _result(report: Report, seconds: float) -> str:
    return "Nothing was built." if report.refused else in_one_sentence(report, seconds)


def add_to(file: Path, text: str, say: Say) -> None:
    """Adds to a file of a job; where that can't be, the log has what matters anyway."""
    try:
        append(file, text)
    except CannotWriteError as fault:
        say.line(f"Nothing can be added to {fault.path}: {fault.reason}.")


def exit_code(report: Report, *, strict: bool) -> int:
    """The exit code that a report means."""
    if report.refused or any(problem.code in OF_THE_MACHINE for problem in report.problems):
        return WRONG_USAGE
    if any(problem.severity == "error" or strict for problem in report.problems):
        return WRONG_CONTENT
    return SUCCESS
