"""A file becomes a post, or says why not."""

from functools import partial

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as examples
from hypothesis import strategies as st

from weeknotes.model.posts.person import Person
from weeknotes.model.problems.time_limit import time_limit
from weeknotes.model.settings import GIVEN_KINDS, Kind, Settings, Weeks
from weeknotes.model.weeks.week import Closing
from weeknotes.read import posts
from weeknotes.read.files.decode import MAX_BYTES
from weeknotes.read.text import body


def codes(reading):
    return [(problem.severity, problem.code, problem.line) for problem in reading.problems]


def weeks(post):
    return [week.code for week in post.weeks]


# --- kind, date, week


@pytest.mark.parametrize(
    ("path", "header", "kind"),
    [
        ("2026-11-20-a.md", "", "weeknote"),
        ("a.md", "date: 2026-11-20", "weeknote"),
        ("a.md", "week: 2026-W47", "weeknote"),
        ("2018/50/index.md", "", "weeknote"),
        ("a.md", "", "page"),
        ("pages/a.md", "", "page"),
        ("pages/a.md", "date: 2026-11-20", "page"),
        ("diary/2026-11-20-a.md", "", "diary"),
        ("diary/2026-11-20-a.md", "kind: learning", "learning"),
        ("2026-11-20-a.md", "kind: Weeknotes", "weeknote"),
        ("2026-11-20-a.md", "kind: Link Roundup", "links"),
        ("2026-11-20-a.md", "kind: roundups", "links"),
        ("2026-11-20-a.md", "kind: [diary]", "diary"),
        ("weeknotes/a.md", "kind: page", "page"),
    ],
)
def test_the_kind_comes_from_the_header_then_the_folder_then_the_date(post, path, header, kind):
    found = post(header or "title: a", path=path)
    assert found.kind == kind
    assert found.is_page == (kind == "page")
    assert bool(found.weeks) == bool(found.date) == (kind != "page")


def test_an_unknown_kind_is_an_error_with_the_near_one(read):
    reading = read("---\nkind: wekenote\n---\nText")
    assert codes(reading) == [("error", "unknown-kind", 2)]
    assert "“weeknote”" in reading.problems[0].hint
    assert "“links”" in read("---\nkind: roundup\n---\nText").problems[0].hint


@pytest.mark.parametrize(
    ("path", "header", "day"),
    [
        ("2026-11-20-a.md", "date: 2026-11-13", "2026-11-13"),
        ("2026-11-20-a.md", "published: 2026-11-13", "2026-11-13"),
        ("2026-11-20-a.md", "date:", "2026-11-20"),
        ("weeknotes/a.md", "publish_at: 2026-11-20", "2026-11-20"),
        ("weeknotes/a.md", "week: 2026-W47", "2026-11-20"),
        ("weeknotes/a.md", "weeks: 2026-W46..2026-W47", "2026-11-20"),
        ("2018/50/index.md", "", "2018-12-14"),
    ],
)
def test_the_date_comes_from_the_header_then_the_name_then_the_week(post, path, header, day):
    assert post(header or "title: a", path=path).date.date().isoformat() == day


@pytest.mark.parametrize(
    ("path", "header", "week"),
    [
        ("2026-11-20-a.md", "week: 2026-W40", "2026-W40"),
        ("2026-11-20-a.md", "week_ending: 2026-11-13", "2026-W46"),
        ("2023-51.md", "date: 2024-02-02", "2023-W51"),
        ("2023-51.md", "date: 2024-02-02\nweek: 2023-W50", "2023-W50"),
        ("2018/05/a.md", "date: 2018-05-18", "2018-W20"),
        ("2018/05.md", "date: 2018-05-18", "2018-W20"),
        ("2018/05.md", "date: 2018-02-05", "2018-W05"),
        ("2027-01-01-a.md", "", "2026-W53"),
        ("2024-12-30-a.md", "kind: diary", "2025-W01"),
    ],
)
def test_the_week_comes_from_the_header_then_the_path_then_the_date(post, path, header, week):
    assert weeks(post(header or "title: a", path=path)) == [week]


