"""`weeknotes upgrade`: renews the files of a site that came with weeknotes and are as they came."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from weeknotes import __version__
from weeknotes.build.pipeline import settings_of
from weeknotes.build.request import Refusal
from weeknotes.commands.exit_codes import SUCCESS, WRONG_USAGE
from weeknotes.commands.say import Say
from weeknotes.commands.theme import note_of, old_copies_in
from weeknotes.drafting.pin.pin import NoPinError, pin
from weeknotes.drafting.scaffold.hosts import UNKNOWN_REPOSITORY, in_doubt, site_host
from weeknotes.drafting.scaffold.repository import origin_of
from weeknotes.drafting.scaffold.site_files import is_maintained, maintained_files
from weeknotes.drafting.upgrade.changes import (
    Change,
    State,
    changes,
    record_after,
    to_remove,
    to_write,
)
from weeknotes.drafting.upgrade.difference import difference
from weeknotes.drafting.upgrade.fill_in import filled_in
from weeknotes.drafting.upgrade.record import RECORD, Record, Written, read_record, record_text
from weeknotes.model.problems.problem import Problem, error
from weeknotes.model.settings import Settings
from weeknotes.model.value import Value
from weeknotes.read.config.settings import FILE, read_settings
from weeknotes.read.files.site_files import SiteFile, read_site_files
from weeknotes.report.excerpt import printable
from weeknotes.write.loose import CannotWriteError, remove_loose, write_loose

_SHOWN = frozenset({State.YOURS, State.FILLED_IN})
"""What is shown line by line: what the team has to decide about, and what was theirs."""


class UpgradeOptions(Value, frozen=True):
    """What to upgrade."""

    site: Path
    host: str | None = None
    """A name of `scaffold/hosts.py`; by the repository where there is none."""

    dry_run: bool = False


class _Upgrade(Value, frozen=True):
    """All that an upgrade does."""

    changes: tuple[Change, ...]
    record: Record | None
    """As it was; None if the site has none."""

    asked: str
    """The host that somebody asked for; empty if nobody did."""

    remote: str
    """The host that git knows; empty if it knows none."""


def run(options: UpgradeOptions, *, variables: Mapping[str, str], say: Say) -> int:
    """Renews what nobody has changed, and shows how the rest differs.

    A site without a record is from an earlier version. Nothing is written there, for nobody knows
    which files are the team's own.

    Args:
        options: of the command.
        variables: of the environment, for git.
        say: how to print.

    Returns:
        0, also if files differ; 2 if settings, record or disk are in the way.
    """
    found = _upgrade(options.site, options.host, variables)
    if not isinstance(found, _Upgrade):
        for problem in found:
            say.problem(problem)
        return WRONG_USAGE
    if found.record is not None and not options.dry_run:
        try:
            _write(options.site, found.changes, found.record, found.asked)
        except CannotWriteError as fault:
            say.problem(_not_written(fault, options.site))
            return WRONG_USAGE
    for line in _lines(found.changes):
        say.line(line)
    for line in _notes(found, dry_run=options.dry_run):
        say.note(line)
    for copied in old_copies_in(options.site, found.record or Record()):
        say.note(f"{note_of(copied)} To see the difference, use: weeknotes theme")
    return SUCCESS


def _upgrade(
    site: Path, host: str | None, variables: Mapping[str, str]
) -> _Upgrade | tuple[Problem, ...]:
    settings = settings_of(site)
    if isinstance(settings, Refusal):
        return settings.problems
    there = read_site_files(site, [FILE, RECORD])
    record = None if there[RECORD].is_missing else read_record(there[RECORD].content)
    if isinstance(record, Problem):
        return (record,)
    if record and (newer := record.newer_than(__version__)):
        return (_too_old(newer),)
    known = origin_of(site.resolve(), variables)
    settings, completed = _completed(settings, there[FILE], known.page)
    asked = host or (record.host if record else "")
    site_is_for = site_host(asked, page=settings.repository_page, remote=known.host)
    try:
        made = maintained_files(settings, pin(), site_is_for)
    except NoPinError as fault:
        return (error("init-no-weeknotes", FILE, fault.message, fault.hint),)
    written = None if record is None else _maintained(record)
    found = changes(made, read_site_files(site, {*made, *(written or ())}), written)
    state = State.YOURS if record is None else State.FILLED_IN
    filled = [Change(path=FILE, state=state, new=completed, found=there[FILE])] if completed else []
    return _Upgrade(changes=(*found, *filled), record=record, asked=asked, remote=known.host)


def _maintained(record: Record) -> dict[str, Written]:
    return {path: written for path, written in record.files.items() if is_maintained(path)}


def _completed(settings: Settings, found: SiteFile, page: str) -> tuple[Settings, bytes]:
    """The settings with what git knows, and their file; empty if there is nothing to fill in."""
    if not found.is_readable:
        return settings, b""
    text = found.content.decode()
    filled = filled_in(text, settings, page)
    completed, _ = read_settings(filled.removeprefix("\ufeff").replace("\r\n", "\n"))
    return (completed, filled.encode()) if completed and filled != text else (settings, b"")


def _write(site: Path, found: Sequence[Change], record: Record, asked: str) -> None:
    write_loose(site, to_write(found), site=site)
    remove_loose(site, to_remove(found), site=site)
    after = record_after(record, found, __version__).with_host(asked)
    if after != record:  # last: what was stopped half way is found again
        write_loose(site, {RECORD: record_text(after)}, site=site)


def _lines(found: Sequence[Change]) -> Iterator[str]:
    for change in found:
        unread = change.found.why_unread
        yield f"{change.path}: " + (f"stays as it is: {unread}" if unread else change.state.value)
    for change in found:
        if lines := _difference(change):
            yield ""
            yield from ("\t".join(map(printable, line.split("\t"))) for line in lines)


def _difference(change: Change) -> tuple[str, ...]:
    """What is shown of a change beside its state; nothing if the content is not text."""
    if change.state not in _SHOWN or not change.found.is_readable:
        return ()
    return difference(change.path, change.found.content, change.new)


def _notes(found: _Upgrade, *, dry_run: bool) -> Iterator[str]:
    if any(each.state is State.YOURS and _difference(each) for each in found.changes):
        yield (
            "A line with - is yours, a line with + is in this version. Copy what you need, or take "
            "all of it: weeknotes upgrade --dry-run | git apply"
        )
    if any(UNKNOWN_REPOSITORY.encode() in each.new for each in found.changes):
        yield (
            f"git does not know the repository yet, so links still say {UNKNOWN_REPOSITORY}. Run "
            "this again when it does: git remote add origin ADDRESS"
        )
    if doubt := in_doubt(found.asked, found.remote):
        yield doubt
    if found.record is None:
        yield (
            f"Nothing was written. There is no {RECORD}, so it is not clear which files you "
            "changed. Make an empty file of that name, then run this again, and each file that "
            "is as in this version is renewed from now on."
        )
    elif dry_run:
        yield "Nothing was written, because of --dry-run."
    elif to_write(found.changes) or to_remove(found.changes):
        yield "Look at the changes with git diff, then commit and push them."


def _too_old(newer: str) -> Problem:
    return error(
        "upgrade-older",
        RECORD,
        f"A file of this site is from weeknotes {newer}, and you run {__version__}.",
        f"Install weeknotes {newer} or later, then run weeknotes upgrade again.",
    )


def _not_written(fault: CannotWriteError, site: Path) -> Problem:
    path = fault.path.relative_to(site) if fault.path.is_relative_to(site) else fault.path
    return error(
        "cannot-write",
        path.as_posix(),
        f"This can't be written: {fault.reason}.",
        "Check that you may write to the folder, and that the disk is not full. Then run "
        "weeknotes upgrade again.",
    )
