"""Which post an address means that leads nowhere."""

import pytest
from plans import a_post

from weeknotes.plan.addresses.near_posts import from_post, near_post, slugs_of

CAKES = "content/weeknotes/2026-11-20-cakes.md"
POSTS = (
    a_post(CAKES, "2026-11-20", slug="cakes"),
    a_post("content/weeknotes/2026-11-13-week-notes.md", "2026-11-13", slug="week-notes"),
    a_post("content/weeknotes/2026-11-06-week-notes.md", "2026-11-06", slug="week-notes"),
    a_post("content/pages/contact.md", None, slug="contact"),
)
SLUGS = slugs_of(POSTS)


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("/2026/11/20/cakes/", CAKES),
        ("/2026/11/20/cakes.html", CAKES),
        ("/2026/11/20/cakes/index.html", CAKES),
        ("/posts/cakes/", CAKES),
        ("/blog/2026-11-20-cakes", CAKES),
        ("../2026-11-20-cakes.md", CAKES),
        ("/2026/11/19/cakes/", CAKES),
        ("/Cakes", CAKES),
        ("/cakes?utm=1", CAKES),
        ("/2026/11/13/week-notes/", POSTS[1].path),
        ("/blog/2026-11-06-week-notes.html", POSTS[2].path),
        ("/2026/11/week-notes/", ""),
        ("/week-notes/", ""),
        ("/old/contact/", "content/pages/contact.md"),
        ("/2026/11/20/tea/", ""),
        ("/2026/11/20/", ""),
        ("/", ""),
        ("", ""),
    ],
)
def test_a_post_is_named_by_the_last_part_of_an_address_and_its_day(address, path):
    assert near_post(address, SLUGS) == path


@pytest.mark.parametrize(
    ("here", "written"),
    [
        ("content/weeknotes/2026-11-27-tea.md", "2026-11-20-cakes.md"),
        ("content/about.md", "weeknotes/2026-11-20-cakes.md"),
        ("content/diary/2026/trip.md", "../../weeknotes/2026-11-20-cakes.md"),
    ],
)
def test_its_file_is_named_as_a_link_names_it(here, written):
    assert from_post(CAKES, a_post(here)) == written
