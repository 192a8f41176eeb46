"""Arguments and options that several commands share, each in one place."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from weeknotes.cli.suggesting_group import WrongUsageError

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

SITE = click.Path(path_type=Path, file_okay=False, exists=True)
"""A folder that exists."""

_QUIET, _VERBOSE = "weeknotes.quiet", "weeknotes.verbose"
"""Where a context remembers the two; a command shares this with the group."""


def _remember(context: click.Context, parameter: click.Parameter, wanted: Any) -> None:
    if wanted:
        context.meta[f"weeknotes.{parameter.name}"] = True


def quiet_and_verbose_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Let a command print less or more: `-q`, `-v`, before the command's name or after it."""
    quiet = click.option(
        "-q",
        "--quiet",
        is_flag=True,
        expose_value=False,
        callback=_remember,
        help="Print problems and what you asked for, and nothing else.",
    )
    verbose = click.option(
        "-v",
        "--verbose",
        is_flag=True,
        expose_value=False,
        callback=_remember,
        help="Print more: the version and the folder, and why each page was rebuilt.",
    )
    return quiet(verbose(command))


def is_quiet() -> bool:
    """Whether the user wants to see as little as possible."""
    return bool(click.get_current_context().meta.get(_QUIET))


def is_verbose() -> bool:
    """Whether the user wants to see more."""
    return bool(click.get_current_context().meta.get(_VERBOSE))


def group_site_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Take the site's folder before the name of a command, as git and make do."""

    def for_each(context: click.Context, _: click.Parameter, value: Path | None) -> None:
        if value is not None and isinstance(context.command, click.Group):
            given = {"site": value, "folder": value}
            context.default_map = dict.fromkeys(context.command.commands, given)

    return click.option(
        "-C",
        "--site",
        type=click.Path(path_type=Path),
        expose_value=False,
        callback=for_each,
        help=_HELP_OF_SITE,
        show_default="the current folder",
    )(command)


def site_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Take the site's folder as `-C`, and in no other way."""
    return click.option(
        "-C",
        "--site",
        type=SITE,
        default=".",
        help=_HELP_OF_SITE,
        show_default="the current folder",
    )(command)


def site_argument(
    name: str = "site", kind: click.Path = SITE, metavar: str = "[SITE]"
) -> Decorator:
    """Take the site's folder as an argument or as `-C`."""

    def by_option(context: click.Context, _: click.Parameter, value: Path | None) -> None:
        if value is not None:
            context.default_map = {**(context.default_map or {}), name: value}

    def only_one(context: click.Context, _: click.Parameter, value: Path) -> Path:
        other = (context.default_map or {}).get(name, value)
        if other != value:
            raise WrongUsageError(
                f"The site's folder is given twice: “{value}” and “{other}”.",
                "Leave one of them out.",
                context,
            )
        return value

    argument = click.argument(name, type=kind, default=".", metavar=metavar, callback=only_one)
    option = click.option(
        "-C",
        "--site",
        "by_option",
        type=kind,
        is_eager=True,
        expose_value=False,
        callback=by_option,
        help=_HELP_OF_SITE,
        show_default="the current folder",
    )
    return lambda command: argument(option(command))


_HELP_OF_SITE = "The site's folder."

output_option = click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="The folder to write to.",
    show_default="public/ in the site's folder",
)

host_option = click.option(
    "--host",
    type=click.Choice(["github", "gitlab", "other"]),
    help="What your repository is on: GitHub, GitLab or something else.",
    show_default="by the address that git knows; without one, github",
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
