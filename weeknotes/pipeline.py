"""The whole build: read → plan → render → write.

The settings are read first, because they say what everything else means. Content becomes a `Site`,
the site becomes a plan of every address, each planned page becomes bytes, and the bytes become
files, all at once and only where they differ. Each stage returns its problems beside its result;
an error keeps the last stage from being reached, and the site that stands stays as it was.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import msgspec

from weeknotes.check.off import off_faults, switched_on
from weeknotes.model.page import Blob, Copy, Output, Page
from weeknotes.model.post import Post
from weeknotes.model.problem import Problem, error, in_reading_order
from weeknotes.model.settings import Settings
from weeknotes.model.site import Site, Theme
from weeknotes.model.value import Value
from weeknotes.plan.routes import file_of
from weeknotes.plan.site import Plan, plan_site
from weeknotes.progress import Counting, counted, unseen
from weeknotes.read.clock import BadClock, read_clock
from weeknotes.read.content import FOLDER
from weeknotes.read.settings import FILE, read_settings
from weeknotes.read.settings_file import settings_text
from weeknotes.read.site import Found, Show, read_site
from weeknotes.read.theme import read_theme
from weeknotes.render.latest_email import latest_too_long
from weeknotes.render.page import render_page
from weeknotes.render.templates import TemplateFault, environment
from weeknotes.workers import mapped
from weeknotes.write.output import File, write
from weeknotes.write.target import refuse

_OF_CONTENT = frozenset({"unsafe-path", "cannot-read"})
"""Faults of writing that are mended in the content; the others are the output folder's."""


class Request(Value, frozen=True):
    """What is wanted of a build."""

    site: Path
    output: Path | None = None
    """`public/` in the site's folder unless told."""

    base_url: str = ""
    """Where the site will be served, where that is not the settings' `url`."""

    now: str = ""
    """The clock as ISO 8601, or the seconds of SOURCE_DATE_EPOCH; the real one where empty."""

    drafts: bool = False
    future: bool = False
    strict: bool = False
    keep_going: bool = False
    jobs: int | None = None


class Report(Value, frozen=True):
    """What came of a build."""

    problems: tuple[Problem, ...] = ()
    refused: bool = False
    """Whether usage or settings are wrong, so that nothing was even tried."""

    published: int = 0
    drafts: int = 0
    scheduled: int = 0
    failed: int = 0
    pages: int = 0
    """Addresses that hold a page or a feed."""

    rendered: int = 0
    written: int = 0
    """Files that are new or changed."""

    removed: int = 0
    held: tuple[Post, ...] = ()
    output: Path | None = None
    """Where the site was written to; None where it was not."""


class Survey(Value, frozen=True):
    """A site read and planned, with nothing rendered or written yet."""

    site: Site
    """As read; files that can't be published as planned are still among its posts."""

    theme: Theme
    plan: Plan
    report: Report


class Refusal(Value, frozen=True):
    """Why nothing was even read: usage, settings or theme are wrong."""

    problems: tuple[Problem, ...]


def build(request: Request, *, counting: Counting = unseen) -> Report:
    """Builds a site, or says why not.

    Args:
        request: what is wanted.
        counting: shows how far it has come, where that takes a while.
    """
    surveyed = survey(request, output=_output(request), counting=counting)
    if isinstance(surveyed, Refusal):
        return Report(problems=surveyed.problems, refused=True)
    plan, report = surveyed.plan, surveyed.report
    if _must_stop(report, plan, request):
        return report
    return _render_and_write(plan, surveyed.theme, request, report, counting)


def survey(
    request: Request, *, output: Path | None = None, counting: Counting = unseen
) -> Survey | Refusal:
    """Reads and plans a site: all of a build that changes nothing.

    Args:
        request: what is wanted.
        output: the folder that will be written to, for a look whether it may be; None where
            nothing will be written.
        counting: shows how far it has come, where that takes a while.
    """
    settings = settings_of(request.site)
    if isinstance(settings, Refusal):
        return settings
    if fault := _wrong_usage(request, settings, output):
        return Refusal(problems=(fault,))
    theme, theme_problems = read_theme(request.site, settings.theme)
    if theme is None:
        return Refusal(problems=theme_problems)
    found = _read(request, settings, counting)
    site, plan, failed = _plan(found, theme, keep_going=request.keep_going)
    long = latest_too_long(plan.outputs, environment(theme.templates), f"{FOLDER}/digest")
    told = in_reading_order((*theme_problems, *found.problems, *plan.problems, *long))
    report = _counts(site, plan, switched_on(told, settings.check), failed)
    return Survey(site=found.site, theme=theme, plan=plan, report=report)


def settings_of(site: Path) -> Settings | Refusal:
    """The settings of a site's folder, or why they can't be had."""
    text, problems = settings_text(site)
    if problems:
        return Refusal(problems=problems)
    settings, problems = read_settings(text)
    if settings is None:
        return Refusal(problems=problems)
    faults = off_faults(settings.check, text, FILE)
    return Refusal(problems=faults) if faults else settings


