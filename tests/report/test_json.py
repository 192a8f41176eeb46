"""A report for programs: the same fields each time, and whatever else a command says."""

import json

from weeknotes.build.request import Report
from weeknotes.model.problems.problem import warning
from weeknotes.report.json import as_json


def test_a_report_is_one_object():
    problem = warning("x", "content/a.md", "Wörter.", "H.", line=2)
    text = as_json(Report(problems=(problem,), published=3, pages=9), 1.23456, made=["a"])
    assert "Wörter." in text
    told = json.loads(text)
    assert told.pop("problems") == [
        {
            "severity": "warning",
            "code": "x",
            "path": "content/a.md",
            "message": "Wörter.",
            "hint": "H.",
            "line": 2,
            "column": None,
        }
    ]
    assert told == {
        "published": 3,
        "drafts": 0,
        "scheduled": 0,
        "failed": 0,
        "pages": 9,
        "rendered": 0,
        "held": [],
        "made": ["a"],
        "seconds": 1.235,
    }
