"""Builds in processes that know nothing of one another, not even what this one has in its caches.

Starting Python takes longer than building a small site, and so does the first build in a process.
So one is started that builds another site once, and each build is done by a fork of it.
"""

import base64
import gc
import os
import pickle
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from compiling import compiled_once
from sites import Site

from weeknotes.build.pipeline import build
from weeknotes.build.request import Report, Request


class Apart:
    """Builds sites, each in a process of its own."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process

    def build(self, request: Request) -> Report:
        """What came of a build."""
        _say(self._process.stdin, request)
        report = _heard(self._process.stdout)
        assert isinstance(report, Report), report
        return report


@contextmanager
def apart() -> Iterator[Apart]:
    """A process to build sites apart from this one, until the end of the block."""
    program = "import sys; sys.path[:] = eval(sys.argv[1]); import apart; apart.serve()"
    with subprocess.Popen(
        [sys.executable, "-c", program, repr([str(Path(__file__).parent), *sys.path])],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        yield Apart(process)


def serve() -> None:
    """Forks for each request that comes in."""
    with compiled_once():
        _warm_up()
        for line in sys.stdin.buffer:
            child = os.fork()
            if not child:
                _say(sys.stdout.buffer, _built(line))
                os._exit(0)
            os.waitpid(child, 0)


def _warm_up() -> None:
    with tempfile.TemporaryDirectory() as folder:
        site = Site(Path(folder)).post("2024-01-02-elsewhere.md", "Something `else`.")
        build(Request(site=site.folder, now="2024-01-03", jobs=1))
    gc.freeze()


def _built(line: bytes) -> Report | str:
    try:
        return build(pickle.loads(base64.b64decode(line)))
    except Exception:  # noqa: BLE001 - whatever it is, it is told where the build is waited for
        return traceback.format_exc()


def _say(stream, value):
    stream.write(base64.b64encode(pickle.dumps(value)) + b"\n")
    stream.flush()


def _heard(stream):
    return pickle.loads(base64.b64decode(stream.readline()))
