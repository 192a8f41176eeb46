"""A folder becomes a site, with every file accounted for."""

from datetime import datetime

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as examples
from hypothesis import strategies as st

from weeknotes.read.clock import read_clock
from weeknotes.read.site import Show, read_site


@pytest.fixture
def build(site, settings):
    def made(files, *, now="2026-11-23T09:00", drafts=False, future=False):
        folder = site({f"content/{path}": text for path, text in files.items()})
        return read_site(
            folder,
            settings,
            url=settings.url,
            now=read_clock(now, settings.zone),
            show=Show(drafts=drafts, future=future),
        )

    return made


def counted(found):
    site = found.site
    special = len(site.editorials) + (site.home is not None)
    drafts = sum(post.held.why == "draft" for post in site.held)
    return (len(site.posts) + special, drafts, len(site.held) - drafts, len(found.failed))


FILES = {
    "index.md": "Welcome",
    "about.md": "About us",
    "digest/2026-w47.md": "A good week",
    "weeknotes/2026-11-20-a.md": "---\nauthor: Ella\n---\nText",
    "weeknotes/2026-11-27-b.md": "Not yet",
    "weeknotes/2026-11-20-c.md": "---\ndraft: true\nauthor: Kim\n---\nSecret",
    "drafts/d.md": "---\ntitle: a: b\n---\n",
    "weeknotes/e.md": "No date",
    "weeknotes/2026-11-20-f.md": b"caf\xe9",
}


def test_every_markdown_file_is_published_a_draft_scheduled_or_failed(build):
    found = build(FILES)
    assert counted(found) == (4, 2, 1, 2)
    assert sum(counted(found)) == len(FILES)
    assert sorted(problem.code for problem in found.problems) == ["no-date", "not-utf-8"]
    assert found.site.home.path == "content/index.md"
    assert found.unpublished == {
        "content/weeknotes/2026-11-27-b.md", "content/weeknotes/2026-11-20-c.md",
        "content/drafts/d.md", "content/weeknotes/e.md", "content/weeknotes/2026-11-20-f.md",
    }  # fmt: skip


def test_a_preview_shows_drafts_and_scheduled_posts_with_their_faults(build):
    found = build(FILES, drafts=True, future=True)
    assert counted(found) == (6, 0, 0, 3)
    assert {post.held.why for post in found.site.posts if post.held} == {"draft", "scheduled"}
    assert "header-unreadable" in {problem.code for problem in found.problems}


@pytest.mark.parametrize(
    ("now", "held"),
    [("2026-11-26T23:59", 1), ("2026-11-27T00:00", 0), ("2026-11-28T00:00", 0)],
)
def test_a_scheduled_post_comes_out_at_its_moment(build, now, held):
    found = build({"weeknotes/2026-11-27-b.md": "Text"}, now=now)
    assert counted(found) == (1 - held, 0, held, 0)
    if held:
        assert found.site.held[0].held.reason == "Friday 27 November 2026"


FIRST, SECOND = "2026-10-25T01:30+01:00", "2026-10-25T01:30+00:00"
"""The two half past ones of the night in which London's clocks go back."""


@pytest.mark.parametrize(
    ("written", "now", "held"),
    [
        (FIRST, "2026-10-25T01:29+01:00", 1),
        (FIRST, FIRST, 0),
        (FIRST, "2026-10-25T01:10+00:00", 0),
        (SECOND, FIRST, 1),
        (SECOND, "2026-10-25T01:50+01:00", 1),
        (SECOND, "2026-10-25T01:29+00:00", 1),
        (SECOND, SECOND, 0),
        ("2026-10-25 01:30", "2026-10-25T01:29+01:00", 1),
        ("2026-10-25 01:30", FIRST, 0),
    ],
)
def test_the_hour_that_comes_twice_is_two_hours(build, settings, written, now, held):
    moment = read_clock(now, settings.zone).isoformat()
    found = build({"weeknotes/a.md": f"---\ndate: {written}\n---\nText"}, now=moment)
    assert counted(found) == (1 - held, 0, held, 0)


@pytest.mark.parametrize(
    ("path", "header"),
    [
        ("weeknotes/2026-11-20-a.md", "publish_at: 2026-12-01"),
        ("weeknotes/2026-11-20-a.md", "publishDate: 2026-12-01"),
        ("weeknotes/2026-11-20-a.md", "date: 2026-11-20\npublished: 2026-12-01"),
        ("pages/a.md", "date: 2026-12-01"),
        ("about.md", "publish_at: 2026-12-01"),
        ("index.md", "date: 2026-12-01"),
        ("digest/2026-w47.md", "publish_at: 2026-12-01"),
        ("weeknotes/a.md", "week: 2026-W50"),
    ],
)
def test_whatever_has_a_moment_to_come_waits_for_it(build, path, header):
    files = {path: f"---\n{header}\n---\nText"}
    assert counted(build(files)) == (0, 0, 1, 0)
    assert counted(build(files, now="2026-12-12T00:00")) == (1, 0, 0, 0)


def test_two_texts_for_the_home_page_are_an_error(build):
    found = build({"index.md": "One", "_index.md": "Two"})
    assert counted(found) == (1, 0, 0, 1)
    assert [problem.code for problem in found.problems] == ["two-homes"]


def test_people_are_those_of_the_file_and_those_whom_posts_name(build):
    found = build(
        {
            "people.toml": '[ella]\nname = "Ella Hughes"\nalso = ["Ella"]\n',
            "weeknotes/2026-11-20-a.md": "---\nauthors: [Ella, Sam]\n---\nText",
        }
    )
    assert [person.name for person in found.site.people] == ["Ella Hughes", "Sam"]
    assert found.site.posts[0].authors == ("ella", "sam")


def test_a_people_file_that_cannot_be_read_is_an_error(build):
    found = build({"people.toml": b'[e]\nname = "Ren\xe9"', "about.md": "x"})
    assert [(p.code, p.severity) for p in found.problems] == [("people-unreadable", "error")]


HEADERS = st.sampled_from(
    ["", "---\ndraft: true\n---\n", "---\ndrfat: true\n---\n", "---\ndate: 2027-01-01\n---\n",
     "---\ntitle: a", "---\npublished: no\n---\n", "---\nstatus: x\n---\n", "---\nweek: 47\n---\n"]
)  # fmt: skip
PATHS = st.sampled_from(
    ["index.md", "a.md", "weeknotes/2026-11-20-a.md", "weeknotes/b.md", "_drafts/c.md",
     "digest/2026-w47.md", "2018/50/index.md", "diary/202-01-01-d.md", "_index.markdown"]
)  # fmt: skip


@given(st.dictionaries(PATHS, HEADERS))
@examples(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
def test_the_counts_add_up_and_no_draft_is_public(tmp_path_factory, settings, files):
    folder = tmp_path_factory.mktemp("site")
    (folder / "content").mkdir()
    for path, header in files.items():
        file = folder / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(header + "canary")
    now = datetime(2026, 11, 23, tzinfo=settings.zone)
    found = read_site(folder, settings, url=settings.url, now=now, show=Show())
    assert sum(counted(found)) == len(files)
    public = {post.path.removeprefix("content/") for post in found.site.posts}
    for path in public:
        assert files[path] == ""
        assert not path.startswith("_drafts")


def test_marks_in_what_is_said_of_a_person_are_set(build):
    found = build({"people.toml": '[ella]\nbio = "Doesn\'t mind -- \\"ever\\""\n'})
    assert found.site.people[0].bio == "Doesn’t mind – “ever”"
