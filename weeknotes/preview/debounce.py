"""Many changes at a time count as one: an editor saves in steps, git brings a hundred files."""

from threading import Condition
from time import monotonic

_TICK = 1.0
"""Seconds at most that a wait is deaf to Ctrl-C, where the system makes it so (Windows)."""


class Debouncer:
    """Threads notify it of changes; one thread waits until there have been none for a moment."""

    def __init__(self, *, quiet: float = 0.1, patience: float = 2.0) -> None:
        """Sets how long to wait.

        Args:
            quiet: seconds without a change after which the changes are complete.
            patience: seconds after the first change when they count as complete anyway.
        """
        self._quiet = quiet
        self._patience = patience
        self._first: float | None = None
        self._last = 0.0
        self._closed = False
        self._rung = Condition()

    def notify(self) -> None:
        """Says that something has changed."""
        with self._rung:
            self._last = monotonic()
            if self._first is None:
                self._first = self._last
            self._rung.notify_all()

    def close(self) -> None:
        """Ends the waiting for good."""
        with self._rung:
            self._closed = True
            self._rung.notify_all()

    def wait(self) -> bool:
        """Waits until something has changed and that is over.

        What changes from here on is the next change, so one that comes while the site is being
        built is not lost.

        Returns:
            False if there is nothing more to wait for.
        """
        with self._rung:
            while not self._closed:
                rest = self._rest()
                if rest <= 0:
                    self._first = None
                    return True
                self._rung.wait(rest)
            return False

    def _rest(self) -> float:
        if self._first is None:
            return _TICK
        due = min(self._last + self._quiet, self._first + self._patience)
        return due - monotonic()
