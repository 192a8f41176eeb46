"""The record that a build leaves: what it says of the sources, and for how long it holds."""

from datetime import datetime, timedelta

import msgspec
import pytest
from contexts import context_of
from plans import a_post, a_site, when
from sites import NOW, Site

from weeknotes.build.incremental.memory import memory_of
from weeknotes.build.incremental.record import lasting, of_readings, seen_of
from weeknotes.build.pipeline import build
from weeknotes.build.processes.workers import Crew
from weeknotes.build.request import Made, Report, Request
from weeknotes.model.posts.post import Held
from weeknotes.model.problems.problem import warning
from weeknotes.read.files.content import Content, read_content
from weeknotes.read.site import ReadSite

TEA = "content/2026-11-20-tea.md"


@pytest.fixture
def site(tmp_path):
    return Site(tmp_path / "site").post("2026-11-20-tea.md", "Tea.")


def recorded(site, **request):
    """The record of a build, and its sources by path."""
    build(Request(site=site.folder, now=NOW, jobs=1, **request))
    with memory_of(context_of(site), Crew(1)) as memory:
        assert memory.record is not None
        return memory.record, {one.path: one for one in memory.record.sources}


def test_a_site_holds_until_a_week_closes_or_a_post_comes_out(site):
    record, _ = recorded(site)
    since, until = map(datetime.fromisoformat, (record.since, record.until))
    assert until - since == timedelta(hours=3)
    site.post("2027-01-18-soon.md", date="2027-01-18T10:00")
    record, _ = recorded(site)
    assert datetime.fromisoformat(record.until) - since == timedelta(hours=1)


def test_a_post_with_a_problem_of_the_plan_is_not_plain(site):
    site.post("2026-11-13-a.md", "[Nowhere](no.md)").post("2026-11-06-b.md", draft=True)
    _, sources = recorded(site)
    plain = {path for path, one in sources.items() if one.plain}
    assert plain == {TEA}


def test_texts_are_recorded_as_they_are_shown(site):
    site.post("2026-11-13-a.md", "See [tea](2026-11-20-tea.md).")
    _, sources = recorded(site)
    linking = sources["content/2026-11-13-a.md"]
    assert linking.size > len("See <a>tea</a>.")
    assert [way[0] for way in linking.ways] == ["2026-11-20-tea.md"]
    assert linking.text != sources[TEA].text
    assert record_has_feed_of(site) >= linking.size


def record_has_feed_of(site):
    return recorded(site)[0].largest_feed


def test_of_a_build_that_came_to_nothing_only_the_readings_are_kept(site):
    before, _ = recorded(site)
    site.post("2026-11-13-a.md", date="x")
    after, sources = recorded(site)
    assert (after.frame, after.report) == (b"", b"")
    assert after.files == before.files
    assert sources[TEA].reading is not None


def test_what_nobody_read_is_not_recorded(site):
    with memory_of(context_of(site), Crew(1)) as memory:
        assert of_readings(read_content(site.folder), memory).sources == ()
        assert of_readings(Content(), memory).files == ()


def test_a_report_lasts_but_for_what_was_done(site):
    problem = warning("file-name", "content/a b.md", "No.", "Yes.")
    stays = Report(problems=(problem,), published=3, drafts=1, pages=9)
    done = {
        "output": site.folder,
        "made": (Made(path="a", why="b"),),
        "rendered": 1,
        "written": 2,
        "removed": 3,
        "notes": ("a",),
    }
    assert lasting(msgspec.structs.replace(stays, **done)) == stays


def test_posts_wait_to_come_out_to_expire_and_to_have_been_updated():
    days = ["2027-02-01", "2027-03-01", "2027-04-01"]
    out, gone, updated = map(when, days)
    held = a_post("content/b.md", held=Held(why="scheduled", reason="", until=out))
    site = a_site(a_post("content/a.md", expires=gone, updated=updated), held=(held,))
    home = a_post("content/index.md", expires=when("2027-05-01"))
    found = ReadSite(
        site=msgspec.structs.replace(site, home=home),
        problems=(),
        failed=frozenset(),
        unpublished=frozenset(),
        depends_on_more=True,
    )
    seen = seen_of(found)
    assert set(seen.waiting) == {out, gone, updated, when("2027-05-01")}
    assert (seen.shown, seen.depends_on_more) == ({"content/a.md"}, True)
