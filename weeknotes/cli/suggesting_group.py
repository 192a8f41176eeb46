"""A group of commands that suggests what people mean, and wrong usage in our own words."""

import click

from weeknotes.model.names.spelling import nearest

_SYNONYMS = {
    "preview": "serve",
    "server": "serve",
    "start": "serve",
    "watch": "serve",
    "deploy": "publish",
    "push": "publish",
    "create": "init",
    "lint": "check",
    "validate": "check",
    "generate": "build",
    "email": "digest",
}
"""What other tools call our commands."""

_HELP = "For help, use: weeknotes --help"


class WrongUsageError(click.UsageError):
    """Wrong usage in our own words, with what to do."""

    def __init__(self, message: str, hint: str, context: click.Context | None = None) -> None:
        super().__init__(message, context)
        self.hint = hint


class SuggestingGroup(click.Group):
    """A group that knows what other tools call its commands."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find a command by its name; suggest the nearest one where there is none."""
        name = args[0]
        known = name in self.commands or name.startswith("-") or ctx.resilient_parsing
        if not known:
            meant = _SYNONYMS.get(name.lower()) or nearest(name, self.commands)
            hint = f"Did you mean “weeknotes {meant}”?" if meant else _HELP
            raise WrongUsageError(f"There is no command “{name}”.", hint, ctx)
        return super().resolve_command(ctx, args)