@pytest.mark.parametrize(
    ("date", "kind", "week"),
    [
        ("2026-11-23", "weeknote", "2026-W47"),
        ("2026-11-23 11:59", "weeknote", "2026-W47"),
        ("2026-11-23 12:00", "weeknote", "2026-W48"),
        ("2026-11-23", "diary", "2026-W48"),
        ("2026-11-24", "weeknote", "2026-W48"),
        ("2026-11-22 23:59", "weeknote", "2026-W47"),
        ("2026-11-23 12:30 +0100", "weeknote", "2026-W47"),
    ],
)
def test_a_weeknote_of_a_monday_belongs_to_the_week_behind_until_that_closes(
    post, date, kind, week
):
    assert weeks(post(f"date: {date}\nkind: {kind}")) == [week]


def test_grace_ends_with_the_week_where_the_site_says_so(post):
    strict = Settings(
        title="x", url="https://example.org/", weeks=Weeks(closes=Closing(day=0, hour=0))
    )
    assert weeks(post("date: 2026-11-23", settings=strict)) == ["2026-W48"]


def test_monday_is_that_of_the_sites_zone(post):
    auckland = Settings(title="x", url="https://example.org/", timezone="Pacific/Auckland")
    assert weeks(post("date: 2026-11-22 22:00 +0000", settings=auckland)) == ["2026-W47"]
    assert weeks(post("date: 2026-11-22 23:30 +0000", settings=auckland)) == ["2026-W48"]


@pytest.mark.parametrize(
    ("path", "code", "line", "words"),
    [
        ("weeknotes/a.md", "no-date", 1, "has no date"),
        ("about/index.md", "no-date", 1, "has no date"),
        ("weeknotes/202-01-09-a.md", "bad-date", None, "202-01-09"),
        ("weeknotes/3023-02-03-a.md", "bad-date", None, "3023-02-03"),
        ("weeknotes/2026-02-30-a.md", "bad-date", None, "2026-02-30"),
        ("weeknotes/26-11-20-a.md", "bad-date", None, "26-11-20"),
    ],
)
def test_a_post_without_a_day_is_an_error(read, path, code, line, words):
    reading = read("Text", path)
    assert codes(reading) == [("error", code, line)]
    assert words in reading.problems[0].message
    assert reading.failed
    assert not reading.draft


def test_a_bad_date_is_told_once(read):
    assert codes(read("---\ndate: soon\n---\nText")) == [("error", "bad-date", 2)]
    assert codes(read("---\nweek: 47\n---\nText", "weeknotes/a.md")) == [("error", "bad-week", 2)]
    assert codes(read("---\npublish_at: soon\n---\nText")) == [("error", "bad-date", 2)]


def test_what_is_published_later_than_dated_waits(post):
    header = "date: 2026-11-20\npublished: 2026-12-01"
    assert post(header).publish_at.isoformat() == "2026-12-01T00:00:00+00:00"
    assert post("publish_date: 2026-12-01").publish_at.day == 1
    assert post("embargo: 2026-12-01\npubdate: 2026-11-01").publish_at.month == 12
    assert post("publish_at: 2026-11-01\nscheduled_for: 2026-12-01").publish_at.month == 12
    assert post("date: 2026-11-20").publish_at is None


def test_a_page_with_a_date_waits_for_it(post):
    found = post("date: 2026-12-01", path="pages/a.md")
    assert found.date is None
    assert found.publish_at.month == 12


# --- words


@pytest.mark.parametrize(
    ("path", "source", "title", "slug"),
    [
        ("2026-11-20-my-note.md", "---\ntitle: <em>A</em> &amp; b\n---\nx", "A & b", "my-note"),
        ("2026-11-20-my-note.md", "# What we did\n\nx", "What we did", "my-note"),
        ("2026-11-20-my-note.md", "x", "My note", "my-note"),
        ("2026-11-20.md", "x", "20 November 2026", "20-november-2026"),
        ("2026-11-20-🎉.md", "# Ça va\n", "Ça va", "ca-va"),
        ("2026-11-20-🎉.md", "---\ntitle: 🎉\n---\nx", "🎉", "untitled"),
        ("2026-11-20-my-note.md", "---\nslug: Other Name\n---\nx", "My note", "other-name"),
        ("2026-11-20-my-note.md", "---\ntitle: 2026\n---\nx", "2026", "my-note"),
        ("2026-11-20-my-note.md", "---\ntitle: Yes\n---\nx", "Yes", "my-note"),
        ("diary/2026-11-20-move/index.md", "x", "Move", "move"),
        ("2018/50/index.md", "x", "14 December 2018", "50"),
        ("2026-11-20-Caffe\u0300.md", "x", "Caffe\u0300", "caffe"),
    ],
)  # fmt: skip
def test_title_and_slug(read, path, source, title, slug):
    found = read(source, path).post
    assert (found.title, found.slug) == (title, slug)


