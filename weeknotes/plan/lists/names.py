"""How kinds, people, tags and weeks appear wherever they are named: each as one link."""

from collections.abc import Iterable, Mapping

from weeknotes.model.posts.person import Person
from weeknotes.model.posts.post import Post
from weeknotes.model.settings import Kind, Settings
from weeknotes.model.value import Value
from weeknotes.model.views.parts import KindMark, NavItem, PersonLink, PersonView, WeekLink
from weeknotes.model.weeks.week import Week
from weeknotes.plan.addresses.routes import (
    Roots,
    asset_url,
    author_url,
    digest_url,
    kind_url,
    tag_url,
    web_address,
)
from weeknotes.plan.weeks.week_words import week_label


class Names(Value, frozen=True):
    """Every name of a site as a link, made once for all the places where it appears."""

    kinds: dict[str, KindMark]
    people: dict[str, PersonLink]
    """By slug, as they are on cards."""

    profiles: dict[str, PersonView]
    """By slug, with what they say of themselves."""

    tags: dict[str, NavItem]
    """By each spelling, called by it, to the one page of all its spellings."""

    weeks: dict[Week, WeekLink]
    """The link to a week's digest."""

    def tags_of(self, post: Post) -> tuple[NavItem, ...]:
        """A post's tags as its author spells them, each once; those that have a page."""
        found: dict[str, NavItem] = {}
        for tag in (self.tags[name] for name in post.tags if name in self.tags):
            found.setdefault(tag.href, tag)
        return tuple(found.values())


def names(
    settings: Settings,
    roots: Roots,
    *,
    people: Iterable[Person],
    tags: Mapping[str, str],
    weeks: Iterable[Week],
) -> Names:
    """The names of a site.

    Args:
        settings: the site's.
        roots: where it will be served.
        people: who writes.
        tags: the slug of each tag, by every spelling.
        weeks: those that any post is about.
    """
    profiles = {person.slug: _profile(person, roots) for person in people}
    return Names(
        kinds={kind.name: _kind_mark(kind, roots) for kind in settings.kinds},
        people={slug: _person_link(person) for slug, person in profiles.items()},
        profiles=profiles,
        tags={
            spelling: NavItem(title=spelling, href=roots.href(tag_url(slug)))
            for spelling, slug in tags.items()
        },
        weeks={week: _week_link(week, settings, roots) for week in weeks},
    )


def image_href(image: str, roots: Roots) -> str:
    """The address of an image that is named relative to the content folder."""
    if not image or "://" in image:
        return image
    return roots.href(asset_url(image.removeprefix("/")))


def initials(name: str) -> str:
    """The first letters of a first and a last name."""
    words = [word for word in name.replace("-", " ").split() if word[0].isalnum()]
    return "".join(word[0] for word in (words[0], *words[1:][-1:])).upper() if words else "?"


def _kind_mark(kind: Kind, roots: Roots) -> KindMark:
    return KindMark(name=kind.name, title=kind.title, href=roots.href(kind_url(kind)))


def _profile(person: Person, roots: Roots) -> PersonView:
    return PersonView(
        name=person.name,
        href=roots.href(author_url(person.slug)),
        initials=initials(person.name),
        role=person.role,
        image=image_href(person.image, roots),
        bio=person.bio,
        links=tuple(
            NavItem(title=link.title, href=link.href)
            for link in person.links
            if web_address(link.href) or link.href.startswith("mailto:")
        ),
    )


def _person_link(profile: PersonView) -> PersonLink:
    return PersonLink(
        name=profile.name,
        href=profile.href,
        initials=profile.initials,
        role=profile.role,
        image=profile.image,
    )


def _week_link(week: Week, settings: Settings, roots: Roots) -> WeekLink:
    return WeekLink(
        code=week.code,
        label=week_label(week, settings.weeks),
        short=f"Week {week.number}",
        number=week.number,
        href=roots.href(digest_url(week)),
    )
