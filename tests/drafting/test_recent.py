"""What was written last: the posts of a kind, and everybody who is known."""

import pytest
from sites import Site

from weeknotes.build.pipeline import settings_of
from weeknotes.drafting import recent
from weeknotes.drafting.recent import recent_posts


@pytest.fixture
def site(tmp_path):
    site = Site(tmp_path / "site")
    return site.file("content/people.toml", '[ella]\nname = "Ella Fenn"\nalso = ["E. Fenn"]\n')


def found(site, kind="weeknote"):
    return recent_posts(site.folder, settings_of(site.folder), kind)


def test_posts_of_the_kind_are_found_drafts_among_them_and_others_are_not(site):
    site.post("2026-11-13-a.md").post("2026-11-20-b.md", draft=True)
    site.post("2026-11-20-c.md", kind="links").post("roundups/2026-11-20-d.md")
    assert {post.slug for post in found(site).posts} == {"a", "b"}
    assert {post.slug for post in found(site, "links").posts} == {"c", "d"}


def test_what_is_wrong_with_a_post_keeps_nobody_from_the_others(site):
    site.post("2026-11-13-a.md").post("2026-11-20-b.md", date="some day")
    site.file("content/2026-11-21-c.md", b"\xff\xfe\x00")
    assert {post.slug for post in found(site).posts} >= {"a"}


def test_a_post_has_its_source(site):
    site.post("2026-11-13-a.md", "Words.")
    last = found(site)
    assert "Words." in last.source(last.posts[0])


def test_people_are_known_by_each_of_their_names_and_by_their_posts(site):
    site.post("2026-11-13-a.md", author="Sam Rook").post("2026-11-20-b.md", author="ella")
    last = found(site)
    assert last.person("ELLA").name == last.person("e. fenn").name == "Ella Fenn"
    assert last.person("nobody", "sam  rook").name == "Sam Rook"
    assert last.person("nobody") is None
    assert len(last.people) == 2


def test_of_many_files_the_newest_are_read_and_those_without_a_day(site, monkeypatch):
    monkeypatch.setattr(recent, "_MOST_FILES", 2)
    for day in ("06", "13", "20"):
        site.post(f"2026-11-{day}-{day}.md")
    site.post("undated.md", date="2026-01-01")
    assert {post.slug for post in found(site).posts} == {"13", "20", "undated"}
