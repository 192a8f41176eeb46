"""Years that are decades away, found when all posts are known."""

import pytest
from plans import a_post, a_site, planned, when

from weeknotes.model.posts.post import Held
from weeknotes.model.weeks.week import Week


def told(*posts, held=(), now="2027-01-18"):
    problems = planned(a_site(*posts, held=held, now=now)).problems
    return [(problem.code, problem.path) for problem in problems if problem.code == "far-date"]


def post(name, date, **more):
    return a_post(f"content/{name}.md", date=date, **more)


@pytest.mark.parametrize("date", ["2062-11-20", "2037-01-01", "2099-12-31"])
def test_a_post_for_a_year_far_to_come_is_reported(date):
    held = Held(why="scheduled", reason="", until=when(date))
    late = post("late", date, held=held)
    assert told(post("a", "2026-11-20"), held=(late,)) == [("far-date", "content/late.md")]
    again = post("late", "2026-11-20", publish_at=when(date), held=held)
    assert told(held=(again,)) == [("far-date", "content/late.md")]


@pytest.mark.parametrize("date", ["1996-11-20", "2002-11-20"])
def test_a_post_decades_from_all_others_is_reported(date):
    odd = post("odd", date)
    assert told(odd, post("a", "2026-11-20"), post("b", "2025-11-20")) == [
        ("far-date", "content/odd.md")
    ]
    assert told(odd) == [("far-date", "content/odd.md")]


def test_a_week_decades_from_the_date_is_reported():
    odd = post("odd", "2026-11-20", weeks=(Week(year=2062, number=47),))
    assert told(odd) == [("far-date", "content/odd.md")]
    turn = post("turn", "2027-01-01", weeks=(Week(year=2026, number=53),))
    assert told(turn) == []


@pytest.mark.parametrize(
    "dates",
    [
        ["2026-11-20"],
        ["2010-11-20", "2026-11-20"],
        ["1998-11-20", "1998-11-27", "2026-11-20"],
        ["1996-11-20", "2004-11-20", "2026-11-20"],
        ["2027-12-20", "2026-11-20"],
    ],
)
def test_what_may_well_be_is_not(dates):
    assert told(*(post(f"n{number}", date) for number, date in enumerate(dates))) == []


def test_a_draft_may_have_any_date():
    held = Held(why="draft", reason="")
    assert told(post("a", "2026-11-20"), held=(post("d", "2062-11-20", held=held),)) == []
