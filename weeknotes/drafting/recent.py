"""The latest posts, drafts among them: what a new draft is based on.

Posts are read one by one and as they are. What is wrong with one is reported by `build`, and does
not prevent a new draft.
"""

from pathlib import Path

from weeknotes.model.names.names_apart import name_key
from weeknotes.model.posts.person import Person
from weeknotes.model.posts.post import Post
from weeknotes.model.settings import Settings
from weeknotes.model.value import Value
from weeknotes.read.config.people import Roster, read_people
from weeknotes.read.files.content import read_content
from weeknotes.read.files.decode import Undecodable, decoded
from weeknotes.read.files.source import Source, place_of
from weeknotes.read.posts import read_post
from weeknotes.read.reading import Rules

_MOST_FILES = 200
"""How many files are read, the newest by their names: four years of a weekly note."""


class RecentPosts(Value, frozen=True):
    """The latest posts of a kind, and who is known."""

    posts: tuple[Post, ...] = ()
    """Without order."""

    sources: tuple[tuple[str, str], ...] = ()
    """The text of each post's file, by its path."""

    people: tuple[Person, ...] = ()
    """Those of the people file, then those whom the posts name."""

    def source(self, post: Post) -> str:
        """The text of a post's file."""
        return dict(self.sources)[post.path]

    @property
    def only_person(self) -> Person | None:
        """Who writes here, where only one person does."""
        return self.people[0] if len(self.people) == 1 else None

    def person(self, *names: str) -> Person | None:
        """Who is known by one of some names: a full one, a short one, or one in `also`."""
        known = Roster.of(self.people).by_name
        return next((known[name_key(name)] for name in names if name_key(name) in known), None)


def recent_posts(site: Path, settings: Settings, kind: str) -> RecentPosts:
    """Reads the latest posts of a kind.

    Args:
        site: the site's folder.
        settings: the site's.
        kind: the name of the kind.
    """
    content = read_content(site)
    people = read_people(content.people.data, content.people.path)[0] if content.people else ()
    rules = Rules(settings=settings, people=people)
    posts: dict[str, tuple[Post, str]] = {}
    everybody = {person.slug: person for person in people}
    for source in _newest(content.sources, settings, kind):
        reading = read_post(source, rules)
        try:
            text = decoded(source)
        except Undecodable:
            continue
        if reading.post is not None and reading.post.kind == kind and reading.post.slug:
            posts[source.path] = reading.post, text
            for person in reading.authors:
                everybody.setdefault(person.slug, person)
    return RecentPosts(
        posts=tuple(post for post, _ in posts.values()),
        sources=tuple((path, text) for path, (_, text) in posts.items()),
        people=tuple(everybody.values()),
    )


def _newest(sources: tuple[Source, ...], settings: Settings, kind: str) -> tuple[Source, ...]:
    """The newest files that may be of a kind; one without a day in its name may be the newest."""
    places = [(place_of(source.inner, settings.kinds), source) for source in sources]
    near = [(place, source) for place, source in places if place.kind in (kind, None)]
    dated = sorted(
        (
            (place.date.said.rjust(10, "0"), source.path, source)
            for place, source in near
            if place.date
        ),
        key=lambda one: one[:2],
    )
    undated = [source for place, source in near if not place.date]
    return (*(source for *_, source in dated[-_MOST_FILES:]), *undated[:_MOST_FILES])
