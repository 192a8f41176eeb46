"""Addresses of an author's choice that can be none: each is said once, however many there are."""

import pytest
from sites import Site

CODE = [
    "/blog/{{ page.title | slug }}/",
    "/{% if page.old %}old/{% endif %}",
    "/{{ page.date | date: '%Y' }}/{{ page.fileSlug }}/",
    "/<%= slug %>/",
    "{{ title }}",
]
NONE = ["/:nobody/knows/", "/what?/", "/a#b/"]


@pytest.fixture
def site(tmp_path):
    return Site(tmp_path / "site")


def problems(site, permalink, *options):
    for day in range(10, 16):
        site.post(f"2026-11-{day}-a.md", title=f"On day {day}", permalink=permalink)
    built = site.post("2026-11-20-b.md", title="B").build(*options, "--format", "json").exits(1)
    return built, [(one["code"], one["line"]) for one in built.report["problems"]]


@pytest.mark.parametrize("permalink", CODE + NONE)
def test_each_post_is_told_once(site, permalink):
    _, told = problems(site, permalink)
    assert told == [("bad-permalink", 3)] * 6


@pytest.mark.parametrize("permalink", CODE)
def test_code_is_called_that(site, permalink):
    built, _ = problems(site, permalink)
    assert all("code from another" in one["message"] for one in built.report["problems"])


def test_the_rest_can_be_published(site):
    built, told = problems(site, CODE[0], "--keep-going")
    assert told == [("bad-permalink", 3)] * 6
    assert (built.report["published"], built.report["failed"]) == (1, 6)


def test_two_posts_at_one_real_address_are_still_said(site):
    _, told = problems(site, "/same/")
    assert told == [("address-taken", None)] * 5
