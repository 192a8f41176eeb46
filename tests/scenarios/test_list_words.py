"""Hugo's `_index.md`: the words of a list, or left alone; never a post."""

import pytest
from sites import Site

WORD = "zanzibar"


@pytest.fixture
def site(tmp_path):
    site = Site(tmp_path / "site").post("weeknotes/2026-11-20-a.md", title="A")
    return site.post("learning/2026-11-20-b.md", title="B")


@pytest.mark.parametrize(
    ("path", "url"),
    [
        ("weeknotes/_index.md", "/weeknotes/"),
        ("Weeknotes/_index.md", "/weeknotes/"),
        ("learning/_index.markdown", "/learning/"),
    ],
)
@pytest.mark.parametrize("fields", [{}, {"title": "Ours", "date": "2020-01-02"}])
def test_it_introduces_the_list_of_its_kind(site, path, url, fields):
    built = site.post(path, f"The **{WORD}** words.", **fields).build("--strict").exits(0)
    assert built.page(url).all("main header strong")[0].text == WORD
    assert [one for one in built.where(WORD) if one.endswith(".html")] == [f"{url[1:]}index.html"]
    assert not any(name.startswith("2020/") for name in built.files)


def test_its_links_and_pictures_are_those_of_any_text(site):
    site.post("weeknotes/_index.md", "[A](2026-11-20-a.md) ![B](b.png)").asset("weeknotes/b.png")
    site.post("weeknotes/2026-11-13-c.md", "See [the list](_index.md).")
    built = site.build("--strict").exits(0).has("/weeknotes/b.png")
    assert built.page("/weeknotes/").link("A") == "/team/2026/11/20/a/"
    assert built.page("/2026/11/13/c/").link("the list") == "/team/weeknotes/"
    broken = site.post("weeknotes/_index.md", "\n[A](nowhere.md)").build().exits(0)
    broken.tells("content/weeknotes/_index.md:2: warning", "link-broken")


@pytest.mark.parametrize(
    "path",
    ["news/_index.md", "tags/_index.md", "weeknotes/2019/_index.md", "weeknotes/_index.cy.md"],
)
@pytest.mark.parametrize("fields", [{"title": "News"}, {"title": "News", "date": "2020-01-02"}])
def test_elsewhere_it_is_left_alone_and_a_text_in_it_is_said(site, path, fields):
    before = site.build("--strict").exits(0).files
    built = site.post(path, "", **fields).build("--strict").exits(0)
    assert built.files.keys() == before.keys()
    built = site.post(path, f"Some {WORD}.", **fields).build().exits(0)
    built.tells("list-words-unseen", f"content/{path}:")
    assert built.where(WORD) == []


def test_a_draft_of_it_is_a_draft(site):
    built = site.post("weeknotes/_index.md", WORD, draft=True).build("--format", "json").exits(0)
    assert (built.report["published"], built.report["drafts"]) == (2, 1)
    assert built.where(WORD) == []


def test_it_counts_as_a_file_that_was_read(site):
    site.post("weeknotes/_index.md", WORD).post("news/_index.md", "", title="News")
    report = site.build("--format", "json").exits(0).report
    assert report["published"] + report["drafts"] + report["scheduled"] + report["failed"] == 4


def test_words_wait_for_the_first_post_of_their_kind(site):
    built = site.post("diary/_index.md", WORD).build().exits(0)
    built.tells("content/diary/_index.md:", "list-words-unseen")
    built = site.post("diary/2026-11-20-d.md").build("--strict").exits(0)
    assert WORD in built.page("/diary/").words()


def test_two_of_one_list_are_an_error(site):
    site.post("weeknotes/_index.md", "One.").post("weeknote/_index.md", "Other.")
    site.build().exits(1).tells("two-list-words")


def test_a_new_word_is_seen_by_the_next_build(site):
    site.post("weeknotes/_index.md", "One.").build().exits(0)
    warm = site.post("weeknotes/_index.md", WORD).build().exits(0)
    assert WORD in warm.page("/weeknotes/").words()
    assert warm.files == site.build("--clean").files


def test_a_folder_that_is_called_by_its_day_is_a_post(site):
    site.post("weeknotes/2026-11-18-trip/_index.md", "Words.", title="Trip")
    site.build("--strict").exits(0).has("/2026/11/18/trip/")


def test_that_of_the_whole_content_is_the_home_page(site):
    assert WORD in site.post("_index.md", WORD).build().exits(0).page("/").words()
