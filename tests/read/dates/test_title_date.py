"""Titles that tell another day than the post's."""

import msgspec
import pytest

from weeknotes.model.settings import Settings, Weeks

WRONG = [
    ("Weeknote 13 November 2026", "2026-11-20"),
    ("Weeknote 13 November 2026", "2026-11-24"),
    ("Weeknotes 19/11/2026", "2026-11-20"),
    ("Weeknotes 19.11.26", "2026-11-20"),
    ("Weeknotes 19 / 11 / 26", "2026-11-20"),
    ("Week notes – 19 November 2026", "2026-11-20"),
    ("Week notes: Nov 21st, 2026", "2026-11-20"),
    ("Week notes 2026-11-21", "2026-11-20"),
    ("Week ending Friday 13th of November, 2026", "2026-11-20"),
    ("Week commencing 9 November 2026", "2026-11-20"),
    ("Weeknote 9–13 November 2026", "2026-11-20"),
    ("Nodiadau wythnos 13 Tachwedd 2026", "2026-11-20"),
    ("Nodiadau wythnos 13eg o Dachwedd 2026", "2026-11-20"),
    ("Weekly notes, 20 November 2025", "2026-11-20"),
    ("Weeknote 27 November 2026", "2026-11-20"),
]
RIGHT = [
    ("Weeknote 20 November 2026", "2026-11-20"),
    ("Weeknotes 20/11/26", "2026-11-20"),
    ("Nodiadau wythnos 20fed Tachwedd 2026", "2026-11-20"),
    ("Weeknote 20 November 2026", "2026-11-22"),
    ("Weeknote 20 November 2026", "2026-11-23"),
    ("Week ending 20 November 2026", "2026-11-18"),
    ("Week ending Sunday 22 November 2026", "2026-11-20"),
    ("Weeknote, w/e 20 November 2026", "2026-11-19"),
    ("Week commencing 16 November 2026", "2026-11-20"),
    ("Weeknote 16 to 19 November 2026", "2026-11-20"),
    ("Weeknote 9 November 2026 – 20 November 2026", "2026-11-20"),
    ("Weeknote 13 November", "2026-11-20"),
    ("Weeknote November 2025", "2026-11-20"),
    ("Weeknote 61 of 2025", "2026-11-20"),
    ("Weeknote 31 November 2026", "2026-11-20"),
    ("Weeknote 5.11.2", "2026-11-20"),
    ("Show and tell on 3 December 2026", "2026-11-20"),
    ("The weekend of 3 December 2026", "2026-11-20"),
    ("Weekly tips, 13 November 2026", "2026-11-20"),
]


def told(reading):
    return [(p.severity, p.code, p.line) for p in reading.problems]


def titled(read, title, day, header="", **more):
    text = f'---\ntitle: "{title}"\n{header}---\nText.\n'
    return read(text, more.pop("path", f"weeknotes/{day}-note.md"), **more)


@pytest.mark.parametrize(("title", "day"), WRONG)
def test_another_day_is_told(read, title, day):
    assert told(titled(read, title, day)) == [("warning", "title-date", 2)]


@pytest.mark.parametrize(("title", "day"), RIGHT)
def test_a_day_that_can_be_right_is_not(read, title, day):
    assert told(titled(read, title, day)) == []


def test_both_days_are_named_and_the_way_to_keep_both(read):
    (problem,) = titled(read, "Weeknote 13 November 2026", "2026-11-24").problems
    assert "13 November 2026" in problem.message
    assert "24 November 2026" in problem.message
    assert "“week: 2026-W46”" in problem.hint


def test_within_the_week_and_for_days_to_come_no_week_is_proposed(read):
    for title in ("Weeknote 19 November 2026", "Weeknote 27 November 2026"):
        (problem,) = titled(read, title, "2026-11-20").problems
        assert "week:" not in problem.hint


@pytest.mark.parametrize("header", ["week: 2026-W46\n", "week_ending: 2026-11-13\n"])
def test_a_late_note_that_names_its_week_is_right(read, header):
    assert told(titled(read, "Weeknote 13 November 2026", "2026-11-24", header)) == []
    assert told(titled(read, "Weeknote 12 November 2026", "2026-11-24", header)) == []


def test_a_note_whose_header_names_another_week_is_told(read):
    reading = titled(read, "Weeknote 6 November 2026", "2026-11-24", "week: 2026-W46\n")
    assert told(reading) == [("warning", "title-date", 2)]


def test_the_day_by_which_weeks_are_named_is_the_sites_choice(read):
    site = Settings(title="Notes", url="https://example.org/")
    monday = msgspec.structs.replace(site, weeks=Weeks(label="commencing"))
    sunday = msgspec.structs.replace(site, weeks=Weeks(ends=6))
    title = "Weeknote 16 November 2026"
    assert told(titled(read, title, "2026-11-20", settings=monday)) == []
    assert told(titled(read, title, "2026-11-20")) != []
    title = "Weeknote 22 November 2026"
    assert told(titled(read, title, "2026-11-23", settings=sunday)) == []
    assert told(titled(read, title, "2026-11-23")) != []


def test_slashes_are_read_in_languages_that_write_the_day_first_only(read):
    site = Settings(title="Notes", url="https://example.org/", language="en-US")
    assert told(titled(read, "Weeknotes 13/11/2026", "2026-11-20", settings=site)) == []
    assert told(titled(read, "Weeknotes 13/11/2026", "2026-11-20")) != []


def test_other_kinds_may_tell_of_other_days(read):
    path = "diary/2026-11-20-note.md"
    assert told(titled(read, "A week before 3 December 2026", "", path=path)) == []


def test_a_title_that_is_a_heading_is_told_at_its_line(read):
    reading = read("\n\n# Weeknote 13 November 2026\n\nText.\n")
    assert told(reading) == [("warning", "title-date", 3)]
