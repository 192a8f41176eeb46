"""The command that helps people to use the others: docs."""

from pathlib import Path

import click

from weeknotes.cli.group import cli, printer_of
from weeknotes.cli.options import quiet_and_verbose_options, site_option

# ruff: noqa: PLC0415 - see group.py


@cli.command(short_help="Read the documentation of this version.")
@click.argument("topic", default="", metavar="[PAGE]")
@site_option
@quiet_and_verbose_options
def docs(topic: str, site: Path) -> int:
    """Read the documentation of this version, without a network.

    Without PAGE, it lists all pages. PAGE can also be the code at the end of a message: weeknotes
    docs bad-date.
    """
    from weeknotes.commands.docs import run

    return run(topic, say=printer_of(site))
