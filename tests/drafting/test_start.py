"""What a draft begins with: whose it is, which week, and a template of the site's own."""

import os
from datetime import date

import pytest
from sites import Site

from weeknotes.build.pipeline import settings_of
from weeknotes.drafting.recent import recent_posts
from weeknotes.drafting.scaffold.new_post import NewPost
from weeknotes.drafting.start import (
    Author,
    BadTemplateError,
    author_of,
    names_in_git,
    new_post,
    text_of,
    week_of,
)
from weeknotes.model.weeks.week import Week
from weeknotes.read.clock import read_clock

PATH = "content/weeknotes/2026-11-20-a.md"
WEEKLY = NewPost(kind="weeknote", title="A week", day=date(2026, 11, 20))


@pytest.fixture
def site(tmp_path):
    site = Site(tmp_path / "site").post("weeknotes/2026-11-13-a.md", author="Sam Rook")
    return site.file("content/people.toml", '[ella]\nname = "Ella Fenn"\nalso = ["E. Fenn"]\n')


@pytest.fixture
def settings(site):
    return settings_of(site.folder)


@pytest.mark.parametrize(
    ("told", "in_git", "author"),
    [
        ("", (), Author()),
        ("", ("Somebody Else",), Author()),
        ("", ("e. fenn", "x@example.org"), Author(written="ella", slug="ella")),
        ("", ("Sam Rook",), Author(written="Sam Rook", slug="sam-rook")),
        ("Ella Fenn", ("Sam Rook",), Author(written="Ella Fenn", slug="ella")),
        ("A Guest", ("Sam Rook",), Author(written="A Guest", slug="a guest")),
    ],
)
def test_whom_the_command_names_goes_before_whom_git_knows(site, settings, told, in_git, author):
    found = author_of(told, recent_posts(site.folder, settings, "weeknote"), in_git)
    assert found.written == author.written
    assert bool(found.slug) == bool(author.slug)


def test_git_is_asked_for_the_user(site, at_home):
    at_home("[user]\nname = Sam Rook\nemail = sam@example.org\n")
    assert names_in_git(site.folder, os.environ) == ("Sam Rook", "sam@example.org")
    at_home("[user]\nemail = sam@example.org\n")
    assert names_in_git(site.folder, os.environ) == ("sam@example.org",)
    at_home("")
    assert names_in_git(site.folder, os.environ) == ()


@pytest.mark.parametrize(
    ("day", "kind", "week"),
    [
        (date(2026, 11, 20), "weeknote", 47),
        (date(2026, 11, 23), "weeknote", 47),  # a weeknote of a Monday is of the week behind
        (date(2026, 11, 23), "links", 48),
    ],
)
def test_the_week_of_a_day(settings, day, kind, week):
    (one,) = (one for one in settings.kinds if one.name == kind)
    assert week_of(day, one, settings) == Week(year=2026, number=week)


def test_a_page_begins_with_nothing_of_earlier_posts(site, settings):
    (page,) = (one for one in settings.kinds if one.name == "page")
    found = new_post(
        recent_posts(site.folder, settings, "page"),
        Author(written="ella", slug="ella"),
        kind=page,
        title="About us",
        day=date(2026, 11, 20),
        week=Week(year=2026, number=47),
        now=read_clock("2026-11-20T15:00", settings.zone),
        settings=settings,
    )
    assert found == NewPost(kind="page", title="About us", author="ella")


def test_a_site_s_own_template_is_taken_where_there_is_one(site, settings):
    assert "Ours" not in text_of(WEEKLY, site.folder, PATH, settings)
    site.file("templates/new/weeknote.md", "Ours: {title}\n")
    text = text_of(WEEKLY, site.folder, PATH, settings)
    assert "Ours: A week" in text
    assert "draft: true" in text


@pytest.mark.parametrize(
    ("template", "code", "words"),
    [
        (b"\xff\xfe\x00", "template-unreadable", "UTF-8"),
        ("{titel}", "unknown-placeholder", "Did you mean “{title}”?"),
        ("{zzzzzz}", "unknown-placeholder", "{title}"),
    ],
)
def test_a_template_that_can_t_be_used_is_refused(site, settings, template, code, words):
    site.file("templates/new/weeknote.md", template)
    with pytest.raises(BadTemplateError) as caught:
        text_of(WEEKLY, site.folder, PATH, settings)
    assert caught.value.problem.code == code
    assert words in caught.value.problem.hint


def test_git_is_asked_as_git_itself_looks(site, at_home):
    at_home("[user]\nname = Sam Rook\nemail = sam@example.org\n[author]\nname = Sam\n")
    assert names_in_git(site.folder, os.environ) == ("Sam", "sam@example.org")
    of_ella = {"GIT_AUTHOR_NAME": "Ella Fenn", "GIT_AUTHOR_EMAIL": "ella@example.org"}
    assert names_in_git(site.folder, {**os.environ, **of_ella}) == ("Ella Fenn", "ella@example.org")


def test_where_one_person_writes_it_is_that_person(tmp_path):
    site = Site(tmp_path / "site").post("weeknotes/2026-11-13-a.md", author="Sam Rook")
    found = recent_posts(site.folder, settings_of(site.folder), "weeknote")
    assert author_of("", found, ("root",)).written == "Sam Rook"
    assert author_of("A Guest", found, ()).written == "A Guest"
    two = site.post("weeknotes/2026-11-06-a.md", author="Ella Fenn")
    found = recent_posts(two.folder, settings_of(two.folder), "weeknote")
    assert author_of("", found, ("root",)) == Author()
