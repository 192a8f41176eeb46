"""A program whose crew of two is at work, or waits for work, when the program ends.

`python crews.py METHOD STATE END`: how processes are started (`fork`), whether they are `busy` or
`idle`, and how the program ends: by a signal, at once (`_exit`), or by a fault. It says when it is
ready. What it writes to can be read to the end once it and all that it has started are gone.
"""

import multiprocessing
import os
import signal
import sys
import time

from weeknotes.build.processes.workers import Crew


def itself(number: int) -> int:
    return number


def long_work() -> None:
    ready()
    time.sleep(600)


def ready() -> None:
    os.write(1, b"ready\n")  # in one piece, whoever else writes


def end(how: str) -> None:
    if how == "_exit":
        os._exit(0)
    if how == "fault":
        raise KeyboardInterrupt
    os.kill(os.getpid(), getattr(signal, how))


def main(method: str, state: str, how: str) -> None:
    multiprocessing.set_start_method(method)
    with Crew(2) as crew:
        assert list(crew.mapped(itself, range(500), 500)) == list(range(500))
        if state == "busy":
            crew.prepare(long_work)
        else:
            ready()
        sys.stdin.readline()
        end(how)


if __name__ == "__main__":
    main(*sys.argv[1:])
