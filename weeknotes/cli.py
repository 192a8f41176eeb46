"""The command line: arguments become a command; the one place that prints and exits."""

import os
import sys
from pathlib import Path
from typing import Any

import click

from weeknotes import __version__
from weeknotes.exit_codes import FINE, INTERRUPTED, WRONG_CONTENT
from weeknotes.model.problem import Problem

_SITE = click.Path(path_type=Path, file_okay=False, exists=True)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="weeknotes %(version)s")
def cli() -> None:
    """A static site generator that knows what a weeknote is."""


@cli.command()
@click.argument("site", type=_SITE, default=".")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="The folder to write to; public/ in the site's folder unless told.",
)
@click.option("--base-url", default="", help="Where the site will be served, with https://.")
@click.option("--drafts", is_flag=True, help="Show drafts too. Never for a public site.")
@click.option("--future", is_flag=True, help="Show posts whose date has not come yet.")
@click.option(
    "--now",
    default="",
    metavar="TIME",
    help="Build as of this moment: an ISO date or time in the site's zone.",
)
@click.option("--strict", is_flag=True, help="Write nothing if there is so much as a warning.")
@click.option(
    "--keep-going", is_flag=True, help="Publish the rest without the posts that have errors."
)
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(min=1),
    help="How many processes to use; as many as help unless told.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help="How to tell what is wrong: for people, for programs, or on the lines in GitHub.",
)
def build(**options: Any) -> int:
    """Build the site in SITE (the current folder unless told) into public/."""
    from weeknotes.commands.build import run  # noqa: PLC0415 - `--help` need not wait for it
    from weeknotes.pipeline import Request  # noqa: PLC0415 - likewise

    form = options.pop("form")
    options["now"] = options["now"] or os.environ.get("SOURCE_DATE_EPOCH", "")
    return run(Request(**options), form=form, say=Printer(quiet=form != "text"))


class Printer:
    """Prints: results to standard output, problems and notes to standard error."""

    def __init__(self, *, quiet: bool) -> None:
        self._quiet = quiet

    def line(self, text: str) -> None:
        """A line of the result."""
        click.echo(text)

    def note(self, text: str) -> None:
        """Something by the way, for people."""
        if not self._quiet:
            click.secho(text, dim=True, err=True)

    def problem(self, problem: Problem) -> None:
        """A problem, for people: where, what, and how to mend it."""
        place = ":".join(str(part) for part in (problem.path, problem.line, problem.column) if part)
        colour = "red" if problem.severity == "error" else "yellow"
        click.echo(
            f"{click.style(place, bold=True)}: "
            f"{click.style(problem.severity, fg=colour, bold=True)}: "
            f"{problem.message}\n    {problem.hint} [{problem.code}]",
            err=True,
        )


def main() -> None:
    """Runs a command and exits; the one boundary where whatever goes wrong becomes words."""
    try:
        code = cli(standalone_mode=False)
    except click.ClickException as fault:
        fault.show()
        code = fault.exit_code
    except (KeyboardInterrupt, click.Abort):
        click.echo("Stopped; everything is as it was.", err=True)
        code = INTERRUPTED
    except Exception as fault:
        if os.environ.get("WEEKNOTES_DEBUG"):
            raise
        click.echo(
            f"weeknotes has a fault of its own ({type(fault).__name__}: {fault}). "
            "Nothing was published.\n    Please report it; "
            "with WEEKNOTES_DEBUG=1 in front of the command it shows where.",
            err=True,
        )
        code = WRONG_CONTENT
    sys.exit(code or FINE)
