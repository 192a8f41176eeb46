"""`weeknotes new`: a draft that builds at once, and never over anything that is there."""

import json

import pytest
from sites import weeknotes

NOW = "2026-11-20T15:00"
DAY = 86400
FRIDAY = 1795186800  # 2026-11-20T15:00Z


def page(*links):
    rows = "".join(
        f'<DT><A HREF="{href}" ADD_DATE="{FRIDAY - days * DAY}">{title}</A>\n'
        for href, title, days in links
    )
    return f"<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n{rows}</DL>\n"


WEEK = page(
    ("https://a.example/one", "One [1]", 1),
    ("https://b.example/two?utm_source=x", "Two", 3),
    ("https://c.example/old", "Old", 30),
)


def new(site, *arguments, now=NOW):
    ran = weeknotes("new", *arguments, "--now", now, cwd=site.folder)
    assert "Traceback" not in ran.err
    assert "This is a bug in weeknotes" not in ran.err
    return ran


def test_this_week_s_bookmarks_become_a_draft_that_is_published_once_it_is_none(site):
    site.file("marks.html", WEEK)
    ran = new(site, "links", "--from", "marks.html", "--author", "Ann")
    path = "content/roundups/2026-11-20-link-roundup-ann.md"
    assert ran.code == 0, ran.err
    assert ran.out == f"Created a draft: {path}, with 2 links.\n"
    assert "Left out: 1 bookmark from other days" in ran.err
    assert "draft: true" in ran.err
    text = (site.folder / path).read_text()
    assert text == (
        '---\ntitle: "Link roundup: week ending Friday 20 November 2026"\ndate: 2026-11-20\n'
        'author: "Ann"\ndraft: true\n---\n\n'
        "- [One \\[1\\]](https://a.example/one)\n- [Two](https://b.example/two)\n"
    )
    site.build(now=NOW).exits(0).lacks("/links/")
    site.file(path, text.replace("draft: true\n", ""))
    built = site.build(now=NOW).exits(0).has("/links/", "/2026/11/20/link-roundup-ann/")
    assert built.page("/links/").texts(".shared-title") == ["One [1]", "Two"]


def test_two_people_start_a_note_on_one_day_in_one_folder(site):
    for author in ("Ann", "Bob Ek"):
        assert new(site, "weeknote", "--author", author).code == 0
    found = {file.name for file in (site.folder / "content/weeknotes").iterdir()}
    assert {"2026-11-20-weeknote-ann.md", "2026-11-20-weeknote-bob-ek.md"} <= found


def test_nothing_that_is_there_is_overwritten(site):
    site.file("marks.html", WEEK).post("roundups/2026-11-20-link-roundup.md", "Mine.")
    ran = new(site, "links", "--from", "marks.html")
    assert ran.code == 2
    assert "draft-is-there" in ran.err
    assert (site.folder / "content/roundups/2026-11-20-link-roundup.md").read_text() == "Mine."
    assert new(site, "links", "Five for a wet Friday", "--from", "marks.html").code == 0
    assert (site.folder / "content/roundups/2026-11-20-five-for-a-wet-friday.md").is_file()


@pytest.mark.parametrize(
    ("options", "titles"),
    [
        ((), ["One", "Two"]),
        (("--since", "2026-10-01"), ["One", "Two", "Old"]),
        (("--since", "2026-11-19"), ["One"]),
        (("--week", "2026-W43"), ["Old"]),
        (("--week", "2026-10-20"), ["Old"]),
    ],
)
def test_the_days_can_be_chosen(site, options, titles):
    site.file("marks.html", WEEK)
    assert new(site, "links", "Some", "--from", "marks.html", *options).code == 0
    (file,) = (site.folder / "content/roundups").iterdir()
    text = file.read_text()
    assert [title for title in ("One", "Two", "Old") if title in text] == titles


def test_a_draft_for_another_week_has_that_week_s_day(site):
    assert new(site, "weeknote", "--week", "2026-W43").code == 0
    text = (site.folder / "content/weeknotes/2026-10-23-weeknote.md").read_text()
    assert 'title: "Weeknote: week ending Friday 23 October 2026"\ndate: 2026-10-23\n' in text


@pytest.mark.parametrize(
    ("arguments", "file"),
    [
        (("weeknote",), "weeknotes/2026-11-20-weeknote.md"),
        (("Weeknotes", "Cakes: a love story"), "weeknotes/2026-11-20-cakes-a-love-story.md"),
        (("roundups",), "roundups/2026-11-20-link-roundup.md"),
        (("learning", "SQL"), "learning/2026-11-20-sql.md"),
        (("diary", "日本語"), "diary/2026-11-20-日本語.md"),
        (("page", "How we work"), "pages/how-we-work.md"),
        (("story",), "stories/2026-11-20-practice-story.md"),
    ],
)
def test_a_draft_of_any_kind_is_a_valid_post(site, arguments, file):
    site.settings('[kinds.story]\nfolder = "stories"\ntitle = "Practice story"\n')
    assert new(site, *arguments).code == 0
    assert (site.folder / "content" / file).is_file()
    report = site.build("--format", "json", now=NOW).exits(0).report
    assert (report["drafts"], report["problems"]) == (1, [])
    shown = site.build("--drafts", "--format", "json", now=NOW).exits(0).report
    assert (shown["published"], shown["problems"]) == (1, [])


PRIVATE = json.dumps(
    [{"href": "https://a.example/", "description": "Mine", "shared": "no", "time": NOW + ":00Z"}]
)


@pytest.mark.parametrize(
    ("content", "code", "told"),
    [
        ("Just words.", "bookmarks-unknown", "export"),
        ("", "bookmarks-unknown", "Export"),
        ('[{"href": ', "bookmarks-broken", "Export them again"),
        ("<rss><channel><item>", "bookmarks-broken", "breaks off"),
        (page(), "no-bookmarks", "right file"),
        (page(("javascript:x()", "x", 1)), "no-bookmarks", "right file"),
        (page(("https://a.example/", "Old", 30)), "no-bookmarks", "--since 2026-10-21"),
        (PRIVATE, "no-bookmarks", "--private"),
    ],
)
def test_a_file_that_gives_nothing_is_told_and_writes_nothing(site, content, code, told):
    site.file("marks", content)
    ran = new(site, "links", "--from", "marks")
    assert ran.code == 1
    assert f"[{code}]" in ran.err
    assert told.lower() in ran.err.lower()
    assert list((site.folder / "content").iterdir()) == []


def test_private_bookmarks_come_along_where_that_is_wanted(site):
    site.file("marks.json", PRIVATE)
    assert new(site, "links", "--from", "marks.json", "--private").code == 0


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("lnks",), "Did you mean “links”?"),
        (("poem",), "There is no kind of post called “poem”"),
        (("links", "--from", "nowhere.html"), "nowhere.html"),
        (("weeknote", "--from", "weeknotes.toml"), "weeknotes new links --from weeknotes.toml"),
        (("links", "--week", "soon"), "“soon” is not a week"),
        (("links", "--from", "weeknotes.toml", "--since", "soon"), "--since"),
        (("page",), "needs a title"),
    ],
)
def test_wrong_usage_exits_2_and_writes_nothing(site, arguments, told):
    ran = new(site, *arguments)
    assert ran.code == 2
    assert told in ran.err
    assert list((site.folder / "content").iterdir()) == []


def test_a_folder_without_a_site_is_told(tmp_path):
    ran = weeknotes("new", "weeknote", cwd=tmp_path)
    assert ran.code == 2
    assert "weeknotes.toml" in ran.err
