"""`weeknotes init`: a new site that builds at once, and the next steps to publish it."""

import shlex
from collections.abc import Mapping
from pathlib import Path

import msgspec

from weeknotes.commands.exit_codes import SUCCESS, WRONG_USAGE
from weeknotes.commands.say import Say
from weeknotes.drafting.pin.pin import NoPinError, pin
from weeknotes.drafting.scaffold.draft import one_line
from weeknotes.drafting.scaffold.guesses import address_of, repository_of, title_of
from weeknotes.drafting.scaffold.next_steps import next_steps
from weeknotes.drafting.scaffold.starter import NewSite, files_of, settings_of
from weeknotes.model.problems.problem import Problem, error
from weeknotes.model.settings import Settings
from weeknotes.model.value import Value
from weeknotes.model.weeks.wording import count, join_names
from weeknotes.plan.addresses.writing import new_address
from weeknotes.publish.git import git_for
from weeknotes.publish.origin import Origin, origin
from weeknotes.read.clock import BadClock, read_clock
from weeknotes.read.config.settings import FILE, read_settings
from weeknotes.read.files.content import FOLDER
from weeknotes.read.files.starter import starter_files, starter_steps
from weeknotes.write.loose import CannotWriteError
from weeknotes.write.starter import blocked, existing, write_starter, written_in
from weeknotes.write.target import why_no_site

_MOST_NAMED = 8


class InitOptions(Value, frozen=True):
    """What the new site should be."""

    folder: Path
    title: str = ""
    """That of the folder where empty."""

    url: str = ""
    """That of GitHub Pages where empty."""

    force: bool = False
    """Whether files of a new site that are there already are replaced."""

    now: str = ""


def run(options: InitOptions, *, variables: Mapping[str, str], say: Say) -> int:
    """Starts a site, or says why not; then what to do next.

    Args:
        options: of the command.
        variables: of the environment, for git.
        say: how to print.

    Returns:
        0 if the site is there, 2 if it can't be; then nothing was written, but for a disk that
        failed half way.
    """
    if why := why_no_site(options.folder):
        say.problem(_no_place(options.folder, why))
        return WRONG_USAGE
    folder = options.folder.resolve()
    found = _origin(folder, variables)
    templates = starter_files()
    new_site = _new_site(options, folder, found)
    if isinstance(new_site, Problem):
        say.problem(new_site)
        return WRONG_USAGE
    settings, problems = read_settings(settings_of(templates, new_site))
    if settings is None:
        for problem in problems:
            say.problem(problem)
        return WRONG_USAGE
    texts = files_of(
        templates,
        starter_steps(),
        new_site,
        page=settings.repository_page,
        begin=_begin(settings),
        written=written_in(folder / FOLDER),
    )
    files = {path: text.encode() for path, text in texts.items()} | new_site.pin.files
    there = existing(folder, files)
    in_the_way = blocked(folder, files)
    if in_the_way or (there and not options.force):
        say.problem(_there_already(options.folder, in_the_way or there, force=not in_the_way))
        return WRONG_USAGE
    try:
        write_starter(folder, files)
    except CannotWriteError as fault:
        say.problem(_not_written(fault, folder))
        return WRONG_USAGE
    replaced = f" ({len(there)} replaced)" if there else ""
    say.line(f"Created a site in {_shown(options.folder)}: {count(len(files), 'file')}{replaced}.")
    _print_next_steps(options, settings, found, folder, say)
    return SUCCESS


def _origin(folder: Path, variables: Mapping[str, str]) -> Origin:
    """What git knows of a folder, or of the one where it will be made."""
    above = next(each for each in (folder, *folder.parents) if each.is_dir())
    found = origin(git_for(above, variables))
    if found.top is None or found.top.resolve() == folder:
        return found
    return Origin(author=found.author, top=found.top)


def _new_site(options: InitOptions, folder: Path, found: Origin) -> NewSite | Problem:
    """What is known of the site, or why nothing can be begun with it."""
    zone = Settings(title="", url="").zone
    try:
        return NewSite(
            title=one_line(options.title) or title_of(folder.name),
            url=options.url.strip() or address_of(found.page, folder.name),
            today=read_clock(options.now, zone).date(),
            pin=pin(),
            repository=repository_of(found.page),
            branch=found.branch,
            author=found.author,
        )
    except NoPinError as fault:
        return error("init-no-weeknotes", _named(options.folder), fault.message, fault.hint)
    except BadClock as fault:
        return error("bad-clock", FILE, fault.message, fault.hint)


def _begin(settings: Settings) -> str:
    named = settings.repository or "OWNER/REPO"
    return new_address(msgspec.structs.replace(settings, repository=named))


def _print_next_steps(
    options: InitOptions, settings: Settings, found: Origin, folder: Path, say: Say
) -> None:
    say.line("\nNext:")
    go = f"cd {shlex.quote(str(options.folder))} && " if folder != Path.cwd() else ""
    for number, step in enumerate(next_steps(settings, remote=found.remote, go=go), 1):
        first, *rest = step.splitlines()
        say.line(f"{number}. {first}")
        for line in rest:
            say.line(f"   {line}")
    if found.top is not None and found.top.resolve() != folder:
        say.note(
            f"This folder is inside another repository ({found.top}), where GitHub would not find "
            "the workflows. Give this folder a repository of its own."
        )


def _shown(folder: Path) -> str:
    """A folder as people know it: from where they are, or by its name alone."""
    if folder.is_absolute():
        return folder.name or "/"
    return "this folder" if folder == Path() else folder.as_posix()


def _named(folder: Path) -> str:
    """The path that a problem with a folder is reported at."""
    return FILE if folder.is_absolute() or folder == Path() else folder.as_posix()


def _no_place(folder: Path, why: str) -> Problem:
    return error(
        "init-not-here",
        _named(folder),
        f"A site can't be started in “{_shown(folder)}”: {why}.",
        "Use a new folder: weeknotes init notes",
    )


def _there_already(folder: Path, paths: tuple[str, ...], *, force: bool) -> Problem:
    named = [f"“{path}”" for path in paths[:_MOST_NAMED]]
    more = len(paths) - _MOST_NAMED
    names = join_names([*named, *([f"{more} more"] if more > 0 else [])])
    return error(
        "init-there-already",
        _named(folder),
        f"There is already {names} in {_shown(folder)}, so nothing was written.",
        "Choose another folder, or use --force to replace these files and nothing else."
        if force
        else "Move it somewhere else: the site needs a file or folder with that name.",
    )


def _not_written(fault: CannotWriteError, folder: Path) -> Problem:
    path = fault.path.relative_to(folder) if fault.path.is_relative_to(folder) else fault.path
    return error(
        "cannot-write",
        path.as_posix().lstrip("/"),
        f"This can't be written: {fault.reason}.",
        "Check that you may write to the folder, and that the disk is not full.",
    )
