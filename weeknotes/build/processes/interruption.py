"""The signals that end a command from outside: a closed terminal, a cancelled workflow, a shutdown.

Each is treated as Ctrl-C is, so that whatever a command has begun is cleared up: temporary folders
with drafts in them, files half written, the processes that work for it.
"""

import math
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_LIKE_CTRL_C = tuple(
    getattr(signal, name) for name in ("SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name)
)
"""SIGHUP is Unix's own, SIGBREAK is Windows's."""

ENDING = (signal.SIGINT, *_LIKE_CTRL_C)
"""All signals that a command clears up at."""

_ONE_ENDING = 2.0
"""Seconds in which further signals belong to the first: a terminal that closes may send two."""


@contextmanager
def interrupted_by_signals() -> Iterator[None]:
    """Raises KeyboardInterrupt inside at any of these signals, as Python does at Ctrl-C.

    A signal that was ignored before stays ignored (`nohup`).
    """
    if threading.current_thread() is not threading.main_thread():
        yield  # Python lets the main thread alone set them
        return
    before = {number: signal.getsignal(number) for number in _LIKE_CTRL_C}
    caught = [number for number, answer in before.items() if answer is not signal.SIG_IGN]
    last = -math.inf

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        nonlocal last
        if time.monotonic() - last < _ONE_ENDING:
            return  # it would stop the clearing up
        last = time.monotonic()
        raise KeyboardInterrupt

    for number in caught:
        signal.signal(number, interrupt)
    try:
        yield
    finally:
        for number in caught:
            signal.signal(number, before[number] or signal.SIG_DFL)
