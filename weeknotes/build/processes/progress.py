"""The progress of a long task, for somebody who waits."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import TypeVar

_WORTH_SHOWING = 300
"""With this many posts or pages, progress is shown to somebody who waits."""

_Step = TypeVar("_Step")

Counting = Callable[[str, int], AbstractContextManager[Callable[[], object]]]
"""Shows the progress of a long task with so many steps; what it gives is called after each."""


@contextmanager
def unseen(_label: str, _total: int) -> Iterator[Callable[[], object]]:
    """Shows nothing."""
    yield lambda: None


def counted(label: str, steps: Iterable[_Step], number: int, counting: Counting) -> Iterator[_Step]:
    """The steps of a task as they come, with progress shown where there are many."""
    with (counting if number >= _WORTH_SHOWING else unseen)(label, number) as advance:
        for step in steps:
            yield step
            advance()
