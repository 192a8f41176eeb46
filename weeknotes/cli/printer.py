"""What commands say, on a terminal or in a log: the one place that prints."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from weeknotes.model.problems.problem import Problem

_SIZE_OF_NO_TERMINAL = (100, 24)
"""Columns and lines."""


def is_plain() -> bool:
    """Whether the terminal shows lines and nothing else."""
    return os.environ.get("TERM") == "dumb"


class Printer:
    """Prints: results to standard output, problems and notes to standard error."""

    def __init__(
        self, *, quiet: bool = False, silent: bool = False, site: Path | None = None
    ) -> None:
        """Make a printer.

        Args:
            quiet: whether to leave out notes and progress, as programs read the output.
            silent: whether to leave out results too, and print problems alone.
            site: the folder whose files are quoted where a problem is about a line of theirs.
        """
        from weeknotes.report.excerpt import Excerpts  # noqa: PLC0415 - `--help` need not wait

        self._quiet = quiet
        self._silent = silent
        self._excerpts = Excerpts(site) if site else None

    def line(self, text: str) -> None:
        """Print a line of the result."""
        if not self._silent:
            click.echo(text)

    def note(self, text: str) -> None:
        """Print a note for people, which is not part of the result."""
        if not self._quiet:
            with suppress(OSError):  # a terminal that was closed need not hear that this ends
                click.secho(text, dim=True, err=True)

    def problem(self, problem: "Problem") -> None:
        """Print a problem for people: where, what, the line itself, and how to fix it."""
        from weeknotes.report.excerpt import printable  # noqa: PLC0415 - likewise

        place = ":".join(str(part) for part in (problem.path, problem.line, problem.column) if part)
        colour = "red" if problem.severity == "error" else "yellow"
        click.echo(
            f"{click.style(printable(place), bold=True)}: "
            f"{click.style(problem.severity, fg=colour, bold=True)}: {printable(problem.message)}",
            err=True,
        )
        width = shutil.get_terminal_size(_SIZE_OF_NO_TERMINAL).columns
        for row in self._excerpts.of(problem, width) if self._excerpts else ():
            click.secho(row, fg="cyan", err=True)
        click.echo(f"    {printable(problem.hint)} [{problem.code}]", err=True)

    def can_ask(self) -> bool:
        """Whether somebody is there to answer."""
        return sys.stdin.isatty()

    def ask(self, question: str) -> bool:
        """Ask for a yes; no answer is a no."""
        return click.confirm(question, err=True)

    @contextmanager
    def counting(self, label: str, total: int) -> Iterator[Callable[[], object]]:
        """Show the progress of a long task on a terminal; call what is given after each step."""
        if self._quiet or not total or is_plain() or not sys.stderr.isatty():
            yield lambda: None
            return
        with click.progressbar(length=total, label=label, file=sys.stderr) as bar:
            yield lambda: bar.update(1)
