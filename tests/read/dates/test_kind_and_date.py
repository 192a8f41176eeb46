"""Which week a post tells of, against the calendar of Python's own library."""

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given
from hypothesis import settings as how
from hypothesis import strategies as st

from weeknotes.model.settings import Settings, Weeks
from weeknotes.model.weeks.week import Closing
from weeknotes.read.files.source import Source
from weeknotes.read.posts import read_post
from weeknotes.read.reading import Rules

ZONES = ("Europe/London", "America/New_York", "Pacific/Auckland", "Asia/Kathmandu", "UTC")
SITE = Settings(title="x", url="https://x.example/")
calm = how(max_examples=300)

days = st.dates(date(1991, 1, 1), date(2099, 12, 31))
around_years = st.integers(1991, 2099).flatmap(
    lambda year: st.integers(-8, 8).map(lambda step: date(year, 1, 1) + timedelta(days=step))
)
"""Where the week's year is not the day's."""

clock_changes = st.sampled_from(["2026-03-29T01:00", "2026-10-25T01:00", "2027-03-28T01:00"]).map(
    lambda text: datetime.fromisoformat(text).replace(tzinfo=UTC)
)
instants = st.one_of(
    st.tuples(days, st.times()).map(lambda pair: datetime.combine(*pair, tzinfo=UTC)),
    st.tuples(clock_changes, st.integers(-30 * 60, 30 * 60)).map(
        lambda pair: pair[0] + timedelta(minutes=pair[1])
    ),
)
offsets = st.integers(-12 * 4, 14 * 4).map(
    lambda quarters: timezone(timedelta(minutes=15 * quarters))
)


def weeks(header="", path="diary/a.md", settings=SITE):
    """The codes of the weeks, and the whole reading."""
    source = Source(
        path=f"content/{path}", inner=path, data=f"---\ntitle: a\n{header}\n---\n\nText.\n".encode()
    )
    reading = read_post(source, Rules(settings=settings))
    assert reading.post is not None
    return [week.code for week in reading.post.weeks]


def code(day):
    iso = day.isocalendar()
    return f"{iso.year}-W{iso.week:02}"


@calm
@given(instants, offsets, st.sampled_from(ZONES))
def test_a_moment_is_in_the_week_of_its_day_on_the_sites_clock(moment, offset, zone):
    settings = msgspec.structs.replace(SITE, timezone=zone)
    written = moment.astimezone(offset).replace(microsecond=0)
    local = written.astimezone(ZoneInfo(zone))
    assert weeks(f"date: {written.isoformat()}", settings=settings) == [code(local.date())]


@calm
@given(instants, st.integers(0, 6), st.integers(0, 23))
def test_only_a_weeknote_of_a_monday_before_the_close_is_the_week_behinds(moment, day, hour):
    settings = msgspec.structs.replace(SITE, weeks=Weeks(closes=Closing(day=day, hour=hour)))
    local = moment.astimezone(ZoneInfo("Europe/London")).replace(microsecond=0)
    open_still = day > 0 or local.hour < hour
    behind = local.weekday() == 0 and open_still
    expected = local.date() - timedelta(days=7 * behind)
    header = f"date: {local.isoformat()}"
    assert weeks(f"{header}\nkind: weeknote", settings=settings) == [code(expected)]
    assert weeks(f"{header}\nkind: learning", settings=settings) == [code(local.date())]


@calm
@given(days | around_years, days)
def test_what_the_header_tells_goes_before_path_and_date(day, other):
    told = f"date: {other}\nweek: {code(day)}"
    assert weeks(told) == weeks(told, f"notes/{code(other)}-a.md") == [code(day)]
    if day.weekday() > 0:
        assert weeks(f"date: {other}\nweek_ending: {day}") == [code(day)]
    if day.weekday() < 5:
        assert weeks(f"date: {other}\nweek_commencing: {day}") == [code(day)]


@calm
@given(days | around_years, days, st.integers(0, 6))
def test_a_span_is_all_weeks_from_the_first_to_the_last(day, other, more):
    last = day + timedelta(weeks=more)
    expected = [code(day + timedelta(weeks=number)) for number in range(more + 1)]
    assert weeks(f"date: {other}\nweeks: {code(day)}..{code(last)}") == expected
    assert weeks(f"date: {other}\nweeks: [{', '.join(reversed(expected))}]") == expected


@calm
@given(days | around_years, days)
def test_a_path_tells_the_week_before_the_date_does(day, other):
    year, number = code(day).split("-W")
    date_line = f"date: {other}"
    places = [f"n/{year}-W{number}.md", f"{year}w{number}.md", f"n/{year}-w{number}-move.md"]
    if int(number) > 12:
        places += [f"{year}/{number}/index.md", f"{year}/{number}.md", f"{year}/{number}/move.md"]
        places += [f"{year}-{number}.md"]
    for path in places:
        assert weeks(date_line, path) == [code(day)], path
        assert weeks("", path) == [code(day)], path


@pytest.mark.parametrize(
    "line", ["number: 61", "part: 5", "series: Audit", "number: 61\nseries: S02\npart: 5"]
)
@pytest.mark.parametrize("title", ["Weeknote 61", "S02E05", "Week 12"])
def test_numbers_series_and_titles_never_tell_a_week(line, title):
    assert weeks(f"date: 2026-11-20\n{line}\nsubtitle: {title}") == ["2026-W47"]


def test_a_week_tells_no_number_and_no_part():
    source = Source(
        path="content/2026-w47-weeknote-61.md",
        inner="2026-w47-weeknote-61.md",
        data=b"---\ntitle: S02E05\nweek: 2026-W47\n---\nText.\n",
    )
    post = read_post(source, Rules(settings=SITE)).post
    assert (post.number, post.part, post.series) == (None, None, "")
