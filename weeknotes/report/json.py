"""A report for programs, as JSON."""

import json

import msgspec

from weeknotes.build.request import Report
from weeknotes.report.held import withheld


def as_json(report: Report, seconds: float, **more: object) -> str:
    """One object: the report, and what else a command adds to it."""
    fields = ("published", "drafts", "scheduled", "failed", "pages", "rendered")
    shown = {
        "problems": [msgspec.to_builtins(problem) for problem in report.problems],
        **{name: getattr(report, name) for name in fields},
        "held": [
            {"path": one.path, "line": one.line, "state": one.state, "reason": one.reason}
            for one in withheld(report)
        ],
        **more,
        "seconds": round(seconds, 3),
    }
    return json.dumps(shown, ensure_ascii=False, indent=2)
