"""Changing the output folder in one go that can be taken back, also after the power went.

New files are staged inside the output folder, in folders as on the site, so that each gets its
place by one rename on one disk, and a new folder brings along all that is in it. Before the first
rename a journal says what is about to happen, and whatever is replaced or removed is kept beside
the staged files until the last rename is done. So a build that fails takes its steps back at once,
and one that was killed is taken back by the next: there is always a way to the old site as it was,
file times included.
"""

# `_Taking` says why:
# ruff: noqa: PTH102, PTH104, PTH105, PTH106

import os
import shutil
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from weeknotes.write.mark import JOURNAL, MARK, UNFINISHED, DamagedError, is_safe, sealed, unsealed
from weeknotes.write.standing import parent_of
from weeknotes.write.steps import Step

_STEPS = "steps"
_NEW = f"{UNFINISHED}/new"


class StepError(Exception):
    """A step failed; the cause is its `OSError`."""

    def __init__(self, path: str, cause: OSError, *, taken_back: bool) -> None:
        super().__init__(path)
        self.path = path
        self.cause = cause
        self.taken_back = taken_back


def staged(output: Path | str, path: str) -> str:
    """Where a new file or folder waits that will stand at the path."""
    return f"{output}/{_NEW}/{path}"


def put(place: Path, data: bytes) -> None:
    """Writes a file that must be on the disk before what follows is."""
    with place.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def carry_out(output: Path, steps: Sequence[Step]) -> None:
    """Takes all the steps, or none.

    Raises:
        StepError: one failed; the folder is as it was, unless `taken_back` is false.
        BaseException: what interrupted the steps (Ctrl-C); the folder is as it was.
    """
    current, taking = MARK, _Taking(output)
    try:
        _announce(output, steps)
        for number, step in enumerate(steps):
            current = step.path
            taking.take(number, step)
        # Here the new site becomes the one that stands.
        _journal(output).unlink()
    except BaseException as cause:
        try:
            _take_back(output, steps)
        except OSError as second:
            raise StepError(current, second, taken_back=False) from cause
        if isinstance(cause, OSError):
            raise StepError(current, cause, taken_back=True) from cause
        raise


def recover(output: Path) -> None:
    """Brings back the site that stood before a build was killed, and clears its leavings.

    Raises:
        DamagedError: the leavings are not what this tool wrote, or lead out of the folder.
        OSError: what was there before cannot be put back.
    """
    leavings = output / UNFINISHED
    if leavings.is_symlink() or (leavings.exists() and not leavings.is_dir()):
        raise DamagedError
    if _journal(output).exists():
        steps = _parse(_journal(output).read_bytes())
        if not _stays_inside(output, steps):
            raise DamagedError
        _take_back(output, steps)
    discard(output)


def discard(output: Path) -> None:
    """Clears the staged files and what was kept, unless a journal says that they are needed."""
    if not _journal(output).exists():
        with suppress(FileNotFoundError):
            shutil.rmtree(output / UNFINISHED)


class _Taking:
    """Takes steps, one after the other.

    Paths are text: a first build takes tens of thousands of steps, and `Path` half of their time.
    """

    def __init__(self, output: Path) -> None:
        self._output = str(output)
        self._moved: set[str] = set()
        """New folders that came into their places with all that is in them."""

    def take(self, number: int, step: Step) -> None:
        """Takes one step.

        Raises:
            OSError: it can't be taken.
        """
        kind, path = step
        target, old = f"{self._output}/{path}", _kept(self._output, number)
        match kind:
            case "remove":
                os.replace(target, old)
            case "leave":
                with suppress(OSError):  # something of somebody else's is in it
                    os.rmdir(target)
            case "enter":
                self._enter(path, target)
            case "add":
                self._add(path, target)
            case "change":
                _keep(Path(target), Path(old))
                os.replace(staged(self._output, path), target)

    def _enter(self, path: str, target: str) -> None:
        if parent_of(path) in self._moved:
            self._moved.add(path)
            return
        try:
            os.rename(staged(self._output, path), target)
            self._moved.add(path)
        except OSError:  # something is there, or the disk takes it for one that came already
            with suppress(FileExistsError):
                os.mkdir(target)

    def _add(self, path: str, target: str) -> None:
        if parent_of(path) in self._moved:
            return
        try:
            os.replace(staged(self._output, path), target)
        except FileNotFoundError:
            # It came along with a folder of which the disk takes this one's for another spelling.
            if not os.path.lexists(target):
                raise


def _take_back(output: Path, steps: Sequence[Step]) -> None:
    """Undoes the steps that were taken; may itself be killed at any moment and run again."""
    for number, step in reversed([*enumerate(steps)]):
        target = output / step.path
        old = Path(_kept(output, number))
        match step.kind:
            case "remove" | "change" if old.exists():
                target.parent.mkdir(parents=True, exist_ok=True)  # it may have been left
                old.replace(target)
            case "enter":
                with suppress(OSError):  # not there yet, or something is in it
                    target.rmdir()
            case "add":
                new = Path(staged(output, step.path))
                if not new.exists() and target.is_file() and not target.is_symlink():
                    new.parent.mkdir(parents=True, exist_ok=True)  # it may have come along
                    target.replace(new)
            case _:
                pass  # not taken; or a folder left, which comes back with its files
    _journal(output).unlink(missing_ok=True)
    discard(output)


def _keep(target: Path, old: Path) -> None:
    """Gives the file a second name, so that it outlives being replaced."""
    try:
        os.link(target, old)
    except OSError:  # a disk without hard links (FAT)
        part = old.with_suffix(".part")
        shutil.copy2(target, part)
        part.replace(old)


def _kept(output: Path | str, number: int) -> str:
    """Where the old file waits that the step with this number replaces or removes."""
    return f"{output}/{UNFINISHED}/{number}.old"


def _journal(output: Path) -> Path:
    return output / UNFINISHED / JOURNAL


def _announce(output: Path, steps: Iterable[Step]) -> None:
    part = _journal(output).with_suffix(".part")
    put(part, sealed(_STEPS, [list(step) for step in steps]))
    part.replace(_journal(output))


def _parse(data: bytes) -> tuple[Step, ...]:
    steps = []
    for row in unsealed(_STEPS, data):
        match row:
            case [("remove" | "leave" | "enter" | "add" | "change") as kind, str(path)]:
                if not (is_safe(path) or path == MARK):
                    raise DamagedError
                steps.append(Step(kind, path))
            case _:
                raise DamagedError
    return tuple(steps)


def _stays_inside(output: Path, steps: Iterable[Step]) -> bool:
    """Whether no folder of the steps has become a link since, which would lead elsewhere."""
    base = output.resolve()
    folders = {(base / step.path).parent for step in steps}
    return all(folder.resolve() == folder for folder in folders)
