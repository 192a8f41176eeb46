"""What a build makes anew, and what it tells of that with --explain."""

import os
import shutil
from pathlib import Path

import pytest
from sites import Site, file_of

SHIPPED = Path(__file__).parents[2] / "themes" / "notebook"
LONG = "Words that come first and are the summary of the note. " * 12 + "\n\n"
NOTE = "2026-11-20-tea.md"
TOUCHED = "the file was touched after the last build"


@pytest.fixture
def site(tmp_path):
    site = note(Site(tmp_path / "site").asset("wall.png"))
    site.post(
        "2026-11-13-cakes.md", LONG + "Cakes. ![A wall](wall.png)", title="Cakes", tags=["cake"]
    )
    return aged(aged(site, "2026-11-13-cakes.md"), "wall.png")


def note(site: Site, words: str = "Tea was poured.", **fields: object) -> Site:
    given = {"title": "Tea", "tags": ["tea"], "author": "sam"}
    site.post(NOTE, LONG + words, **(given | fields))
    return aged(site, NOTE)


def aged(site: Site, path: str) -> Site:
    """As if it had been written a while ago, so that its stamp may be trusted."""
    file = site.folder / "content" / path
    written = file.stat().st_mtime_ns - 10**10
    os.utime(file, ns=(written, written))
    return site


def known(site: Site) -> Site:
    """Built as often as it takes until everything is known by its stamp."""
    for _ in range(20):
        if not site.build("--explain", "--format", "json").exits(0).report["made"]:
            return site
    raise AssertionError(site.build("--explain").err)


def made(site: Site, *options: str) -> dict[str, str]:
    """What was made anew, with the reason, as programs are told."""
    report = site.build("--explain", "--format", "json", *options).exits(0).report
    return {one["path"]: one["why"] for one in report["made"]}


SHOWS_IT = {
    file_of(url) for url in ("/2026/11/20/tea/", "/feed.xml", "/feed.json", "/weeknotes/feed.xml")
} | {"tags/tea/feed.xml", "authors/sam/feed.xml"}


def test_where_nothing_has_changed_nothing_is_made(site):
    known(site)
    built = site.build("--explain", "--format", "json").exits(0)
    assert built.report["made"] == []
    assert built.report["rendered"] == 0
    assert built.report["pages"] > 20


def test_the_first_build_knows_nothing_and_says_so(site):
    told = made(site)
    assert set(told.values()) == {"there is no record of an earlier build"}
    files = {path for path in site.build().files if not path.startswith(".weeknotes")}
    assert told.keys() == files


def test_an_edited_text_makes_only_the_pages_that_show_it(site):
    note(known(site), "Tea was poured twice.")
    assert made(site) == dict.fromkeys(SHOWS_IT, "changed: the text")
    assert "poured twice" in site.build().text("/2026/11/20/tea/")


def test_a_file_that_is_saved_unchanged_makes_nothing(site):
    note(known(site))
    assert made(site) == {}


def test_an_edited_text_with_strict_writes_nothing_over_a_warning_of_before(site):
    """Of another post, whose text has not changed."""
    site.post("2026-11-06-maps.md", "See [it](nowhere.md).")
    before = known(aged(site, "2026-11-06-maps.md")).build().exits(0).files
    built = note(site, "Tea was poured twice.").build("--strict").exits(1).tells("link-broken")
    assert built.files == before
    assert made(site) == dict.fromkeys(SHOWS_IT, "changed: the text")


