"""What somebody's next post starts with: their number, headings, and what they meant to do."""

from collections.abc import Mapping
from datetime import date, datetime, time
from pathlib import Path

from weeknotes.drafting.recent import RecentPosts
from weeknotes.drafting.scaffold.carry import carried
from weeknotes.drafting.scaffold.headings import sections_for, with_next
from weeknotes.drafting.scaffold.new_post import PLACES, NewPost, draft_text
from weeknotes.drafting.scaffold.numbers import by_author, in_order, next_number
from weeknotes.drafting.scaffold.template import UnknownPlaceholderError
from weeknotes.model.names.names_apart import name_key
from weeknotes.model.names.spelling import nearest
from weeknotes.model.posts.person import Person
from weeknotes.model.posts.post import Post
from weeknotes.model.problems.problem import Problem, error
from weeknotes.model.settings import PAGE, WEEKNOTE, Kind, Settings
from weeknotes.model.value import Value
from weeknotes.model.weeks.week import Week, at, instant
from weeknotes.model.weeks.wording import join_names
from weeknotes.plan.weeks.week_words import week_label
from weeknotes.publish.git import git_for
from weeknotes.publish.git_author import git_author
from weeknotes.read.dates.kind_and_date import week_by_date
from weeknotes.read.files.content import FOLDER
from weeknotes.read.files.single_file import CannotReadError, read_loose
from weeknotes.read.files.source import Source
from weeknotes.read.header.fault import HeaderFault
from weeknotes.read.posts import read_post
from weeknotes.read.reading import Rules

TEMPLATES = "templates/new"
"""Where a site keeps its own templates for drafts, `weeknote.md`: outside of what is published."""


class Author(Value, frozen=True):
    """Who writes."""

    written: str = ""
    """As the header has it; empty where the author is not known."""

    slug: str = ""


class BadTemplateError(Exception):
    """A site's own template for drafts can't be used, as a problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def author_of(named: str, found: RecentPosts, names: tuple[str, ...]) -> Author:
    """Who writes: whom the command names, else whom git knows, else the only person of the site.

    Git's user counts if the site knows them too.

    Args:
        named: on the command line.
        found: the latest posts.
        names: of the user, as git has them.
    """
    if named:
        person = found.person(named)
        return Author(written=named, slug=person.slug if person else name_key(named))
    person = found.person(*names) or found.only_person
    return Author(written=_written(person), slug=person.slug) if person else Author()


def _written(person: Person) -> str:
    """The short name of the people file; people whom only posts know have their name alone."""
    return person.slug if person.lines else person.name


def names_in_git(site: Path, variables: Mapping[str, str]) -> tuple[str, ...]:
    """The name and the email address that git has for the user; none where there is no git."""
    author = git_author(git_for(site, variables))
    return tuple(filter(None, (author.name, author.email)))


def week_of(day: date, kind: Kind, settings: Settings) -> Week:
    """The week that a post of a day is about, if it says nothing else."""
    return week_by_date(at(day, time(), settings.zone), kind.name, settings)


def new_post(
    found: RecentPosts,
    author: Author,
    *,
    kind: Kind,
    title: str,
    day: date,
    week: Week,
    now: datetime,
    settings: Settings,
) -> NewPost:
    """What a draft starts with, as far as earlier posts show it.

    Args:
        found: the posts of the kind.
        author: who writes it.
        kind: of the draft.
        title: as the command has it; may be empty.
        day: of the draft.
        week: that it is about.
        now: the clock, for what is published.
        settings: of the site.
    """
    if kind.name == PAGE:
        return NewPost(kind=kind.name, title=title, author=author.written)
    streams = with_next(settings.streams)
    before = [post for post in in_order(found.posts) if post.date and post.date.date() <= day]
    own = by_author(before, author.slug)
    number = next_number(found.posts, author=author.slug, kind=kind, week=week)
    latest = own[-1:] if kind.name == WEEKNOTE else []
    return NewPost(
        kind=kind.name,
        title=number.title(title) if number else title,
        day=day,
        week=week_label(week, settings.weeks),
        iso_week=week.code,
        week_in_header=week != week_of(day, kind, settings),
        number=number.number if number else None,
        number_in_header=number.in_header if number else False,
        author=author.written,
        sections=sections_for(
            own,
            [post for post in before if _is_public(post, now)],
            kind=kind.name,
            streams=settings.streams,
        ),
        carried="".join(
            carried(post, found.source(post), streams=streams, folder=f"{FOLDER}/{kind.folder}")
            for post in latest
        ),
    )


def _is_public(post: Post, now: datetime) -> bool:
    return post.held is None and instant(post.came_out or now) <= instant(now)


def text_of(post: NewPost, site: Path, path: str, settings: Settings) -> str:
    """The text of a draft, by the site's own template where it has one for the kind.

    Args:
        post: what it starts with.
        site: the site's folder.
        path: of the draft, relative to it.
        settings: of the site.

    Raises:
        BadTemplateError: the site's template can't be used.
    """
    name = f"{TEMPLATES}/{post.kind}.md"
    if not (site / name).is_file():
        return draft_text(post)
    try:
        text = draft_text(post, read_loose(site / name).decode("utf-8-sig"))
    except (CannotReadError, UnicodeDecodeError) as fault:
        raise BadTemplateError(
            error(
                "template-unreadable",
                name,
                "This template for drafts can't be read.",
                "Check that you may read it, and save it as UTF-8. To use the built-in one, delete "
                "it.",
            )
        ) from fault
    except UnknownPlaceholderError as fault:
        near = nearest(fault.name, PLACES)
        known = join_names(f"{{{place}}}" for place in PLACES)
        raise BadTemplateError(
            error(
                "unknown-placeholder",
                name,
                f"There is nothing to put in place of “{{{fault.name}}}”.",
                f"{f'Did you mean “{{{near}}}”?' if near else f'You can use {known}.'} "
                "To keep it as it is, put a backslash before the first brace.",
                line=fault.line,
            )
        ) from fault
    except HeaderFault as fault:
        raise _no_draft(name, fault.message, fault.hint, fault.line) from fault
    _must_be_a_draft(text, name, path, settings)
    return text


def _must_be_a_draft(text: str, name: str, path: str, settings: Settings) -> None:
    source = Source(path=path, inner=path.removeprefix(f"{FOLDER}/"), data=text.encode())
    reading = read_post(source, Rules(settings=settings))
    faults = [problem for problem in reading.problems if problem.severity == "error"]
    if faults or not reading.draft:
        raise _no_draft(
            name,
            faults[0].message if faults else "what it makes is not clearly a draft.",
            faults[0].hint if faults else "Delete the lines that say whether to publish.",
        )


def _no_draft(name: str, why: str, hint: str, line: int = 1) -> BadTemplateError:
    message = f"This template can't be used for a draft: {why}"
    return BadTemplateError(error("template-no-draft", name, message, hint, line=line))
