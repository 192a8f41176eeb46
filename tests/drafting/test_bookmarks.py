"""Bookmarks of a file for a roundup: of which days, and why there are none."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from weeknotes.drafting.bookmarks import Days, NoBookmarks, chosen, left_out
from weeknotes.model.weeks.week import Week

LONDON = ZoneInfo("Europe/London")
WEEK = Days.of_week(Week(year=2026, number=47), LONDON)
HEADER = "title,url,time_added,tags\n"


def row(name, day, hour=12):
    at = int(datetime(2026, 11, day, hour, tzinfo=LONDON).timestamp())
    return f"{name},https://{name}.example/,{at},\n"


def wanted(tmp_path, text, days=WEEK, *, private=False):
    file = tmp_path / "marks.csv"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return chosen(file, days, private=private)


def refused(tmp_path, text, days=WEEK):
    with pytest.raises(NoBookmarks) as caught:
        wanted(tmp_path, text, days)
    return caught.value.problem


def test_a_week_goes_from_monday_to_sunday(tmp_path):
    rows = row("before", 15, 23) + row("a", 16, 0) + row("b", 22, 23) + row("after", 23, 0)
    choice = wanted(tmp_path, HEADER + rows)
    assert [one.title for one in choice.chosen] == ["a", "b"]
    assert list(left_out(choice)) == [
        "Left out: 2 bookmarks from other days (use --since to choose the first day)."
    ]


def test_without_a_week_the_last_seven_days_are_wanted_and_what_comes_after_too(tmp_path):
    days = Days.back_from(datetime(2026, 11, 23, 9, tzinfo=LONDON), LONDON)
    rows = row("old", 15, 23) + row("a", 16, 0) + row("later", 29)
    assert [one.title for one in wanted(tmp_path, HEADER + rows, days).chosen] == ["a", "later"]


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (WEEK, "from Monday 16 November 2026 to Sunday 22 November 2026"),
        (Days(since=WEEK.since), "since Monday 16 November 2026"),
    ],
)
def test_days_are_named(days, words):
    assert days.words == words


def test_where_none_is_of_these_days_the_latest_is_named(tmp_path):
    problem = refused(tmp_path, HEADER + row("a", 2) + row("b", 3))
    assert problem.code == "no-bookmarks"
    assert WEEK.words in problem.message
    assert "2 bookmarks" in problem.message
    assert problem.hint.endswith("--since 2026-11-03.")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Just words.", "bookmarks-unknown"),
        ('[{"href": ', "bookmarks-broken"),
        (HEADER, "no-bookmarks"),
        (HEADER + "a,file:///a,1,\n", "no-bookmarks"),
    ],
)
def test_why_there_are_none_is_a_problem_of_its_own(tmp_path, text, code):
    assert refused(tmp_path, text).code == code


def test_those_that_are_private_are_named_where_all_are(tmp_path):
    text = '[{"href":"https://a.example/","description":"A","shared":"no","toread":"no"}]'
    assert "--private" in refused(tmp_path, text).hint
    assert len(wanted(tmp_path, text, private=True).chosen) == 1


def test_a_file_that_can_t_be_opened(tmp_path):
    with pytest.raises(NoBookmarks) as caught:
        chosen(tmp_path / "none.html", WEEK, private=False)
    assert caught.value.problem.code == "bookmarks-unreadable"
