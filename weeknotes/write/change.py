"""Changing the output folder in one go that can be taken back, also after the power went.

New files are staged inside the output folder, so that each gets its place by one rename on one
disk. Before the first rename a journal says what is about to happen, and whatever is replaced or
removed is kept beside the staged files until the last rename is done. So a build that fails takes
its steps back at once, and one that was killed is taken back by the next: there is always a way to
the old site as it was, file times included.
"""

# `_take` says why:
# ruff: noqa: PTH102, PTH105, PTH106

import os
import shutil
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from weeknotes.write.mark import JOURNAL, MARK, UNFINISHED, DamagedError, is_safe, sealed, unsealed
from weeknotes.write.steps import Step

_STEPS = "steps"


class StepError(Exception):
    """A step failed; the cause is its `OSError`."""

    def __init__(self, path: str, cause: OSError, *, taken_back: bool) -> None:
        super().__init__(path)
        self.path = path
        self.cause = cause
        self.taken_back = taken_back


def staged(output: Path, number: int) -> Path:
    """Where the new file of the step with this number waits."""
    return output / UNFINISHED / f"{number}.new"


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
    current, folder = MARK, str(output)
    try:
        _announce(output, steps)
        for step in steps:
            current = step.path
            _take(folder, step)
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


def _take(output: str, step: Step) -> None:
    # Paths as text: a first build takes tens of thousands of steps, and `Path` half of their time.
    target = f"{output}/{step.path}"
    waiting = f"{output}/{UNFINISHED}/{step.number}"
    match step.kind:
        case "remove":
            os.replace(target, f"{waiting}.old")
        case "leave":
            with suppress(OSError):  # something of somebody else's is in it
                os.rmdir(target)
        case "enter":
            with suppress(FileExistsError):
                os.mkdir(target)
        case "add":
            os.replace(f"{waiting}.new", target)
        case "change":
            _keep(Path(target), Path(f"{waiting}.old"))
            os.replace(f"{waiting}.new", target)


def _take_back(output: Path, steps: Sequence[Step]) -> None:
    """Undoes the steps that were taken; may itself be killed at any moment and run again."""
    for step in reversed(steps):
        target = output / step.path
        old = _kept(output, step.number)
        match step.kind:
            case "remove" | "change" if old.exists():
                target.parent.mkdir(parents=True, exist_ok=True)  # it may have been left
                old.replace(target)
            case "enter":
                with suppress(OSError):  # not there yet, or something is in it
                    target.rmdir()
            case "add":
                new = staged(output, step.number)
                if not new.exists() and target.is_file() and not target.is_symlink():
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


def _kept(output: Path, number: int) -> Path:
    return output / UNFINISHED / f"{number}.old"


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
            case [
                ("remove" | "leave" | "enter" | "add" | "change") as kind,
                str(path),
                int(number),
            ]:
                if not (is_safe(path) or path == MARK):
                    raise DamagedError
                steps.append(Step(kind, path, number))
            case _:
                raise DamagedError
    return tuple(steps)


def _stays_inside(output: Path, steps: Iterable[Step]) -> bool:
    """Whether no folder of the steps has become a link since, which would lead elsewhere."""
    base = output.resolve()
    folders = {(base / step.path).parent for step in steps}
    return all(folder.resolve() == folder for folder in folders)
