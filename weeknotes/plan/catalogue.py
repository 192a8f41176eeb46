"""What all pages are made from: posts in order, and everything by its name, found once."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

import msgspec

from weeknotes.model.names.file_names import alike
from weeknotes.model.names.names_apart import name_key, slugs_apart
from weeknotes.model.posts.person import Person
from weeknotes.model.posts.post import Post
from weeknotes.model.settings import Settings
from weeknotes.model.site import Asset, Site
from weeknotes.model.value import Value
from weeknotes.model.views.parts import Card, PersonView, WeekLink
from weeknotes.model.weeks.week import Week, instant
from weeknotes.plan.addresses.files import CONTENT, is_active
from weeknotes.plan.addresses.routes import Roots, asset_url, post_url
from weeknotes.plan.library.sharings import Sharing, sharings_of
from weeknotes.plan.lists.names import Names, names
from weeknotes.plan.posts.cards import card_of
from weeknotes.plan.streams.streams import Gathered, gathered


class Tag(Value, frozen=True):
    """A tag, whatever the spellings that posts have of it."""

    name: str
    """In the spelling that most posts use."""

    slug: str
    """In its address."""

    posts: tuple[Post, ...]


class Catalogue(Value, frozen=True):
    """A site's posts, newest first, and their names for each other."""

    site: Site
    roots: Roots
    identity: Roots
    """For guids: by the settings alone, so that a preview at another host repeats no item."""

    posts: tuple[Post, ...]
    """Dated posts, newest first."""

    pages: tuple[Post, ...]
    """Undated ones, by title."""

    urls: dict[str, str]
    """Address by path of the source."""

    hrefs: dict[str, str]
    """The same to link to, base path included."""

    guids: dict[str, str]
    """A feed item's identity by path of the source, each there once."""

    assets: dict[str, Asset]
    """The files next to the posts by their address."""

    cards: dict[str, Card]
    """Card by path of the source."""

    sharings: dict[str, tuple[Sharing, ...]]
    """What posts share, by path of the source; without those that share nothing."""

    tags: tuple[Tag, ...]
    """By name."""

    people: dict[str, Person]
    names: Names
    """What kinds, people, tags and weeks are called, with their links."""

    weeks: dict[Week, tuple[Post, ...]]
    """The posts about a week, in the order they came; weeks newest first."""

    late: dict[Week, tuple[Post, ...]]
    """Late notes by the first week still open when they came out."""

    late_paths: frozenset[str]
    """The paths of all late notes."""

    digest_weeks: tuple[Week, ...]
    """The weeks that have a digest, newest first."""

    streams: dict[str, Gathered]
    """Every stream of the settings by its name, with what it takes from posts."""

    @property
    def settings(self) -> Settings:
        """The site's."""
        return self.site.settings

    def cards_of(self, posts: Iterable[Post]) -> tuple[Card, ...]:
        """The cards of posts."""
        return tuple([self.cards[post.path] for post in posts])

    def person(self, slug: str) -> PersonView:
        """An author, with what they say of themselves."""
        return self.names.profiles[slug]

    def writers(self, posts: Iterable[Post]) -> tuple[PersonView, ...]:
        """Who wrote some posts, each once, by name."""
        slugs = dict.fromkeys(slug for post in posts for slug in post.authors)
        return tuple(sorted(map(self.person, slugs), key=lambda person: person.name.casefold()))

    def week(self, week: Week) -> WeekLink:
        """A week as a link to its digest."""
        return self.names.weeks[week]

    def closing(self, week: Week) -> datetime:
        """The moment at which a week closes."""
        return self.settings.weeks.closes.moment(week, self.settings.zone)

    def changed(self, post: Post) -> datetime | None:
        """When a post was last changed, as its header says, unless that is still to come."""
        has_come = post.updated and instant(post.updated) <= instant(self.site.now)
        return post.updated if has_come else None

    def is_closed(self, week: Week) -> bool:
        """Whether a week has closed by the build's clock."""
        return instant(self.closing(week)) <= instant(self.site.now)

    def in_time(self, week: Week) -> tuple[Post, ...]:
        """The posts about a week that came out before it closed."""
        return tuple(self._in_time(week))

    def went_out(self, week: Week) -> bool:
        """Whether a week's digest is in the feed and an email: it has closed, and not empty.

        One that was empty then has no issue later either, for it never had a moment to be sent:
        services send by date, and its date would have passed before it was there.
        """
        return self.is_closed(week) and (week in self.late or any(self._in_time(week)))

    def _in_time(self, week: Week) -> Iterator[Post]:
        closing = instant(self.closing(week))
        for post in self.weeks.get(week, ()):
            came_out = post.came_out
            if came_out and instant(came_out) < closing:
                yield post


def by_date(post: Post) -> tuple[datetime, str]:
    """Sorts posts, oldest first, in an order that is the same on every machine."""
    return (instant(post.date) if post.date else _NEVER, post.path)


_NEVER = datetime(1, 1, 1, tzinfo=UTC)