def _output(request: Request) -> Path:
    return request.output or request.site / "public"


def _wrong_usage(request: Request, settings: Settings, output: Path | None) -> Problem | None:
    """What of the command line makes no sense for this site."""
    try:
        read_clock(request.now, settings.zone)
    except BadClock as fault:
        return error("bad-clock", FILE, fault.message, fault.hint)
    if request.base_url and not _is_site(request.base_url):
        return error(
            "bad-base-url",
            FILE,
            f"“{request.base_url}” is not the full address of a site.",
            "Write it with https:// in front, such as https://team.github.io/notes/.",
        )
    if output is None:
        return None
    return refuse(output, site=request.site, content=request.site / FOLDER)


def _is_site(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    told = parts.scheme in {"https", "http"} and parts.hostname
    return bool(told) and not (parts.query or parts.fragment)


def _read(request: Request, settings: Settings, counting: Counting) -> Found:
    def mapper(function: Callable[[Any], Any], values: tuple[Any, ...]) -> Iterator[Any]:
        results = mapped(function, values, jobs=request.jobs)
        return counted("Reading", results, len(values), counting)

    return read_site(
        request.site,
        settings,
        url=request.base_url.rstrip("/") + "/" if request.base_url else settings.url,
        now=read_clock(request.now, settings.zone),
        show=Show(drafts=request.drafts, future=request.future),
        mapper=mapper,
    )


def _plan(found: Found, theme: Theme, *, keep_going: bool) -> tuple[Site, Plan, int]:
    """What can stand of a site, the plan, and how many Markdown files failed until here.

    With `keep_going`, files that can't be published as planned are left out and all is planned
    anew, until what is left can stand together.
    """
    site, failed = found.site, found.failed
    unpublished = found.unpublished
    problems: tuple[Problem, ...] = ()
    while True:
        plan = plan_site(site, theme, held=unpublished)
        problems += tuple(new for new in plan.problems if new not in problems)
        rest = _without(site, plan.faulty)
        fallen = frozenset(map(_path, _texts(site))) - frozenset(map(_path, _texts(rest)))
        failed += len(fallen)
        if rest == site or not keep_going:
            return rest, msgspec.structs.replace(plan, problems=problems), failed
        unpublished |= fallen
        site = rest


def _without(site: Site, files: frozenset[str]) -> Site:
    """The site without some of its content files, be they texts or what stands beside them."""
    return msgspec.structs.replace(
        site,
        posts=tuple(post for post in site.posts if post.path not in files),
        editorials=tuple(post for post in site.editorials if post.path not in files),
        home=site.home if site.home and site.home.path not in files else None,
        assets=tuple(a for a in site.assets if f"{FOLDER}/{a.path}" not in files),
    )


def _texts(site: Site) -> tuple[Post, ...]:
    """All that a site publishes of Markdown files."""
    return (*site.posts, *site.editorials, *((site.home,) if site.home else ()))


def _path(post: Post) -> str:
    return post.path


def _counts(site: Site, plan: Plan, problems: tuple[Problem, ...], failed: int) -> Report:
    drafts = sum(post.held is not None and post.held.is_draft for post in site.held)
    return Report(
        problems=problems,
        published=len(_texts(site)),
        drafts=drafts,
        scheduled=len(site.held) - drafts,
        failed=failed,
        pages=sum(isinstance(output, Page) for output in plan.outputs),
        held=site.held,
    )


def _must_stop(report: Report, plan: Plan, request: Request) -> bool:
    """Whether what is wrong keeps the site from being written."""
    if request.strict and report.problems:
        return True
    errors = any(problem.severity == "error" for problem in report.problems)
    return errors and (not request.keep_going or bool(plan.faulty))


def _render_and_write(
    plan: Plan, theme: Theme, request: Request, report: Report, counting: Counting
) -> Report:
    output = _output(request)
    templates = environment(theme.templates)
    files = (_file(planned, lambda page: render_page(page, templates)) for planned in plan.outputs)
    told = counted("Writing", files, len(plan.outputs), counting)
    try:
        written = write(output, told, site=request.site)
    except TemplateFault as fault:
        problem = error(
            "theme-fault",
            f"themes/{theme.name}/{fault.template}",
            f"The theme can't make a page: {fault.message}",
            "Mend the template, or remove it from your themes folder to use the given one.",
            line=fault.line,
        )
        return msgspec.structs.replace(report, problems=(*report.problems, problem))
    if written.problems:
        return msgspec.structs.replace(
            report,
            problems=(*report.problems, *written.problems),
            refused=_OF_CONTENT.isdisjoint(problem.code for problem in written.problems),
        )
    return msgspec.structs.replace(
        report,
        rendered=report.pages,
        written=written.written,
        removed=written.removed,
        output=output,
    )


def _file(output: Output, rendered: Callable[[Page], bytes]) -> File:
    path = file_of(output.url)
    match output:
        case Page():
            return File(path=path, content=rendered(output))
        case Copy():
            return File(path=path, content=Path(output.asset.source))
        case Blob():
            return File(path=path, content=output.content)
