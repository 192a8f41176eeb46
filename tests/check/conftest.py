"""Posts and sites as values, made of what a test is about."""

from datetime import UTC, datetime

import pytest

from weeknotes.model.posts.document import Document
from weeknotes.model.posts.post import Post
from weeknotes.model.settings import Settings
from weeknotes.model.site import Site
from weeknotes.model.weeks.week import Week


@pytest.fixture
def post():
    """Makes a post: fields of its document and its own, by name."""

    def made(path="content/2026-11-20-a.md", **fields):
        own = {name: fields.pop(name) for name in list(fields) if name in Post.__struct_fields__}
        given = {
            "kind": "weeknote",
            "title": "A week",
            "slug": "a",
            "weeks": (Week(year=2026, number=47),),
        }
        return Post(path=path, document=Document(**fields), **(given | own))

    return made


@pytest.fixture
def site():
    """Makes a site of posts and other fields."""

    def made(*posts, settings=None, **fields):
        own = settings or Settings(title="Notes", url="https://notes.example.org/team/")
        now = datetime(2027, 1, 18, 9, tzinfo=UTC)
        return Site(settings=own, url=own.url, now=now, posts=posts, **fields)

    return made
