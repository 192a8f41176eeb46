"""One run of a program: how long, how much of the processors, how much memory.

Time and memory are measured in runs of their own, because looking at a process's memory holds it
up.
"""

import os
import signal
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

_EVERY = 0.02
"""Seconds between two looks at the memory."""

_SESSION = 3
"""Which of the values behind a process's name, in its `stat`, is its session."""


class FailedError(Exception):
    """A tool failed, or did not make what it should."""


@dataclass(frozen=True)
class Took:
    """What a run took."""

    wall: float
    cpu: float
    """Seconds of all processors, in the kernel too, of the program and all it started."""


def timed(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Took:
    """Runs a program to its end.

    Raises:
        FailedError: it says that it failed.
    """
    with TemporaryFile() as said:
        began = time.perf_counter()
        process = _started(command, folder, environment, said.fileno())
        with _ended(process):
            _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        _see_to(process, command, said)
    return Took(wall=wall, cpu=usage.ru_utime + usage.ru_stime)


def peak_memory(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> float:
    """Runs a program to its end, and gives the most megabytes that all its processes held at once.

    What several processes share is counted once (PSS).

    Raises:
        FailedError: it says that it failed.
    """
    with TemporaryFile() as said:
        process = _started(command, folder, environment, said.fileno())
        peak = _Peak(process.pid)
        peak.start()
        with _ended(process):
            process.wait()
        peak.stop()
        _see_to(process, command, said)
    return peak.most / 1024


class _Peak(threading.Thread):
    """Looks at the memory of a session's processes until it is stopped."""

    def __init__(self, session: int) -> None:
        super().__init__(daemon=True)
        self._session = session
        self._stopped = threading.Event()
        self.most = 0
        """In kilobytes."""

    def run(self) -> None:
        over = False
        while not over:
            held = sum(map(_held, _of_session(self._session)))
            self.most = max(self.most, held)
            over = self._stopped.wait(_EVERY)

    def stop(self) -> None:
        self._stopped.set()
        self.join()


def _of_session(session: int) -> list[int]:
    found = []
    for place in Path("/proc").iterdir():
        if place.name.isdigit():
            with suppress(OSError):
                told = (place / "stat").read_text(encoding="utf-8", errors="replace")
                # The name in brackets may hold anything, brackets too.
                if int(told.rpartition(")")[2].split()[_SESSION]) == session:
                    found.append(int(place.name))
    return found


def _held(process: int) -> int:
    """Kilobytes; none where the process has just ended."""
    with suppress(OSError):
        for line in Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    return 0


def _started(
    command: Sequence[str], folder: Path, environment: Mapping[str, str], said: int
) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(  # noqa: S603 - the tools of the comparison
        command,
        cwd=folder,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        stdout=said,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )


@contextmanager
def _ended(process: "subprocess.Popen[bytes]") -> Iterator[None]:
    """Ends a program with all that it started if it is not waited for to its end.

    It has a session of its own, so that Ctrl-C does not reach it.
    """
    try:
        yield
    except BaseException:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        raise


def _see_to(process: "subprocess.Popen[bytes]", command: Sequence[str], said: IO[bytes]) -> None:
    if process.returncode:
        said.seek(0)
        end = said.read().decode(errors="replace")[-2000:]
        raise FailedError(f"{' '.join(command)} ended with {process.returncode}:\n{end}")
