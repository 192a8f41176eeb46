"""docs/commands.md tells every command with every option, made from the commands themselves.

What stands between its two marks is renewed by `pytest --renew-golden`; the rest is by hand.
"""

import re
from pathlib import Path

import click
import pytest

from weeknotes.cli.commands import cli

PAGE = Path(__file__).parents[1] / "docs" / "commands.md"
START = "<!-- From here on made from the commands: run pytest with --renew-golden -->"
END = "<!-- Until here. -->"
COMMANDS = sorted(cli.commands)
CONTEXT = click.Context(cli)


def page() -> str:
    parts = [part for name in COMMANDS for part in chapter(name, cli.commands[name])]
    return "\n\n".join(parts)


def chapter(name: str, command: click.Command) -> list[str]:
    context = click.Context(command, info_name=f"weeknotes {name}")
    usage = " ".join(command.collect_usage_pieces(context))
    paragraphs = re.split(r"\n\n+", (command.help or "").strip())
    rows = [row for option in command.params if (row := told(option))]
    table = "\n".join(["| option | what it does |", "|---|---|", *rows])
    return [
        f"## weeknotes {name}",
        f"```\nweeknotes {name} {usage}\n```",
        *(" ".join(paragraph.split()) for paragraph in paragraphs),
        *([table] if rows else []),
    ]


def told(option: click.Parameter) -> str:
    if not isinstance(option, click.Option):
        return ""
    names = ", ".join(f"`{name}`" for name in (*option.opts, *option.secondary_opts))
    value = option.metavar or ""
    if isinstance(option.type, click.Choice):
        value = ", ".join(option.type.choices)
    elif not option.is_flag and not value:
        value = option.type.name.upper().replace("INTEGER RANGE", "NUMBER")
    shown = f"{names} {value.replace('|', chr(92) + '|')}".strip()
    words = " ".join((option.help or "").split())
    return f"| {shown} | {' '.join(filter(None, (words, default_of(option))))} |"


def default_of(option: click.Option) -> str:
    """What holds where the option is left out, as `--help` shows it."""
    shown = option.get_help_extra(CONTEXT).get("default", "").strip("()")
    return f"Default: {shown}." if shown else ""


def made(text: str) -> str:
    return text.split(START)[1].split(END, maxsplit=1)[0].strip()


def test_the_page_is_that_of_the_commands(request):
    text = PAGE.read_text(encoding="utf-8")
    if request.config.getoption("--renew-golden"):
        before, after = text.split(START, maxsplit=1)[0], text.split(END)[1]
        text = f"{before}{START}\n\n{page()}\n\n{END}{after}"
        PAGE.write_text(text, encoding="utf-8")
    assert made(text) == page(), (
        "docs/commands.md is made from the commands: run pytest with --renew-golden"
    )


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_has_its_chapter_with_each_of_its_options(name):
    chapters = re.split(
        r"^## weeknotes ", made(PAGE.read_text(encoding="utf-8")), flags=re.MULTILINE
    )
    (own,) = [chapter for chapter in chapters if chapter.startswith(f"{name}\n")]
    for option in cli.commands[name].params:
        for written in option.opts if isinstance(option, click.Option) else ():
            assert f"`{written}`" in own


def test_the_options_of_all_commands_are_told_by_hand():
    text = PAGE.read_text(encoding="utf-8").split(START)[0]
    for option in cli.params:
        assert any(f"`{name}`" in text for name in option.opts), option.opts
    assert "`--help`" in text
