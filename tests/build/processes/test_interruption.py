"""Signals that end a command do what Ctrl-C does, once."""

import os
import signal
import threading

import pytest

from weeknotes.build.processes import interruption
from weeknotes.build.processes.interruption import ENDING, interrupted_by_signals

OTHERS = [number for number in ENDING if number != signal.SIGINT]


@pytest.mark.parametrize("number", ENDING)
def test_each_of_them_interrupts_what_is_done_inside_and_is_as_before_afterwards(number):
    before = signal.getsignal(number)
    with pytest.raises(KeyboardInterrupt), interrupted_by_signals():
        os.kill(os.getpid(), number)
    assert signal.getsignal(number) is before


@pytest.mark.parametrize("number", OTHERS)
def test_those_that_follow_at_once_do_not_stop_the_clearing_up(number):
    cleared = []

    def work():
        try:
            os.kill(os.getpid(), number)
        finally:
            for other in OTHERS:
                os.kill(os.getpid(), other)
            cleared.append("all")

    with pytest.raises(KeyboardInterrupt), interrupted_by_signals():
        work()
    assert cleared == ["all"]


def test_one_that_comes_much_later_is_another(monkeypatch):
    """What was meant to end here may have gone on."""
    monkeypatch.setattr(interruption, "_ONE_ENDING", 0.0)
    with interrupted_by_signals():
        for _ in range(2):
            with pytest.raises(KeyboardInterrupt):
                os.kill(os.getpid(), signal.SIGTERM)


def test_one_that_was_ignored_stays_ignored():
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with interrupted_by_signals():
            os.kill(os.getpid(), signal.SIGHUP)
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)


def test_a_thread_that_is_not_the_main_one_sets_none():
    seen = []

    def run():
        with interrupted_by_signals():
            seen.append(signal.getsignal(signal.SIGTERM))

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    assert seen == [signal.getsignal(signal.SIGTERM)]
