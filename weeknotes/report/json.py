"""A report for programs, as JSON."""

import json

import msgspec

from weeknotes.build.request import Report


def as_json(report: Report, seconds: float, **more: object) -> str:
    """One object: the report, and what else a command adds to it."""
    fields = ("published", "drafts", "scheduled", "failed", "pages", "rendered")
    shown = {
        "problems": [msgspec.to_builtins(problem) for problem in report.problems],
        **{name: getattr(report, name) for name in fields},
        **more,
        "seconds": round(seconds, 3),
    }
    return json.dumps(shown, ensure_ascii=False, indent=2)
