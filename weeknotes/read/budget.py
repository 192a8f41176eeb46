"""A bound on the time that one post may take, so that no post can hold up the others."""

import signal
import threading
from types import FrameType

SECONDS = 2.0
"""Of computing time, not of the clock on the wall: a busy machine must not fail a post."""


class OverBudget(Exception):  # noqa: N818 - a fault of the content
    """A post that took too long."""


class budget:  # noqa: N801 - used as if it were a function
    """Stops what is done inside once it has taken that much computing time.

    Where the system or the thread has no such timer, nothing is stopped: the parser's own limits
    on size and nesting keep it near linear, and this is a second net.

    Raises:
        OverBudget: the time is up.
    """

    __slots__ = ("_runs", "_seconds")

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._runs = False

    def __enter__(self) -> None:
        if not hasattr(signal, "SIGVTALRM") or (
            threading.current_thread() is not threading.main_thread()
        ):
            return
        # It stays where it is: to change it twice for each post costs more than the timer.
        if signal.getsignal(signal.SIGVTALRM) is not _over:
            signal.signal(signal.SIGVTALRM, _over)
        self._runs = True
        signal.setitimer(signal.ITIMER_VIRTUAL, self._seconds)

    def __exit__(self, *_: object) -> None:
        if self._runs:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def _over(_signal: int, _frame: FrameType | None) -> None:
    raise OverBudget
