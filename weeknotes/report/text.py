"""What a build tells: to people, to programs, and to GitHub's annotations."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import msgspec

from weeknotes.build.pipeline import Report
from weeknotes.model.problems.problem import Problem
from weeknotes.model.weeks.wording import count

_MANY = 30


def as_json(report: Report, seconds: float, **more: object) -> str:
    """One object, as DESIGN.md part 4 has it, and what else a command has to tell."""
    fields = ("published", "drafts", "scheduled", "failed", "pages", "rendered")
    told = {
        "problems": [msgspec.to_builtins(problem) for problem in report.problems],
        **{name: getattr(report, name) for name in fields},
        **more,
        "seconds": round(seconds, 3),
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def as_annotations(problems: tuple[Problem, ...], site: Path) -> Iterator[str]:
    """GitHub's workflow commands, which put each problem on the very line of a pull request."""
    for problem in problems:
        file = os.path.relpath(site / problem.path).replace(os.sep, "/")
        place = {"file": file, "line": problem.line, "col": problem.column, "title": problem.code}
        told = ",".join(f"{key}={_property(value)}" for key, value in place.items() if value)
        yield f"::{problem.severity} {told}::{_data(f'{problem.message} {problem.hint}')}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: object) -> str:
    return _data(str(value)).replace(":", "%3A").replace(",", "%2C")


def held_back(report: Report) -> Iterator[str]:
    """Every post that is not published though nothing is wrong with it, and why."""
    for post in report.held[:_MANY]:
        if post.held is not None:
            yield f"{post.held.why}: {post.path} ({post.held.reason})"
    if len(report.held) > _MANY:
        yield f"and {len(report.held) - _MANY} more"


def summary(report: Report, seconds: float) -> str:
    """What was made, in one sentence."""
    done = "ready" if report.output is None else "published"
    found = [f"{count(report.published, 'post')} {done}"]
    if report.drafts:
        found.append(count(report.drafts, "draft"))
    expired = sum(post.held is not None and post.held.why == "expired" for post in report.held)
    if report.scheduled > expired:
        found.append(f"{report.scheduled - expired} scheduled")
    if expired:
        found.append(f"{expired} expired")
    if report.failed:
        found.append(f"{report.failed} with errors")
    told = ", ".join(found)
    if report.output is None:
        return f"Nothing was written: {told}."
    changed = f"{count(report.written, 'file')} changed"
    removed = f", {report.removed} removed" if report.removed else ""
    return f"{told}: {count(report.pages, 'page')} in {seconds:.1f} s ({changed}{removed})."
