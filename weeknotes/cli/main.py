"""Runs a command: the one place that turns an exception into a message, and the one that exits."""

import gc
import os
import sys
from contextlib import suppress

import click

from weeknotes import PROJECT_URL
from weeknotes.build.processes.interruption import interrupted_by_signals
from weeknotes.cli.group import cli
from weeknotes.commands.exit_codes import INTERRUPTED, OUR_FAULT, SUCCESS, WRONG_USAGE


def main() -> None:
    """Run a command and exit; whatever goes wrong becomes a message here."""
    with interrupted_by_signals():
        code = _run()
    gc.freeze()  # or Python, as it ends, searches all that was planned for circles of references
    sys.exit(code)


def _run() -> int:
    try:
        code: int | None = cli(standalone_mode=False)
    except click.ClickException as fault:
        fault.show()
        return fault.exit_code
    except (KeyboardInterrupt, click.Abort):
        with suppress(OSError):  # the terminal may have gone
            click.echo("Stopped. Nothing has changed.", err=True)
        return INTERRUPTED
    except OSError as fault:
        if os.environ.get("WEEKNOTES_DEBUG"):
            raise
        with suppress(OSError):  # standard error may be on the disk that is full
            click.echo(_stopped(fault), err=True)
        return WRONG_USAGE
    except Exception as fault:
        if os.environ.get("WEEKNOTES_DEBUG"):
            raise
        where = f" at {PROJECT_URL}/issues" if PROJECT_URL else ""
        click.echo(
            f"This is a bug in weeknotes ({type(fault).__name__}: {fault}). "
            f"Nothing was published.\n    Please report it{where}. "
            "Put WEEKNOTES_DEBUG=1 before the command to see where it happened.",
            err=True,
        )
        return OUR_FAULT
    return code or SUCCESS


def _stopped(fault: OSError) -> str:
    """The message for an `OSError` that no command caught."""
    from weeknotes.write.refusal import stopped  # noqa: PLC0415 - most commands never need it

    why, hint = stopped(fault)
    where = f"“{os.fsdecode(fault.filename)}”: " if fault.filename else ""
    return f"weeknotes had to stop: {where}{why}.\n    {hint}"
