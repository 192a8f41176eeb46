"""`weeknotes` itself: what all of its commands have in common.

Each command imports what it runs only when it runs, so that `--help` and shell completion need not
wait for it.
"""

import os
import platform
from pathlib import Path

import click

from weeknotes import PROJECT_URL, __version__
from weeknotes.cli.options import (
    group_site_option,
    is_quiet,
    is_verbose,
    quiet_and_verbose_options,
)
from weeknotes.cli.printer import Printer, is_plain
from weeknotes.cli.suggesting_group import SuggestingGroup


@click.group(
    cls=SuggestingGroup,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=f"Documentation: weeknotes docs{f', or {PROJECT_URL}' if PROJECT_URL else ''}",
)
@click.version_option(__version__, "-V", "--version", message="weeknotes %(version)s")
@group_site_option
@quiet_and_verbose_options
@click.option("--no-color", is_flag=True, help="Print without colours, as with NO_COLOR=1.")
@click.pass_context
def cli(context: click.Context, *, no_color: bool) -> None:
    """A static site generator that knows what a weeknote is."""
    if no_color or os.environ.get("NO_COLOR") or is_plain():
        context.color = False


def printer_of(site: Path | None = None, form: str = "text", *, silent: bool = False) -> Printer:
    """The printer of a command.

    Args:
        site: the site's folder, if there is one already.
        form: the format of the output; notes are for people alone.
        silent: whether the command has only its own work to report, which `-q` leaves out.
    """
    quiet = is_quiet()
    printer = Printer(
        quiet=quiet or form != "text", silent=quiet and silent and form == "text", site=site
    )
    if is_verbose():
        folder = (site or Path()).resolve()
        printer.note(f"weeknotes {__version__}, Python {platform.python_version()}, in {folder}")
    return printer
