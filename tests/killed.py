"""Builds that are killed, at a step of theirs or after a while, in processes of their own."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_PROGRAM = """
import os, signal, sys, threading, time
from pathlib import Path
from weeknotes.build.pipeline import build
from weeknotes.build.request import Request
import weeknotes.cli.main

STEPS = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "shutil.rmtree"}
WRITING = os.O_CREAT | os.O_WRONLY | os.O_RDWR

def run(how, number):
    left = number if how == "step" else None
    def step(event, arguments):
        nonlocal left
        writes = event == "open" and arguments[2] & WRITING
        if left is not None and (writes or event in STEPS):
            left -= 1
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)
    sys.addaudithook(step)
    build(Request(site=Path(sys.argv[1]), now=sys.argv[2], jobs=1))
    left = None

print("ready", flush=True)
for line in sys.stdin:
    how, number = line.split()
    child = os.fork()
    if not child:
        try:
            run(how, int(number))
        except BaseException:
            os._exit(3)
        os._exit(0)
    if how == "after":
        time.sleep(int(number) / 1000)
        os.kill(child, signal.SIGKILL)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


class Killer:
    """Starts builds of a site that end too early."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def at_step(self, number: int) -> bool:
        """Kill a build before it makes, renames or removes one more file; False if it was done."""
        return self._run("step", number) != 0

    def after(self, milliseconds: int) -> bool:
        """Kill a build after a while; False if it was done by then."""
        return self._run("after", milliseconds) != 0

    def _run(self, how: str, number: int) -> int:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(f"{how} {number}\n")
        self._process.stdin.flush()
        code = int(self._process.stdout.readline())
        assert code in {0, -9}, f"a build ended with {code}"
        return code


@contextmanager
def killer(site: Path, now: str) -> Iterator[Killer]:
    """A process that starts builds of a site as of a moment, and kills them."""
    with subprocess.Popen(
        [sys.executable, "-c", _PROGRAM, str(site), now],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
        yield Killer(process)
