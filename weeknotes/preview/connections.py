"""The connections of the preview's server: a limited number, and none keeps others out."""

import io
import socket
from collections.abc import Callable
from contextlib import suppress
from threading import Lock
from time import monotonic
from typing import Any


class Connections:
    """The open connections, oldest first.

    When there are too many, the oldest that has not asked for anything yet is closed, so nobody
    can shut others out by opening many and asking for nothing.
    """

    def __init__(self, most: int) -> None:
        """Keeps at most this many open."""
        self._most = most
        self._lock = Lock()
        self._silent: dict[socket.socket, None] = {}
        self._answered: dict[socket.socket, None] = {}

    def __len__(self) -> int:
        return len(self._silent) + len(self._answered)

    def opened(self, connection: socket.socket) -> None:
        """Adds a connection, and closes another if there are too many."""
        with self._lock:
            if len(self) >= self._most:
                oldest = next(iter(self._silent or self._answered))
                self._forget(oldest)
                with suppress(OSError):
                    oldest.shutdown(socket.SHUT_RDWR)  # which ends the wait of its own thread
            self._silent[connection] = None

    def asked(self, connection: socket.socket) -> None:
        """Notes that a connection's request has arrived in full."""
        with self._lock:
            if connection in self._silent:
                del self._silent[connection]
                self._answered[connection] = None

    def closed(self, connection: socket.socket) -> None:
        """Forgets a connection."""
        with self._lock:
            self._forget(connection)

    def _forget(self, connection: socket.socket) -> None:
        self._silent.pop(connection, None)
        self._answered.pop(connection, None)


class Bounded(io.RawIOBase):
    """Reads from a connection for a limited time in all, however slowly the bytes come."""

    def __init__(
        self, connection: socket.socket, seconds: float, clock: Callable[[], float] = monotonic
    ) -> None:
        """Starts the clock.

        Args:
            connection: to read from.
            seconds: in which all has to be read.
            clock: in seconds.
        """
        self._connection = connection
        self._clock = clock
        self._end = clock() + seconds

    def readable(self) -> bool:
        """Always true."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Waits for the next bytes.

        Raises:
            TimeoutError: the time is up.
            OSError: the connection was lost.
        """
        left = self._end - self._clock()
        if left <= 0:
            raise TimeoutError
        self._connection.settimeout(left)
        return self._connection.recv_into(buffer)
