"""Titles that name a week of a year, beside the post's own date."""

import pytest

from weeknotes.read.dates.title_week import weeks_named

NAMED = {
    "Weeknotes (2026 week 17)": ["2026-W17"],
    "Weeknotes 2026-W17": ["2026-W17"],
    "Weeknotes 2026W07": ["2026-W07"],
    "Week 17, 2026": ["2026-W17"],
    "Week 17 of 2026": ["2026-W17"],
    "Week 17 (2026)": ["2026-W17"],
    "Weeknote, wk 17/2026": ["2026-W17"],
    "Nodiadau wythnos 17, 2026": ["2026-W17"],
    "Weeks 16–17, 2026": ["2026-W16", "2026-W17"],
    "2026, weeks 16 and 17: moving": ["2026-W16", "2026-W17"],
    "Week 53 of 2026": ["2026-W53"],
    "Week 53 of 2025": [],
    "Weeknote 17": [],
    "Week 17": [],
    "Week 61 of 2026": [],
    "Week 3, 2026-11-20": [],
    "Week 12: 20 November 2026": [],
    "20 March 2026, week 5": [],
    "Weeknote March 2026 week 3": [],
    "2026 was a week 5 of us will remember": [],
    "Weeknotes 17 2026": [],
    "week 17 of 20261": [],
}


@pytest.mark.parametrize("title", NAMED)
def test_a_week_is_named_by_its_number_and_year(title):
    assert [week.code for week in weeks_named(title.lower())] == NAMED[title]


def told(read, title, day, header="", path=""):
    text = f'---\ntitle: "{title}"\n{header}---\nText.\n'
    reading = read(text, path or f"weeknotes/{day}-note.md")
    return [(p.severity, p.code, p.line) for p in reading.problems]


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("Weeknotes (2026 week 17)", "2026-11-20"),
        ("Week 47 of 2025", "2026-11-20"),
        ("Weeknotes 2026-W46", "2026-11-20"),
        ("Weeks 44–45, 2026", "2026-11-20"),
        ("Nodiadau wythnos 46, 2026", "2026-11-24"),
    ],
)
def test_another_week_is_told(read, title, day):
    assert told(read, title, day) == [("warning", "title-date", 2)]


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("Weeknotes (2026 week 47)", "2026-11-20"),
        ("Weeknotes (2026 week 47)", "2026-11-23"),  # a Monday, before the week has closed
        ("Weeknotes (2026 week 48)", "2026-11-23"),
        ("Week 53, 2026", "2027-01-01"),
        ("Weeks 46–47, 2026", "2026-11-20"),
        ("Weeknote 17", "2026-11-20"),
        ("Week ending 20 November 2026 (2026 week 46)", "2026-11-20"),
    ],
)
def test_a_week_that_can_be_right_is_not(read, title, day):
    assert told(read, title, day) == []


def test_a_late_note_that_names_its_week_is_right(read):
    assert told(read, "Weeknotes 2026-W46", "2026-11-24", "week: 2026-W46\n") == []
    assert told(read, "Weeknotes 2026-W46", "2026-11-24", "week: 2026-W45\n") != []


def test_the_hint_says_how_to_keep_both(read):
    reading = read('---\ntitle: "Weeknotes 2026 week 46"\n---\nText.\n')
    (problem,) = reading.problems
    assert "week 46 of 2026" in problem.message
    assert "week 47 of 2026" in problem.message
    assert "“week: 2026-W46”" in problem.hint


def test_other_kinds_may_tell_of_other_weeks(read):
    assert told(read, "What week 17 of 2026 taught us", "", path="diary/2026-11-20-a.md") == []