def test_a_first_heading_that_is_the_title_is_not_told_twice(post):
    assert "<h" not in post("title: My Week", "# My week\n\nText").document.html
    assert "Other" in post("title: My week", "# Other\n\nText").document.html


def test_the_summary_is_the_headers_or_the_first_sentences(post):
    assert post("summary: Mine", "Text.").summary == "Mine"
    assert post("description: Mine", "Text.").summary == "Mine"
    assert post("title: a", "## Heading\n\nOne. Two.\n\n- three").summary == "One. Two."
    long = "A sentence of some words. " * 20
    assert post("title: a", long).summary.endswith("words.")
    assert len(post("title: a", long).summary) <= 240
    assert post("title: a", "word " * 100).summary.endswith("word …")


def test_authors_are_people_of_the_people_file_or_as_written(read):
    people = (Person(slug="sam", name="Sam Lee", also=("Sam",)), Person(slug="kim", name="Kim"))
    reading = read("---\nauthor: Sam and Kim\n---\nx", people=people)
    assert reading.post.authors == ("sam", "kim")
    assert read("---\nauthor: Sam and Kim\n---\nx").post.authors == ("samandkim",)
    assert read("---\nauthor: [Sam, kim, sam]\n---\nx", people=people).post.authors == (
        "sam",
        "kim",
    )


def test_all_else_of_a_header(post):
    found = post(
        "tags: [a, b]\nseries: S\npart: 2\nnumber: 61\nlink: https://a.org/\npermalink: /x/\n"
        "aliases: /old/\nlang: cy\nref: r\ncanonical: https://b.org/\nguid: g\nmood: good\n"
        "image: a.png\nupdated: 2026-11-21",
        "![b](a.png)",
    )
    assert (found.tags, found.series, found.part, found.number) == (("a", "b"), "S", 2, 61)
    assert (found.link, found.permalink, found.aliases) == ("https://a.org/", "/x/", ("/old/",))
    assert (found.lang, found.ref, found.canonical, found.guid) == (
        "cy",
        "r",
        "https://b.org/",
        "g",
    )
    assert found.extra == {"mood": "good"}
    assert (found.image.src, found.image.alt) == ("a.png", "b")
    assert found.updated.day == 21


# --- drafts and doubt


@pytest.mark.parametrize(
    ("path", "header"),
    [
        ("2026-11-20-a.md", "draft: true"),
        ("2026-11-20-a.md", "published: false"),
        ("2026-11-20-a.md", "status: draft"),
        ("_drafts/2026-11-20-a.md", "title: a"),
        ("weeknotes/Drafts/2026-11-20-a.md", "draft: false"),
        ("index.md", "draft: true"),
        ("digest/2026-w47.md", "draft: true"),
    ],
)
def test_a_draft_is_held(read, path, header):
    reading = read(f"---\n{header}\n---\nText", path)
    assert reading.draft
    assert reading.post.held.why == "draft"


@pytest.mark.parametrize(
    "header", ["drfat: true", "draft: flase", "private: true", "draft: true\ndrfat: false"]
)
def test_a_doubtful_draft_is_an_error_and_no_draft(read, header):
    reading = read(f"---\n{header}\n---\nText")
    assert reading.failed
    assert not reading.draft


