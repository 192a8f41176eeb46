"""Commands that make what a team then changes: sites, posts, and the files that came with them."""

import os
from pathlib import Path
from typing import Any

import click

from weeknotes.cli import completion
from weeknotes.cli.group import cli, printer_of
from weeknotes.cli.options import (
    format_option,
    host_option,
    now_option,
    quiet_and_verbose_options,
    site_argument,
    site_option,
)

# ruff: noqa: PLC0415 - see group.py


@cli.command(short_help="Start a site, with everything that GitHub or GitLab needs.")
@site_argument("folder", click.Path(path_type=Path), "[DIR]")
@click.option("--title", default="", help="The title of the site.", show_default="from DIR's name")
@click.option(
    "--url",
    default="",
    help="The site's address, starting with https://.",
    show_default="its address on GitHub Pages or GitLab Pages",
)
@host_option
@click.option(
    "--force",
    is_flag=True,
    help="Replace settings and workflows that are already there, but nothing in content/.",
)
@now_option("Start the site")
@quiet_and_verbose_options
def init(**options: Any) -> int:
    """Start a site in DIR (default: the current folder), with everything that GitHub needs."""
    from weeknotes.commands.init import InitOptions, run

    return run(InitOptions(**options), variables=os.environ, say=printer_of(silent=True))


@cli.command(short_help="Start a draft post.")
@click.argument("kind", shell_complete=completion.kinds)
@click.argument("title", default="")
@click.option(
    "--from",
    "bookmarks",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="Make a roundup from a file of bookmarks: HTML from a browser, Pocket or Instapaper, JSON "
    "from Pinboard, CSV from Raindrop, or a feed.",
)
@click.option(
    "--since",
    default="",
    metavar="DAY",
    help="Include bookmarks saved on or after this day.",
    show_default="seven days ago",
)
@click.option("--private", is_flag=True, help="Include bookmarks that are marked private.")
@click.option(
    "--week",
    default="",
    metavar="WEEK",
    help="The week that the post is for: 2026-W47, or a day in it.",
    shell_complete=completion.weeks,
)
@click.option(
    "--author",
    default="",
    help="The author of the post.",
    show_default="your name in git, if people.toml has it",
)
@click.option("--edit", is_flag=True, help="Open it in your editor ($VISUAL or $EDITOR).")
@site_option
@now_option("Start the post")
@quiet_and_verbose_options
def new(**options: Any) -> int:
    """Start a draft post of a KIND (weeknote, links, …), with a TITLE if you like."""
    from weeknotes.commands.new import run
    from weeknotes.commands.new_options import NewOptions

    return run(NewOptions(**options), say=printer_of(options["site"]), variables=os.environ)


@cli.command(short_help="Renew the files that came with weeknotes.")
@site_argument()
@host_option
@click.option("--dry-run", is_flag=True, help="Show what would change, and change nothing.")
@quiet_and_verbose_options
def upgrade(**options: Any) -> int:
    """Renew the files in SITE (default: the current folder) that came with weeknotes.

    They are the workflows for GitHub or GitLab, the README for authors, and the version of
    weeknotes that builds the site. If you changed a file, it stays as it is, and the difference is
    shown. Links that say OWNER/REPO get the name of your repository once git knows it.
    """
    from weeknotes.commands.upgrade import UpgradeOptions, run

    return run(UpgradeOptions(**options), variables=os.environ, say=printer_of(options["site"]))


@cli.command(short_help="Show where a theme's files come from, or copy one.")
@click.argument("name", default="", metavar="[NAME]")
@click.option(
    "--copy",
    default="",
    metavar="FILE",
    help="Copy this file of the theme, such as post.html, into your themes folder to change it.",
)
@site_option
@format_option("text", "json")
@quiet_and_verbose_options
def theme(**options: Any) -> int:
    """Show the themes that there are, and where each file of the theme NAME comes from.

    Without NAME, it is the theme of your site. Copies that are older than what they replace are
    shown with the difference.
    """
    from weeknotes.commands.theme import ThemeOptions, run

    form = options.pop("form")
    return run(ThemeOptions(**options), form=form, say=printer_of(options["site"], form))
