"""`weeknotes publish`: a clean, strict build, pushed to a branch by git."""

from collections.abc import Mapping

import msgspec

from weeknotes.build.pipeline import build, settings_of, survey
from weeknotes.build.public_addresses import gone_of
from weeknotes.build.request import Refusal, Report, Request
from weeknotes.commands.exit_codes import INTERRUPTED, SUCCESS, WRONG_CONTENT, WRONG_USAGE
from weeknotes.commands.say import SayAndAsk
from weeknotes.model.problems.problem import Problem
from weeknotes.model.settings import Settings
from weeknotes.model.value import Value
from weeknotes.model.web.credentials import without_credentials
from weeknotes.model.weeks.wording import count
from weeknotes.publish import refusal
from weeknotes.publish.changes import Changes, address_below, change_lines, changes, is_page
from weeknotes.publish.git import git_for
from weeknotes.publish.ours import guard
from weeknotes.publish.places import settings_page
from weeknotes.publish.refusal import PublishError
from weeknotes.publish.remote import BranchState, Patience, Way, branch_state, branches, content_of
from weeknotes.publish.repository import Goal, look_at, look_whether_behind, uncommitted
from weeknotes.publish.scratch import prepare, scratch
from weeknotes.publish.send import send
from weeknotes.publish.tree import Tree, keep
from weeknotes.read.config.domain import example_left
from weeknotes.read.config.settings import FILE
from weeknotes.read.config.settings_file import settings_text
from weeknotes.report.text import held_back
from weeknotes.write import mark

_MESSAGE = "Publish the site"


class PublishOptions(Value, frozen=True):
    """What the command is asked to do besides building."""

    remote: str = ""
    branch: str = ""
    """As the settings have it, where these two are empty."""

    message: str = ""
    dry_run: bool = False
    yes: bool = False


class _Ready(Value, frozen=True):
    """A site that is built, and the one that is published now."""

    request: Request
    way: Way
    now: BranchState
    new: Tree
    report: Report
    settings: Settings
    url: str
    """Where it will be served."""


def run(
    request: Request,
    options: PublishOptions,
    *,
    variables: Mapping[str, str],
    say: SayAndAsk,
    patience: Patience | None = None,
) -> int:
    """Publishes a site, or says why not.

    Args:
        request: as for a build; where to write has no meaning here.
        options: of the command.
        variables: of the environment, for git.
        say: how to print.
        patience: with the remote.

    Returns:
        0 if the site is published or nothing has changed, 1 if something is wrong with the
        content, 2 with usage, settings or the way to the branch, 130 if stopped while sending.
    """
    settings = settings_of(request.site)
    if isinstance(settings, Refusal):
        for problem in settings.problems:
            say.problem(problem)
        return WRONG_USAGE
    for problem in example_left(settings, settings_text(request.site)[0], FILE):
        say.problem(problem)
        return WRONG_USAGE
    try:
        if not (options.yes or options.dry_run):
            _somebody_must_be_there(say)
        with scratch() as place:
            user = git_for(request.site, variables)
            goal = Goal(
                remote=options.remote or settings.publish.remote,
                branch=options.branch or settings.publish.branch,
            )
            repository = look_at(user, goal)
            way = Way(
                git=prepare(place, user, repository, goal.remote),
                goal=goal,
                address=repository.address,
                patience=patience or Patience(),
            )
            heads = branches(way)
            now = branch_state(way, heads)
            look_whether_behind(user, repository.branch, heads.get(repository.branch, ""))
            if files := uncommitted(user):
                say.note(_only_here(files))
            report = build(msgspec.structs.replace(request, output=place.site, clean=True))
            if report.output is None or not report.published:
                return _not_built(report, say)
            ready = _Ready(
                request=request,
                way=way,
                now=now,
                new=keep(way.git, place.site, sorted(mark.read(place.site) or ())),
                report=report,
                settings=settings,
                url=f"{request.base_url.rstrip('/')}/" if request.base_url else settings.url,
            )
            return _publish(ready, options, say)
    except PublishError as refused:
        say.problem(refused.problem)
        return WRONG_USAGE


def _only_here(files: int) -> str:
    return (
        f"{count(files, 'file')} of this site {'has' if files == 1 else 'have'} changes that are "
        "only on this computer. When somebody else publishes, these changes disappear from the "
        "site again. Commit and push your posts."
    )


def _somebody_must_be_there(say: SayAndAsk) -> None:
    if not say.can_ask():
        raise PublishError(refusal.unasked())


def _not_built(report: Report, say: SayAndAsk) -> int:
    for problem in report.problems:
        say.problem(problem)
    if report.refused:
        return WRONG_USAGE
    if not report.problems:
        say.problem(refusal.no_posts())
    say.line("Nothing was published. Fix the errors and warnings first.")
    return WRONG_CONTENT


def _publish(ready: _Ready, options: PublishOptions, say: SayAndAsk) -> int:
    way, report = ready.way, ready.report
    for line in held_back(report):
        say.note(f"Not published – {line}")
    found = changes(ready.now.tree.files, ready.new.files)
    if not found:
        say.line(f"Nothing has changed: {ready.url} is up to date.")
        return SUCCESS
    guard(way, ready.now, ready.new, ready.settings.publish.cname)
    for line in change_lines(found, ready.url):
        say.line(line)
    for problem in _gone(ready, found):
        say.problem(problem)
    where = f"the branch “{way.goal.branch}” of {without_credentials(way.address)}"
    if options.dry_run:
        say.line(f"This would go to {where}. Nothing was published.")
        return SUCCESS
    if not (options.yes or say.ask(f"Publish to {where}?")):
        say.line("Nothing was published.")
        return SUCCESS
    try:
        send(way, ready.now, ready.new, options.message.strip() or _MESSAGE)
    except KeyboardInterrupt:
        say.note(
            "Stopped while sending the site. Either all of it has arrived, or the old site is "
            "still there. Run the command again to see which."
        )
        return INTERRUPTED
    posts, pages = count(report.published, "post"), count(report.pages, "page")
    say.line(f"Published {posts}, {pages}: {ready.url}")
    say.note("It may take a minute or two to appear.")
    if not ready.now.commit:
        say.line(_first_time(way, ready.settings))
    return SUCCESS


def _gone(ready: _Ready, found: Changes) -> tuple[Problem, ...]:
    """A problem for each page that would go, with the line that keeps its address."""
    if not any(map(is_page, found.removed)):
        return ()
    surveyed = survey(ready.request)
    if isinstance(surveyed, Refusal):
        return surveyed.problems
    old = {address_below(path): path for path in ready.now.tree.files if is_page(path)}

    def page(url: str) -> str:
        try:
            return content_of(ready.way, ready.now.commit, old[url])
        except PublishError:
            return ""  # whoever does not answer learns it when the site is sent

    return gone_of(surveyed, ready.url, old, page)[1]


def _first_time(way: Way, settings: Settings) -> str:
    page = settings_page(way.address, settings.repository_page)
    branch = way.goal.branch
    what = (
        f"Turn on GitHub Pages (“Deploy from a branch”, then “{branch}”) here: {page}"
        if page
        else f"Set the host of your repository to serve the branch “{branch}”."
    )
    return f"This was the first time. {what}"
