"""The box that shows what is wrong, over the page or in its place."""

from collections.abc import Sequence
from html import escape
from pathlib import Path

from weeknotes.model.problems.problem import Problem
from weeknotes.model.weeks.wording import count
from weeknotes.preview.assets import BOX_CSS
from weeknotes.report.excerpt import Excerpts

_WIDTH = 76
"""Characters of a line that are shown; the box scrolls sideways where there is less room."""

_MANY = 40


def box(problems: Sequence[Problem], site: Path, *, outdated: bool) -> str:
    """The box as HTML with its own style; empty where nothing is wrong.

    Args:
        problems: in the order in which they are reported.
        site: the folder that their paths are relative to.
        outdated: whether the pages are still those of an earlier build.
    """
    if not problems:
        return ""
    errors = sum(problem.severity == "error" for problem in problems)
    excerpts = Excerpts(site)
    first = sorted(problems, key=lambda problem: problem.severity)[:_MANY]
    items = "".join(_item(problem, excerpts) for problem in first)
    more = len(problems) - len(first)
    summary = escape(_summary(errors, len(problems) - errors, outdated=outdated))
    return (
        f"<style>{BOX_CSS}</style>"
        f'<section class="weeknotes-box{" quiet" if not errors else ""}" '
        'aria-label="Problems found by weeknotes">'
        f'<p class="unseen" role="{"alert" if errors else "status"}">{summary}</p>'
        f"<details{' open' if errors else ''}><summary>{summary}</summary>"
        f'<div class="all" tabindex="0" role="group" aria-label="All problems"><ol>{items}</ol>'
        f"{f'<p>And {more} more. The terminal shows all of them.</p>' if more else ''}"
        "</div></details></section>"
    )


def _summary(errors: int, warnings: int, *, outdated: bool) -> str:
    found = [count(errors, "error")] if errors else []
    found += [count(warnings, "warning")] if warnings else []
    summary = " and ".join(found)
    kept = errors and outdated
    return f"{summary}. You are seeing the site as it was before." if kept else summary


def _item(problem: Problem, excerpts: Excerpts) -> str:
    line = f", line {problem.line}" if problem.line else ""
    rows = "\n".join(row.removeprefix("    ") for row in excerpts.of(problem, _WIDTH))
    excerpt = f'<pre tabindex="0">{escape(rows)}</pre>' if rows else ""
    return (
        f'<li class="{problem.severity}">'
        f'<p class="where"><strong>{problem.severity.capitalize()}</strong> '
        f"{escape(problem.path)}{line}</p>"
        f"<p>{escape(problem.message)}</p>{excerpt}"
        f'<p class="hint">{escape(problem.hint)}</p></li>'
    )


def alone(box_html: str) -> str:
    """The page for a site that was never built: the box, and what it is about."""
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="light dark"><title>Preview</title></head>'
        f'<body class="weeknotes-alone"><main><h1>There is no site to show yet</h1>'
        "<p>Fix the problems below and save. This page will then show your site.</p>"
        f"{box_html}</main></body></html>\n"
    )
