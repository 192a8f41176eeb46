"""Pure functions run over many values, in this process or over several."""

import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from typing import Any

_WORTH_PROCESSES = 200
"""From this many values on, starting processes costs less than they save (two cores)."""


def mapped(
    function: Callable[[Any], Any], values: tuple[Any, ...], *, jobs: int | None
) -> Iterator[Any]:
    """What a pure function makes of values, in their order.

    Args:
        function: of the top level of a module, so that it can go to another process.
        values: what it is given, one by one.
        jobs: how many processes; as many as help where it is None.
    """
    workers = jobs or os.cpu_count() or 1
    if workers == 1 or (jobs is None and len(values) < _WORTH_PROCESSES):
        yield from map(function, values)
        return
    with ProcessPoolExecutor(workers, initializer=_leave_ctrl_c) as pool:
        try:
            size = max(1, len(values) // (workers * 8))
            yield from pool.map(function, values, chunksize=size)
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def _leave_ctrl_c() -> None:
    """Ctrl-C goes to every process of a terminal: it ends this one at once, without a word."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
