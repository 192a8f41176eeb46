"""The reading room's one door: a folder becomes a `Site`, with every problem on the way."""

from datetime import datetime
from pathlib import Path

import msgspec

from weeknotes.model.posts.document import Document
from weeknotes.model.posts.person import Person
from weeknotes.model.posts.post import Held, Post
from weeknotes.model.problems.problem import Problem, error
from weeknotes.model.settings import PAGE, Settings
from weeknotes.model.site import Site
from weeknotes.model.value import Value
from weeknotes.model.weeks.week import instant
from weeknotes.model.weeks.wording import say_day
from weeknotes.read.config.people import read_people
from weeknotes.read.config.roster import slugs_of_strangers, with_slugs
from weeknotes.read.encoding import in_order
from weeknotes.read.files.content import Content, read_content
from weeknotes.read.files.misnamed_folders import folder_slips
from weeknotes.read.files.misplaced import not_markdown
from weeknotes.read.git.dates import dated_by_history
from weeknotes.read.publication.expiry import held_if_expired
from weeknotes.read.reading import Reader, Reading, Rules
from weeknotes.read.text.smart_quotes import sets_marks, smart


class Show(Value, frozen=True):
    """What a build shows in addition to what is public."""

    drafts: bool = False
    future: bool = False


class ReadSite(Value, frozen=True):
    """A site as read, and what is wrong with it."""

    site: Site
    problems: tuple[Problem, ...]
    failed: tuple[str, ...]
    """Paths of the Markdown files that can't be published because of an error."""

    unpublished: frozenset[str]
    """Paths of the Markdown files that are not published, for whatever reason."""

    readings: tuple[Reading, ...] = ()
    """What came of each file."""

    depends_on_more: bool = False
    """Whether more than the files was asked: the history of one without a date, the day, or which
    of two home pages is first.
    """


def read_site(
    folder: Path,
    settings: Settings,
    *,
    url: str,
    now: datetime,
    show: Show,
    content: Content | None = None,
    reader: Reader = in_order,
) -> ReadSite:
    """Reads the content of a site.

    Args:
        folder: the site's own, which holds `content/`.
        settings: the site's, already read.
        url: where this build will be served.
        now: the clock, for what is scheduled or expired.
        show: whether drafts, scheduled and expired posts are wanted (never in a public build).
        content: what is in the content folder, where that was looked at already.
        reader: reads the sources.
    """
    content = read_content(folder) if content is None else content
    rules, people_problems = rules_of(content, settings)
    people = rules.people
    first = list(reader(content.sources, rules))
    readings = dated_by_history(
        first,
        content.sources,
        rules,
        site=folder,
        today=now.date() if show.drafts else None,
        reader=reader,
    )
    slips = folder_slips(content.sources, settings.kinds)
    posts = (reading.post for reading in readings if reading.post)
    forms = not_markdown(content.assets, posts, settings.kinds)
    problems = [*content.problems, *people_problems, *slips, *forms]
    public: list[Post] = []
    held: list[Post] = []
    failed: list[str] = []
    for reading in readings:
        if reading.draft and not show.drafts:
            held.append(reading.post or _unknown(reading.path))
            continue
        problems += reading.problems
        if reading.failed or reading.post is None:
            failed.append(reading.path)
            continue
        post = _scheduled(held_if_expired(reading.post, now), now)
        wanted = post.held is None or (show.drafts if post.held.is_draft else show.future)
        (public if wanted else held).append(post)
    list_words = tuple(post for post in public if post.introduces_a_list)
    homes = [post for post in public if not (post.slug or post.weeks or post.introduces_a_list)]
    for extra in homes[1:]:
        problems.append(_second_home(extra, homes[0]))
        failed.append(extra.path)
        public.remove(extra)
    everybody, slugs = _everybody(people, readings, public)
    public, held = with_slugs(public, slugs), with_slugs(held, slugs)
    site = Site(
        settings=settings,
        url=url,
        now=now,
        posts=tuple(post for post in public if post.slug),
        held=tuple(held),
        home=next(iter(homes), None),
        editorials=tuple(post for post in public if not post.slug and post.weeks),
        list_words=list_words,
        people=everybody,
        assets=content.assets,
        static=content.static,
    )
    all_failed = (*failed, *(source.path for source in content.unread))
    return ReadSite(
        site=site,
        problems=tuple(problems),
        failed=all_failed,
        unpublished=frozenset((*all_failed, *(post.path for post in held))),
        readings=tuple(readings),
        depends_on_more=readings is not first
        or len(homes) > 1  # when one expires, another takes its place
        or any(map(_took_too_long, readings)),
    )


def _took_too_long(reading: Reading) -> bool:
    return any(problem.code == "too-slow" for problem in reading.problems)


def _second_home(post: Post, first: Post) -> Problem:
    return error(
        "two-homes",
        post.path,
        f"The text of the home page is already in {first.path}.",
        "Delete one of the two files, or combine them.",
    )


def rules_of(content: Content, settings: Settings) -> tuple[Rules, tuple[Problem, ...]]:
    """What all posts are read by, and what is wrong with the people file."""
    people, problems = _people(content, settings.language)
    return Rules(settings=settings, people=people), problems


def _people(content: Content, language: str) -> tuple[tuple[Person, ...], tuple[Problem, ...]]:
    """The people of the people file, with the marks in what is said of them set as in posts."""
    if content.people is None:
        return (), ()
    people, problems = read_people(content.people.data, content.people.path)
    if sets_marks(language):
        people = tuple(msgspec.structs.replace(one, bio=smart(one.bio)) for one in people)
    return people, problems


def _scheduled(post: Post, now: datetime) -> Post:
    """The post, held back where its moment has not come."""
    until = post.publish_at or post.date
    if post.held is not None or until is None or instant(until) <= instant(now):
        return post
    line = post.line_of("publish_at" if post.publish_at else "date")
    held = Held(why="scheduled", reason=say_day(until), line=line, until=until)
    return msgspec.structs.replace(post, held=held)


def _unknown(path: str) -> Post:
    """A file in a drafts folder that could not be understood, and need not be."""
    name = path.rsplit("/", 1)[-1]
    held = Held(why="draft", reason="in a folder of drafts")
    return Post(path=path, kind=PAGE, title=name, slug=name, document=Document(), held=held)


def _everybody(
    known: tuple[Person, ...], readings: list[Reading], public: list[Post]
) -> tuple[tuple[Person, ...], dict[str, str]]:
    """The people of the people file, then those whom only posts name; the latter's slugs by key."""
    taken = frozenset(person.slug for person in known)
    strangers: dict[str, Person] = {}
    for person in (person for reading in readings for person in reading.authors):
        if person.slug not in taken:
            strangers.setdefault(person.slug, person)
    slugs = slugs_of_strangers(strangers, taken=taken, public=public)
    found = (msgspec.structs.replace(person, slug=slugs[key]) for key, person in strangers.items())
    return (*known, *found), slugs
