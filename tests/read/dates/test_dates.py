"""Dates as people write them."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weeknotes.read.dates.dates import BadDate, read_date

LONDON = ZoneInfo("Europe/London")


def moment(written, language="en", zone=LONDON):
    return read_date(written, zone=zone, language=language)


@pytest.mark.parametrize(
    "written",
    [
        "2026-11-20", "2026-11-20 ", "2026.11.20", "2026/11/20", "20261120", "2026-11-20 (edited)",
        "20 November 2026", "20 Nov 2026", "20 Nov. 2026", "20th November 2026",
        "20th of November 2026", "20 november, 2026", "20-Nov-2026", "November 20, 2026",
        "Nov 20 2026", "Nov. 20th, 2026", "NOVEMBER 20 2026", "Friday 20 November 2026",
        "Fri, 20 Nov 2026", "Fri 20 Nov 2026", "Friday, November 20, 2026", "20/11/2026",
        "20.11.2026", "20-11-2026", "20/11/26", "20.11.26",
    ],
)  # fmt: skip
def test_a_day_is_read_from_all_its_shapes(written):
    found = moment(written)
    assert found.when.isoformat() == "2026-11-20T00:00:00+00:00"
    assert not found.timed
    assert not found.day_first


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2010-10-22 11:33:15 -0400", "2010-10-22T16:33:15+01:00"),
        ("2010-10-22 11:33:15 -0400 EDT", "2010-10-22T16:33:15+01:00"),
        ("2010-10-22 11:33:15 EDT", "2010-10-22T16:33:15+01:00"),
        ("2026-11-20 14:30", "2026-11-20T14:30:00+00:00"),
        ("2026-11-20 9:05", "2026-11-20T09:05:00+00:00"),
        ("2026-11-20T14:30", "2026-11-20T14:30:00+00:00"),
        ("2026-11-20T14:30:00Z", "2026-11-20T14:30:00+00:00"),
        ("2026-11-20T14:30:00.123456Z", "2026-11-20T14:30:00+00:00"),
        ("2026-11-20T14:30:00+01:00", "2026-11-20T13:30:00+00:00"),
        ("2026-11-20 14:30:00 +0100", "2026-11-20T13:30:00+00:00"),
        ("2026-11-20 14:30:00 +01", "2026-11-20T13:30:00+00:00"),
        ("2026-11-20 14:30:00 +1", "2026-11-20T13:30:00+00:00"),
        ("2026-11-20 14:30 GMT", "2026-11-20T14:30:00+00:00"),
        ("2026-11-20 14:30:00 +0000 (UTC)", "2026-11-20T14:30:00+00:00"),
        ("2026-11-20 2:30pm", "2026-11-20T14:30:00+00:00"),
        ("2026-11-20 2:30 PM", "2026-11-20T14:30:00+00:00"),
        ("2026-11-20 12:30 am", "2026-11-20T00:30:00+00:00"),
        ("2026-11-20 12:30 p.m.", "2026-11-20T12:30:00+00:00"),
        ("November 20, 2026 at 2:30 pm", "2026-11-20T14:30:00+00:00"),
        ("Fri, 20 Nov 2026 14:30:00 GMT", "2026-11-20T14:30:00+00:00"),
        ("Fri, 20 Nov 2026 14:30:00 +0530", "2026-11-20T09:00:00+00:00"),
        ("20/11/2026 14:30", "2026-11-20T14:30:00+00:00"),
        ("2026-07-03 14:30", "2026-07-03T14:30:00+01:00"),
        ("2026-07-03 14:30 BST", "2026-07-03T14:30:00+01:00"),
        ("2026-03-29 01:30", "2026-03-29T02:30:00+01:00"),
        ("2026-10-25 01:30", "2026-10-25T01:30:00+01:00"),
        ("2026-10-25 01:30 +0000", "2026-10-25T01:30:00+00:00"),
        ("2026-12-31 23:30 -0800", "2027-01-01T07:30:00+00:00"),
    ],
)
def test_a_time_is_read_with_its_zone_or_the_sites(written, iso):
    found = moment(written)
    assert found.when.isoformat() == iso
    assert found.timed


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("yesterday", "not a date"),
        ("", "not a date"),
        ("2026", "not a date"),
        ("2026-11", "not a date"),
        ("November 2026", "not a date"),
        ("20 November", "not a date"),
        ("5/6/7", "not a date"),
        ("20 Smarch 2026", "not a date"),
        ("2026-02-30", "no such day"),
        ("2026-13-01", "no such day"),
        ("11/20/2026", "no such day"),
        ("00/00/2026", "no such day"),
        ("31 June 2026", "no such day"),
        ("202-11-20", "year 202"),
        ("3023-11-20", "year 3023"),
        ("20265-11-20", "year 20265"),
        ("20 Nov 26", "year 26"),
        ("26-11-20", "more than one way"),
        ("20-11-26", "more than one way"),
        ("2026-11-20 24:00", "The time in"),
        ("2026-11-20 13:00 pm", "The time in"),
        ("2026-11-20 12:61", "The time in"),
        ("2026-11-20 noon", "The time in"),
        ("2026-11-20 14:30 XYZ", "The time in"),
        ("2026-11-20 14:30 IST", "The time in"),
        ("2026-11-20 14:30 +2500", "The time in"),
        ("Thursday 20 November 2026", "is a Friday"),
        ("Mon, 20 Nov 2026 14:30:00 GMT", "is a Friday"),
    ],
)
def test_what_is_no_date_is_refused_in_words(written, words):
    with pytest.raises(BadDate) as caught:
        moment(written)
    assert words in caught.value.message
    assert "2026-11-20" in caught.value.hint


SHAPES = {
    # Jekyll
    "2010-10-22 11:33:15 -0400": "2010-10-22T16:33:15+01:00",
    "2020-07-22 8:00:00 -0500": "2020-07-22T14:00:00+01:00",
    "2016-06-17 12:00-400": "2016-06-17T17:00:00+01:00",
    "2016-03-22 14:00 EDT": "2016-03-22T18:00:00+00:00",
    "2017-11-8": "2017-11-08T00:00:00+00:00",
    "2016-07-19 (optional)": "2016-07-19T00:00:00+01:00",
    # Hugo and Zola
    "2020-06-23T10:00:00Z": "2020-06-23T11:00:00+01:00",
    "2020-06-23T10:00:00-04:00": "2020-06-23T15:00:00+01:00",
    "2020-06-23T10:00:00+0000": "2020-06-23T11:00:00+01:00",
    "2020-06-23T10:00:00": "2020-06-23T10:00:00+01:00",
    "2020-06-23T10:00Z": "2020-06-23T11:00:00+01:00",
    # Pelican
    "2020-06-23 10:20": "2020-06-23T10:20:00+01:00",
    "2020/06/23 10:20:00": "2020-06-23T10:20:00+01:00",
    "2020/6/3": "2020-06-03T00:00:00+01:00",
    "23 Jun 2020 10:20:00": "2020-06-23T10:20:00+01:00",
    # WordPress
    "2020-06-23 10:00:00": "2020-06-23T10:00:00+01:00",
    "2020-06-23 10:00:00 UTC": "2020-06-23T11:00:00+01:00",
    "Tue, 23 Jun 2020 10:00:00 +0000": "2020-06-23T11:00:00+01:00",
    "Tue, 23 Jun 20 10:00:00 GMT": "2020-06-23T11:00:00+01:00",
    "June 23, 2020 10:20 am": "2020-06-23T10:20:00+01:00",
    "June 23, 2020": "2020-06-23T00:00:00+01:00",
    # Ghost, and what is exported as JSON
    "2020-06-23T10:00:00.000Z": "2020-06-23T11:00:00+01:00",
    "2020-06-23T10:00:00.000+00:00": "2020-06-23T11:00:00+01:00",
    "2020-06-23 10:00:00.000000000 +01:00": "2020-06-23T10:00:00+01:00",
    "2020-06-23 10:00:00 Z": "2020-06-23T11:00:00+01:00",
    # git, `date` and JavaScript
    "Tue Jun 23 10:00:00 2020": "2020-06-23T10:00:00+01:00",
    "Tue Jun 23 10:00:00 2020 +0000": "2020-06-23T11:00:00+01:00",
    "Tue Jun 23 10:00:00 UTC 2020": "2020-06-23T11:00:00+01:00",
    "Tue Jun 23 2020 10:00:00 GMT+0100 (BST)": "2020-06-23T10:00:00+01:00",
    "Tue Jun 23 2020": "2020-06-23T00:00:00+01:00",
    # by hand
    "23rd June 2020": "2020-06-23T00:00:00+01:00",
    "Tuesday 23rd June 2020": "2020-06-23T00:00:00+01:00",
    "Tuesday, June 23rd, 2020": "2020-06-23T00:00:00+01:00",
    "June 23 2020 10:00 BST": "2020-06-23T10:00:00+01:00",
    "Jun 23, 2020, 10:00 AM": "2020-06-23T10:00:00+01:00",
    "2020 June 23": "2020-06-23T00:00:00+01:00",
    "2020-Jun-23": "2020-06-23T00:00:00+01:00",
    "2020-06-23, 10.20": "2020-06-23T10:20:00+01:00",
    "2020-06-23 at 10am": "2020-06-23T10:00:00+01:00",
    "2020-06-23 3.30 pm": "2020-06-23T15:30:00+01:00",
    "2020–06–23": "2020-06-23T00:00:00+01:00",
    "2020‑06‑23": "2020-06-23T00:00:00+01:00",
    # in Welsh
    "23 Mehefin 2020": "2020-06-23T00:00:00+01:00",
    "23ain o Fehefin 2020": "2020-06-23T00:00:00+01:00",
    "1af Ebrill 2020": "2020-04-01T00:00:00+01:00",
    "Dydd Mawrth 23 Mehefin 2020": "2020-06-23T00:00:00+01:00",
    "Dydd Llun 23 Mehefin 2020": None,
    "3 Mawrth 2020": "2020-03-03T00:00:00+00:00",
    # told in words, because nobody could know
    "23 Jun 20": None,
    "Mon, 23 Jun 20 10:00:00 GMT": None,
    "June 2020": None,
    "2020-06": None,
    "2020-W26": None,
    "2020-175": None,
    "1592906400": None,
    "20200623100000": None,
    "6/23/2020": None,
    "0000-00-00 00:00:00": None,
    "0001-01-01T00:00:00Z": None,
    "1970-01-01": None,
    "2020-06-23 10": None,
    "2020-06-23 10:00:00 Europe/London": None,
    "2020-06-23–2020-06-27": None,
    "23 juin 2020": None,
    "now": None,
}
"""What stands in headers of real posts and in the exports of other tools; None where it is told."""


@pytest.mark.parametrize("written", SHAPES)
def test_each_shape_in_use_is_read_or_told(written):
    expected = SHAPES[written]
    if expected is None:
        with pytest.raises(BadDate) as caught:
            moment(written)
        assert "2026-11-20" in caught.value.hint
    else:
        assert moment(written).when.isoformat() == expected
        assert not moment(written).day_first


def test_a_slash_date_is_read_day_first_and_says_so_where_it_is_a_guess():
    assert moment("06/05/2025").when.date().isoformat() == "2025-05-06"
    assert moment("06/05/2025").day_first
    assert moment("06-05-2025").day_first
    assert not moment("16/05/2025").day_first
    assert not moment("05/05/2025").day_first
    assert not moment("06.05.2025").day_first
    assert moment("05/06/99").when.year == 1999


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("1af o Fai 2026", 1), ("2ail o Fai 2026", 2), ("2il o Fai 2026", 2),
        ("3ydd o Fai 2026", 3), ("3edd o Fai 2026", 3), ("5ed o Fai 2026", 5),
        ("7fed o Fai 2026", 7), ("11eg Mai 2026", 11), ("23ain o Fai 2026", 23),
        ("Mai 2ail 2026", 2), ("dydd Sadwrn, 2ail o Fai 2026", 2), ("May 2nd, 2026", 2),
    ],
)  # fmt: skip
def test_days_may_be_numbered_as_people_say_them(written, day):
    assert moment(written).when.date().isoformat() == f"2026-05-{day:02d}"


@pytest.mark.parametrize(
    ("written", "zone", "read_as"),
    [
        ("2026-03-29 01:30", "Europe/London", "02:30"),
        ("2026-03-29 01:00", "Europe/London", "02:00"),
        ("29 March 2026, 1.59am", "Europe/London", "02:59"),
        ("2026-03-08T02:30", "America/New_York", "03:30"),
        ("2026-10-04 02:15", "Australia/Lord_Howe", "02:45"),
    ],
)
def test_a_time_that_the_clocks_skip_is_marked(written, zone, read_as):
    found = read_date(written, zone=ZoneInfo(zone), language="en-GB")
    assert found.skipped
    assert f"{found.when:%H:%M}" == read_as


@pytest.mark.parametrize(
    "written",
    [
        "2026-03-29 00:59",
        "2026-03-29 02:00",
        "2026-03-29 01:30 +0000",
        "2026-03-29",
        "2026-10-25 01:30",
    ],
)
def test_a_time_that_a_clock_shows_is_not(written):
    assert not read_date(written, zone=ZoneInfo("Europe/London"), language="en-GB").skipped


@pytest.mark.parametrize("language", ["en-US", "ja", "sv-SE"])
def test_a_slash_date_is_refused_where_the_language_is_not_day_first(language):
    with pytest.raises(BadDate):
        moment("06/05/2025", language=language)
    assert moment("2025-05-06", language=language).when.month == 5


@pytest.mark.parametrize(
    "word", "mon tue tues wed thu thur thurs fri sat sun monday wednesday saturday".split()
)
def test_weekdays_in_all_their_lengths(word):
    days = {"mon": 16, "tue": 17, "wed": 18, "thu": 19, "fri": 20, "sat": 21, "sun": 22}
    assert moment(f"{word} {days[word[:3]]} nov 2026").when.month == 11


@given(
    st.integers(2, 40_000 * 24 * 60),
    st.sampled_from(["Europe/London", "America/New_York", "Pacific/Apia", "UTC"]),
)
def test_an_iso_time_with_its_offset_is_the_same_moment_in_every_zone(minutes, zone):
    start = datetime(1990, 1, 2, tzinfo=UTC)
    aware = (start + timedelta(minutes=minutes)).astimezone(ZoneInfo("Asia/Kolkata"))
    found = moment(aware.isoformat(), zone=ZoneInfo(zone))
    assert found.when.astimezone(UTC) == aware.astimezone(UTC)  # `==` fails in an hour told twice
    assert str(found.when.tzinfo) == zone


@given(
    st.dates().map(str)
    | st.text(alphabet="0129-W", min_size=10, max_size=10)
    | st.tuples(st.integers(1000, 9999), st.integers(0, 99), st.integers(0, 99)).map(
        lambda parts: "{}-{:02}-{:02}".format(*parts)
    )
)
def test_the_usual_form_is_read_as_the_same_date_in_another_is(written):
    def read(text):
        try:
            return moment(text)
        except BadDate as fault:
            return fault.hint

    assert read(written) == read(f"{written} ")


@given(st.text(alphabet="0123456789-/.: TZpamNovemberfi+,()") | st.text())
def test_any_text_is_a_date_or_refused(text):
    with suppress(BadDate):
        assert moment(text).when.tzinfo is LONDON
