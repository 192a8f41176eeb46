"""From files to be made to the finished site, and what is told of it."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import msgspec

from weeknotes.model.problem import error
from weeknotes.progress import Counting, counted
from weeknotes.render.fault import TemplateFault
from weeknotes.request import Report
from weeknotes.terms import Terms
from weeknotes.workers import Crew
from weeknotes.write.output import File, Task, Written, write
from weeknotes.write.steps import Step

_OF_CONTENT = frozenset({"unsafe-path", "cannot-read"})
"""Faults of writing that are mended in the content; the others are the output folder's."""


def finished(
    files: Iterable[File],
    terms: Terms,
    report: Report,
    *,
    crew: Crew,
    number: int,
    counting: Counting,
) -> tuple[Report, Written]:
    """Makes the output folder hold the files, and tells what came of it.

    Args:
        files: all of the site's.
        terms: of the build.
        report: what is to be told up to here.
        crew: makes them.
        number: how many will have to be made, or about.
        counting: shows how far it has come, where that takes a while.
    """
    if terms.output is None:
        raise ValueError(terms)

    def run(
        function: Callable[[Task], Step | None], tasks: Iterable[Task]
    ) -> Iterator[Step | None]:
        made: Iterator[Any] = crew.mapped(function, tasks, number)
        return counted("Writing", made, number, counting)

    try:
        written = write(terms.output, files, site=terms.request.site, run=run)
    except TemplateFault as fault:
        problem = error(
            "theme-fault",
            f"themes/{terms.theme.name}/{fault.template}",
            f"The theme can't make a page: {fault.message}",
            "Mend the template, or remove it from your themes folder to use the given one.",
            line=fault.line,
        )
        return _with(report, problem), Written(problems=(problem,))
    if written.problems:
        told = _with(report, *written.problems)
        refused = _OF_CONTENT.isdisjoint(problem.code for problem in written.problems)
        return msgspec.structs.replace(told, refused=refused), written
    return msgspec.structs.replace(
        report, written=written.written, removed=written.removed, output=terms.output
    ), written


def _with(report: Report, *problems: Any) -> Report:
    return msgspec.structs.replace(report, problems=(*report.problems, *problems))