def catalogue(site: Site) -> Catalogue:
    """The catalogue of a site."""
    roots, identity = Roots.of(site.url), Roots.of(site.settings.identity)
    dated = sorted(
        (post for post in site.posts if post.date is not None), key=by_date, reverse=True
    )
    pages = sorted(
        (post for post in site.posts if post.date is None),
        key=lambda post: (post.title.casefold(), post.path),
    )
    assets = {asset_url(asset.path): asset for asset in site.assets}
    pictures = {
        alike(asset.path): asset.path
        for asset in site.assets
        if not is_active(asset.path) and f"{CONTENT}/{asset.path}" not in site.refused
    }
    people = {person.slug: _with_portrait(person, pictures) for person in site.people}
    urls = {post.path: post_url(post) for post in site.posts}
    hrefs = {path: roots.href(url) for path, url in urls.items()}
    tags = _tags(dated)
    weeks, late = _weeks(dated), _late(dated, site.settings)
    called = names(
        site.settings,
        roots,
        people=people.values(),
        tags=_tag_slugs(tags, site.posts),
        weeks={*late, *(week for post in site.posts for week in post.weeks)},
    )
    cards = {post.path: card_of(post, hrefs[post.path], called) for post in dated}
    return Catalogue(
        site=site,
        roots=roots,
        identity=identity,
        posts=tuple(dated),
        pages=tuple(pages),
        urls=urls,
        hrefs=hrefs,
        guids=_guids(dated, urls, identity),
        assets=assets,
        cards=cards,
        sharings={post.path: sharings_of(post, cards[post.path]) for post in dated if post.shares},
        tags=tags,
        people=people,
        names=called,
        weeks=weeks,
        late=late,
        late_paths=frozenset(post.path for posts in late.values() for post in posts),
        digest_weeks=tuple(sorted({*weeks, *late}, reverse=True)),
        streams=gathered(dated, site.settings.streams),
    )


def _with_portrait(person: Person, pictures: dict[str, str]) -> Person:
    """The person, their image by its own name; without one that is not there.

    Args:
        person: as the people file has them.
        pictures: the files next to the posts, by what the spellings of their paths have in common.
    """
    image = person.image
    if not image or "://" in image:
        return person
    found = pictures.get(alike(image.removeprefix("/")), "")
    return msgspec.structs.replace(person, image=found) if found != image else person


def _guids(newest_first: list[Post], urls: dict[str, str], identity: Roots) -> dict[str, str]:
    """What feed readers know posts by: of two with one guid, it stays with the elder."""
    guids: dict[str, str] = {}
    taken: set[str] = set()
    for post in reversed(newest_first):
        own = identity.absolute(urls[post.path])
        wanted = (post.guid or own, own, f"{own}#{post.path}")
        guids[post.path] = guid = next(guid for guid in wanted if guid not in taken)
        taken.add(guid)
    return guids


def _tags(posts: list[Post]) -> tuple[Tag, ...]:
    """All tags of posts that come newest first, by name."""
    counted = Counter(tag for post in posts for tag in post.tags)
    keys = {tag: name_key(tag) for tag in counted}
    by_key: dict[str, list[Post]] = {}
    for post in posts:
        for key in dict.fromkeys(map(keys.__getitem__, post.tags)):
            by_key.setdefault(key, []).append(post)
    usual: dict[str, str] = {}
    for tag in sorted(counted, key=lambda tag: (-counted[tag], tag)):
        usual.setdefault(keys[tag], tag)
    # The spelling that was there first names the address: no later post can change it.
    first: dict[str, str] = {}
    for tag in (tag for post in reversed(posts) for tag in post.tags):
        first.setdefault(keys[tag], tag)
    slugs = slugs_apart(first.values())
    tags = (
        Tag(name=usual[key], slug=slugs[first[key]], posts=tuple(found))
        for key, found in by_key.items()
    )
    return tuple(sorted(tags, key=lambda tag: (tag.name.casefold(), tag.name)))


def _tag_slugs(tags: tuple[Tag, ...], posts: Iterable[Post]) -> dict[str, str]:
    """The slug of each spelling that there is; a tag of undated posts alone has no page."""
    slugs = {name_key(tag.name): tag.slug for tag in tags}
    found = dict.fromkeys(tag for post in posts for tag in post.tags)
    return {tag: slug for tag in found if (slug := slugs.get(name_key(tag)))}


def _weeks(posts: list[Post]) -> dict[Week, tuple[Post, ...]]:
    weeks: dict[Week, list[Post]] = {}
    for post in reversed(posts):
        for week in post.weeks:
            weeks.setdefault(week, []).append(post)
    return {week: tuple(weeks[week]) for week in sorted(weeks, reverse=True)}


def first_open_week(post: Post, settings: Settings) -> Week | None:
    """The first week that was still open when a post came out, if its own had closed by then."""
    if post.date is None or post.came_out is None or not post.weeks:
        return None
    zone, closes = settings.zone, settings.weeks.closes
    came = instant(post.came_out)
    if instant(closes.moment(max(post.weeks), zone)) > came:
        return None
    week = Week.of(post.came_out.astimezone(zone).date()).preceding
    while instant(closes.moment(week, zone)) <= came:
        week = week.following
    return week


def _late(posts: list[Post], settings: Settings) -> dict[Week, tuple[Post, ...]]:
    late: dict[Week, list[Post]] = {}
    for post in reversed(posts):
        if week := first_open_week(post, settings):
            late.setdefault(week, []).append(post)
    return {week: tuple(found) for week, found in late.items()}
