"""How long after an edit the site is up to date in a tool's own server.

Finished is the rebuild when the server's log says so and the post's page, asked for over HTTP, says
the new words, whichever is later. The page has been asked for before the edit, as somebody who
writes has it open: Hugo renders what was looked at lately first, and may leave out the rest.
"""

import http.client
import os
import re
import signal
import socket
import subprocess
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from measure import FailedError
from peers.peer import Server
from trial import Trial

_EVERY = 0.01
_PATIENCE = 300.0
_QUIET = 3.0
"""Seconds between two edits, so that nothing of the one before is still under way."""


class _Log(threading.Thread):
    """What a server says, with when it last said that it had finished."""

    def __init__(self, process: "subprocess.Popen[bytes]", finished: str) -> None:
        super().__init__(daemon=True)
        self._process = process
        self._finished = re.compile(finished.encode())
        self.said = b""
        self.times: list[float] = []

    def run(self) -> None:
        for line in self._process.stdout or ():
            self.said += line
            if self._finished.search(line):
                self.times.append(time.perf_counter())


def edits(trial: Trial, server: Server, rounds: int) -> list[float]:
    """Seconds from edits to finished rebuilds.

    Args:
        trial: the site; it is built already.
        server: how it is shown.
        rounds: how many edits, each of another post.

    Raises:
        FailedError: the server ended, or the new words did not come.
    """
    port = _free_port()
    arguments = (each.format(port=port) for each in server.arguments)
    command = [*trial.peer.program(), *arguments]
    with _running(command, trial, server.finished) as log:
        _until(lambda: bool(log.times), log, "its first build")
        address = f"http://127.0.0.1:{port}/"
        _until(lambda: _page(address) != "", log, "its home page")
        return [_edit(trial, address, log) for _ in range(rounds)]


def _edit(trial: Trial, address: str, log: _Log) -> float:
    page, mark, write = trial.body_edit()
    place = address + page.removesuffix("index.html")
    _until(lambda: _page(place) != "", log, place)
    time.sleep(_QUIET)
    before = len(log.times)
    began = time.perf_counter()
    write()
    _until(lambda: mark in _page(place), log, f"the edit of {place}")
    shown = time.perf_counter()
    _until(lambda: len(log.times) > before, log, "the end of the rebuild")
    return max(shown, log.times[before]) - began


def _until(done: Callable[[], bool], log: _Log, what: str) -> None:
    end = time.perf_counter() + _PATIENCE
    while not done():
        if time.perf_counter() > end or not log.is_alive():
            told = log.said.decode(errors="replace")[-2000:]
            raise FailedError(f"the server never showed {what}; it said:\n{told}")
        time.sleep(_EVERY)


def _page(address: str) -> str:
    """What stands at an address; nothing while there is nothing, or half of it."""
    try:
        with urllib.request.urlopen(address, timeout=60) as answer:  # noqa: S310 - this machine's
            return str(answer.read(), "utf-8", "replace")
    except (urllib.error.URLError, http.client.HTTPException, ConnectionError, TimeoutError):
        return ""


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


@contextmanager
def _running(command: list[str], trial: Trial, finished: str) -> Iterator[_Log]:
    """A server, ended with all that it started."""
    with subprocess.Popen(  # noqa: S603 - the tools of the comparison
        command,
        cwd=trial.folder,
        env={**os.environ, "PYTHONUNBUFFERED": "1", **trial.environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    ) as process:
        log = _Log(process, finished)
        log.start()
        try:
            yield log
        finally:
            os.killpg(process.pid, signal.SIGTERM)
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
