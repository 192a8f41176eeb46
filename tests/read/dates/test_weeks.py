"""Weeks in a header."""

import pytest

from weeknotes.read.dates.weeks import weeks_in, weeks_of_header
from weeknotes.read.fields.front_matter import front_matter_of
from weeknotes.read.header.header import read_header


def named(header, settings):
    fields = read_header(f"---\n{header}\n---\n").fields
    front = front_matter_of(fields, "content/a.md", settings)
    weeks, problems = weeks_of_header(front, "content/a.md")
    return [week.code for week in weeks], (*front.problems, *problems)


@pytest.mark.parametrize(
    ("header", "codes"),
    [
        ("title: a", []),
        ("week:", []),
        ("week: 2026-W47", ["2026-W47"]),
        ("week: 2026w7", ["2026-W07"]),
        ("weeks: 2026-W46..2026-W47", ["2026-W46", "2026-W47"]),
        ("weeks: 2026-W46 to 2026-W47", ["2026-W46", "2026-W47"]),
        ("weeks: 2026-W46…2026-W47", ["2026-W46", "2026-W47"]),
        ("weeks: [2026-W47, 2026-W46]", ["2026-W46", "2026-W47"]),
        ("weeks: 2026-W53, 2027-W01", ["2026-W53", "2027-W01"]),
        ("weeks: 2026-W52..2027-W01", ["2026-W52", "2026-W53", "2027-W01"]),
        ("week_ending: 2026-11-20", ["2026-W47"]),
        ("week_ending: 2026-11-22", ["2026-W47"]),
        ("week-commencing: 16 November 2026", ["2026-W47"]),
        ("week_ending: 2027-01-01", ["2026-W53"]),
        ("week: 2026-W40\nweek_ending: 2026-11-20", ["2026-W40"]),
        ("week_commencing: 2026-11-09\nweek_ending: 2026-11-20", ["2026-W47"]),
    ],
)
def test_weeks_are_named_in_this_order(settings, header, codes):
    assert named(header, settings) == (codes, ())


@pytest.mark.parametrize(
    "line",
    [
        "week: 47", "week: W47", "week: 2026-47", "week: 2026-W54", "week: 2027-W53", "week: next",
        "week: 2026-11-20", "weeks: 2026-W47..2026-W46", "weeks: 2025-W46..2026-W47",
        "week: 9999-W52", "week: 0001-W01", "weeks: {a: b}", "week_commencing: 2026-11-15",
        "week_commencing: 2026-11-14", "week_ending: 2026-11-23", "weeks: 2026-W01..9999-W52",
    ],
)  # fmt: skip
def test_what_names_no_week_is_an_error_with_a_hint(settings, line):
    codes, problems = named(line, settings)
    assert codes == []
    assert [(problem.code, problem.line) for problem in problems] == [("bad-week", 2)]
    assert "week: 2026-W" in problems[0].hint


def test_the_hint_takes_up_a_number_without_a_year(settings):
    assert "week: 2026-W09" in named("week: 9", settings)[1][0].hint


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2025-47", "2025-W47"),
        ("2025/7", "2025-W07"),
        ("2025 w47", "2025-W47"),
        ("Week 12", "2026-W12"),
        ("2027-01-01", "2026-W53"),
        ("2027-W53", "2026-W47"),
        ("soon", "2026-W47"),
    ],
)
def test_the_hint_takes_up_what_was_meant(settings, written, meant):
    assert f"“week: {meant}”" in named(f"week: {written}", settings)[1][0].hint


def test_a_long_span_is_a_slip():
    assert len(list(weeks_in("2026-W40..2026-W48"))) == 9
    with pytest.raises(ValueError, match="W40"):
        list(weeks_in("2026-W40..2026-W49"))
