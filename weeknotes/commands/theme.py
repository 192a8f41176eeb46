"""`weeknotes theme`: the themes there are, where each file comes from, and copies to change."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from weeknotes import __version__
from weeknotes.build.pipeline import settings_of
from weeknotes.build.request import Refusal
from weeknotes.commands.exit_codes import SUCCESS, WRONG_USAGE
from weeknotes.commands.say import Say
from weeknotes.drafting.themes.copies import Copied, copies_in, old_copies
from weeknotes.drafting.themes.origins import Origin, blocks_of, origins
from weeknotes.drafting.upgrade.difference import difference
from weeknotes.drafting.upgrade.record import RECORD, Record, read_record, record_text
from weeknotes.model.names.spelling import FILE_NAME, nearest
from weeknotes.model.problems.problem import Problem, error
from weeknotes.model.settings import Settings
from weeknotes.model.theme import Theme
from weeknotes.model.value import Value
from weeknotes.read.files.site_files import read_site_files
from weeknotes.read.theme.theme import KnownTheme, files_below, known_themes, read_theme
from weeknotes.read.theme.theme_files import THEMES
from weeknotes.report.excerpt import printable
from weeknotes.write.loose import CannotWriteError, write_loose, write_new

Format = Literal["text", "json"]


class ThemeOptions(Value, frozen=True):
    """What to show of a theme, or to copy."""

    site: Path
    name: str = ""
    """The theme's; that of the site if it is empty."""

    copy: str = ""
    """A file of the theme, to be copied into the site."""


def run(options: ThemeOptions, *, form: Format, say: Say) -> int:
    """Shows themes and where their files come from; or copies a file to change it.

    Args:
        options: of the command.
        form: of the output.
        say: how to print.

    Returns:
        0; 2 if settings, theme, record or disk are in the way.
    """
    found = _found(options)
    if not isinstance(found, _Found):
        return _refused(found, say)
    if options.copy:
        return _copy(options, found.theme, found.record, say)
    for problem in found.problems:
        say.problem(problem)
    old = old_copies_in(options.site, found.record)
    if form == "json":
        say.line(_as_json(options.site, found.settings, found.theme, old))
        return SUCCESS
    for line in (*_lines(options.site, found.settings, found.theme), *_of_copies(old)):
        say.line(line)
    return SUCCESS


class _Found(Value, frozen=True):
    """All that is known of a theme."""

    settings: Settings
    theme: Theme
    problems: tuple[Problem, ...]
    record: Record


def _found(options: ThemeOptions) -> _Found | tuple[Problem, ...]:
    settings = settings_of(options.site)
    if isinstance(settings, Refusal):
        return settings.problems
    known = [one.name for one in known_themes(options.site)]
    if options.name and options.name not in known:
        return (_no_theme(options.name, known),)
    theme, problems = read_theme(options.site, options.name or settings.theme)
    if theme is None:
        return problems
    record = _record(options.site)
    if isinstance(record, Problem):
        return (record,)
    return _Found(settings=settings, theme=theme, problems=problems, record=record)


def old_copies_in(site: Path, record: Record) -> tuple[Copied, ...]:
    """The copies of a site that are older than what they replace."""
    copied = copies_in(record)
    if not copied:
        return ()
    originals: dict[str, bytes] = {}
    for theme in {path.split("/")[1] for path in copied}:
        below = files_below(site, theme)
        originals |= {f"{THEMES}/{theme}/{file}": content for file, content in below.items()}
    return old_copies(copied, read_site_files(site, copied), originals)


def note_of(copied: Copied) -> str:
    """What to know of a copy that is older than what it replaces."""
    if not copied.original:
        return f"{copied.path} is a copy of a file that the theme does not have any more."
    since = f"{copied.path} was copied from weeknotes {copied.version}. The original has changed"
    if copied.changed:
        return f"{since} since."
    return f"{since} since, and your copy has not: delete it to use the new one."


def _record(site: Path) -> Record | Problem:
    there = read_site_files(site, [RECORD])[RECORD]
    return Record() if there.is_missing else read_record(there.content)


def _refused(problems: tuple[Problem, ...], say: Say) -> int:
    for problem in problems:
        say.problem(problem)
    return WRONG_USAGE


def _copy(options: ThemeOptions, theme: Theme, record: Record, say: Say) -> int:
    file = options.copy
    path = f"{THEMES}/{theme.name}/{file}"
    content = files_below(options.site, theme.name).get(file)
    if content is None:
        return _refused((_nothing_to_copy(theme, path, file),), say)
    try:
        if not write_new(options.site, path, content):
            return _refused((_there_already(path, file),), say)
        after = record.with_files({path: content}, __version__)
        write_loose(options.site, {RECORD: record_text(after)}, site=options.site)
    except CannotWriteError as fault:
        return _refused((_not_written(fault, options.site),), say)
    say.line(f"Copied {file} to {path}")
    for line in _advice(theme, file, content):
        say.note(line)
    return SUCCESS


