"""What the shell offers when somebody presses Tab."""

from pathlib import Path

import click

# ruff: noqa: PLC0415 - see group.py


def kinds(context: click.Context, _: click.Parameter, incomplete: str) -> list[str]:
    """The kinds of posts that the site has."""
    from weeknotes.commands import completion

    return completion.kinds(_site_of(context), incomplete)


def weeks(context: click.Context, _: click.Parameter, incomplete: str) -> list[str]:
    """The weeks of the site, the newest first."""
    from weeknotes.commands import completion

    return completion.weeks(_site_of(context), incomplete)


def _site_of(context: click.Context) -> Path:
    """The site of a command that is being typed."""
    return Path(context.params.get("site") or ".")
