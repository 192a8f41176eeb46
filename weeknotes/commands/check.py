"""`weeknotes check`: what is wrong or could be better, without building anything."""

import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec

from weeknotes.build.pipeline import Survey, faults_of_theme, survey
from weeknotes.build.public_addresses import Compared, compare
from weeknotes.build.request import Refusal, Report, Request
from weeknotes.check.external_links.addresses import addresses_of
from weeknotes.check.external_links.answer import Answer
from weeknotes.check.external_links.asking import ask as ask_the_web
from weeknotes.check.external_links.crowd import Ask
from weeknotes.check.external_links.dead_links import dead_links
from weeknotes.check.external_links.look import Looked, Pace, look, prepare
from weeknotes.check.external_links.memory import PLACE
from weeknotes.check.off import switched_on
from weeknotes.check.rules.advice import advise
from weeknotes.commands.build import Format, add_to, exit_code
from weeknotes.commands.say import SayWithProgress
from weeknotes.model.problems.problem import Problem, in_reading_order
from weeknotes.model.site import Site
from weeknotes.model.value import Value
from weeknotes.model.weeks.wording import count
from weeknotes.read.config.domain import example_left
from weeknotes.read.config.settings import FILE
from weeknotes.read.config.settings_file import settings_text
from weeknotes.read.git.changed import changed_since
from weeknotes.report.github import as_annotations, as_notice, as_notices
from weeknotes.report.job_summary import check_summary
from weeknotes.report.json import as_json
from weeknotes.report.review import reviews
from weeknotes.report.text import held_back


class OnGitHub(Value, frozen=True):
    """What the format `github` is for: a job of a workflow."""

    summary: Path | None = None
    """The file that a report in Markdown is added to."""

    outputs: Path | None = None
    """The file that tells the job's later steps whether a preview is wanted: `previews=true`."""

    changed_since: str = ""
    """The commit with which posts are compared; the report shows those that differ."""


class Web(Value, frozen=True):
    """How other sites are asked."""

    ask: Ask = ask_the_web
    pace: Pace = Pace()


def run(
    request: Request,
    *,
    form: Format,
    external: bool,
    say: SayWithProgress,
    job: OnGitHub | None = None,
    published: bool = False,
    web: Web | None = None,
) -> int:
    """Reports all that is wrong with a site, or could be better.

    Args:
        request: as for a build; where to write has no meaning here.
        form: of the output.
        external: whether other sites are asked for the pages that this one links to.
        say: how to print.
        job: the job that it is part of, for the format `github`.
        published: whether the planned addresses are compared with those that are public.
        web: how other sites are asked.

    Returns:
        0 if all is fine, 1 if something is wrong with the content, 2 with usage or settings.
    """
    started = time.perf_counter()
    surveyed = survey(request, counting=say.counting)
    if isinstance(surveyed, Refusal):
        report = Report(problems=surveyed.problems, refused=True)
        _print(report.problems, request.site, form, say)
        if form == "json":
            say.line(as_json(report, time.perf_counter() - started))
        if form == "github" and job and job.summary:
            add_to(job.summary, check_summary(report, "Nothing was checked."), say)
        return exit_code(report, strict=request.strict)
    site = surveyed.site
    advice = (
        *example_left(site.settings, settings_text(request.site)[0], FILE),
        *advise(site, surveyed.plan.named, surveyed.report.problems),
        *faults_of_theme(surveyed),
    )
    compared = compare(surveyed) if published else Compared()
    if published:
        # Before all else: GitHub shows ten annotations of a step, and these matter most there.
        _print(compared.problems, request.site, form, say)
        _note(compared, form, say)
    report = _with(surveyed.report, advice, site)
    _print(report.problems, request.site, form, say)
    report = _with(report, compared.problems, site)
    looked = None
    if external:
        looked, dead = _ask_others(site, request.site, say, web or Web())
        printed = frozenset(report.problems)
        report = _with(report, dead, site)
        _print([new for new in report.problems if new not in printed], request.site, form, say)
    seconds = time.perf_counter() - started
    if form == "json":
        more = {
            **({"elsewhere": _counted(looked)} if looked else {}),
            **({"public": _compared(compared)} if published else {}),
        }
        say.line(as_json(report, seconds, **more))
    else:
        _print_held(report, request.site, form, say)
        if looked is not None:
            _sum_up_links(looked, say)
        say.line(_result(report))
    if form == "github" and job is not None:
        _hand_over(job, surveyed, report, request.site, say)
    return exit_code(report, strict=request.strict)


