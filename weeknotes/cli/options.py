"""Arguments and options that several commands share, each in one place."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

SITE = click.Path(path_type=Path, file_okay=False, exists=True)
"""A folder that exists."""

site_argument = click.argument("site", type=SITE, default=".")

output_option = click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="The folder to write to.",
    show_default="public/ in the site's folder",
)

base_url_option = click.option(
    "--base-url",
    default="",
    metavar="URL",
    help="The address that the site is served at, starting with https://.",
    show_default="url in the settings",
)

strict_option = click.option(
    "--strict", is_flag=True, help="Treat warnings as errors: exit with 1, and write nothing."
)


def now_option(what: str) -> Decorator:
    """Let a command use another time as now: `--now`, or the variable SOURCE_DATE_EPOCH.

    The variable is that of https://reproducible-builds.org/specs/source-date-epoch/.
    """
    return click.option(
        "--now",
        default="",
        envvar="SOURCE_DATE_EPOCH",
        metavar="TIME",
        help=f"{what} as if it were this time: an ISO date or time in the site's time zone.",
        show_default="now",
    )


summary_option = click.option(
    "--summary",
    type=click.Path(path_type=Path, dir_okay=False),
    envvar="GITHUB_STEP_SUMMARY",
    help="With --format github, add a report in Markdown to this file.",
    show_default="the summary of the job, in GitHub's workflows",
)


outputs_option = click.option(
    "--outputs",
    type=click.Path(path_type=Path, dir_okay=False),
    envvar="GITHUB_OUTPUT",
    help="With --format github, add “previews=true” to this file if the settings want previews.",
    show_default="the outputs of the step, in GitHub's workflows",
)

changed_since_option = click.option(
    "--changed-since",
    default="",
    metavar="COMMIT",
    help="With --format github, show the posts that have changed since this commit in the summary.",
)


def format_option(*forms: str) -> Decorator:
    """Let a command print its output in one of several formats, the first by default."""
    readers = {"text": "text for people", "json": "json for programs"}
    readers |= {"github": "github for annotations on pull requests"}
    return click.option(
        "--format",
        "form",
        type=click.Choice(forms),
        default=forms[0],
        help=f"The output format: {', '.join(readers[form] for form in forms)}.",
        show_default=True,
    )