def _advice(theme: Theme, file: str, content: bytes) -> Iterator[str]:
    if all(layer.shipped for layer in theme.layers):
        yield (
            f"The folder {THEMES}/{theme.name} is new. Its files replace those of the built-in "
            f"theme “{theme.name}”."
        )
    blocks = blocks_of(content.decode(errors="replace")) if file.endswith(".html") else ()
    if blocks:
        block = "title" if "title" in blocks else blocks[-1]
        yield (
            "To change only a part of it, write this instead of the whole file: "
            f'{{% extends "parent/{file}" %}}{{% block {block} %}}…{{% endblock %}}'
        )
        yield f"Its blocks are: {', '.join(blocks)}."
    yield "After an upgrade, weeknotes theme shows whether the original has changed."


def _lines(site: Path, settings: Settings, theme: Theme) -> Iterator[str]:
    rows = [(one.name, _of_theme(one, settings)) for one in known_themes(site)]
    yield from _columns([("theme", "where"), *rows])
    yield ""
    yield from _columns([("file", "from"), *((one.file, _of_file(one)) for one in origins(theme))])


def _of_theme(theme: KnownTheme, settings: Settings) -> str:
    own = f"{THEMES}/{theme.name}"
    where = own
    if theme.shipped:
        where = f"built-in, with files of your own in {own}" if theme.own else "built-in"
    return f"{where} (used by this site)" if theme.name == settings.theme else where


def _of_file(origin: Origin) -> str:
    if not origin.own:
        return f"{origin.theme}, built-in"
    where = f"{THEMES}/{origin.theme}"
    if not origin.replaces:
        return where
    return f"{where}, {'extends' if origin.extends else 'replaces'} that of {origin.replaces}"


def _columns(rows: list[tuple[str, str]]) -> Iterator[str]:
    width = max(len(first) for first, _ in rows) + 2
    return (f"{first:<{width}}{second}" for first, second in rows)


def _of_copies(old: tuple[Copied, ...]) -> Iterator[str]:
    for one in old:
        yield ""
        yield note_of(one)
        lines = difference(one.path, one.mine, one.original) if one.original else ()
        yield from ("\t".join(map(printable, line.split("\t"))) for line in lines)
    if any(one.original for one in old):
        yield ""
        yield "A line with - is yours, a line with + is in this version."


def _as_json(site: Path, settings: Settings, theme: Theme, old: tuple[Copied, ...]) -> str:
    themes = [
        {
            "name": one.name,
            "built_in": one.shipped,
            "own": one.own,
            "used": one.name == settings.theme,
        }
        for one in known_themes(site)
    ]
    files = [
        {
            "file": one.file,
            "theme": one.theme,
            "path": f"{THEMES}/{one.theme}/{one.file}" if one.own else None,
            "replaces": one.replaces or None,
            "extends": one.extends,
        }
        for one in origins(theme)
    ]
    copies = [{"path": one.path, "version": one.version, "changed": one.changed} for one in old]
    found = {"theme": theme.name, "themes": themes, "files": files, "old_copies": copies}
    return json.dumps(found, indent=2, ensure_ascii=False)


def _no_theme(name: str, known: list[str]) -> Problem:
    near = nearest(name, known)
    return error(
        "no-theme",
        f"{THEMES}/{name}",
        f"There is no theme called “{name}”.",
        f"Did you mean “{near}”?" if near else "To list all themes, use: weeknotes theme",
    )


def _nothing_to_copy(theme: Theme, path: str, file: str) -> Problem:
    known = {name for layer in theme.layers for name in (*layer.templates, *layer.assets)}
    near = nearest(file, known - {file}, FILE_NAME)
    hint = "To list its files, use: weeknotes theme"
    return error(
        "theme-copy",
        path,
        f"There is no “{file}” to copy below the theme “{theme.name}”.",
        f"Did you mean “{near}”?" if near else hint,
    )


def _there_already(path: str, file: str) -> Problem:
    return error(
        "theme-copy",
        path,
        "This file is there already, so it was not replaced.",
        f"Delete or rename it first, then use: weeknotes theme --copy {file}",
    )


def _not_written(fault: CannotWriteError, site: Path) -> Problem:
    path = fault.path.relative_to(site) if fault.path.is_relative_to(site) else fault.path
    return error(
        "cannot-write",
        path.as_posix(),
        f"This can't be written: {fault.reason}.",
        "Check that you may write to the folder, and that the disk is not full.",
    )
