"""How far a long task has come, for somebody who waits."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import TypeVar

_WORTH_TELLING = 300
"""From so many posts or pages on, somebody who waits is shown how far it has come."""

_Step = TypeVar("_Step")

Counting = Callable[[str, int], AbstractContextManager[Callable[[], object]]]
"""Shows how far a long task of so many steps has come; what it gives is called after each."""


@contextmanager
def unseen(_label: str, _total: int) -> Iterator[Callable[[], object]]:
    """Shows nothing."""
    yield lambda: None


def counted(label: str, steps: Iterable[_Step], number: int, counting: Counting) -> Iterator[_Step]:
    """The steps of a task as they come, told where there are so many that somebody waits."""
    with (counting if number >= _WORTH_TELLING else unseen)(label, number) as told:
        for step in steps:
            yield step
            told()
