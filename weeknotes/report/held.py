"""Every post that is not published, with its state, the reason and the line: none waits unseen."""

from collections.abc import Iterator
from typing import Literal

from weeknotes.build.request import Report
from weeknotes.model.posts.post import Held
from weeknotes.model.problems.problem import Problem
from weeknotes.model.value import Value
from weeknotes.model.weeks.week import instant

_WHY = {
    "draft": "is a draft ({reason})",
    "unfinished": "is not finished: it {reason}",
    "scheduled": "is scheduled for {reason}",
    "expired": "expired on {reason}",
    "error": "has an error: {reason}",
}


class Withheld(Value, frozen=True):
    """A post that is not published."""

    path: str
    line: int | None
    """Where the reason is; None where it is no line, but the name of the file or its folder."""

    state: Literal["draft", "unfinished", "scheduled", "expired", "error"]
    reason: str
    """In words, as `Held` has it; the message of the error."""

    title: str = ""
    """Of the post, where it could be read."""

    @property
    def sentence(self) -> str:
        """State and reason: “This post is a draft (draft: true).” and the like."""
        why = _WHY[self.state].format(reason=self.reason.removesuffix("."))
        return f"This post {why}."


def withheld(report: Report) -> tuple[Withheld, ...]:
    """Every post that a report says is not published, by path."""
    return tuple(sorted((*_held(report), *_faulty(report)), key=lambda one: one.path))


def newest_first(report: Report) -> tuple[Withheld, ...]:
    """The same, what was written last first: of a long list, GitHub shows the start."""
    moments = {post.path: instant(post.date) for post in report.held if post.date}
    found = withheld(report)
    dated = [one for one in found if one.path in moments]
    dated.sort(key=lambda one: moments[one.path], reverse=True)
    return (*(one for one in found if one.path not in moments), *dated)


def place(path: str, line: int | None) -> str:
    """A place in a file as people write it: `content/a.md:3`."""
    return path if line is None else f"{path}:{line}"


def _held(report: Report) -> Iterator[Withheld]:
    for post in report.held:
        if post.held is not None:
            yield _of(post.path, post.title, post.held)


def _of(path: str, title: str, held: Held) -> Withheld:
    return Withheld(path=path, line=held.line, state=held.why, reason=held.reason, title=title)


def _faulty(report: Report) -> Iterator[Withheld]:
    for path in report.faulty:
        fault = _error_of(path, report.problems)
        own = fault is not None and fault.path == path
        yield Withheld(
            path=path,
            line=fault.line if fault and own else None,
            state="error",
            reason=fault.message if fault else "it can't be published as it is",
        )


def _error_of(path: str, problems: tuple[Problem, ...]) -> Problem | None:
    """The error of a file; of two files at one address, one is named by that of the other."""
    errors = [problem for problem in problems if problem.severity == "error"]
    own = (problem for problem in errors if problem.path == path)
    return next(own, None) or next((one for one in errors if path in one.message), None)
