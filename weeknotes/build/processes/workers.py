"""Pure functions run over many values, in this process or over several."""

import gc
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import partial
from itertools import islice
from threading import Thread
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

from weeknotes.build.processes.interruption import ENDING

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor
    from multiprocessing.connection import Connection

_Done = TypeVar("_Done")

_WORTH_PROCESSES = 200
"""From this many values on, starting processes costs less than they save (two cores)."""

_CHUNKS = 16
"""How many times a process is given values, or more often where they are many."""

_CHUNK = 32
"""How many values go to a process at most at once: with each goes what the function needs."""

_AHEAD = 2
"""How many chunks wait for each process, so that none is idle and few are held in memory."""

_SEARCHED = 10_000
"""After how many new objects Python searches for circles of references.

Each search goes through much of what is there; with Python's 700 they take a thirtieth of a build.
With many more than these, pages that templates leave in circles would pile up in memory.
"""


class Crew:
    """Runs pure functions in several processes, which are started once, at the first long task.

    With `jobs` None there are as many as help, and none for a short task. The processes end with
    the crew, and with the process that has it, whatever ends that.
    """

    def __init__(self, jobs: int | None) -> None:
        self._jobs = jobs
        self._pool: ProcessPoolExecutor | None = None
        self._lifeline: tuple[Connection, Connection] | None = None
        self._resting: list[Thread] = []
        self._usual = gc.get_threshold()

    def __enter__(self) -> Self:
        gc.set_threshold(_SEARCHED, *self._usual[1:])  # in the processes that it starts too
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        gc.set_threshold(*self._usual)
        if kind is not None:
            self._let_go()  # nobody wants what they are at
        # The pool's thread closes a pipe as it ends, which Python writes to if it ends meanwhile.
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
        for one in self._resting:
            one.join()
        self._let_go()

    def rest(self) -> None:
        """Lets the processes end, if there are any, while this one goes on.

        The next long task starts others.
        """
        if self._pool is not None:
            ending = Thread(target=self._pool.shutdown)
            ending.start()
            self._resting.append(ending)
            self._pool = None

    def prepare(self, function: Callable[[], object]) -> None:
        """Has each process do what the next task needs, if there are any, while this one goes on.

        Args:
            function: of the top level of a module; what it gives is not looked at.
        """
        if self._pool is not None:
            for _ in range(self._jobs or os.cpu_count() or 1):
                self._pool.submit(function)

    def done(self, function: Callable[[], _Done]) -> _Done:
        """What a pure function gives, made by another process if there are any."""
        return self._pool.submit(function).result() if self._pool else function()

    def mapped(
        self, function: Callable[[Any], Any], values: Iterable[Any], number: int
    ) -> Iterator[Any]:
        """What a pure function makes of values, in their order.

        Values are taken as they are needed, a few ahead, and each result is given away before the
        next few are made: neither all values nor all results are ever in memory at once.

        Args:
            function: of the top level of a module, so that it can go to another process.
            values: what it is given, one by one.
            number: how many there are, or about.
        """
        workers = self._jobs or os.cpu_count() or 1
        if workers == 1 or (self._jobs is None and number < _WORTH_PROCESSES):
            yield from map(function, values)
            return
        pool = self._started(workers)
        waiting: deque[Future[list[Any]]] = deque()
        rest = iter(values)
        size = min(_CHUNK, number // (workers * _CHUNKS) + 1)
        while chunk := list(islice(rest, size)):
            waiting.append(pool.submit(partial(_all, function), chunk))
            if len(waiting) > workers * _AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()

    def _started(self, workers: int) -> "ProcessPoolExecutor":
        # They take 9 ms to import, which a build with little to do need not wait for.
        from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415
        from multiprocessing import Pipe  # noqa: PLC0415

        if self._lifeline is None:
            self._lifeline = Pipe(duplex=False)
        if self._pool is None:
            self._pool = ProcessPoolExecutor(workers, initializer=_join, initargs=self._lifeline)
        return self._pool

    def _let_go(self) -> None:
        """Ends the processes at once, those at work too."""
        for end in self._lifeline or ():
            end.close()
        self._lifeline = None


def _all(function: Callable[[Any], Any], values: list[Any]) -> list[Any]:
    return list(map(function, values))


def _join(lifeline: "Connection", held: "Connection") -> None:
    """Makes this process one of a crew, however it was started.

    Args:
        lifeline: to read from, where nothing ever comes but the end.
        held: its other end, which the crew alone must hold: the system closes it when the crew's
            process is gone, even one that was killed.
    """
    held.close()
    Thread(target=_end_with, args=(lifeline,), daemon=True).start()
    # What is forked has the other process's answers to signals, such as Ctrl-C, which goes to
    # every process of a terminal: this one ends at once, without a word.
    for name in ENDING:
        signal.signal(name, signal.SIG_DFL)
    gc.set_threshold(_SEARCHED, *gc.get_threshold()[1:])


def _end_with(lifeline: "Connection") -> None:
    with suppress(EOFError, OSError):
        lifeline.recv_bytes()
    os.kill(os.getpid(), signal.SIGTERM)
