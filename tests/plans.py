"""Values to plan from, without files: a post is a line, a site is a few of them."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
from hypothesis import settings

from weeknotes.build.registry import families
from weeknotes.model.page import FeedView, Page
from weeknotes.model.posts.document import Document
from weeknotes.model.posts.person import Person
from weeknotes.model.posts.post import Post
from weeknotes.model.settings import Settings
from weeknotes.model.site import Site
from weeknotes.model.theme import Theme
from weeknotes.model.value import Value
from weeknotes.model.weeks.week import Week
from weeknotes.plan.posts.pieces import filled, shown
from weeknotes.plan.site import Plan, plan_site
from weeknotes.read.html.outline import outline

calm = settings(max_examples=80)
"""For properties: no stopwatch, as a test machine may be busy."""

LONDON = ZoneInfo("Europe/London")
URL = "https://notes.example.org/team/"
THEME = Theme(name="notebook", templates={}, assets={})
SETTINGS = Settings(title="Notes", url=URL)


def when(text: str) -> datetime:
    """A moment in London."""
    return datetime.fromisoformat(text).replace(tzinfo=LONDON)


def document(html: str) -> Document:
    """A text as it is found when it is read."""
    return outline(html, title="")


def a_post(path: str = "content/a.md", date: str | None = "2026-11-20", **fields: Any) -> Post:
    """A post with what a test says of it, and all else as for most."""
    slug = path.rpartition("/")[2].removesuffix(".md")
    moment = when(date) if date else None
    given: dict[str, Any] = {
        "path": path,
        "kind": "weeknote" if date else "page",
        "title": slug.capitalize(),
        "slug": slug,
        "document": Document(),
        "date": moment,
        "weeks": (Week.of(moment.date()),) if moment else (),
    }
    return Post(**(given | fields))


def a_site(*posts: Post, now: str = "2027-01-18T09:00", **fields: Any) -> Site:
    """A site of these posts; who writes is known by the slugs."""
    names = dict.fromkeys(slug for post in posts for slug in post.authors)
    people = tuple(Person(slug=slug, name=slug.capitalize()) for slug in names)
    given: dict[str, Any] = {
        "settings": SETTINGS,
        "url": URL,
        "now": when(now),
        "posts": posts,
        "people": people,
    }
    return Site(**(given | fields))


def planned(site: Site, *, held: frozenset[str] = frozenset()) -> Plan:
    """The plan of a site."""
    return plan_site(site, THEME, families(), held=held)


def pages(plan: Plan) -> dict[str, Any]:
    """What the template of each address gets."""

    def filled_in(inputs: Value) -> Value:
        return filled(inputs, lambda path: shown(plan.linked[path].text, type(inputs)))

    found = (output for output in plan.outputs if isinstance(output, Page))
    return {page.url: filled_in(page.inputs) for page in found}


def feed(plan: Plan, url: str) -> FeedView:
    """A feed's inputs."""
    found = pages(plan)[url]
    assert isinstance(found, FeedView)
    return found


def with_settings(**fields: Any) -> Settings:
    """The settings with changes."""
    return msgspec.structs.replace(SETTINGS, **fields)
