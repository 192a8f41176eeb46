"""No post holds up the others."""

import signal
import threading
from math import inf
from time import process_time

import pytest

from weeknotes.model.problems import time_limit as time_limits
from weeknotes.model.problems.time_limit import TooLong, time_limit

PATH = "content/a.md"


def spin(seconds=inf):
    end = process_time() + seconds
    while process_time() < end:
        sum(range(1000))


def test_what_takes_too_long_is_stopped():
    with pytest.raises(TooLong), time_limit(PATH, 0.05):
        spin()


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_what_is_stopped_where_python_drops_the_exception_is_stopped_again(monkeypatch):
    class Slow:
        def __del__(self):
            spin(0.2)

    monkeypatch.setattr(time_limits, "_AGAIN", 0.05)

    def work():
        Slow()
        spin()

    with pytest.raises(TooLong), time_limit(PATH, 0.05):
        work()


def test_what_is_done_in_time_is_left_alone_and_so_is_what_follows():
    with time_limit(PATH, 0.05):
        done = sum(range(1000))
    for _ in range(400):
        done = max(done, sum(range(10_000)))
    assert done


def test_elsewhere_than_in_the_main_thread_nothing_is_stopped():
    seen = []

    def work():
        with time_limit(PATH, 0.0001):
            seen.append(sum(range(100_000)))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert seen


def test_one_time_after_another_is_bounded_also_where_the_signal_was_taken_in_between():
    for _ in range(2):
        with pytest.raises(TooLong), time_limit(PATH, 0.02):
            spin()
        signal.signal(signal.SIGVTALRM, signal.SIG_IGN)
