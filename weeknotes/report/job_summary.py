"""A report in Markdown, which GitHub shows as the summary of a job.

Unlike annotations, of which GitHub shows ten of a kind, it has everything.
"""

from collections.abc import Iterable, Iterator

from weeknotes.build.request import Report
from weeknotes.drafting.scaffold.draft import escaped, one_line
from weeknotes.model.problems.problem import Problem
from weeknotes.report.held import newest_first, place
from weeknotes.report.review import Review

_MOST = 300_000
"""Characters of a section. GitHub shows no summary of more than 1 MB at all."""


def build_summary(report: Report, result: str) -> str:
    """What a build published, what waits and why, and what is wrong.

    Args:
        report: of the build.
        result: the same in one sentence.
    """
    published = () if report.output is None else _published(report)
    return _page(result, _section("Published", published), *_waiting_and_wrong(report))


def check_summary(report: Report, result: str, to_review: tuple[Review, ...] = ()) -> str:
    """The posts to be reviewed, what waits and why, and what is wrong.

    Args:
        report: of the check.
        result: the same in one sentence.
        to_review: posts that are new or have changed.
    """
    return _page(result, _reviews(to_review), *_waiting_and_wrong(report))


def _waiting_and_wrong(report: Report) -> tuple[str, str]:
    return (
        _section("Not published", _waiting(report)),
        _section("Problems", map(_problem, report.problems)),
    )


def _page(result: str, *sections: str) -> str:
    parts = (f"**{_plain(result)}**", *sections) if result else sections
    return "\n\n".join(filter(None, parts)) + "\n\n"


def _section(title: str, lines: Iterable[str]) -> str:
    """A section with a list; empty without a line."""
    shown, left_out = _that_fit(lines)
    more = (f"and {left_out:,} more, which the log of the job has",) if left_out else ()
    listed = (f"- {line}" for line in (*shown, *more))
    return "\n".join((f"### {title}", "", *listed)) if shown or more else ""


def _reviews(to_review: tuple[Review, ...]) -> str:
    """A section with a part for each post."""
    shown, left_out = _that_fit(map(_review, to_review))
    more = f"And {left_out:,} more." if left_out else ""
    return "\n\n".join(filter(None, ("### New and changed posts", *shown, more))) if shown else ""


def _that_fit(parts: Iterable[str]) -> tuple[list[str], int]:
    """The parts of a section that fit into it, and how many do not."""
    shown: list[str] = []
    left_out, size = 0, 0
    for part in parts:
        size += len(part)
        if size <= _MOST:
            shown.append(part)
        else:
            left_out += 1
    return shown, left_out


def _review(review: Review) -> str:
    parts = (
        f"#### {_plain(review.title)}",
        f"{_code(review.path)} {_plain(review.state)} {review.counts}.",
        f"> {_plain(review.text)}" if review.text else "",
        "\n".join(f"- {_problem(problem)}" for problem in review.problems),
    )
    return "\n\n".join(filter(None, parts))


def _published(report: Report) -> Iterator[str]:
    for post in report.newest:
        yield f"[{_plain(post.title)}]({_address(post.url)})"
    if earlier := report.published - len(report.newest):
        yield f"{earlier:,} earlier {'post or page' if earlier == 1 else 'posts and pages'}"


def _waiting(report: Report) -> Iterator[str]:
    for one in newest_first(report):
        title = f"“{_plain(one.title)}”: " if one.title else ""
        yield f"{_code(place(one.path, one.line))} {title}{_plain(one.sentence)}"


def _problem(problem: Problem) -> str:
    where = _code(place(problem.path, problem.line))
    said = _plain(f"{problem.message} {problem.hint}")
    return f"**{problem.severity.capitalize()}** {where} {said} {_code(problem.code)}"


def _plain(text: str) -> str:
    return escaped(one_line(text))


def _code(text: str) -> str:
    """A text in type, between backticks that it does not have itself."""
    fence = "`" * (max((len(run) for run in _runs(one_line(text))), default=0) + 1)
    return f"{fence}{one_line(text)}{fence}"


def _runs(text: str) -> Iterator[str]:
    return (run for run in "".join("`" if one == "`" else " " for one in text).split())


def _address(url: str) -> str:
    return url.replace("(", "%28").replace(")", "%29")
