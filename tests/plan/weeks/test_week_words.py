import pytest

from weeknotes.model.settings import Weeks
from weeknotes.model.weeks.week import Week
from weeknotes.plan.weeks.week_words import week_days, week_in_full, week_label

W47 = Week(year=2026, number=47)
W53 = Week(year=2026, number=53)


@pytest.mark.parametrize(
    ("weeks", "label", "in_full"),
    [
        (
            Weeks(),
            "Week ending Friday 20 November 2026",
            "Week 47, ending Friday 20 November 2026",
        ),
        (
            Weeks(ends=6),
            "Week ending Sunday 22 November 2026",
            "Week 47, ending Sunday 22 November 2026",
        ),
        (
            Weeks(label="commencing"),
            "Week commencing 16 November 2026",
            "Week 47, commencing 16 November 2026",
        ),
        (Weeks(label="range"), "16 to 22 November 2026", "Week 47, 16 to 22 November 2026"),
        (Weeks(label="iso"), "2026, week 47", "Week 47 of 2026"),
    ],
)
def test_a_week_is_told_as_the_team_chooses(weeks, label, in_full):
    assert week_label(W47, weeks) == label
    assert week_in_full(W47, weeks) == in_full


def test_the_53rd_week_ends_in_another_year_than_its_own():
    assert week_label(W53, Weeks()) == "Week ending Friday 1 January 2027"
    assert week_label(W53, Weeks(label="iso")) == "2026, week 53"
    assert week_days(W53) == "28 December 2026 to 3 January 2027"


def test_the_days_of_a_week_across_two_months():
    assert week_days(Week(year=2026, number=49)) == "30 November to 6 December 2026"
