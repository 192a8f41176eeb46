"""Changing the output folder in one go that can be taken back, also after the power went.

New files are staged inside the output folder, in folders as on the site, so that each gets its
place by one rename on one disk, and a new folder brings along all that is in it. Before the first
rename a journal says what is about to happen, and whatever is replaced or removed is kept next to
the staged files until the last rename is done. So a build that fails takes its steps back at once,
and one that was killed is taken back by the next: there is always a way to the old site as it was,
file times included.
"""

import errno
import stat
from collections.abc import Iterable, Sequence
from contextlib import suppress

from weeknotes.disk.folder import Folder
from weeknotes.disk.unversioned import keep_from_git
from weeknotes.disk.way import LinkError
from weeknotes.write.contents import parent_of
from weeknotes.write.mark import JOURNAL, MARK, UNFINISHED, DamagedError, is_safe, sealed, unsealed
from weeknotes.write.steps import Step

STAGING = f"{UNFINISHED}/new"
"""Where new files and folders wait, relative to the output folder; made by `begin`."""

_STEPS = "steps"
_JOURNAL = f"{UNFINISHED}/{JOURNAL}"


class StepError(Exception):
    """A step failed; the cause is its `OSError`."""

    def __init__(self, path: str, cause: OSError, *, taken_back: bool) -> None:
        super().__init__(path)
        self.path = path
        self.cause = cause
        self.taken_back = taken_back


def begin(output: Folder) -> None:
    """Makes the place where files wait, of which git takes nothing: there may be drafts among them.

    Raises:
        OSError: it can't be made.
    """
    if not output.has(STAGING):  # it comes last, so whoever finds it finds all of it
        with Folder.made(output.path, UNFINISHED) as leavings:
            keep_from_git(leavings)
        output.make(STAGING)


def staged(path: str) -> str:
    """Where a new file or folder waits that will go to the path."""
    return f"{STAGING}/{path}"


def carry_out(output: Folder, steps: Sequence[Step]) -> None:
    """Takes all the steps, or none.

    Raises:
        StepError: one failed; the folder is as it was, unless `taken_back` is false.
        BaseException: what interrupted the steps (Ctrl-C); the folder is as it was.
    """
    current, taking = MARK, _Taking(output)
    try:
        rows: list[object] = [list(step) for step in steps]
        output.put(_JOURNAL, sealed(_STEPS, rows), durable=True)
        for number, step in enumerate(steps):
            current = step.path
            taking.take(number, step)
        # Here the new site takes the place of the old one.
        output.remove(_JOURNAL)
    except BaseException as cause:
        try:
            _take_back(output, steps)
        except OSError as second:
            raise StepError(current, second, taken_back=False) from cause
        if isinstance(cause, OSError):
            raise StepError(current, cause, taken_back=True) from cause
        raise


def recover(output: Folder) -> None:
    """Brings back the site from before a build was killed, and clears what that build left.

    Raises:
        DamagedError: the leavings are not what this tool wrote, or lead out of the folder.
        OSError: what was there before cannot be put back.
    """
    if output.has(UNFINISHED) and not stat.S_ISDIR(output.status(UNFINISHED).st_mode):
        raise DamagedError
    try:
        if output.has(_JOURNAL):
            steps = _parse(output.read(_JOURNAL))
            _look_for_links(output, steps)
            _take_back(output, steps)
    except LinkError as fault:
        raise DamagedError from fault
    discard(output)


def discard(output: Folder) -> None:
    """Clears the staged files and what was kept, unless a journal says that they are needed."""
    if output.has(UNFINISHED) and not output.has(_JOURNAL):
        output.remove_tree(UNFINISHED)


class _Taking:
    """Takes steps, one after the other."""

    def __init__(self, output: Folder) -> None:
        self._output = output
        self._moved: set[str] = set()
        """New folders that came into their places with all that is in them."""

    def take(self, number: int, step: Step) -> None:
        """Takes one step.

        Raises:
            OSError: it can't be taken.
        """
        kind, path = step
        match kind:
            case "remove":
                _look_for_file(self._output, path)
                self._output.move(path, _kept(number))
            case "leave":
                with suppress(OSError):  # something of somebody else's is in it
                    self._output.remove_folder(path)
            case "enter":
                self._enter(path)
            case "add":
                self._add(path)
            case "change":
                _look_for_file(self._output, path)
                _keep(self._output, path, _kept(number))
                self._output.move(staged(path), path)

    def _enter(self, path: str) -> None:
        if parent_of(path) in self._moved:
            self._moved.add(path)
            return
        try:
            self._output.move_folder(staged(path), path)
            self._moved.add(path)
        except OSError:  # something is there, or the disk takes it for one that came already
            self._output.make(path)

    def _add(self, path: str) -> None:
        if parent_of(path) in self._moved:
            return
        try:
            self._output.move(staged(path), path)
        except FileNotFoundError:
            # It came along with a folder of which the disk takes this one's for another spelling.
            if not self._output.has(path):
                raise


def _take_back(output: Folder, steps: Sequence[Step]) -> None:
    """Undoes the steps that were taken; may itself be killed at any moment and run again."""
    for number, step in reversed([*enumerate(steps)]):
        path, old, new = step.path, _kept(number), staged(step.path)
        match step.kind:
            case "remove" | "change" if output.has(old):
                output.make(parent_of(path))  # it may have been left
                output.move(old, path)
            case "enter":
                with suppress(OSError):  # not there yet, or something is in it
                    output.remove_folder(path)
            case "add" if not output.has(new) and output.is_file(path):
                output.make(parent_of(new))  # it may have come along
                output.move(path, new)
            case _:
                pass  # not taken; or a folder left, which comes back with its files
    if output.has(_JOURNAL):
        output.remove(_JOURNAL)
    discard(output)


def _keep(output: Folder, path: str, old: str) -> None:
    """Gives the file a second name, so that it outlives being replaced."""
    try:
        output.link(path, old)
    except OSError:  # a disk without hard links (FAT)
        output.copy(path, f"{old}.part")
        output.move(f"{old}.part", old)


def _kept(number: int) -> str:
    """Where the old file waits that the step with this number replaces or removes."""
    return f"{UNFINISHED}/{number}.old"


def _parse(data: bytes) -> tuple[Step, ...]:
    steps = []
    for row in unsealed(_STEPS, data)[0]:
        match row:
            case [("remove" | "leave" | "enter" | "add" | "change") as kind, str(path)]:
                if not (is_safe(path) or path == MARK):
                    raise DamagedError
                steps.append(Step(kind, path))
            case _:
                raise DamagedError
    return tuple(steps)


def _look_for_file(output: Folder, path: str) -> None:
    """Sees to it that only a file goes: one of ours may have become something else meanwhile.

    Raises:
        OSError: something else is there, or nothing.
    """
    if not stat.S_ISREG(output.status(path).st_mode):
        raise OSError(errno.EEXIST, "something else has been put there", path)


def _look_for_links(output: Folder, steps: Iterable[Step]) -> None:
    """Sees to it that no folder of the steps has become a link since, which would lead elsewhere.

    Raises:
        LinkError: one has, so that no step may be undone.
    """
    for path in {step.path for step in steps}:
        output.has(path)
