"""What is wrong, where, and how to fix it: each stage returns these next to its result."""

from typing import Literal

from weeknotes.model.value import Value

Severity = Literal["error", "warning"]


class Problem(Value, frozen=True):
    """One thing that is wrong, in words that a leader understands."""

    severity: Severity
    """An error stops the build from writing anything; a warning does so only with `--strict`."""

    code: str
    """Names the rule, for programs and for switching it off: `no-date`."""

    path: str
    """Relative to the site's folder, with forward slashes; the file to fix."""

    message: str
    """What is wrong, in one sentence."""

    hint: str
    """How to fix it, in one sentence."""

    line: int | None = None
    """Counted from 1 in the file as its author sees it, front matter included."""

    column: int | None = None
    """Counted from 1, in characters."""


def error(
    code: str,
    path: str,
    message: str,
    hint: str,
    *,
    line: int | None = None,
    column: int | None = None,
) -> Problem:
    """A problem that leaves unclear whether, where or what to publish."""
    return Problem(
        severity="error",
        code=code,
        path=path,
        message=message,
        hint=hint,
        line=line,
        column=column,
    )


def warning(
    code: str,
    path: str,
    message: str,
    hint: str,
    *,
    line: int | None = None,
    column: int | None = None,
) -> Problem:
    """A problem that a reader would notice, but that leaves no doubt about what to publish."""
    return Problem(
        severity="warning",
        code=code,
        path=path,
        message=message,
        hint=hint,
        line=line,
        column=column,
    )


def in_reading_order(problems: "tuple[Problem, ...] | list[Problem]") -> tuple[Problem, ...]:
    """The problems by file and line, each once, errors before warnings on one line."""
    return tuple(
        sorted(
            dict.fromkeys(problems),
            key=lambda p: (p.path, p.line or 0, p.column or 0, p.severity, p.code, p.message),
        )
    )