@pytest.mark.parametrize("steps", [1, 2], ids=["at once", "step by step"])
def test_a_text_that_makes_a_feed_too_big_is_reported(site, steps):
    """In signs that are no words and five letters each in HTML: all else of the post stays."""
    known(site)
    for step in range(1, steps + 1):
        note(site, "&" * (120_000 * step // steps))
        built = site.build("--explain", "--format", "json").exits(0)
    assert [problem["code"] for problem in built.report["problems"]] == ["feed-too-big"]


def test_a_post_with_a_warning_that_only_a_plan_can_give_keeps_it_when_its_text_changes(site):
    known(note(site, "Tea was poured. See [it](nowhere.md)."))
    note(site, "Tea was poured twice.\n\nSee [it](nowhere.md).")
    warm = site.build("--format", "json").report["problems"]
    assert warm == site.build("--clean", "--format", "json").report["problems"]
    assert [problem["code"] for problem in warm] == ["link-broken"]


def test_an_edited_title_is_told_where_it_shows(site):
    note(known(site), title="Green tea")
    told = made(site)
    assert told[file_of("/2026/11/20/tea/")].startswith("changed: ")
    assert "title" in told[file_of("/2026/11/20/tea/")].removeprefix("changed: ").split(", ")
    assert {"index.html", "tags/tea/index.html", "feed.xml"} <= told.keys()
    assert "tags/cake/index.html" not in told


def test_a_new_page_is_new(site):
    note(known(site), tags=["tea", "milk"])
    assert made(site)["tags/milk/index.html"] == "it is new"


def test_an_edited_template_makes_the_pages_that_are_made_of_it(site):
    own = site.folder / "themes" / "notebook" / "404.html"
    own.parent.mkdir(parents=True)
    shutil.copy(SHIPPED / "404.html", own)
    known(site)
    own.write_text(own.read_text() + "<!-- mine -->\n")
    assert made(site) == {"404.html": "changed: its templates"}


def test_a_template_of_all_pages_makes_all_pages_and_no_feed(site):
    own = site.folder / "themes" / "notebook" / "base.html"
    own.parent.mkdir(parents=True)
    shutil.copy(SHIPPED / "base.html", own)
    known(site)
    own.write_text(own.read_text() + "<!-- mine -->\n")
    built = site.build("--explain", "--format", "json").exits(0)
    told = {one["path"]: one["why"] for one in built.report["made"]}
    assert set(told.values()) == {"changed: its templates"}
    emails = {path for path in built.files if path.endswith("/email.html")}
    redirects = {path for path in built.files if b'http-equiv="refresh"' in built.files[path]}
    pages = {path for path in built.files if path.endswith(".html")} - emails - redirects
    assert told.keys() == pages


@pytest.mark.parametrize("path", ["2026/11/20/tea/index.html", "sitemap.xml", "wall.png"])
@pytest.mark.parametrize("removed", [False, True])
def test_an_output_file_that_somebody_changed_is_put_right(site, path, removed):
    """Of a text, of none, and a copy."""
    file = known(site).folder / "public" / path
    right = file.read_bytes()
    file.unlink() if removed else file.write_bytes(b"by hand")
    why = "it was missing from the output folder" if removed else TOUCHED
    assert made(site).get(path) == why
    assert file.read_bytes() == right


def test_clean_makes_everything_and_forgets_nothing(site):
    known(site)
    memory = {file: file.read_bytes() for file in site.folder.glob(".weeknotes/memory/*/*")}
    assert memory
    told = made(site, "--clean")
    assert set(told.values()) == {"there is no record of an earlier build"}
    assert set(told) >= SHOWS_IT
    assert {file: file.read_bytes() for file in memory} == memory


def test_clean_leaves_no_memory(site):
    site.build("--clean").exits(0)
    assert not (site.folder / ".weeknotes").exists()


def test_rendered_counts_pages_and_feeds_that_were_made_and_no_copies(site):
    first = site.build("--format", "json").exits(0).report
    assert first["rendered"] == first["pages"] > 20
    note(known(site), "Tea was poured twice.")
    assert site.build("--format", "json").report["rendered"] == len(SHOWS_IT)
    known(site).asset("wall.png", b"another")
    assert site.build("--format", "json").report["rendered"] == 0


def test_programs_are_told_what_was_made_only_if_they_ask(site):
    assert "made" not in site.build("--format", "json").report


def test_people_are_told_on_standard_error(site):
    assert "Made" not in site.build().err
    note(known(site), "Tea was poured twice.")
    built = site.build("--explain").exits(0)
    assert "Rebuilt 2026/11/20/tea/index.html: changed: the text\n" in built.err
    assert "Made" not in built.out
    assert "Made" not in site.build().err


def test_nothing_was_made_where_nothing_was_written(site):
    site.post("2026-11-19-b.md", date="x")
    report = site.build("--explain", "--format", "json").exits(1).report
    assert report["made"] == []
    assert report["rendered"] == 0
