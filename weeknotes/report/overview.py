"""The state of a site: what waits and why, which weeks are open, which numbers are missing.

For the team's own eyes: who has not written yet is never shown on the site.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime

from weeknotes.build.pipeline import Survey
from weeknotes.drafting.scaffold.numbers import missing_numbers
from weeknotes.model.posts.person import Person
from weeknotes.model.posts.post import Held, Post
from weeknotes.model.problems.problem import Problem
from weeknotes.model.settings import Settings
from weeknotes.model.site import Site
from weeknotes.model.value import Value
from weeknotes.model.weeks.week import Week, instant
from weeknotes.plan.weeks.week_words import week_label

_MISPLACED = frozenset({"folder-nearly", "no-file-ending", "out-of-place", "wrong-file-ending"})
"""Rules about files that are not where, or not called as, they should be."""


class Waiting(Value, frozen=True):
    """A post that is not published though nothing is wrong with it."""

    path: str
    title: str
    held: Held


class OpenWeek(Value, frozen=True):
    """A week that has started and not closed."""

    week: Week
    label: str
    closes: datetime
    written: tuple[str, ...]
    """Names of those who have a public post of it, or had one that has expired."""

    drafting: tuple[str, ...]
    """Names of those who have a draft or a scheduled post of it alone."""

    missing: tuple[str, ...]
    """Names of the other people of the people file."""

    unnamed: int = 0
    """How many public posts of it name nobody."""


class Gap(Value, frozen=True):
    """Numbers that were left out between others."""

    kind: str
    """As people call posts of the kind: “Weeknotes”."""

    author: str
    """A name; empty where the team has one series of numbers, or nobody is named."""

    numbers: tuple[int, ...]


class Overview(Value, frozen=True):
    """The state of a site at a moment."""

    title: str
    now: datetime
    published: int
    drafts: int
    scheduled: int
    failed: int
    waiting: tuple[Waiting, ...]
    """Drafts by path, scheduled posts in the order in which they come out, expired ones by path."""

    weeks: tuple[OpenWeek, ...]
    """The one that closes next first; two while the week behind has not closed yet."""

    gaps: tuple[Gap, ...]
    misplaced: tuple[Problem, ...]
    """Of the problems, those that say where a file should be."""

    problems: tuple[Problem, ...]


def overview(surveyed: Survey) -> Overview:
    """The state of a site that was read and planned."""
    site, report = surveyed.site, surveyed.report
    return Overview(
        title=site.settings.title,
        now=site.now,
        published=report.published,
        drafts=report.drafts,
        scheduled=report.scheduled,
        failed=report.failed,
        waiting=tuple(_waiting(report.held)),
        weeks=tuple(_open_week(week, site) for week in open_weeks(site.now, site.settings)),
        gaps=tuple(_gaps(site)),
        misplaced=tuple(one for one in report.problems if one.code in _MISPLACED),
        problems=report.problems,
    )


def open_weeks(now: datetime, settings: Settings) -> tuple[Week, ...]:
    """The weeks that have started and not closed, the one that closes next first."""
    current = Week.of(now.date())
    behind = current.preceding
    closing = settings.weeks.closes.moment(behind, settings.zone)
    return (behind, current) if instant(closing) > instant(now) else (current,)


def _waiting(held: tuple[Post, ...]) -> Iterator[Waiting]:
    found = [
        Waiting(path=post.path, title=post.title, held=post.held) for post in held if post.held
    ]
    found.sort(key=lambda one: one.path)
    yield from (one for one in found if one.held.is_draft)
    timed = [(instant(one.held.until), one.path, one) for one in found if one.held.until]
    yield from (one for *_, one in sorted(timed, key=lambda one: one[:2]))
    yield from (one for one in found if one.held.why == "expired")


def _open_week(week: Week, site: Site) -> OpenWeek:
    expired = (post for post in site.held if post.held and post.held.why == "expired")
    written = _writers(post for post in (*site.posts, *expired) if week in post.weeks)
    drafting = _writers(post for post in site.held if week in post.weeks) - written
    names = {person.slug: person.name for person in site.people}
    missing = [person.slug for person in site.people if _is_of_team(person)]
    return OpenWeek(
        week=week,
        label=week_label(week, site.settings.weeks),
        closes=site.settings.weeks.closes.moment(week, site.settings.zone),
        written=tuple(name for slug, name in names.items() if slug in written),
        drafting=tuple(name for slug, name in names.items() if slug in drafting),
        missing=tuple(names[slug] for slug in missing if slug not in written | drafting),
        unnamed=sum(week in post.weeks and not post.authors for post in site.posts),
    )


def _writers(posts: Iterable[Post]) -> set[str]:
    return {author for post in posts for author in post.authors}


def _is_of_team(person: Person) -> bool:
    """Whether the people file has them: what it says of a person has a line there."""
    return bool(person.lines)


def _gaps(site: Site) -> Iterator[Gap]:
    names = {person.slug: person.name for person in site.people}
    posts = (*site.posts, *site.held)
    for kind in site.settings.kinds:
        missing = missing_numbers((post for post in posts if post.kind == kind.name), kind)
        for author, numbers in missing.items():
            yield Gap(kind=kind.plural, author=names.get(author, author), numbers=numbers)
