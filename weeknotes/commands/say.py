"""How commands print: the command line prints, a test collects."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Protocol

from weeknotes.model.problems.problem import Problem


class Say(Protocol):
    """How a command prints."""

    def line(self, text: str) -> None:
        """A line of the result."""

    def problem(self, problem: Problem) -> None:
        """A problem, for people."""

    def note(self, text: str) -> None:
        """A note for people, which is not part of the result."""


class SayWithProgress(Say, Protocol):
    """How a command that may take long prints."""

    def counting(self, label: str, total: int) -> AbstractContextManager[Callable[[], object]]:
        """Shows the progress of a long task; what it gives is called after each step."""


class SayAndAsk(Say, Protocol):
    """How a command that asks a question prints."""

    def can_ask(self) -> bool:
        """Whether somebody is there to answer."""

    def ask(self, question: str) -> bool:
        """Asks for a yes; no answer is a no."""
