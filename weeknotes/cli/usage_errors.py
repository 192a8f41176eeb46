"""Wrong usage of the command line as a problem: one look for every error, whoever finds it."""

import re

import click

from weeknotes.cli.suggesting_group import WrongUsageError
from weeknotes.model.names.spelling import nearest
from weeknotes.model.problems.problem import Problem, error

_Words = tuple[str, str]
"""A message and a hint."""

_QUOTED = re.compile(r"'([^']*)'")
_EXTRA = re.compile(r"\(([^)]*)\)")


def problem_of(fault: click.ClickException) -> Problem:
    """A fault of usage, found by click or by us, as a problem that is printed like any other."""
    context = fault.ctx if isinstance(fault, click.UsageError) else None
    command = context.command_path if context else "weeknotes"
    message, hint = _in_words(fault, command, context)
    return error("wrong-usage", command, message, hint)


def _in_words(fault: click.ClickException, command: str, context: click.Context | None) -> _Words:
    if isinstance(fault, WrongUsageError):
        return fault.message, fault.hint
    if isinstance(fault, click.NoSuchOption):
        names = (name.lstrip("-") for name in _options(context))
        near = nearest(fault.option_name.lstrip("-"), names)
        hint = f"Did you mean “--{near}”?" if near else _see_help(command)
        return f"There is no option “{fault.option_name}”.", hint
    if isinstance(fault, click.BadOptionUsage):  # found while click has no context yet
        needs = "needs a" if "requires" in fault.message else "takes no"
        return f"The option “{fault.option_name}” {needs} value.", "For help, write --help instead."
    if isinstance(fault, click.BadParameter) and fault.param:
        return _of_parameter(fault, fault.param, command, context)
    message = _with_our_quotes(fault.format_message())
    if "unexpected extra" in fault.message and (extra := _EXTRA.search(fault.message)):
        message = f"“{extra[1]}” is more than this command takes."
    return message, f"{_usage(command, context)}. For the site's folder, use -C."


def _of_parameter(
    fault: click.BadParameter,
    parameter: click.Parameter,
    command: str,
    context: click.Context | None,
) -> _Words:
    label = _label(parameter)
    if isinstance(fault, click.MissingParameter):
        return f"{label} is missing.", _usage(command, context)
    value = next(iter(_QUOTED.findall(fault.message)), fault.message.split()[0])
    if isinstance(parameter.type, click.Choice):
        hint = f"Use one of: {', '.join(parameter.type.choices)}."
        return f"{label} can't be “{value}”.", hint
    if isinstance(parameter.type, click.IntRange):
        least, most = parameter.type.min, parameter.type.max
        bounds = f"from {least} to {most}" if most is not None else f"of at least {least}"
        return f"{label} can't be “{value}”.", f"Use a whole number {bounds}."
    return _of_path(fault.message, value), _see_help(command)


def _of_path(message: str, path: str) -> str:
    wanted, other = ("file", "folder") if message.startswith("File ") else ("folder", "file")
    if "does not exist" in message:
        return f"There is no {wanted} “{path}”."
    if message.endswith(("is a file.", "is a directory.")):
        return f"“{path}” is a {other}, not a {wanted}."
    return _with_our_quotes(message)


def _label(parameter: click.Parameter) -> str:
    """A parameter as people write it: its longest name, or that of its place."""
    if isinstance(parameter, click.Option):
        return max(parameter.opts, key=len)
    return parameter.human_readable_name.strip("[]")


def _options(context: click.Context | None) -> tuple[str, ...]:
    parameters = context.command.params if context else ()
    return tuple(name for one in parameters if isinstance(one, click.Option) for name in one.opts)


def _with_our_quotes(text: str) -> str:
    return _QUOTED.sub(r"“\1”", text)


def _usage(command: str, context: click.Context | None) -> str:
    pieces = context.command.collect_usage_pieces(context) if context else ["--help"]
    return f"Use: {' '.join([command, *pieces])}"


def _see_help(command: str) -> str:
    return f"For help, use: {command} --help"
