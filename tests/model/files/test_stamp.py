"""When a stamp may be trusted."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weeknotes.model.files.stamp import NO_STAMP, settled, stamp_of

SECOND = 1_000_000_000
MOMENTS = st.integers(min_value=100 * SECOND, max_value=4 * 10**9 * SECOND)


def changed_at(time):
    return (10, time, time, 7)


@given(MOMENTS, st.integers(min_value=0, max_value=10 * SECOND))
def test_what_was_settled_stays_settled(time, age):
    if settled(changed_at(time), time + age):
        assert settled(changed_at(time), time + age + 1)


@given(MOMENTS, st.integers(min_value=0))
def test_nothing_settles_before_it_has_changed(time, before):
    """A file with a time to come, as from another machine's clock, is read each time."""
    assert not settled(changed_at(time), time - before)


@given(MOMENTS, st.integers(min_value=1, max_value=10_000_000))
def test_no_stamp_settles_within_a_tick_of_ten_milliseconds(time, age):
    """The clock may show the same time for the whole tick."""
    assert not settled(changed_at(time), time + age)


@given(MOMENTS, st.integers(min_value=0, max_value=2 * SECOND))
def test_no_stamp_of_a_whole_second_settles_within_two_seconds(time, age):
    """As on disks that tell no parts of seconds, or every second one only."""
    assert not settled(changed_at(time - time % SECOND), time - time % SECOND + age)


@given(MOMENTS)
def test_after_two_seconds_every_stamp_has_settled(time):
    assert settled(changed_at(time), time + 2 * SECOND + 1)


@given(MOMENTS.filter(lambda time: time % SECOND))
def test_where_the_clock_is_fine_a_fraction_of_a_second_is_enough(time):
    assert settled(changed_at(time), time + SECOND // 10)


@given(MOMENTS, st.integers(min_value=0, max_value=2 * SECOND))
def test_both_times_have_to_be_old(time, age):
    """A program may set back the one, and never the other."""
    old = time - 60 * SECOND
    assert settled((10, old, time, 7), time + age) == settled(changed_at(time), time + age)
    assert settled((10, time, old, 7), time + age) == settled(changed_at(time), time + age)


def test_no_file_has_the_stamp_of_none(tmp_path):
    (tmp_path / "a").touch()
    assert stamp_of((tmp_path / "a").stat()) != NO_STAMP


@pytest.mark.skipif(os.name == "nt", reason="Windows tells neither of them in a folder's listing")
def test_a_file_set_back_to_its_old_size_and_time_has_another_stamp(tmp_path):
    file = tmp_path / "a"
    file.write_text("one")
    os.utime(file, ns=(10**18, 10**18))
    before = stamp_of(file.stat())
    other = tmp_path / "b"
    other.write_text("two")
    os.utime(other, ns=(10**18, 10**18))
    other.replace(file)
    assert stamp_of(file.stat())[:2] == before[:2]
    assert stamp_of(file.stat()) != before
