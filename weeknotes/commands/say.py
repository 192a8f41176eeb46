"""How commands speak: the command line prints, a test collects."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Protocol

from weeknotes.model.problems.problem import Problem


class Say(Protocol):
    """How a command speaks."""

    def line(self, text: str) -> None:
        """A line of the result."""

    def problem(self, problem: Problem) -> None:
        """A problem, for people."""

    def note(self, text: str) -> None:
        """Something by the way, for people."""


class SayLong(Say, Protocol):
    """How a command speaks that may take long."""

    def counting(self, label: str, total: int) -> AbstractContextManager[Callable[[], object]]:
        """Shows how far a long task has come; what it gives is called after each step."""
