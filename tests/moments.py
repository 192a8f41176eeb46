"""Something done in the middle of a build: at a moment told by the files that it opens."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path


class _Moment:
    """The opening of a file at which something is to be done, once."""

    def __init__(self, folder: Path, openings: int, do: Callable[[], object]) -> None:
        self.start = f"{folder}{os.sep}"
        self.left = openings
        self.process = os.getpid()
        self.do: Callable[[], object] | None = do

    def come(self) -> None:
        """Does it, if that was not done yet."""
        if self.do is not None:
            do, self.do = self.do, None
            do()


_moments: list[_Moment] = []


@contextmanager
def at_opening(folder: Path, openings: int, do: Callable[[], object]) -> Iterator[None]:
    """Does something before the next file is opened once so many of a folder were; else at the end.

    What is opened in other processes is not counted.
    """
    moment = _Moment(folder, openings, do)
    if _hook not in _hooked:
        sys.addaudithook(_hook)  # there is no way to remove one
        _hooked.append(_hook)
    _moments.append(moment)
    try:
        yield
    finally:
        _moments.remove(moment)
    moment.come()


def _hook(event: str, arguments: tuple[object, ...]) -> None:
    if event != "open" or not _moments:
        return
    moment = _moments[-1]
    path = arguments[0]
    if moment.do is None or moment.process != os.getpid() or not isinstance(path, str | Path):
        return
    if str(path).startswith(moment.start):
        moment.left -= 1
        if moment.left < 0:
            moment.come()


_hooked: list[Callable[..., None]] = []
