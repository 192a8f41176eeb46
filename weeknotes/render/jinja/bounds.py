"""How much one page may take, so that no theme can hold up a build or fill the machine.

Python looks at the clock between two steps of its own. A single step in the library's C code, such
as a comparison of two huge lists, is not interrupted.
"""

import signal
import sys
import threading
from collections.abc import Generator
from types import FrameType

if sys.platform == "linux":
    import resource

SECONDS = 10.0
"""Of computing time, not of the clock on the wall: a busy machine must not fail a page."""

CHARACTERS = 10_000_000
"""Of one page's text."""

MEMORY = 1_000_000_000
"""Bytes that a page may need beside what the process has already."""

_AGAIN = 1.0
"""Seconds until the next try, where the first came to a place that takes any fault for its own."""


class OutOfBounds(Exception):  # noqa: N818 - a fault of a theme
    """A page that takes too much."""


class bounds:  # noqa: N801 - used as if it were a function
    """Stops the making of a page once it has taken too much time or memory.

    Time is bounded where the system has a timer for it, and in a process's main thread; memory on
    Linux alone. Elsewhere neither is.

    Raises:
        OutOfBounds: the time is up.
        MemoryError: the memory is.
    """

    __slots__ = ("_memory", "_runs")

    def __init__(self) -> None:
        self._memory: tuple[int, int] | None = None
        self._runs = False

    def __enter__(self) -> None:
        self._memory = _bound_memory()
        if not hasattr(signal, "SIGPROF") or (
            threading.current_thread() is not threading.main_thread()
        ):
            return
        if signal.getsignal(signal.SIGPROF) is not _over:
            signal.signal(signal.SIGPROF, _over)
        self._runs = _Clock.runs = True
        signal.setitimer(signal.ITIMER_PROF, SECONDS, _AGAIN)

    def __exit__(self, *_: object) -> None:
        if self._runs:
            _Clock.runs = False
            signal.setitimer(signal.ITIMER_PROF, 0)
        if self._memory and sys.platform == "linux":
            resource.setrlimit(resource.RLIMIT_AS, self._memory)


def whole(pieces: Generator[str, None, None]) -> str:
    """The text of a page that comes in pieces.

    Raises:
        OutOfBounds: it is too long. The fault is raised where the template is at that moment.
    """
    found: list[str] = []
    length = 0
    try:
        for piece in pieces:
            length = _longer(length, piece)
            found.append(piece)
    except Exception as fault:
        pieces.throw(fault)
        raise
    return "".join(found)


def _longer(length: int, piece: str) -> int:
    length += len(piece)
    if length > CHARACTERS:
        raise OutOfBounds(f"The page is longer than {CHARACTERS:,} characters.")
    return length


class _Clock:
    """Whether a page is being made: a signal that comes a moment too late does nothing."""

    runs = False


def _over(_signal: int, _frame: FrameType | None) -> None:
    if _Clock.runs:
        raise OutOfBounds(f"One page takes more than {SECONDS:.0f} seconds.")


def _bound_memory() -> tuple[int, int] | None:
    """Bounds the process's memory; gives the bounds to put back, or None where none was set."""
    if sys.platform != "linux":
        return None
    try:
        with open("/proc/self/statm", "rb", buffering=0) as file:  # noqa: PTH123 - quicker
            used = int(file.read(64).split()[0]) * resource.getpagesize()
        soft, hard = before = resource.getrlimit(resource.RLIMIT_AS)
        most = used + MEMORY
        if any(limit != resource.RLIM_INFINITY and limit < most for limit in (soft, hard)):
            return None  # whoever runs it has set a closer one
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))
    except (OSError, ValueError, IndexError):
        return None
    return before
