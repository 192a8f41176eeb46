"""Commands that read a site: build, check, digest, publish, serve and status."""

import os
import webbrowser
from pathlib import Path
from typing import Any

import click

from weeknotes.cli import completion
from weeknotes.cli.group import cli, printer_of
from weeknotes.cli.options import (
    base_url_option,
    changed_since_option,
    format_option,
    is_verbose,
    now_option,
    output_option,
    outputs_option,
    quiet_and_verbose_options,
    site_argument,
    site_option,
    strict_option,
    summary_option,
)

# ruff: noqa: PLC0415 - see group.py


@cli.command(short_help="Build the site into public/.")
@site_argument()
@output_option
@base_url_option
@click.option("--drafts", is_flag=True, help="Include drafts. Never for a public site.")
@click.option(
    "--future", is_flag=True, help="Include posts that are scheduled, and posts that have expired."
)
@now_option("Build the site")
@strict_option
@click.option("--keep-going", is_flag=True, help="Leave out posts with errors, publish the rest.")
@click.option("--clean", is_flag=True, help="Rebuild everything from scratch.")
@click.option("--explain", is_flag=True, help="Say why each page was rebuilt.")
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(min=1),
    help="How many processes to use.",
    show_default="as many as help",
)
@format_option("text", "json", "github")
@summary_option
@quiet_and_verbose_options
def build(**options: Any) -> int:
    """Build the site in SITE (default: the current folder) into public/."""
    from weeknotes.build.request import Request
    from weeknotes.commands.build import run

    form, summary = options.pop("form"), options.pop("summary")
    say = printer_of(options["site"], form, silent=True)
    options["explain"] |= is_verbose()
    return run(Request(**options), form=form, summary=summary, say=say)


@cli.command(short_help="Report what is wrong or could be better.")
@site_argument()
@click.option("--external", is_flag=True, help="Check links to other websites too.")
@click.option(
    "--published",
    is_flag=True,
    help="Compare with the published site: report each address that would lead nowhere.",
)
@click.option("--drafts", is_flag=True, help="Check drafts too.")
@now_option("Check the site")
@strict_option
@format_option("text", "json", "github")
@summary_option
@outputs_option
@changed_since_option
@quiet_and_verbose_options
def check(**options: Any) -> int:
    """Report what is wrong or could be better in SITE (default: the current folder)."""
    from weeknotes.build.request import Request
    from weeknotes.commands.check import OnGitHub, run

    how = {name: options.pop(name) for name in ("form", "external", "published")}
    job = OnGitHub(**{name: options.pop(name) for name in OnGitHub.__struct_fields__})
    say = printer_of(options["site"], how["form"], silent=True)
    return run(Request(**options), **how, job=job, say=say)


@cli.command(short_help="Print a week as an email.")
@click.argument("week", default="", metavar="[WEEK]", shell_complete=completion.weeks)
@click.option(
    "--email", "mail", is_flag=True, help="Print an .eml file, which mail programs open as a draft."
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="Write the email to this folder instead: as a web page, as plain text and as a draft.",
)
@site_option
@now_option("Print it")
@quiet_and_verbose_options
def digest(**options: Any) -> int:
    """Print a week as an email.

    Write WEEK as 2026-W47, or as a day in it (default: the latest week that has closed). A week
    that is still open is marked “so far”.
    """
    from weeknotes.commands.digest import run

    return run(**options, say=printer_of(options["site"]))


@cli.command(short_help="Show what is published and what is waiting.")
@site_argument()
@now_option("Show it")
@format_option("text", "json")
@quiet_and_verbose_options
def status(**options: Any) -> int:
    """Show what is published in SITE (default: the current folder) and what is waiting.

    You also see why posts are waiting, who has written in the open week and who has not, and which
    numbers are missing. Only you see this: it is never on the site.
    """
    from weeknotes.build.request import Request
    from weeknotes.commands.status import run

    form = options.pop("form")
    return run(Request(**options), form=form, say=printer_of(options["site"]))


@cli.command(short_help="Build the site and push it to its branch.")
@site_argument()
@click.option(
    "--remote",
    default="",
    help="The git remote to push to.",
    show_default="from the settings, or origin",
)
@click.option(
    "--branch",
    default="",
    help="The branch to push to. It holds the built site and nothing else.",
    show_default="from the settings, or gh-pages",
)
@base_url_option
@click.option("--message", default="", help="The commit message.", show_default="Publish the site")
@click.option("--dry-run", is_flag=True, help="Show what would change, and change nothing.")
@click.option("--yes", is_flag=True, help="Publish without asking.")
@quiet_and_verbose_options
def publish(site: Path, base_url: str, **options: Any) -> int:
    """Build the site in SITE (default: the current folder) and push it to its branch.

    Only that branch changes. Your files, your other branches and your settings stay as they are.
    """
    from weeknotes.build.request import Request
    from weeknotes.commands.publish import PublishOptions, run

    now = os.environ.get("SOURCE_DATE_EPOCH", "")  # no option: what is scheduled stays scheduled
    return run(
        Request(site=site, base_url=base_url, now=now, strict=True),
        PublishOptions(**options),
        variables=os.environ,
        say=printer_of(site),
    )


@cli.command(short_help="Preview the site while you write.")
@site_argument()
@click.option(
    "--host",
    default="127.0.0.1",
    help="The address to listen on. By default only this computer can see the preview.",
    show_default=True,
)
@click.option(
    "-p",
    "--port",
    type=click.IntRange(0, 65_535),
    default=8000,
    help="The port to listen on; 0 chooses a free one.",
    show_default=True,
)
@click.option("--open", "look", is_flag=True, help="Open the preview in your browser.")
@now_option("Show the site")
@quiet_and_verbose_options
def serve(site: Path, now: str, *, look: bool, **options: Any) -> int:
    """Preview SITE (default: the current folder) on this computer while you write.

    Drafts and scheduled posts are included, each marked. Pages reload whenever you save, and show
    what is wrong. Nothing is published. Press Ctrl-C to stop.
    """
    from weeknotes.build.request import Request
    from weeknotes.commands.serve import ServeOptions, run

    return run(
        Request(site=site, now=now),
        ServeOptions(**options),
        say=printer_of(site),
        started=webbrowser.open if look else lambda _: None,
    )