def test_the_faults_of_a_draft_are_its_authors_own(read):
    assert read("---\ntitle: a: b\n---\n", "drafts/a.md").draft
    assert read(b"\xff", "_drafts/a.md").draft
    reading = read("---\ndraft: true\ndate: soon\n---\nText")
    assert reading.draft
    assert reading.failed


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        ("Text\nCaf\u00e9".encode("latin-1"), "not-utf-8", 2),
        ("---\ndraft: true\n---\n".encode("utf-16"), "not-utf-8", 1),
        ("---\ndraft: true\n---\n".encode("utf-16-le"), "not-utf-8", 1),
        (b"a\n" * MAX_BYTES, "too-long", MAX_BYTES // 2 + 1),
        (b"", "empty-file", None),
        (b"\xef\xbb\xbf \r\n", "empty-file", None),
        (b"---\ntitle: a\n---\n\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n", "merge-conflict", 5),
        (b"---\n<<<<<<< HEAD\r\ndraft: true\r\n=======\r\n>>>>>>> x\r\n---\n", "merge-conflict", 2),
        (b"---\ntitle: a\n", "header-not-closed", 1),
    ],
)
def test_a_file_that_cannot_be_read_is_an_error_with_its_line(read, data, code, line):
    reading = read(data)
    assert codes(reading) == [("error", code, line)]
    assert reading.post is None
    assert reading.failed


def test_a_conflict_that_is_shown_as_code_is_text(read):
    assert not read("Text\n\n```\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n```\n").problems


def test_a_file_of_a_header_alone_is_a_post(post):
    found = post("title: A link\nlink: https://a.org/", "")
    assert (found.title, found.document.html, found.summary) == ("A link", "", "")


def test_a_text_nested_too_deep_is_an_error(read):
    reading = read("---\ntitle: a\n---\nText\n\n" + "> " * 3000 + "x")
    assert reading.failed
    assert codes(reading) == [("error", "too-deep", 6)]
    assert read("> " * 100 + "x").post.document.html.count("<blockquote>") == 100


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # of hypothesis
def test_a_text_that_takes_too_long_is_an_error_and_the_next_one_is_read(read, monkeypatch):
    def endless(*_args, **_kwargs):
        while True:
            pass

    with monkeypatch.context() as patched:
        patched.setattr(body, "to_html", endless)
        patched.setattr(posts, "time_limit", partial(time_limit, seconds=0.05))
        reading = read("---\ntitle: a\n---\nShort.\n\nThe longest part\nof this text.\n\nShort.")
    assert codes(reading) == [("error", "too-slow", 6)]
    assert reading.failed
    assert not read("Text").failed


