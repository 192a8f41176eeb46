"""A report for programs, as JSON."""

import json

import msgspec

from weeknotes.build.request import Report


def as_json(report: Report, seconds: float, **more: object) -> str:
    """One object, as DESIGN.md part 4 has it, and what else a command has to say."""
    fields = ("published", "drafts", "scheduled", "failed", "pages", "rendered")
    shown = {
        "problems": [msgspec.to_builtins(problem) for problem in report.problems],
        **{name: getattr(report, name) for name in fields},
        **more,
        "seconds": round(seconds, 3),
    }
    return json.dumps(shown, ensure_ascii=False, indent=2)
