"""`weeknotes init`: a new site that builds at once, and the next steps to publish it."""

import shlex
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from weeknotes import __version__
from weeknotes.commands.exit_codes import SUCCESS, WRONG_USAGE
from weeknotes.commands.say import Say
from weeknotes.drafting.pin.pin import NoPinError, Pin, pin
from weeknotes.drafting.scaffold.draft import one_line
from weeknotes.drafting.scaffold.guesses import address_of, repository_of, title_of
from weeknotes.drafting.scaffold.hosts import SiteHost, in_doubt, site_host
from weeknotes.drafting.scaffold.next_steps import next_steps
from weeknotes.drafting.scaffold.repository import origin_of
from weeknotes.drafting.scaffold.site_files import new_files
from weeknotes.drafting.scaffold.starter import NewSite, settings_of
from weeknotes.drafting.upgrade.record import RECORD, Record, read_record, record_text
from weeknotes.model.problems.problem import Problem, error
from weeknotes.model.settings import Settings
from weeknotes.model.value import Value
from weeknotes.model.weeks.wording import count, join_names
from weeknotes.publish.origin import Origin
from weeknotes.read.clock import BadClock, read_clock
from weeknotes.read.config.settings import FILE, read_settings
from weeknotes.read.files.content import FOLDER
from weeknotes.read.files.site_files import read_site_files
from weeknotes.read.files.starter import starter_files
from weeknotes.write.loose import CannotWriteError, write_loose
from weeknotes.write.starter import blocked, existing, write_starter, written_in
from weeknotes.write.target import why_no_site

_MOST_NAMED = 8


class InitOptions(Value, frozen=True):
    """What the new site should be."""

    folder: Path
    title: str = ""
    """That of the folder where empty."""

    url: str = ""
    """That of the repository's Pages where empty."""

    host: str | None = None
    """A name of `scaffold/hosts.py`; by the repository where there is none."""

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
    found = origin_of(folder, variables)
    earlier = _earlier(folder)
    asked = options.host or earlier.host
    host = site_host(asked, page=found.page, remote=found.host)
    known = _known(options, folder, found, host)
    if isinstance(known, Problem):
        say.problem(known)
        return WRONG_USAGE
    new_site, pinned = known
    settings, problems = read_settings(settings_of(starter_files(host.name), new_site, host))
    if settings is None:
        for problem in problems:
            say.problem(problem)
        return WRONG_USAGE
    written = written_in(folder / FOLDER)
    files = new_files(new_site, settings, pin=pinned, host=host, written=written)
    there = existing(folder, files)
    in_the_way = blocked(folder, [*files, RECORD])
    if in_the_way or (there and not options.force):
        say.problem(_there_already(options.folder, in_the_way or there, force=not in_the_way))
        return WRONG_USAGE
    try:
        copies = write_starter(folder, files)
        record = earlier.with_files(files, __version__).with_host(asked)
        write_loose(folder, {RECORD: record_text(record)}, site=folder)
    except CannotWriteError as fault:
        say.problem(_not_written(fault, folder))
        return WRONG_USAGE
    replaced = f" ({len(there)} replaced)" if there else ""
    say.line(
        f"Created a site in {_shown(options.folder)}: {count(len(files) + 1, 'file')}{replaced}."
    )
    if copies:
        say.line(f"Copies of the old files are in the folder {copies}.")
    go = f"cd {shlex.quote(str(options.folder))} && " if folder != Path.cwd() else ""
    inside = found.top is not None and found.top.resolve() != folder
    connected = bool(found.host) and not inside
    _print_next_steps(
        next_steps(settings, host, remote=found.remote, go=go, connected=connected), say
    )
    for note in _notes(found, asked, inside=inside):
        say.note(note)
    return SUCCESS


def _earlier(folder: Path) -> Record:
    """What weeknotes wrote in the folder before; a record that can't be read is replaced."""
    if not folder.is_dir():
        return Record()
    found = read_record(read_site_files(folder, [RECORD])[RECORD].content)
    return Record() if isinstance(found, Problem) else found


def _known(
    options: InitOptions, folder: Path, found: Origin, host: SiteHost
) -> tuple[NewSite, Pin] | Problem:
    """What is known of the site and of this weeknotes, or why nothing can be started with it."""
    zone = Settings(title="", url="").zone
    try:
        site = NewSite(
            title=one_line(options.title) or title_of(folder.name),
            url=options.url.strip() or address_of(found.page, folder.name, host),
            today=read_clock(options.now, zone).date(),
            repository=repository_of(found.page),
            branch=found.branch,
            author=found.author,
        )
        return site, pin()
    except NoPinError as fault:
        return error("init-no-weeknotes", _named(options.folder), fault.message, fault.hint)
    except BadClock as fault:
        return error("bad-clock", FILE, fault.message, fault.hint)


def _print_next_steps(steps: Iterable[str], say: Say) -> None:
    say.line("\nNext:")
    for number, step in enumerate(steps, 1):
        first, *rest = step.splitlines()
        say.line(f"{number}. {first}")
        for line in rest:
            say.line(f"   {line}")


def _notes(found: Origin, asked: str, *, inside: bool) -> Iterator[str]:
    if inside:
        yield (
            f"This folder is inside another repository ({found.top}), so nothing would publish "
            "the site. Give this folder a repository of its own."
        )
    if doubt := in_doubt(asked, found.host):
        yield doubt


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
