"""The whole build: read → plan → render → write.

The settings are read first, because they say what everything else means. Content becomes a `Site`,
the site becomes a plan of every address, each planned page becomes bytes, and the bytes become
files, all at once and only where they differ. Each stage returns its problems next to its result;
an error keeps the last stage from being reached, and the old site stays as it was.

The memory saves work: what the last build read and made is not read and made again, and where only
the texts of posts have changed, nothing is planned again either (`text_only`).
"""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from weeknotes.build.context import Context, rules_digest_of
from weeknotes.build.drawings import Drawings
from weeknotes.build.files import Files
from weeknotes.build.incremental.memory import Memory, memory_of
from weeknotes.build.incremental.notes import Notes
from weeknotes.build.incremental.record import of_readings, record_of, seen_of
from weeknotes.build.incremental.text_only import rebuild_texts
from weeknotes.build.into_git import committed, kept_from_git
from weeknotes.build.jobs import TemplateSet, maker_of_page, ready
from weeknotes.build.output import finished
from weeknotes.build.planning import what_can_stand
from weeknotes.build.processes.progress import Counting, counted, unseen
from weeknotes.build.processes.workers import Crew
from weeknotes.build.request import PublicPost, Refusal, Report, Request
from weeknotes.build.theme.trial import template_faults
from weeknotes.build.theme.unused import theme_warnings
from weeknotes.build.usage import wrong_usage
from weeknotes.check.off import off_faults, switched_on
from weeknotes.model.page import Output, Page
from weeknotes.model.posts.document import Document
from weeknotes.model.problems.problem import Problem, in_reading_order
from weeknotes.model.settings import Settings
from weeknotes.model.site import Site
from weeknotes.model.theme import Theme
from weeknotes.model.value import Value
from weeknotes.model.weeks.week import instant
from weeknotes.read.clock import read_clock
from weeknotes.read.config.domain import address_warnings
from weeknotes.read.config.settings import FILE, read_settings
from weeknotes.read.config.settings_file import settings_text
from weeknotes.read.files.content import FOLDER, Content, read_content
from weeknotes.read.files.misplaced import outside_content
from weeknotes.read.files.source import Source
from weeknotes.read.reading import Reading, Rules
from weeknotes.read.site import ReadSite, read_site
from weeknotes.read.theme.options import with_values
from weeknotes.read.theme.theme import read_theme
from weeknotes.render.email.latest import latest_email_faults

if TYPE_CHECKING:
    from weeknotes.plan.site import Plan


_NEWEST = 20
"""Published posts that a report names."""


class Survey(Value, frozen=True):
    """A site read and planned, with nothing rendered or written yet."""

    site: Site
    """As read; files that can't be published as planned are still among its posts."""

    theme: Theme
    plan: "Plan"
    report: Report
    found: ReadSite
    outputs: tuple[Output, ...]
    """Those of the plan, with drawings as they are published."""


def build(request: Request, *, counting: Counting = unseen) -> Report:
    """Builds a site, or says why not.

    Args:
        request: what is wanted.
        counting: shows the progress, where that takes a while.
    """
    context = _context(request, request.output or request.site / "public")
    if isinstance(context, Refusal):
        return Report(problems=context.problems, refused=True)
    with Crew(request.jobs) as crew, memory_of(context, crew) as memory:
        report = _build(context, memory, crew, counting)
        notes = (*report.notes, *memory.notes(), *committed(report, request.site))
        return msgspec.structs.replace(report, notes=notes)


def _build(context: Context, memory: Memory, crew: Crew, counting: Counting) -> Report:
    content = read_content(context.request.site, memory.known_digest)
    template_set = TemplateSet(context.theme)
    same = rebuild_texts(
        context, content, memory=memory, template_set=template_set, crew=crew, counting=counting
    )
    if same is not None:
        return same
    surveyed = _surveyed(context, content, memory, counting, crew=crew, template_set=template_set)
    plan, report, seen = surveyed.plan, surveyed.report, seen_of(surveyed.found)
    planned = surveyed.outputs
    del surveyed  # pages are made without the posts, which take much of a large site's memory
    if _must_stop(report, plan, context.request):
        memory.remember(of_readings(content, memory))
        return report
    texts = {path: one.text for path, one in plan.linked.items()}
    notes = Notes(memory.record.files if memory.record else ())
    files = Files(memory, template_set, notes)
    outputs = (*planned, *kept_from_git(context, planned))
    report = finished(
        files.of_plan(outputs, texts),
        notes,
        context,
        report,
        memory=memory,
        crew=crew,
        number=len(outputs),
        counting=counting,
        more_faults=partial(template_faults, planned, texts, template_set, context.theme),
    )
    crew.rest()
    if report.output is None:
        memory.remember(of_readings(content, memory))
        return report
    memory.remember(
        record_of(
            context,
            content,
            seen,
            plan,
            report=report,
            files=notes.stamped(report.output, memory),
            digests=files.digests,
            memory=memory,
        )
    )
    return report


