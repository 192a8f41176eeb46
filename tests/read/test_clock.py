"""The one clock."""

from contextlib import suppress
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weeknotes.read.clock import BadClock, read_clock

LONDON = ZoneInfo("Europe/London")


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2026-11-23", "2026-11-23T00:00:00+00:00"),
        ("20261123", "2026-11-23T00:00:00+00:00"),
        ("2026-07-03T09:00", "2026-07-03T09:00:00+01:00"),
        (" 2026-07-03 09:00 ", "2026-07-03T09:00:00+01:00"),
        ("2026-07-03T09:00Z", "2026-07-03T10:00:00+01:00"),
        ("2026-03-29T01:30", "2026-03-29T02:30:00+01:00"),
        ("1795435200", "2026-11-23T12:00:00+00:00"),
        ("0", "1970-01-01T01:00:00+01:00"),
    ],
)
def test_a_time_is_read_in_the_sites_zone(written, iso):
    assert read_clock(written, LONDON).isoformat() == iso


@pytest.mark.parametrize(
    "written", ["soon", "2026-13-01", "9" * 30, "9999-12-31T23:59-14:00", "2026-11-23T25:00", "-1"]
)
def test_what_is_no_time_is_refused(written):
    with pytest.raises(BadClock) as caught:
        read_clock(written, LONDON)
    assert written in caught.value.message


def test_without_a_word_the_machine_tells_the_time():
    assert abs((read_clock("", LONDON) - datetime.now(LONDON)).total_seconds()) < 60


@given(st.text(alphabet="0123456789-:TZ+W. ") | st.text())
def test_any_text_is_a_time_or_refused(text):
    with suppress(BadClock):
        assert read_clock(text, ZoneInfo("Pacific/Apia")).tzinfo is not None
