"""Making the output folder hold exactly the planned files.

Files are staged one by one as they are rendered; the site that stands is touched when all are
there. See `change` for how it is touched.
"""

# Paths are text where each file of a site comes by: `Path` would take half of the time.
# ruff: noqa: PTH103, PTH112

import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from pathlib import Path

from weeknotes.disk.folder import Folder
from weeknotes.disk.unversioned import GITIGNORE
from weeknotes.model.files.stamp import NO_STAMP, Stamp, stamp_of
from weeknotes.model.problems.problem import Problem
from weeknotes.model.value import Value
from weeknotes.write import lock, mark, refusal, target
from weeknotes.write.change import STAGING, StepError, begin, carry_out, discard, recover, staged
from weeknotes.write.refusal import RefusedError
from weeknotes.write.standing import Standing, parent_of, parents_of
from weeknotes.write.steps import (
    Step,
    in_order,
    in_the_way,
    no_longer_needed,
    no_longer_planned,
)

_CHUNK = 1 << 18


class File(Value, frozen=True):
    """One file of the finished site."""

    path: str
    """Relative to the output folder, with forward slashes: `about/index.html`."""

    content: bytes | Path | Callable[[], bytes]
    """Its bytes, the file to copy them from, which need not fit into memory, or what makes them.

    A maker can be sent to another process.
    """


class Builder(Value, frozen=True):
    """Which site is built."""

    site: str = ""
    """What it is called, for the mark; nobody is asked who has no name."""

    formerly: str = ""
    """What it was called when it was last built to the same folder, where that is known."""

    at_home: bool = False
    """Whether the folder is this site's by its place, whoever built there."""


class Written(Value, frozen=True):
    """What was done to the output folder."""

    written: int = 0
    """Files that are new or whose bytes changed."""

    unchanged: int = 0
    """Files that were there already, byte for byte, and were not touched."""

    removed: int = 0
    """Files that an earlier build made and this one does not."""

    displaced: str = ""
    """What another site is called whose pages had to go; empty where there was none."""

    problems: tuple[Problem, ...] = ()
    """Why nothing was written; empty where all went well."""


class Task(Value, frozen=True):
    """One file to be made, and staged if it is new or another one."""

    file: File
    stands: bool
    """Whether an earlier build's is there."""


Run = Callable[[Callable[[Task], Step | None], Iterable[Task]], Iterator[Step | None]]
"""Runs a pure function over tasks, perhaps in other processes; gives its results in their order."""

IsStale = Callable[[str, Stamp], bool]
"""Whether the file at a path has to be made, by the stamp of the one that an earlier build made.

Where no such file is there the stamp is NO_STAMP, and the answer has to be true.
"""


def all_stale(_path: str, _stamp: Stamp) -> bool:
    """Nothing is known of any file, so each has to be made."""
    return True


def write(
    output: Path,
    files: Iterable[File],
    *,
    site: Path,
    builder: Builder = Builder(),  # noqa: B008 - frozen
    is_stale: IsStale = all_stale,
    run: Run = map,
) -> Written:
    """Makes the folder hold the given files, and no other file that an earlier build made.

    Each file is whole at every moment, old or new. Whatever ends the writing early — a problem, an
    exception of the iterator, Ctrl-C — leaves the site that was there as it was; if the process is
    killed, `is_whole` is false until the next call, which first brings the old site back.
    Files that others put into the folder stay.

    Args:
        output: the folder, which `target.refuse` has let pass; made where it is not there.
        files: the finished files; an iterator may render one after another.
        site: the folder that paths in problems are relative to.
        builder: which site it is; the files of another are never removed.
        is_stale: is asked of each file, once it has come; the others are left as they are.
        run: runs what makes and stages a file.

    Returns:
        The counts; or, with the site as it was, the problems.

    Raises:
        ValueError: two files at one path, or one below another: the plan is wrong.
    """
    try:
        with _ready(output, site) as folder:
            return _write(folder, files, site=site, builder=builder, is_stale=is_stale, run=run)
    except RefusedError as refused:
        return Written(problems=refused.problems)


@contextmanager
def _ready(output: Path, site: Path) -> Iterator[Folder]:
    """The folder, ours alone; it goes again if we made it and nothing came into it."""
    with ExitStack() as stack:
        with refusal.writing(output, site):
            base, inner = target.way_of(output, site)
            ground = stack.enter_context(Folder(base))
            stack.callback(ground.unmake, ground.make(inner))
            folder = stack.enter_context(Folder(base, inner))
            try:
                stack.enter_context(lock.held(folder))
            except lock.BusyError:
                raise RefusedError(refusal.busy(refusal.shown(output, site))) from None
        yield folder


def _write(
    output: Folder,
    files: Iterable[File],
    *,
    site: Path,
    builder: Builder,
    is_stale: IsStale,
    run: Run,
) -> Written:
    ours, theirs = _claim(output, site, builder)
    with refusal.writing(output.path, site):
        standing = Standing(output.path)
    try:
        planned, staging = _stage(
            output.path, files, ours, standing, site=site, is_stale=is_stale, run=run
        )
        if not staging and planned and planned == ours and theirs == builder.site:
            return Written(unchanged=len(planned))
        going = no_longer_planned(ours, planned, standing)
        left = no_longer_needed(ours, planned, standing)
        if strangers := in_the_way(staging, [*going, *left], standing):
            paths = (refusal.shown(output.path / path, site) for path in strangers)
            raise RefusedError(*map(refusal.foreign_file, paths))
        steps = in_order(staging, going, left, standing)
        with refusal.writing(output.path, site):
            steps += _stage_mark(output, mark.dump(planned, builder.site))
        if steps:
            _carry_out(output, steps, site)
    finally:
        with suppress(OSError):  # the next build clears what cannot be cleared now
            discard(output)
    return Written(
        written=len(staging),
        unchanged=len(planned) - len(staging),
        removed=len(going),
        displaced=theirs if _is_another(theirs, builder) else "",
    )


