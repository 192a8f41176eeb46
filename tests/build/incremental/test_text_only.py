"""The short way: only the words of posts have changed, or the whole site is planned."""

import msgspec
import pytest
from contexts import context_of
from sites import NOW, Site

from weeknotes.build.incremental import text_only
from weeknotes.build.incremental.memory import memory_of
from weeknotes.build.incremental.text_only import rebuild_texts
from weeknotes.build.jobs import TemplateSet
from weeknotes.build.pipeline import build
from weeknotes.build.processes.progress import unseen
from weeknotes.build.processes.workers import Crew
from weeknotes.build.request import Request
from weeknotes.model.files.stamp import NO_STAMP
from weeknotes.read.files.content import read_content

LONG = "Words that come first and are the summary of the note. " * 12 + "\n\n"
NOTE = "2026-11-20-tea.md"
PAGE = "2026/11/20/tea/index.html"
SHOWS_IT = {PAGE, "feed.xml", "feed.json", "weeknotes/feed.xml"}


@pytest.fixture
def site(tmp_path):
    site = note(Site(tmp_path / "site"), "Tea was poured.")
    return site.post("2026-11-13-cakes.md", LONG + "Cakes.", title="Cakes")


def note(site, words, **fields):
    return site.post(NOTE, LONG + words, **({"title": "Tea"} | fields))


def built(site):
    """Built as often as it takes until every file is known by its stamp."""
    for _ in range(20):
        build(Request(site=site.folder, now=NOW, jobs=1))
        with memory_of(context_of(site), Crew(1)) as memory:
            if all(one.stamp != NO_STAMP for one in memory.record.files):
                return site
    raise AssertionError


def short(site, *, lost=(), **request):
    """What the short way comes to.

    Args:
        site: the site.
        lost: the paths of the files whose inputs are lost.
        request: what is wanted.
    """
    context = context_of(site, explain=True, **request)
    with Crew(1) as crew, memory_of(context, crew) as memory:
        if memory.record is not None:
            files = tuple(
                msgspec.structs.replace(one, inputs=None) if one.path in lost else one
                for one in memory.record.files
            )
            memory.record = msgspec.structs.replace(memory.record, files=files)
        return rebuild_texts(
            context,
            read_content(site.folder, memory.known_digest),
            memory=memory,
            template_set=TemplateSet(context.theme),
            crew=crew,
            counting=unseen,
        )


def test_the_first_time_the_whole_site_is_planned(site):
    assert short(site) is None


def test_where_nothing_has_changed_nothing_is_made(site):
    report = short(built(site))
    assert (report.made, report.rendered, report.written) == ((), 0, 0)
    assert report.published == 2


def test_pages_that_show_an_edited_text_are_made(site):
    note(built(site), "Tea was poured twice.")
    report = short(site)
    assert {one.path: one.why for one in report.made} == dict.fromkeys(
        SHOWS_IT, "changed: the text"
    )
    assert (report.rendered, report.written) == (len(SHOWS_IT), len(SHOWS_IT))
    assert b"poured twice" in (site.folder / "public" / PAGE).read_bytes()


def test_what_it_made_is_known_the_next_time(site):
    note(built(site), "Tea was poured twice.")
    short(site)
    assert any(short(site).made == () for _ in range(20))
    note(site, "Tea was poured thrice.")
    assert short(site).rendered == len(SHOWS_IT)


@pytest.mark.parametrize("more", [{"title": "Green tea"}, {"tags": ["tea"]}, {"draft": True}])
def test_what_other_pages_see_is_for_a_plan(site, more):
    note(built(site), "Tea was poured.", **more)
    assert short(site) is None


def test_a_new_heading_or_link_is_for_a_plan(site):
    note(built(site), "## Tea\n\nTea was poured.")
    assert short(site) is None
    note(site, "[Tea](2026-11-13-cakes.md) was poured.")
    assert short(site) is None


def test_files_that_come_or_go_are_for_a_plan(site):
    site = built(site).post("2026-11-06-a.md")
    assert short(site) is None
    (built(site).folder / "content" / "2026-11-06-a.md").unlink()
    assert short(site) is None


@pytest.mark.parametrize("more", [{"drafts": True}, {"future": True}])
def test_another_request_is_for_a_plan(site, more):
    assert short(built(site), **more) is None


def test_so_is_another_setting_and_a_later_week(site):
    built(site)
    assert short(site, now="2027-01-18T12:00") is None
    assert short(site, now="2027-01-18T11:59") is not None
    assert short(site.settings('description = "Tea"')) is None


def test_a_post_in_error_is_for_a_plan(site):
    note(built(site), "Tea was poured.", date="x")
    assert short(site) is None


def test_an_edited_post_with_a_problem_of_the_plan_is_for_a_plan(site):
    note(site, "Tea was [poured](nowhere.md).")
    note(built(site), "Tea was [poured](nowhere.md) twice.")
    assert short(site) is None


def test_with_problems_that_stay_a_strict_build_comes_to_nothing(site):
    built(site.post("2026-11-06-a.md", "[Nowhere](no.md)"))
    note(site, "Tea was poured twice.")
    assert short(site, strict=True) is None
    assert [problem.code for problem in short(site).problems] == ["link-broken"]


def test_problems_of_an_edited_text_are_those_that_it_has_now(site):
    note(site, 'Tea was <blink onclick="x()">poured</blink>.')
    before = build(Request(site=site.folder, now=NOW, jobs=1)).problems
    assert {problem.path for problem in before} == {f"content/{NOTE}"}
    note(site, "Tea was poured.")
    assert short(site).problems == ()
    note(site, 'Tea was <blink onclick="x()">poured</blink>.')
    assert short(site).problems == before
    note(site, 'Tea was <blink onclick="x()">poured</blink> twice.')
    assert short(site, strict=True) is None


def test_a_feed_that_may_have_become_too_large_is_for_a_plan(site, monkeypatch):
    note(built(site), "Tea was poured twice.")
    context = context_of(site)
    with memory_of(context, Crew(1)) as memory:
        largest = memory.record.largest_feed
    monkeypatch.setattr(text_only, "LARGEST", largest)
    assert short(site) is None
    monkeypatch.setattr(text_only, "LARGEST", largest + len(" twice"))
    assert short(site) is not None


def test_lost_inputs_are_for_a_plan_where_they_are_needed(site):
    note(built(site), "Tea was poured twice.")
    assert short(site, lost={PAGE}) is None
    assert short(site, lost={"2026/11/13/cakes/index.html"}) is not None


@pytest.mark.parametrize("path", ["sitemap.xml", PAGE])
def test_a_file_that_is_not_as_it_was_left_is_for_a_plan(site, path):
    (built(site).folder / "public" / path).write_bytes(b"by hand")
    assert short(site) is None
    assert (site.folder / "public" / path).read_bytes() == b"by hand"


def test_a_text_that_takes_too_long_is_for_a_plan(site, monkeypatch):
    def too_long(*_arguments):
        raise text_only.TooLong(NOTE)

    note(built(site), "Tea was poured twice.")
    monkeypatch.setattr(text_only, "resolve_again", too_long)
    assert short(site) is None
