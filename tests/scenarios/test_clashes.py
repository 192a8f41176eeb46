"""Two pages at one address: both sources are named, and neither is published."""

import pytest
from sites import SETTINGS

A, B = "content/weeknotes/2026-11-20-cakes.md", "content/diary/2026-11-20-cakes.md"


def clashing(site):
    site.post("weeknotes/2026-11-20-cakes.md", "One.").post("diary/2026-11-20-cakes.md", "Two.")
    return site.post("2026-11-19-other.md")


def test_two_posts_at_one_address_are_an_error_that_names_both(site):
    built = clashing(site).build().exits(1).tells("address-taken", A, B, "/2026/11/20/cakes/")
    assert built.files == {}


def test_keep_going_publishes_the_rest_and_neither_of_the_two(site):
    site.post("index.md", "Welcome.").post("digest/2026-w47.md", "A week.")
    built = clashing(site).build("--keep-going", "--format", "json").exits(1)
    built.lacks("/2026/11/20/cakes/").has("/2026/11/19/other/", "/digest/2026-w47/")
    report = built.report
    assert (report["published"], report["failed"]) == (3, 2)
    assert "Welcome." in built.page("/").words()
    assert "A week." in built.page("/digest/2026-w47/").words()
    assert [problem["code"] for problem in report["problems"]] == ["address-taken"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("/Cakes/", "/cakes/"),
        ("/caf\u00e9/", "/cafe\u0301/"),
        ("/STRASSE/", "/straße/"),
        ("/cakes/", "/cakes"),
        ("/cakes/", "/cakes/index.html"),
        ("/cakes.html", "/cakes.html/more/"),
    ],
)
def test_addresses_that_some_disk_takes_for_one_clash(site, one, other):
    site.post("2026-11-19-a.md", permalink=one).post("2026-11-20-b.md", permalink=other)
    site.build().exits(1).tells(
        "address-taken", "content/2026-11-19-a.md", "content/2026-11-20-b.md"
    )


@pytest.mark.parametrize(
    "permalink", ["/", "/archive/", "/Feed.xml", "/weeknotes/", "/digest/2026-w47/", "/tags/tea/"]
)
def test_a_post_cannot_take_the_address_of_a_page_of_ours(site, permalink):
    site.post("2026-11-20-a.md", permalink=permalink, tags=["tea"]).post("2026-11-19-b.md")
    site.build().exits(1).tells("address-taken", "content/2026-11-20-a.md")
    site.build("--keep-going").exits(1).has("/2026/11/19/b/", "/archive/")


def test_a_file_cannot_take_the_address_of_a_page(site):
    site.post("2026-11-19-b.md").file("static/archive/index.html", "<p>Mine.")
    site.build().exits(1).tells("address-taken", "static/archive/index.html")
    assert "Mine." not in site.build("--keep-going").exits(1).text("/archive/")


def test_keep_going_publishes_neither_of_two_files_that_some_disk_takes_for_one(site):
    site.post("2026-11-19-b.md", "![](Cake.png) ![](cake.png)").asset("Cake.png").asset("cake.png")
    site.build().exits(1).tells("content/Cake.png", "content/cake.png")
    site.build("--keep-going").exits(1).has("/2026/11/19/b/").lacks("/Cake.png", "/cake.png")


def test_an_alias_cannot_take_another_posts_address(site):
    site.post("2026-11-19-a.md", aliases=["/2026/11/20/b/"]).post("2026-11-20-b.md")
    site.build().exits(1).tells("content/2026-11-19-a.md", "content/2026-11-20-b.md")


def test_the_folder_of_a_kind_cannot_be_a_page_of_ours_even_with_keep_going(site):
    site.file("weeknotes.toml", f'{SETTINGS}[kinds.story]\nfolder = "archive"\n')
    site.post("archive/2026-11-20-a.md").post("2026-11-19-b.md")
    for options in ((), ("--keep-going",)):
        built = site.build(*options)
        assert built.code in {1, 2}
        assert built.files == {}
        built.tells("weeknotes.toml", "archive")


def test_a_link_to_a_post_that_was_left_out_loses_its_address(site):
    clashing(site).post("2026-11-18-b.md", "See [it](weeknotes/2026-11-20-cakes.md).")
    page = site.build("--keep-going").exits(1).page("/2026/11/18/b/")
    assert page.link("it") is None


def test_clashes_can_lead_to_further_clashes(site):
    """Leaving out two posts may leave a week, and the words for it, without notes."""
    clashing(site).without("2026-11-19-other.md").post("2026-11-12-last-week.md")
    site.post("digest/2026-w47.md", "A busy week. [See](../weeknotes/2026-11-20-cakes.md)")
    built = site.build("--keep-going").exits(1)
    built.lacks("/digest/2026-w47/").has("/digest/2026-w46/")