def test_a_fault_of_our_own_is_told_and_is_no_traceback(read, monkeypatch):
    monkeypatch.setattr(body, "to_html", lambda *_args, **_kwargs: 1 // 0)
    assert codes(read("---\ntitle: a\n---\nText")) == [("error", "text-unreadable", 4)]


def test_html_that_is_dropped_is_told_with_its_line(read):
    reading = read("---\ntitle: a\n---\nText `<script>`\n\n<script>alert(1)</script>\n")
    assert codes(reading) == [("warning", "html-dropped", 6)]
    assert "<script>" in reading.problems[0].message
    assert "alert" not in reading.post.document.html
    linked = read("a\n[b](javascript:x) ![c](vbscript:y)\n\n<p onclick=x style=y>z</p>")
    assert codes(linked) == [("warning", "html-dropped", 2), ("warning", "html-dropped", 4)]
    assert "javascript: and vbscript:" in linked.problems[0].message
    assert "onclick= is not safe" in linked.problems[1].message


def test_a_pasted_page_is_told_in_a_few_lines(read):
    reading = read("<p onclick=a>x</p>\n" * 40)
    assert [line for _, _, line in codes(reading)] == [1, 2, 3, 4, 5, 6]
    assert "35 more lines" in reading.problems[-1].message


def test_quotation_marks_are_set_in_title_summary_and_text_of_languages_that_are_known(post):
    found = post("title: What's \"new\"\nsummary: It's -- so", "She's here.")
    assert (found.title, found.summary) == ("What’s “new”", "It’s – so")
    assert found.document.html == "<p>She’s here.</p>"
    assert found.slug == post("title: x").slug
    assert post("title: Was's\nlang: de", "Geht's?").document.text == "Geht's?"


# --- words of an editor


@pytest.mark.parametrize("name", ["2026-w47", "2026-W47", "2026-47", "2026w47"])
def test_an_editors_words_for_a_week(post, name):
    found = post("title: Hello", path=f"digest/{name}.md")
    assert weeks(found) == ["2026-W47"]
    assert found.slug == ""


def test_an_editors_words_for_a_week_that_is_none(read):
    assert codes(read("Text", "digest/2027-w53.md")) == [("error", "bad-week", None)]


def test_words_of_the_home_page(post):
    found = post("title: Hello", path="index.md")
    assert (found.slug, found.weeks, found.kind) == ("", (), "page")
    assert post("publish_at: 2026-12-01", path="index.md").publish_at.month == 12


def test_addresses_inside_the_site_have_the_line_of_the_file(post):
    document = post("title: a", "One\n\n[x](b.md) and [y](https://c.org)").document
    assert document.line_of("b.md") == 6
    assert document.line_of("https://c.org") == 6


# --- properties

SITE = Settings(
    title="x",
    url="https://example.org/",
    kinds=(*GIVEN_KINDS, Kind(name="story", folder="stories", title="Story", plural="Stories")),
)
PATHS = st.sampled_from(
    ["a.md", "index.md", "weeknotes/2026-11-20-a.md", "2018/50/index.md", "digest/2026-w47.md",
     "pages/a.md", "drafts/a.md", "9999/52.md", "202-01-09-x.md"]
)  # fmt: skip
VALUES = st.sampled_from(
    ["", "true", "a, b", "[a, [b, {c: d}], ~]", "{a: b}", "2026-11-20", "47", "9999-W52", "#x",
     "0001-01-01", "9999-12-31 23:59 -1200", "2026-W46..2026-W47", "'\U0001f389'", "1e999", ".nan"]
)  # fmt: skip
KEYS = st.sampled_from(
    "title date updated kind week weeks week_ending week_commencing number series part link "
    "link_title tags author authors summary image image_alt draft publish_at slug permalink "
    "aliases lang ref canonical guid published status cover url mood "
    "expires embargo drfat hidden".split()
)


@given(st.binary() | st.text().map(str.encode), PATHS)
@examples(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_reading_never_raises_whatever_the_bytes(read, data, path):
    reading = read(data, path, settings=SITE)
    assert reading.post is not None or reading.failed


@given(
    st.dictionaries(KEYS, VALUES, max_size=6),
    PATHS,
    st.text(alphabet="\x02\x03[]()<>`*_~#-|:! \n\tzk1", max_size=60),
)
@examples(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_reading_never_raises_whatever_the_header_says(read, header, path, body):
    lines = "\n".join(f"{key}: {value}" for key, value in header.items())
    reading = read(f"---\n{lines}\n---\n{body}", path, settings=SITE)
    assert all(problem.message and problem.hint and problem.path for problem in reading.problems)
    if reading.post is not None and not reading.failed:
        assert reading.post.is_page or (reading.post.date and reading.post.weeks)


@pytest.mark.parametrize("name", ["embargo", "Embargo-until", "go-live", "publish_on", "scheduled"])
def test_a_day_to_come_by_another_name_is_waited_for(post, name):
    assert post(f"{name}: 2030-01-02").publish_at.date().isoformat() == "2030-01-02"


def test_tags_are_the_same_with_and_without_a_hash_sign(post):
    assert post('tags: ["#housing", housing, "C#", "#"]').tags == ("housing", "C#")


@pytest.mark.parametrize(
    "text",
    [
        "---\nDraft: remove-this-to-publish\n---\nText.",
        '+++\ndraft = "remove this to publish"\n+++\nText.',
        '{"draft": "remove-this-to-publish"}\n\nText.',
        "Title: Cakes\nDraft: remove-this-to-publish\n\nText.",
        "---\ndraft: |\n  remove this\n  to publish\n---\nText.",
    ],
)
def test_any_text_after_draft_is_a_draft_in_each_form_of_a_header(read, text):
    reading = read(text)
    assert reading.draft
    assert not reading.problems
    assert "remove" in reading.post.held.reason
