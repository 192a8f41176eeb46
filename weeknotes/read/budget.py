"""A bound on the time that one post may take, so that no post can hold up the others."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

SECONDS = 2.0
"""Of computing time, not of the clock on the wall: a busy machine must not fail a post."""


class OverBudget(Exception):  # noqa: N818 - a fault of the content
    """A post that took too long."""


@contextmanager
def budget(seconds: float = SECONDS) -> Iterator[None]:
    """Stops what is done inside once it has taken that much computing time.

    Where the system or the thread has no such timer, nothing is stopped: the parser's own limits
    on size and nesting keep it near linear, and this is a second net.

    Raises:
        OverBudget: the time is up.
    """
    if not hasattr(signal, "SIGVTALRM") or (
        threading.current_thread() is not threading.main_thread()
    ):
        yield
        return

    def over(_signal: int, _frame: FrameType | None) -> None:
        raise OverBudget

    before = signal.signal(signal.SIGVTALRM, over)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
