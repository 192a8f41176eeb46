"""Work over processes: in order, a little ahead, and with nothing swallowed."""

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
from collections import Counter
from contextlib import suppress
from functools import partial
from itertools import count, islice

import crews
import pytest

from weeknotes.build.processes import workers
from weeknotes.build.processes.workers import Crew

AHEAD = workers._CHUNK * (2 * workers._AHEAD + 2)
"""More than two processes may ever have in hand."""


class TaskFaultError(Exception):
    """What a task may raise: with more than one argument, as those of ours have."""

    def __init__(self, number: int, words: str) -> None:
        super().__init__(number, words)
        self.number = number


def double(number: int) -> int:
    return 2 * number


def process_of(_number: int) -> int:
    return os.getpid()


def fails_at_fifty(number: int) -> int:
    if number == 50:
        raise TaskFaultError(number, "Fifty is too much.")
    return number


@pytest.fixture(params=[1, 2], ids=["alone", "in two processes"])
def crew(request):
    with Crew(request.param) as made:
        yield made


@pytest.mark.parametrize("number", [0, 1, workers._CHUNK, 500])
def test_results_come_in_the_order_of_their_values(crew, number):
    assert list(crew.mapped(double, range(number), number)) == [2 * n for n in range(number)]


def test_a_crew_can_be_used_more_than_once_also_at_the_same_time(crew):
    one = crew.mapped(double, range(300), 300)
    other = crew.mapped(double, range(300, 600), 300)
    assert list(zip(one, other, strict=True)) == [(2 * n, 2 * n + 600) for n in range(300)]


def test_one_thing_alone_is_done_by_another_process_only_if_there_is_one(crew):
    assert crew.done(os.getpid) == os.getpid()
    others = set(crew.mapped(process_of, range(500), 500))
    assert crew.done(os.getpid) in others
    with pytest.raises(TaskFaultError):
        crew.done(partial(fails_at_fifty, 50))


def test_values_are_taken_as_they_are_needed(crew):
    """A site of any size is never in memory as a whole."""
    taken = count()
    results = crew.mapped(double, (next(taken) for _ in range(10_000)), 10_000)
    for number, _ in enumerate(islice(results, 1000)):
        if number % 100 == 0:
            ahead = next(taken) - number
            assert ahead <= AHEAD, number


def test_nothing_is_taken_before_a_result_is_asked_for(crew):
    taken = []
    crew.mapped(double, (taken.append(n) for n in range(10)), 10)
    assert taken == []


def test_there_is_no_end_to_wait_for(crew):
    assert list(islice(crew.mapped(double, count(), 10_000), 3)) == [0, 2, 4]


def test_what_a_task_raises_comes_through_as_it_was(crew):
    results = crew.mapped(fails_at_fifty, range(200), 200)
    assert list(islice(results, 32)) == list(range(32))
    with pytest.raises(TaskFaultError, match="Fifty") as caught:
        list(results)
    assert caught.value.number == 50


def test_what_the_values_raise_comes_through(crew):
    def values():
        yield from range(40)
        raise TaskFaultError(40, "No more.")

    with pytest.raises(TaskFaultError):
        list(crew.mapped(double, values(), 200))


def test_a_crew_whose_task_failed_goes_on(crew):
    with pytest.raises(TaskFaultError):
        list(crew.mapped(fails_at_fifty, range(200), 200))
    assert list(crew.mapped(double, range(100), 100)) == [2 * n for n in range(100)]


def test_one_job_is_this_process():
    with Crew(1) as crew:
        assert set(crew.mapped(process_of, range(500), 500)) == {os.getpid()}


def test_two_jobs_are_other_processes():
    with Crew(2) as crew:
        seen = Counter(crew.mapped(process_of, range(500), 500))
    assert os.getpid() not in seen
    assert 1 <= len(seen) <= 2


def test_unless_told_a_short_task_starts_no_processes():
    with Crew(None) as crew:
        assert set(crew.mapped(process_of, range(20), 20)) == {os.getpid()}


def test_unless_told_a_long_task_starts_some_where_there_are_several_cores(monkeypatch):
    monkeypatch.setattr(workers.os, "cpu_count", lambda: 2)
    with Crew(None) as crew:
        assert os.getpid() not in set(crew.mapped(process_of, range(500), 500))


def test_a_crew_leaves_no_processes_behind():
    with Crew(2) as crew:
        seen = set(crew.mapped(process_of, range(500), 500))
    for process in seen:
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)


@pytest.mark.parametrize("end", ["well", "at rest", "by Ctrl-C"])
def test_a_crew_leaves_no_threads_behind(end):
    """One that is still at work while Python ends writes to a pipe that has been closed."""
    before = threading.enumerate()
    with suppress(KeyboardInterrupt), Crew(2) as crew:
        results = crew.mapped(double, range(500), 500)
        next(results)
        if end == "at rest":
            list(results)
            crew.rest()
        if end == "by Ctrl-C":
            raise KeyboardInterrupt
    assert threading.enumerate() == before


@pytest.mark.parametrize(
    ("method", "state", "end"),
    [
        ("fork", "idle", "SIGKILL"),
        ("fork", "busy", "SIGKILL"),
        ("fork", "busy", "SIGTERM"),
        ("fork", "idle", "SIGHUP"),
        ("fork", "busy", "_exit"),
        ("fork", "busy", "fault"),
        ("spawn", "idle", "SIGKILL"),
        ("spawn", "busy", "SIGTERM"),
        ("spawn", "busy", "fault"),
        ("forkserver", "busy", "SIGKILL"),
    ],
)
def test_the_processes_end_with_the_one_that_started_them(method, state, end):
    if method not in multiprocessing.get_all_start_methods():
        pytest.skip("this system starts processes in another way")
    command = [sys.executable, crews.__file__, method, state, end]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as program:
        try:
            assert program.stdout.readline() == b"ready\n"
            # It can be read to its end once nobody is left who could write.
            program.communicate(b"end\n", timeout=30)
        finally:
            with suppress(ProcessLookupError):
                os.killpg(program.pid, signal.SIGKILL)
