"""From files to be made to the finished site, and the report on it."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from weeknotes.build.context import Context, name_of
from weeknotes.build.incremental.memory import Memory
from weeknotes.build.incremental.notes import Notes
from weeknotes.build.processes.progress import Counting, counted
from weeknotes.build.processes.workers import Crew
from weeknotes.build.request import Report
from weeknotes.model.problems.problem import Problem, in_reading_order
from weeknotes.model.problems.time_limit import TooLong
from weeknotes.model.problems.too_slow import too_slow
from weeknotes.read.config.settings_file import is_of_site
from weeknotes.render.jinja.fault import TemplateFault
from weeknotes.write.claim import Builder
from weeknotes.write.file import File
from weeknotes.write.output import write
from weeknotes.write.refusal import shown
from weeknotes.write.staging import Task
from weeknotes.write.steps import Step

_OF_CONTENT = frozenset({"unsafe-path", "cannot-read"})
"""Problems of writing that are fixed in the content; the others are the output folder's."""


def finished(
    files: Iterable[File],
    notes: Notes,
    context: Context,
    report: Report,
    *,
    memory: Memory,
    crew: Crew,
    number: int,
    counting: Counting,
    more_faults: Callable[[], Iterable[Problem]] = tuple,
) -> Report:
    """Makes the output folder hold the files, and reports the result.

    Args:
        files: all of the site's.
        notes: know which of them have to be made; each has to be noted before it comes.
        context: of the build.
        report: what is to be reported up to here.
        memory: knows whether this site was built there before.
        crew: makes them.
        number: how many will have to be made, or about.
        counting: shows the progress, where that takes a while.
        more_faults: finds the other faults of a theme that has one.

    Returns:
        The report, with an `output` only if all went well.
    """
    if context.output is None:
        raise ValueError(context)

    def run(
        function: Callable[[Task], Step | None], tasks: Iterable[Task]
    ) -> Iterator[Step | None]:
        made: Iterator[Any] = crew.mapped(function, tasks, number)
        return counted("Writing", made, number, counting)

    try:
        site, builder = context.request.site, _builder(context, context.output, memory)
        written = write(
            context.output, files, site=site, builder=builder, is_stale=notes.is_stale, run=run
        )
    except TemplateFault as fault:
        return _with(report, *_all_faults(fault.problem(context.theme, "a page"), more_faults()))
    except TooLong as fault:
        return _with(report, too_slow(fault.path, line=1))
    if written.problems:
        whole = _with(report, *written.problems)
        refused = _OF_CONTENT.isdisjoint(problem.code for problem in written.problems)
        return msgspec.structs.replace(whole, refused=refused)
    return msgspec.structs.replace(
        report,
        rendered=notes.rendered,
        made=tuple(notes.made) if context.request.explain else (),
        written=written.written,
        removed=written.removed,
        output=context.output,
        notes=tuple(_displaced(written.displaced, context)),
    )


def _all_faults(first: Problem, others: Iterable[Problem]) -> tuple[Problem, ...]:
    """The faults of a theme, each once: the first page and the trial may have the same."""
    place = first.path, first.line
    return in_reading_order((first, *(one for one in others if (one.path, one.line) != place)))


def _displaced(site: str, context: Context) -> Iterator[str]:
    if site and context.output is not None:
        name = shown(context.output, context.request.site)
        yield f"“{name}” used to hold another site, {site}. Its pages have been replaced."


def _builder(context: Context, output: Path, memory: Memory) -> Builder:
    """Who builds: a site with a new title or address is still at home where it was."""
    request = context.request
    return Builder(
        site=name_of(context.settings),
        formerly=memory.name_at(output),
        at_home=request.memory is not None  # a preview has a folder of its own
        or is_of_site(output.resolve(), request.site.resolve()),
    )


def _with(report: Report, *problems: Any) -> Report:
    together = tuple(dict.fromkeys((*report.problems, *problems)))
    return msgspec.structs.replace(report, problems=together)
