"""A limit on the time that one post may take, so that no post can hold up the others.

What looks at the text of a post grows with its length, and no faster. This is a second net, for
what nobody has thought of: it says which file it was, instead of a build that never ends.
"""

import signal
import threading
from types import FrameType

SECONDS = 2.0
"""Of computing time, not of the clock on the wall: a busy machine must not fail a post."""

_AGAIN = 0.1
"""Seconds until it is raised once more. Python drops what is raised in a callback of its own, such
as one of garbage collection, with no more than a note.
"""


class TooLong(Exception):  # noqa: N818 - a fault of the content
    """A post that took too long.

    Attributes:
        path: of its file.
    """

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path


class time_limit:  # noqa: N801 - used as if it were a function
    """Stops what is done with a post inside once it has taken that much computing time.

    Within another limit it does nothing: the outer one holds. Where the system or the thread has no
    such timer, nothing is stopped.

    Raises:
        TooLong: the time is up.
    """

    __slots__ = ("_path", "_runs", "_seconds")

    def __init__(self, path: str, seconds: float = SECONDS) -> None:
        self._path = path
        self._seconds = seconds
        self._runs = False

    def __enter__(self) -> None:
        if (
            not hasattr(signal, "SIGVTALRM")
            or threading.current_thread() is not threading.main_thread()
            or signal.getitimer(signal.ITIMER_VIRTUAL)[0]
        ):
            return
        signal.signal(signal.SIGVTALRM, self._stop)
        self._runs = True
        signal.setitimer(signal.ITIMER_VIRTUAL, self._seconds, _AGAIN)

    def __exit__(self, *_: object) -> None:
        if self._runs:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
            self._runs = False

    def _stop(self, _signal: int, _frame: FrameType | None) -> None:
        if self._runs:  # a signal may come when it is all done
            raise TooLong(self._path)
