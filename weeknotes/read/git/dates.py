"""A second look at the posts whose header and place give no day."""

from datetime import date
from pathlib import Path

import msgspec

from weeknotes.model.problems.problem import Problem
from weeknotes.read.files.source import Source
from weeknotes.read.git.history import History, first_days
from weeknotes.read.reading import Reader, Reading, Rules

_HISTORY_IS_CUT = (
    "Add a line such as “date: 2026-11-20” to the header. weeknotes can only take the date from "
    "git if the whole history is checked out, with “fetch-depth: 0” in the workflow."
)


def dated_by_history(
    readings: list[Reading],
    sources: tuple[Source, ...],
    rules: Rules,
    *,
    site: Path,
    today: date | None,
    reader: Reader,
) -> list[Reading]:
    """The readings, those without a day read once more by the day of their first commit.

    Args:
        readings: one for each source.
        sources: in the same order.
        rules: as the sources were read by.
        site: the site's folder.
        today: the day as of which a draft is shown that has none; None in a public build.
        reader: reads sources.
    """
    undated = {
        reading.path
        for reading in readings
        if _lacks_day(reading) and (today is not None or not reading.draft)
    }
    if not undated:
        return readings
    history = first_days(site, frozenset(undated), rules.settings.zone)
    previewed = {reading.path for reading in readings if reading.draft and _lacks_only_day(reading)}
    again = tuple(
        dated
        for source in sources
        if source.path in undated
        and (dated := _with_day(source, history, today if source.path in previewed else None))
    )
    reread = {new.path: new for new in reader(again, rules)}
    return [
        reread.get(reading.path) or (_cut(reading) if history.cut else reading)
        for reading in readings
    ]


def _with_day(source: Source, history: History, today: date | None) -> Source | None:
    if day := history.days.get(source.path):
        return msgspec.structs.replace(source, first_day=day)
    return msgspec.structs.replace(source, preview_day=today) if today else None


def _lacks_day(reading: Reading) -> bool:
    return any(problem.code == "no-date" for problem in reading.problems)


def _lacks_only_day(reading: Reading) -> bool:
    return {"no-date"} == {p.code for p in reading.problems if p.severity == "error"}


def _cut(reading: Reading) -> Reading:
    """The reading with a hint why no help came from the history."""
    problems = tuple(_hinted(problem) for problem in reading.problems)
    return msgspec.structs.replace(reading, problems=problems)


def _hinted(problem: Problem) -> Problem:
    if problem.code != "no-date":
        return problem
    return msgspec.structs.replace(problem, hint=_HISTORY_IS_CUT)