def _with(report: Report, more: tuple[Problem, ...], site: Site) -> Report:
    problems = in_reading_order((*report.problems, *switched_on(more, site.settings.check)))
    return msgspec.structs.replace(report, problems=problems)


def _note(compared: Compared, form: Format, say: SayWithProgress) -> None:
    for note in compared.notes:
        if form == "github":
            say.line(as_notice(note))
        else:
            say.note(note)


def _compared(compared: Compared) -> dict[str, object]:
    """What `--format json` says of the published site."""
    return {
        "sitemap": compared.sitemap,
        "addresses": compared.addresses,
        "gone": [*compared.gone.pages, *compared.gone.lists],
        "notes": list(compared.notes),
    }


def _print(
    problems: tuple[Problem, ...] | list[Problem], site: Path, form: Format, say: SayWithProgress
) -> None:
    if form == "github":
        for line in as_annotations(tuple(problems), site):
            say.line(line)
    elif form == "text":
        for problem in problems:
            say.problem(problem)


def _print_held(report: Report, site: Path, form: Format, say: SayWithProgress) -> None:
    if form == "github":
        for line in as_notices(report, site):
            say.line(line)
    else:
        for line in held_back(report):
            say.note(f"Not published – {line}")


def _hand_over(
    job: OnGitHub, surveyed: Survey, report: Report, site: Path, say: SayWithProgress
) -> None:
    """Adds to what a job shows, and to what its later steps know."""
    if job.summary:
        changed = changed_since(site, job.changed_since) if job.changed_since else frozenset()
        if changed is None:
            say.line(f"git can't say what has changed since “{job.changed_since}”.")
        to_review = reviews(surveyed, report, changed or frozenset())
        add_to(job.summary, check_summary(report, _result(report), to_review), say)
    if job.outputs and surveyed.site.settings.publish.previews:
        add_to(job.outputs, "previews=true\n", say)


def _ask_others(
    site: Site, folder: Path, say: SayWithProgress, web: Web
) -> tuple[Looked, tuple[Problem, ...]]:
    places = addresses_of(site)
    hunt = prepare(places, folder, site.now)
    with say.counting("Checking links", len(hunt.wanted)) as advance:
        looked = look(
            hunt, folder=folder, now=site.now, ask=web.ask, answered=advance, pace=web.pace
        )
    if not looked.kept:
        say.note(
            f"The answers could not be saved in {PLACE}. The next check will ask every site again."
        )
    return looked, tuple(dead_links(places, looked.answers))


def _counted(looked: Looked) -> dict[str, object]:
    """What `--format json` says of links to other sites."""
    found = Counter(answer.verdict for answer in looked.answers.values())
    return {
        "addresses": len(looked.answers),
        "remembered": looked.recalled,
        **{verdict: found[verdict] for verdict in ("fine", "moved", "dead")},
        "unknown": [
            {"address": address, "reason": answer.reason} for address, answer in _unknown(looked)
        ],
    }


def _unknown(looked: Looked) -> Iterator[tuple[str, Answer]]:
    return (
        (address, answer)
        for address, answer in looked.answers.items()
        if answer.verdict == "unknown"
    )


def _sum_up_links(looked: Looked, say: SayWithProgress) -> None:
    doubtful = tuple(_unknown(looked))
    for address, answer in doubtful:
        say.note(f"Could not check – {address}: {answer.reason}")
    found = Counter(answer.verdict for answer in looked.answers.values())
    fine = found["fine"] + found["moved"]
    parts = [
        f"{fine:,} fine",
        f"{found['dead']:,} dead",
        f"{len(doubtful):,} could not be checked",
    ]
    kept = f" ({looked.recalled:,} checked earlier)" if looked.recalled else ""
    say.line(f"{count(len(looked.answers), 'link')} to other sites: {', '.join(parts)}{kept}.")


def _result(report: Report) -> str:
    severities = Counter(problem.severity for problem in report.problems)
    parts = [
        count(number, name)
        for name, number in (("error", severities["error"]), ("warning", severities["warning"]))
        if number
    ]
    files = report.published + report.drafts + report.scheduled + report.failed
    summary = " and ".join(parts) if parts else "no problems found"
    return f"Checked {count(files, 'post')}: {summary}."
