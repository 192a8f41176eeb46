"""`weeknotes` with all of its commands, which add themselves to the group."""

from weeknotes.cli import building, helping, starting
from weeknotes.cli.group import cli

__all__ = ["building", "cli", "helping", "starting"]
