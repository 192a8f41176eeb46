"""The day of the last change: it can't be before the post's own, nor in the future."""

import pytest

DAY_BEFORE = [
    ("date: 2026-11-20", "updated: 2026-11-19"),
    ("date: 2026-11-20", "updated: 2025-11-21"),
    ("date: 2026-11-20 09:00", "updated: 2026-11-19"),
    ("date: 2026-11-20 09:00", "updated: 2026-11-20 08:59"),
    ("date: 2026-11-20T09:00+00:00", "lastmod: 2026-11-20T09:30+01:00"),
    ("title: Dated by its file", "last_modified_at: 2026-11-01"),
]
FINE = [
    ("date: 2026-11-20", "updated: 2026-11-20"),
    ("date: 2026-11-20", "updated: 2026-11-20 08:59"),
    ("date: 2026-11-20 09:00", "updated: 2026-11-20"),
    ("date: 2026-11-20 09:00", "updated: 2026-11-20 09:00"),
    ("date: 2026-11-20", "updated: 2026-11-24"),
    ("date: 2026-11-20", "mood: calm"),
]


@pytest.mark.parametrize(("first", "second"), DAY_BEFORE)
def test_a_change_before_the_post_is_reported_and_not_shown(read, first, second):
    reading = read(f"---\n{first}\n{second}\n---\nText.\n")
    (problem,) = reading.problems
    assert (problem.severity, problem.code, problem.line) == ("warning", "updated-before-date", 3)
    assert "updated: 2026-11-20" in problem.hint
    assert reading.post.updated is None


@pytest.mark.parametrize(("first", "second"), FINE)
def test_a_change_on_the_same_day_or_later_is_fine(post, first, second):
    found = post(f"{first}\n{second}")
    assert (found.updated is not None) is ("updated" in second)


def test_a_page_without_a_date_may_be_changed_on_any_day(post):
    assert post("title: About\nupdated: 2020-01-01", path="about.md").updated
