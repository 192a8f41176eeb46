"""Folders whose names are a slip."""

import pytest

from weeknotes.model.settings import GIVEN_KINDS
from weeknotes.read.files.misnamed_folders import folder_slips
from weeknotes.read.files.source import Source


def slips(*paths):
    sources = tuple(Source(path=f"content/{path}", inner=path, data=b"") for path in sorted(paths))
    return list(folder_slips(sources, GIVEN_KINDS))


def posts(folder, many):
    return [f"{folder}/2026-11-{day:02}-note.md" for day in range(1, many + 1)]


@pytest.mark.parametrize(
    ("folder", "beside"),
    [
        ("_post", "_posts"),
        ("_posts", "_post"),
        ("posts", "_posts"),
        ("weeknote", "weeknotes"),
        ("Weeknotes", "weeknotes"),
        ("week-notes", "weeknotes"),
        ("en/updates/_psots", "en/updates/_posts"),
        ("weeknots", "weeknotes"),
        ("Services", "services"),
    ],
)
def test_a_folder_beside_a_much_fuller_one(folder, beside):
    (problem,) = slips(*posts(folder, 1), *posts(beside, 3))
    assert (problem.code, problem.severity) == ("folder-nearly", "warning")
    assert problem.path == f"content/{folder}"
    assert f"“{beside.rpartition('/')[2]}” with 3 posts" in problem.message
    assert f"Did you mean “{beside.rpartition('/')[2]}”?" in problem.hint


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("diray", "diary"), ("Dairy", "diary"), ("weeknots", "weeknotes"), ("page", None),
        ("weaknotes", "weeknotes"), ("roundup", "roundups"), ("link", "roundups"),
        ("a/learnin", "learning"), ("lines", None), ("rages", None), ("2026", None),
        ("weeknotes/diray", None), ("stories", None), ("Diary", None), ("weeknotes2", None),
    ],
)  # fmt: skip
def test_a_folder_that_is_nearly_one_of_a_kind(folder, kind):
    found = slips(*posts(folder, 2))
    assert [problem.path for problem in found] == ([f"content/{folder}"] if kind else [])
    if kind:
        assert f"Did you mean “{kind}”?" in found[0].hint


@pytest.mark.parametrize(
    "paths",
    [
        [*posts("_post", 2), *posts("_posts", 5)],
        [*posts("a/_post", 1), *posts("b/_posts", 9)],
        [*posts("2026", 1), *posts("2025", 9)],
        [*posts("part-1", 1), *posts("part-2", 9)],
        [*posts("cy", 1), *posts("en", 9)],
        ["weeknotes/diray/index.md", "diray/index.md", "post/index.md", *posts("posts", 9)],
        ["about.md", "index.md", *posts("weeknotes", 9)],
        [*posts("_draft", 1), *posts("_drafts", 9)],
        [*posts("_drfats", 1), *posts("_drafts", 9)],
    ],
)
def test_what_is_no_sure_slip_is_not_told(paths):
    assert slips(*paths) == []


@pytest.mark.parametrize("folder", [
    "_drfats", "Drafs", "draftss", "drafts-2026", "drafts2", "My drafts", "Drafts (old)",
    "_draft_posts", "_private", "WIP", "unpublished",
])  # fmt: skip
def test_a_folder_that_is_nearly_drafts_keeps_its_posts_in(read, folder):
    reading = read("---\ntitle: a\n---\nText", f"weeknotes/{folder}/2026-11-20-a.md")
    assert [problem.code for problem in reading.problems] == ["doubtful-draft"]
    assert f"“{folder}”" in reading.problems[0].message
    assert reading.failed
    assert not reading.draft
    sure = read("---\ndraft: true\n---\nText", f"{folder}/2026-11-20-a.md")
    assert sure.draft
    assert not sure.problems


@pytest.mark.parametrize("folder", ["crafts", "drifts", "drafting", "draft-policy", "drama"])
def test_a_folder_that_is_something_else_holds_nothing_back(read, folder):
    assert read("Text", f"{folder}/2026-11-20-a.md").problems == ()
