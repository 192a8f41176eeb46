"""What a file's place says."""

from datetime import date

import pytest

from weeknotes.model.settings import GIVEN_KINDS, Kind
from weeknotes.read.files.source import PathDate, drafts_folder, place_of


def place(inner):
    return place_of(inner, GIVEN_KINDS)


@pytest.mark.parametrize(
    ("inner", "said", "name"),
    [
        ("2026-11-20-my-note.md", "2026-11-20", "my-note"),
        ("2026_11_20 My note.md", "2026-11-20", "My note"),
        ("2026.11.20.md", "2026-11-20", ""),
        ("20261120-note.md", "2026-11-20", "note"),
        ("2026-1-9-note.md", "2026-1-9", "note"),
        ("202-01-09-note.md", "202-01-09", "note"),
        ("3023-02-03-note.md", "3023-02-03", "note"),
        ("a/2026-11-20-note/index.md", "2026-11-20", "note"),
        ("2026-11-20-note.MARKDOWN", "2026-11-20", "note"),
        ("0202-01-09-note.md", "0202-01-09", "note"),
        ("20226-01-09-note.md", "20226-01-09", "note"),
        ("26-11-20-note.md", "26-11-20", "note"),
        ("2026\u201311\u201320 \u2013 note.md", "2026-11-20", "note"),
        ("2026\u201111\u201120\u202fnote.md", "2026-11-20", "note"),
        (" \u200e2026-11-20-note\u200b.md", "2026-11-20", "note"),
        ("2026-11-20-می\u200cخواهم.md", "2026-11-20", "می\u200cخواهم"),
        ("2026-11-20-a\\b.md", "2026-11-20", "a\\b"),
        ("2026-11-20-walkthrough/notes.md", "2026-11-20", "notes"),
        ("a/2026-11-20 Walk/2026-11-27-b.md", "2026-11-27", "b"),
        ("2026-11-20/note.md", "2026-11-20", "note"),
        ("20261120/deep/note.md", "2026-11-20", "note"),
        ("202-01-09-walk/note.md", "202-01-09", "note"),
        ("2026/11/20/note.md", "2026-11-20", "note"),
        ("a/2026/11/20/slug/index.md", "2026-11-20", "slug"),
        ("2026/11/20/index.md", "2026-11-20", ""),
        ("2026/11/20.md", "2026-11-20", ""),
        ("2026-11/20.md", "2026-11-20", ""),
        ("2026/1/9/note.md", "2026-1-9", "note"),
        ("2026/11/31/note.md", None, "note"),
        ("2026/47/20/note.md", None, "note"),
        ("2026/11/note.md", None, "note"),
        ("note.md", None, "note"),
        ("3-2-1-go.md", None, "3-2-1-go"),
        ("2026-11-20note.md", None, "2026-11-20note"),
    ],
)
def test_dated_names(inner, said, name):
    found = place(inner)
    assert (found.date and found.date.said, found.name) == (said, name)
    assert found.week is None


@pytest.mark.parametrize(
    ("inner", "week", "month"),
    [
        ("2018/50/index.md", "2018-W50", False),
        ("2018/50.md", "2018-W50", False),
        ("2018/w50/index.md", "2018-W50", False),
        ("weeknotes/2018/05/index.md", "2018-W05", True),
        ("weeknotes/2018/50/our-move.md", "2018-W50", False),
        ("weeknotes/2018/w05/our-move.md", "2018-W05", False),
        ("weeknotes/2018/05/our-move.md", None, False),
        ("weeknotes/2018/12/our-move.md", None, False),
        ("weeknotes/2018/54/our-move.md", None, False),
        ("2018/13.md", "2018-W13", False),
        ("2018w50.md", "2018-W50", False),
        ("2018-w7.md", "2018-W07", False),
        ("2018-7.md", None, False),
        ("weeknotes/2018/5.md", "2018-W05", True),
        ("2023-51.md", "2023-W51", False),
        ("a/2023-w51/index.md", "2023-W51", False),
        ("2026-w53.md", "2026-W53", False),
        ("2026-w47-our-move.md", "2026-W47", False),
        ("2026W47 Our move.md", "2026-W47", False),
        ("2026\u2013w47 \u2013 our move.md", "2026-W47", False),
        ("2027-53.md", None, False),
        ("2018/00.md", None, False),
        ("2018/54/index.md", None, False),
        ("0001/05.md", None, False),
        ("9999/52.md", None, False),
        ("2018/12/25.md", None, False),
        ("50/index.md", None, False),
        ("2018/index.md", None, False),
        ("index.md", None, False),
    ],
)
def test_weeks_in_paths(inner, week, month):
    found = place(inner)
    assert (found.week.code if found.week else None, found.week_may_be_month) == (week, month)


def test_the_name_after_a_week_is_the_name():
    assert place("2026-w47-our-move.md").name == "our-move"
    assert place("2026-w54-our-move.md").name == "2026-w54-our-move"


@pytest.mark.parametrize(
    ("inner", "kind"),
    [
        ("weeknotes/a.md", "weeknote"),
        ("Weeknotes/a.md", "weeknote"),
        ("2026/roundups/11/a.md", "links"),
        ("links/a.md", "links"),
        ("diary/learning/a.md", "learning"),
        ("Programme diary/a.md", "diary"),
        ("pages/a.md", "page"),
        ("week-notes/a.md", "weeknote"),
        ("_Week_Notes/a.md", "weeknote"),
        ("_posts/a.md", None),
        ("weeknotes.md", None),
    ],
)
def test_the_innermost_folder_says_the_kind(inner, kind):
    assert place(inner).kind == kind


def test_a_kind_of_the_sites_own_has_its_folder():
    kinds = (*GIVEN_KINDS, Kind(name="story", folder="stories", title="Story", plural="Stories"))
    assert place_of("Stories/a.md", kinds).kind == "story"


@pytest.mark.parametrize(
    "folder", ["drafts", "_drafts", "Drafts", "_DRAFTS", "draft", "_draft", "drafts ", "[drafts]"]
)
def test_folders_of_drafts_in_any_form(folder):
    assert place(f"weeknotes/{folder}/sub/a.md").drafts == folder


def test_other_folders_hold_no_drafts():
    assert place("weeknotes/drafting/a.md").drafts == ""
    assert place("drafts.md").drafts == ""
    assert drafts_folder(["a", "b"]) == ""


def test_real_days():
    for said in ("2026-2-30", "0202-01-09", "3023-02-03", "20226-01-09", "26-11-20"):
        assert PathDate(said=said).day is None
    assert PathDate(said="2026-2-28").day == date(2026, 2, 28)
    assert place("a.md").top
    assert not place("a/a.md").top
