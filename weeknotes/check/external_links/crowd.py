"""Asking many addresses at once: few hosts at a time, and one question at a time per host."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from queue import Empty, SimpleQueue
from threading import Event, Thread
from urllib.parse import urlsplit

from weeknotes.check.external_links.answer import Answer, unknown

Ask = Callable[[str], Answer]

WORKERS = 8
PAUSE = 0.5
"""Seconds between two questions to one host."""

_PATIENCE = 2
"""How many questions in a row a host may leave without an answer."""

_TICK = 0.2
"""Seconds; waiting without an end can't be broken off by Ctrl-C on Windows."""


def ask_all(
    addresses: Iterable[str], ask: Ask, *, workers: int = WORKERS, pause: float = PAUSE
) -> Iterator[tuple[str, Answer]]:
    """Each address with its answer, as the answers come.

    Breaking the loop off ends the asking; what is under way is left to itself.
    """
    rows = _by_host(addresses)
    todo: SimpleQueue[list[str]] = SimpleQueue()
    done: SimpleQueue[tuple[str, Answer]] = SimpleQueue()
    stop = Event()
    for row in rows:
        todo.put(row)

    def work() -> None:
        while not stop.is_set():
            try:
                row = todo.get_nowait()
            except Empty:
                return
            for found in _in_turn(row, ask, lambda: stop.wait(pause)):
                done.put(found)

    for _ in range(min(workers, len(rows))):
        # Not an executor: Python waits for its threads at exit, here for hosts that are silent.
        Thread(target=work, daemon=True).start()
    try:
        for _ in range(sum(map(len, rows))):
            yield _next(done)
    finally:
        stop.set()


def _by_host(addresses: Iterable[str]) -> list[list[str]]:
    """The addresses of each host, the longest row first, as it takes longest."""
    rows: dict[str, list[str]] = defaultdict(list)
    for address in addresses:
        rows[_host(address)].append(address)
    return sorted(rows.values(), key=len, reverse=True)


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _in_turn(row: list[str], ask: Ask, paused: Callable[[], bool]) -> Iterator[tuple[str, Answer]]:
    silences, troubled = 0, False
    for number, address in enumerate(row):
        if troubled and paused():
            return
        answer = _asked(ask, address)
        yield address, answer
        troubled = answer.reached or answer.then != "go on"
        silences = silences + 1 if answer.then == "is silent" else 0
        if answer.then == "wants no more" or silences == _PATIENCE:
            rest = unknown(f"not checked, because for another page {answer.reason}")
            yield from ((other, rest) for other in row[number + 1 :])
            return


def _asked(ask: Ask, address: str) -> Answer:
    try:
        return ask(address)
    except Exception as fault:  # noqa: BLE001 - a thread that ends without a word is waited for for ever
        return unknown(f"the request failed ({type(fault).__name__})")


def _next(done: "SimpleQueue[tuple[str, Answer]]") -> tuple[str, Answer]:
    while True:
        try:
            return done.get(timeout=_TICK)
        except Empty:
            continue
