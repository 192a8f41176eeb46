"""ISO weeks and the moment at which they close."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weeknotes.model.weeks.week import Closing, Week, at, weeks_of_year

LONDON = ZoneInfo("Europe/London")
ZONES = ("Europe/London", "America/New_York", "Pacific/Auckland", "Asia/Kathmandu", "UTC")


def test_every_day_from_1990_to_2100_is_in_the_week_that_iso_says():
    day = date(1990, 1, 1)
    while day.year <= 2100:
        week = Week.of(day)
        assert (week.year, week.number) == day.isocalendar()[:2]
        assert week.monday <= day <= week.sunday
        day += timedelta(days=1)


def test_the_weeks_of_all_years_follow_each_other_without_a_gap():
    weeks = [week for year in range(1990, 2101) for week in weeks_of_year(year)]
    for week, after in pairwise(weeks):
        assert week.following == after
        assert after.preceding == week
        assert week < after


def test_new_years_day_belongs_to_the_week_year():
    assert Week.of(date(2027, 1, 1)).code == "2026-W53"
    assert Week.of(date(2024, 12, 30)).code == "2025-W01"
    assert len(weeks_of_year(2026)) == 53
    assert len(weeks_of_year(2027)) == 52


@pytest.mark.parametrize("text", ["2026-W47", "2026W47", "2026-w47", " 2026-W47 "])
def test_a_week_is_read_from_its_usual_forms(text):
    assert Week.parse(text) == Week(year=2026, number=47)
    assert Week.parse("2026-w7").slug == "2026-w07"


@pytest.mark.parametrize(
    "text", ["", "47", "2026-47", "2027-W53", "2026-W00", "2026-W54", "0000-W01", "2026-11-20"]
)
def test_what_is_no_week_is_refused(text):
    with pytest.raises(ValueError, match=r"."):
        Week.parse(text)


def test_days_of_a_week():
    week = Week(year=2026, number=47)
    assert week.day(4) == date(2026, 11, 20)
    assert week.sunday == date(2026, 11, 22)


def test_a_week_closes_on_the_monday_after_by_the_clock_on_the_wall():
    noon = Closing(day=0, hour=12)
    assert noon.moment(Week(year=2026, number=47), LONDON).isoformat() == (
        "2026-11-23T12:00:00+00:00"
    )
    assert noon.moment(Week(year=2026, number=12), LONDON).isoformat() == (
        "2026-03-23T12:00:00+00:00"
    )
    assert noon.moment(Week(year=2026, number=13), LONDON).isoformat() == (
        "2026-03-30T12:00:00+01:00"
    )


def test_an_hour_that_summer_time_skips_becomes_the_one_on_the_clock():
    assert at(date(2026, 3, 29), time(1, 30), LONDON).isoformat() == "2026-03-29T02:30:00+01:00"


def test_an_hour_that_comes_twice_is_the_first_of_the_two():
    assert at(date(2026, 10, 25), time(1, 30), LONDON).isoformat() == "2026-10-25T01:30:00+01:00"


@given(
    st.dates(date(1990, 1, 2), date(2100, 12, 30)),
    st.times().map(lambda t: t.replace(tzinfo=None, fold=0)),
    st.sampled_from(ZONES),
)
def test_a_time_on_the_wall_survives_the_way_through_utc_and_names_an_hour_that_was(
    day, clock, zone
):
    tz = ZoneInfo(zone)
    moment = at(day, clock, tz)
    assert moment.astimezone(UTC).astimezone(tz) == moment
    wanted = datetime.combine(day, clock)
    assert abs(moment.replace(tzinfo=None) - wanted) <= timedelta(hours=1)
    assert Week.of(moment.date()) in {Week.of(day), Week.of(day + timedelta(days=1))}