def _is_another(site: str, builder: Builder) -> bool:
    """Whether a mark names another site than the one that is built."""
    return bool(builder.site and site) and site not in {builder.site, builder.formerly}


def _claim(output: Folder, site: Path, builder: Builder) -> tuple[frozenset[str], str]:
    """The files in the folder that are ours, once the leavings of a killed build are cleared.

    Returns:
        Their paths, and what the site is called that they are of.
    """
    name = refusal.shown(output.path, site)
    try:
        try:
            recover(output)
        except OSError as cause:
            raise RefusedError(refusal.left_unfinished(cause, name, name)) from cause
        with refusal.writing(output.path, site):
            ours = mark.read(output.path)
            theirs = mark.site_of(output.path)
            stranger = target.stranger_in(output.path) if ours is None else None
    except mark.DamagedError:
        raise RefusedError(refusal.damaged_mark(name)) from None
    if stranger is not None:
        raise RefusedError(refusal.foreign_files(name, stranger))
    if _is_another(theirs, builder) and not builder.at_home:
        raise RefusedError(refusal.other_site(name, theirs))
    return ours or frozenset(), theirs


def _stage(
    output: Path,
    files: Iterable[File],
    ours: AbstractSet[str],
    standing: Standing,
    *,
    site: Path,
    is_stale: IsStale,
    run: Run,
) -> tuple[set[str], list[Step]]:
    """Goes through the files once.

    Returns:
        All their paths, and steps for those that are new or changed.

    Raises:
        ValueError: two files are planned at one path, or one below another.
    """
    planned: set[str] = set()
    folders: set[str] = set()

    def tasks() -> Iterator[Task]:
        for file in files:
            path = file.path
            if path not in ours and not mark.is_safe(path):
                raise RefusedError(refusal.unsafe_path(path))
            if path == GITIGNORE and path not in ours and standing.holds(path):
                continue  # somebody has their own say in what git takes
            if path in planned:
                raise ValueError(f"{path!r} is planned twice")
            above = [*parents_of(path)]
            if path in folders or not planned.isdisjoint(above):
                raise ValueError(f"{path!r} is planned as a file and a folder")
            planned.add(path)
            folders.update(above)
            if is_stale(path, standing.stamp(path) if path in ours else NO_STAMP):
                yield Task(file=file, stands=path in ours and standing.file(path))

    steps = run(partial(_staged, output=str(output), site=site), tasks())
    return planned, [step for step in steps if step is not None]


def _staged(task: Task, *, output: str, site: Path) -> Step | None:
    """Makes a file and stages it; None where the one that stands is the same."""
    content, path = task.file.content, task.file.path
    if isinstance(content, Path):
        with refusal.reading(content, site):
            content.open("rb").close()
    elif callable(content):
        content = content()
    if task.stands and _same(content, Path(output, path)):
        return None
    try:
        _put(output, path, content)
    except OSError:
        with refusal.writing(Path(output, path), site):
            raise
    return Step("change" if task.stands else "add", path)


def _stage_mark(output: Folder, content: bytes) -> list[Step]:
    there = output.is_file(mark.MARK)
    if there and output.read(mark.MARK) == content:
        return []
    begin(output)
    output.write(staged(mark.MARK), content, durable=True)
    return [Step("change" if there else "add", mark.MARK)]


def _carry_out(output: Folder, steps: Sequence[Step], site: Path) -> None:
    try:
        carry_out(output, steps)
    except StepError as failed:
        path = refusal.shown(output.path / failed.path, site)
        if failed.taken_back:
            raise RefusedError(refusal.cannot_write(failed.cause, path)) from failed
        name = refusal.shown(output.path, site)
        raise RefusedError(refusal.left_unfinished(failed.cause, path, name)) from failed


def _put(output: str, path: str, content: bytes | Path) -> None:
    """Stages a file in its folder, made where it is not there, as any new file of this user."""
    place = f"{output}/{staged(path)}"
    try:
        _fill(place, content)
    except FileNotFoundError:
        if not os.path.isdir(f"{output}/{STAGING}"):
            with Folder(Path(output)) as folder:
                begin(folder)
        os.makedirs(parent_of(place), exist_ok=True)
        _fill(place, content)


def _fill(place: str, content: bytes | Path) -> None:
    if isinstance(content, Path):
        shutil.copyfile(content, place)
    else:
        Path(place).write_bytes(content)


def stamps_of(output: Path, paths: Iterable[str]) -> Iterator[tuple[str, Stamp]]:
    """The stamps of some files of the site as they stand; none of those that can't be asked."""
    for path in paths:
        with suppress(OSError):
            yield path, stamp_of(os.lstat(f"{output}/{path}"))


def _same(content: bytes | Path, place: Path) -> bool:
    """Whether the file holds these bytes; one that cannot be read does not, and is replaced."""
    try:
        if isinstance(content, bytes):
            return place.stat().st_size == len(content) and place.read_bytes() == content
        if place.stat().st_size != content.stat().st_size:
            return False
        with content.open("rb") as one, place.open("rb") as other:
            while chunk := one.read(_CHUNK):
                if chunk != other.read(_CHUNK):
                    return False
            return True
    except OSError:
        return False
