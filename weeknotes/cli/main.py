"""Runs a command: the one place that turns an exception into a message, and the one that exits."""

import gc
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import click
from click.exceptions import NoArgsIsHelpError

from weeknotes import PROJECT_URL
from weeknotes.build.processes.interruption import interrupted_by_signals
from weeknotes.cli.commands import cli
from weeknotes.cli.printer import Printer
from weeknotes.commands.exit_codes import INTERRUPTED, OUR_FAULT, SUCCESS, WRONG_USAGE

if TYPE_CHECKING:
    from weeknotes.model.problems.problem import Problem

# ruff: noqa: PLC0415 - a command that goes well needs no words for what goes wrong


def main() -> None:
    """Run a command and exit; whatever goes wrong becomes a message here."""
    with interrupted_by_signals():
        code = _run()
    gc.freeze()  # or Python, as it ends, searches all that was planned for circles of references
    sys.exit(code)


def _run() -> int:
    try:
        code: int | None = cli(standalone_mode=False)
    except NoArgsIsHelpError as fault:
        fault.show()
        return fault.exit_code
    except click.ClickException as fault:
        Printer().problem(_wrong_usage(fault))
        return WRONG_USAGE
    except (KeyboardInterrupt, click.Abort):
        with suppress(OSError):  # the terminal may have gone
            click.echo("Stopped. Nothing has changed.", err=True)
        return INTERRUPTED
    except OSError as fault:
        if os.environ.get("WEEKNOTES_DEBUG"):
            raise
        with suppress(OSError):  # standard error may be on the disk that is full
            Printer().problem(_stopped(fault))
        return WRONG_USAGE
    except Exception as fault:
        if os.environ.get("WEEKNOTES_DEBUG"):
            raise
        Printer().problem(_bug(fault))
        return OUR_FAULT
    return code or SUCCESS


def _wrong_usage(fault: click.ClickException) -> "Problem":
    from weeknotes.cli.usage_errors import problem_of

    return problem_of(fault)


def _bug(fault: Exception) -> "Problem":
    from weeknotes.model.problems.problem import error

    where = f" at {PROJECT_URL}/issues" if PROJECT_URL else ""
    return error(
        "bug",
        "weeknotes",
        f"This is a bug in weeknotes ({type(fault).__name__}: {fault}). Nothing was published.",
        f"Please report it{where}. Put WEEKNOTES_DEBUG=1 before the command to see where it "
        "happened.",
    )


def _stopped(fault: OSError) -> "Problem":
    """An `OSError` that no command caught, as a problem."""
    from weeknotes.model.problems.problem import error
    from weeknotes.write.refusal import stopped

    why, hint = stopped(fault)
    where = f"“{os.fsdecode(fault.filename)}”: " if fault.filename else ""
    return error("stopped", "weeknotes", f"This command had to stop: {where}{why}.", hint)
