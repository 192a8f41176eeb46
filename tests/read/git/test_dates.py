"""Posts whose header and place tell no day."""

from datetime import date, datetime
from pathlib import Path

import pytest

from weeknotes.read.git import dates as undated
from weeknotes.read.git.history import History
from weeknotes.read.site import Show, read_site

BORN = {
    "content/weeknotes/a.md": date(2026, 11, 20),
    "content/weeknotes/b.md": date(2026, 11, 20),
    "content/drafts/c.md": date(2026, 11, 20),
}


@pytest.fixture
def build(site, settings, monkeypatch):
    def made(files, *, history=None, drafts=False):
        asked = []

        def answer(folder, paths, zone):
            asked.append(paths)
            return history or History(days=BORN)

        monkeypatch.setattr(undated, "first_days", answer)
        found = read_site(
            site({f"content/{path}": text for path, text in files.items()}),
            settings,
            url=settings.url,
            now=datetime(2026, 11, 23, 9, tzinfo=settings.zone),
            show=Show(drafts=drafts),
        )
        return found, asked

    return made


def test_the_day_of_the_first_commit_comes_last(build):
    found, asked = build({"weeknotes/a.md": "Text", "weeknotes/2026-11-19-x.md": "Text"})
    assert asked == [{"content/weeknotes/a.md"}]
    by_path = {Path(post.path).name: post for post in found.site.posts}
    assert found.problems == ()
    assert by_path["a.md"].date.isoformat() == "2026-11-20T00:00:00+00:00"
    assert [week.code for week in by_path["a.md"].weeks] == ["2026-W47"]
    assert by_path["a.md"].title == "A"


def test_nobody_is_asked_where_all_have_a_day_or_need_none(build):
    files = {
        "about.md": "Us", "pages/x.md": "X", "weeknotes/2026-11-20-x.md": "Text",
        "drafts/c.md": "Later", "weeknotes/b.md": "---\ndate: 16/55/2026\n---\nText",
        "weeknotes/c.md": "---\nweek: 2026-W47\n---\nText", "weeknotes/2018/50/index.md": "Text",
    }  # fmt: skip
    found, asked = build(files)
    assert asked == []
    assert [problem.code for problem in found.problems] == ["bad-date"]


def test_a_file_that_is_in_no_repository_has_no_day(build):
    found, _ = build({"weeknotes/z.md": "Text", "weeknotes/a.md": "Text"})
    assert [(p.code, p.severity, p.path) for p in found.problems] == [
        ("no-date", "error", "content/weeknotes/z.md")
    ]
    assert len(found.failed) == 1


def test_a_history_that_is_cut_is_told_in_the_hint(build):
    found, _ = build({"weeknotes/z.md": "Text"}, history=History(cut=True))
    (problem,) = found.problems
    assert problem.code == "no-date"
    assert "fetch-depth: 0" in problem.hint
    assert "date: 2026-11-20" in problem.hint


def test_a_post_with_other_faults_keeps_them(build):
    found, _ = build({"weeknotes/a.md": "---\nnumber: many\n---\nText"})
    assert [problem.code for problem in found.problems] == ["bad-number"]
    assert len(found.failed) == 1


def test_a_preview_shows_a_draft_without_a_day_as_of_today(build):
    found, _ = build({"drafts/z.md": "Later", "drafts/c.md": "Later"}, drafts=True)
    assert {Path(post.path).name: str(post.date.date()) for post in found.site.posts} == {
        "z.md": "2026-11-23",
        "c.md": "2026-11-20",
    }
    assert [(p.code, p.severity, p.path, p.line) for p in found.problems] == [
        ("no-date", "warning", "content/drafts/z.md", 1)
    ]
    assert all(post.held.why == "draft" for post in found.site.posts)


def test_a_preview_still_tells_the_other_faults_of_a_draft(build):
    found, _ = build({"drafts/z.md": "---\nnumber: many\n---\nLater"}, drafts=True)
    assert {(p.code, p.severity) for p in found.problems} == {
        ("no-date", "error"),
        ("bad-number", "error"),
    }


def test_a_public_build_says_nothing_of_a_draft_without_a_day(build):
    found, asked = build({"drafts/z.md": "Later", "weeknotes/y.md": "---\ndraft: true\n---\nX"})
    assert (found.problems, asked, len(found.site.held)) == ((), [], 2)


def test_a_preview_does_not_date_what_is_no_draft(build):
    found, _ = build({"weeknotes/z.md": "Text"}, drafts=True)
    assert [(p.code, p.severity) for p in found.problems] == [("no-date", "error")]