def survey(request: Request, *, counting: Counting = unseen) -> Survey | Refusal:
    """Reads and plans a site: all of a build that changes nothing.

    Args:
        request: what is wanted.
        counting: shows the progress, where that takes a while.
    """
    context = _context(request, None)
    if isinstance(context, Refusal):
        return context
    with Crew(request.jobs) as crew:
        content = read_content(request.site)
        return _surveyed(context, content, Memory(request.site, None, crew), counting)


def faults_of_theme(surveyed: Survey) -> tuple[Problem, ...]:
    """The faults that one page of each template shows, where a site has templates of its own."""
    texts = {path: one.text for path, one in surveyed.plan.linked.items()}
    theme = surveyed.theme
    return template_faults(surveyed.outputs, texts, TemplateSet(theme), theme)


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


def _context(request: Request, output: Path | None) -> Context | Refusal:
    """What a build is given before it reads any content.

    Args:
        request: what is wanted.
        output: the folder that will be written to; None where nothing will be written.
    """
    settings = settings_of(request.site)
    if isinstance(settings, Refusal):
        return settings
    if fault := wrong_usage(request, settings, output):
        return Refusal(problems=(fault,))
    theme, problems = read_theme(request.site, settings.theme)
    if theme is None:
        return Refusal(problems=problems)
    text = settings_text(request.site)[0]
    theme, faults = with_values(theme, settings.theme_options, text)
    return Context(
        request=request,
        settings=settings,
        text=text,
        theme=theme,
        problems=(
            *address_warnings(settings, text, FILE),
            *problems,
            *faults,
            *outside_content(request.site, settings.kinds),
        ),
        url=request.base_url.rstrip("/") + "/" if request.base_url else settings.url,
        now=read_clock(request.now, settings.zone),
        output=output,
    )


def _surveyed(
    context: Context,
    content: Content,
    memory: Memory,
    counting: Counting,
    *,
    crew: Crew | None = None,
    template_set: TemplateSet | None = None,
) -> Survey:
    """The site, read and planned.

    Args:
        context: of the build.
        content: what is in the content folder.
        memory: of the last build.
        counting: shows the progress.
        crew: makes itself ready for rendering while the site is planned.
        template_set: the theme's templates, for rendering.
    """
    request, settings, theme = context.request, context.settings, context.theme
    rules_digest = rules_digest_of(context, content)

    def reader(sources: tuple[Source, ...], rules: Rules) -> Iterator[Reading]:
        readings = memory.read(sources, rules, rules_digest)
        return counted("Reading", readings, len(sources), counting)

    found = read_site(
        request.site,
        settings,
        url=context.url,
        now=context.now,
        show=context.show,
        content=content,
        reader=reader,
    )
    if crew and template_set:
        crew.prepare(partial(ready, template_set.templates))
    drawings = Drawings(memory, settings)
    site, plan, failed = what_can_stand(found, theme, drawings, keep_going=request.keep_going)
    if any(problem.code == "too-slow" for problem in plan.problems):
        found = msgspec.structs.replace(found, depends_on_more=True)

    def rendered(page: Page) -> bytes:
        make = maker_of_page(page, template_set or TemplateSet(theme))
        return crew.done(make) if crew else make()

    email = latest_email_faults(plan.outputs, rendered, theme=theme, folder=f"{FOLDER}/digest")
    drawn = drawings.problems(plan.named.drawings)
    unused = theme_warnings(theme, settings, {output.url for output in plan.outputs})
    problems = in_reading_order(
        (*context.problems, *found.problems, *plan.problems, *drawn, *email, *unused)
    )
    report = _counts(site, plan, switched_on(problems, settings.check), failed)
    return Survey(
        site=found.site,
        theme=theme,
        plan=plan,
        report=report,
        found=found,
        outputs=drawings.ready(plan.outputs),
    )


def _counts(
    site: Site, plan: "Plan", problems: tuple[Problem, ...], failed: tuple[str, ...]
) -> Report:
    drafts = sum(post.held is not None and post.held.is_draft for post in site.held)
    return Report(
        problems=problems,
        published=len(site.texts),
        drafts=drafts,
        scheduled=len(site.held) - drafts,
        failed=len(failed),
        faulty=tuple(sorted(failed)),
        pages=sum(isinstance(output, Page) for output in plan.outputs),
        held=tuple(msgspec.structs.replace(post, document=Document()) for post in site.held),
        newest=tuple(_newest(site)),
    )


def _newest(site: Site) -> Iterator[PublicPost]:
    # What plans takes long to import, which a build with nothing to plan need not wait for.
    from weeknotes.plan.addresses.routes import Roots, post_url  # noqa: PLC0415

    roots = Roots.of(site.url)
    dated = [(instant(post.came_out), post) for post in site.posts if post.came_out]
    dated.sort(key=lambda one: one[0], reverse=True)
    for _, post in dated[:_NEWEST]:
        yield PublicPost(title=post.title, url=roots.absolute(post_url(post)))


def _must_stop(report: Report, plan: "Plan", request: Request) -> bool:
    """Whether what is wrong keeps the site from being written."""
    if request.strict and report.problems:
        return True
    errors = any(problem.severity == "error" for problem in report.problems)
    return errors and (not request.keep_going or bool(plan.faulty))
