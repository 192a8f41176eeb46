"""The pipeline as a function: what a request gives, and what it leaves alone."""

import msgspec
import pytest
from sites import Site, snapshot

from weeknotes.build.pipeline import build
from weeknotes.build.request import Request
from weeknotes.plan import site as planning


@pytest.fixture
def site(tmp_path):
    return Site(tmp_path / "site").post("2026-11-20-a.md", "A.")


def built(site, **request):
    return build(Request(site=site.folder, now="2027-01-18T09:00", jobs=1, **request))


def test_a_report_counts_what_was_made(site):
    report = built(site)
    files = snapshot(site.folder / "public")
    assert report.problems == ()
    assert report.output == site.folder / "public"
    assert report.pages == report.rendered
    assert report.written == len(files) - 1  # all but the mark
    again = built(site)
    assert (again.written, again.removed) == (0, 0)
    same = {"written": report.written, "rendered": report.rendered}
    assert msgspec.structs.replace(again, **same) == report


def test_building_touches_nothing_but_the_output(site):
    before = snapshot(site.folder)
    built(site)
    after = snapshot(site.folder)
    assert {path: after[path] for path in after if not path.startswith("public/")} == before


def test_all_problems_of_all_stages_are_told_at_once(site):
    site.post("2026-11-19-b.md", date="x").post("2026-11-18-c.md", "[x](no.md)")
    site.post("x/2026-11-17-d.md").post("y/2026-11-17-d.md").asset("people.toml", "ella = 1")
    codes = [problem.code for problem in built(site).problems]
    assert sorted(codes) == ["address-taken", "bad-date", "bad-person", "link-broken"]


def test_an_error_of_the_people_file_does_not_stop_keep_going(site):
    site.asset("people.toml", "ella = 1")
    report = built(site, keep_going=True)
    assert report.output is not None
    assert [problem.code for problem in report.problems] == ["bad-person"]


def test_what_is_held_back_is_in_the_report_with_its_reason(site):
    site.post("2026-11-19-b.md", draft=True).post("2028-01-01-c.md")
    held = {post.slug: post.held.why for post in built(site).held}
    assert held == {"b": "draft", "c": "scheduled"}


def test_a_request_is_pure_of_its_working_folder(site, tmp_path, monkeypatch):
    built(site)
    here = snapshot(site.folder / "public")
    monkeypatch.chdir(tmp_path)
    build(Request(site=site.folder.relative_to(tmp_path), now="2027-01-18T09:00", jobs=1))
    assert snapshot(site.folder / "public") == here


def test_a_file_that_vanishes_while_building_leaves_the_old_site(site, monkeypatch):
    site.asset("a.png")
    built(site)
    before = snapshot(site.folder / "public")
    site.asset("b.png").post("2026-11-19-b.md", "![](b.png)")

    def plan_then_lose(*args, **more):
        plan = plan_site(*args, **more)
        (site.folder / "content" / "b.png").unlink()
        return plan

    plan_site = planning.plan_site
    monkeypatch.setattr(planning, "plan_site", plan_then_lose)
    report = built(site)
    assert [problem.code for problem in report.problems] == ["cannot-read"]
    assert report.output is None
    assert snapshot(site.folder / "public") == before
