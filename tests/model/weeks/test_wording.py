"""Days and names as people read them."""

from datetime import date

from weeknotes.model.weeks.wording import count, join_names, say_date, say_day, say_range, say_short


def test_days():
    day = date(2026, 11, 20)
    assert say_day(day) == "Friday 20 November 2026"
    assert say_date(day) == "20 November 2026"
    assert say_short(day) == "20 November"


def test_a_range_tells_month_and_year_twice_only_where_they_differ():
    assert say_range(date(2026, 11, 16), date(2026, 11, 22)) == "16 to 22 November 2026"
    assert say_range(date(2026, 11, 30), date(2026, 12, 6)) == "30 November to 6 December 2026"
    assert say_range(date(2026, 12, 28), date(2027, 1, 3)) == "28 December 2026 to 3 January 2027"


def test_names():
    assert join_names([]) == ""
    assert join_names(["Ella"]) == "Ella"
    assert join_names(iter(["Ella", "Sam", "Kim"])) == "Ella, Sam and Kim"


def test_counts():
    assert count(1, "post") == "1 post"
    assert count(0, "post") == "0 posts"
    assert count(2, "diary", "diaries") == "2 diaries"
    assert count(1200, "post") == "1,200 posts"
