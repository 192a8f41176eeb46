"""One week of a site as an email: the way of a build up to the plan, then one page of it.

For `weeknotes digest`, which shows open weeks too; the copies on the site are of closed ones.
"""

from collections.abc import Iterable

from weeknotes.build.pipeline import survey
from weeknotes.build.request import Refusal, Request
from weeknotes.model.page import Output, Page
from weeknotes.model.problems.problem import Problem, error, warning
from weeknotes.model.value import Value
from weeknotes.model.views.email import EmailView
from weeknotes.model.views.weeks import DigestView
from weeknotes.model.weeks.week import Week
from weeknotes.plan.addresses.routes import Roots
from weeknotes.plan.email.emails import email_view
from weeknotes.read.files.content import FOLDER
from weeknotes.render.email.email import Email, email
from weeknotes.render.email.length import too_long
from weeknotes.render.jinja.fault import TemplateFault
from weeknotes.render.jinja.templates import environment

_WEEKS_IN_HINT = 3
"""How many weeks a hint names."""


class WeekEmail(Value, frozen=True):
    """The email, or why there is none."""

    problems: tuple[Problem, ...] = ()
    refused: bool = False
    """Whether usage or settings are wrong, so that nothing was even tried."""

    view: EmailView | None = None
    email: Email | None = None
    """None where something is wrong with the content, or the site has no such week yet."""


def week_email(request: Request, week: Week | None) -> WeekEmail:
    """Makes a week's email, or says why not.

    Args:
        request: what site, and by what clock. Nothing is written.
        week: the week, open or closed; None for the latest that went out. One that went out is as
            it was sent, and equals its copies on the site.
    """
    surveyed = survey(request)
    if isinstance(surveyed, Refusal):
        return WeekEmail(problems=surveyed.problems, refused=True)
    errors = tuple(one for one in surveyed.report.problems if one.severity == "error")
    if errors:
        return WeekEmail(problems=errors)
    site, theme = surveyed.site, surveyed.theme
    digests, issues = _digests(surveyed.plan.outputs), _issues(surveyed.plan.outputs)
    week = week or next(iter(issues), None)
    if week is None or week not in digests:
        return WeekEmail(problems=(_no_week(digests, week),))
    view = issues.get(week) or email_view(
        digests[week], settings=site.settings, roots=Roots.of(site.url)
    )
    try:
        made = email(view, environment(theme.templates, built_in=theme.given, layers=theme.layers))
    except TemplateFault as fault:
        return WeekEmail(problems=(fault.problem(theme, "the email"),))
    long = too_long(made.html, f"{FOLDER}/digest/{week.slug}.md")
    return WeekEmail(problems=(long,) if long else (), view=view, email=made)


def weeks_with_notes(request: Request) -> tuple[Week, ...]:
    """The weeks of a site that have a digest, latest first; none where it can't be read."""
    surveyed = survey(request)
    return () if isinstance(surveyed, Refusal) else tuple(_digests(surveyed.plan.outputs))


def _digests(outputs: Iterable[Output]) -> dict[Week, DigestView]:
    """The digests of a plan, latest first."""
    views = (
        output.inputs
        for output in outputs
        if isinstance(output, Page) and isinstance(output.inputs, DigestView)
    )
    found = {Week.parse(view.week.code): view for view in views}
    return dict(sorted(found.items(), reverse=True))


def _issues(outputs: Iterable[Output]) -> dict[Week, EmailView]:
    """The emails of a plan, latest first: those of the weeks that went out."""
    views = (
        output.inputs
        for output in outputs
        if isinstance(output, Page) and isinstance(output.inputs, EmailView)
    )
    found = {Week.parse(view.code): view for view in views}
    return dict(sorted(found.items(), reverse=True))


def _no_week(digests: dict[Week, DigestView], week: Week | None) -> Problem:
    if not digests:
        return warning(
            "no-notes",
            FOLDER,
            "This site has no published notes yet, so there is no week to email.",
            "Publish a weeknote first.",
        )
    if week is None:
        named = next(iter(digests)).code
        return warning(
            "no-closed-week",
            FOLDER,
            "No week has closed yet, so no digest is complete.",
            f"To see the open week so far, use: weeknotes digest {named}",
        )
    named = ", ".join(one.code for one in list(digests)[:_WEEKS_IN_HINT])
    return error(
        "empty-week",
        FOLDER,
        f"There are no published notes for week {week.number} of {week.year} ({week.code}).",
        f"The latest weeks that have notes are {named}."
        if len(digests) > 1
        else f"The only week that has notes is {named}.",
    )
