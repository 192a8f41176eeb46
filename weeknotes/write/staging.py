"""Making the planned files, and staging those that are new or changed.

A file is staged as soon as it is made; the site itself is not touched yet.
"""

# Paths are strings in what runs once for each file of a site: `Path` would take half of the time.
# ruff: noqa: PTH103, PTH112

import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import partial
from pathlib import Path

from weeknotes.disk.folder import Folder
from weeknotes.disk.unversioned import GITIGNORE
from weeknotes.model.files.stamp import NO_STAMP
from weeknotes.model.value import Value
from weeknotes.write import mark, refusal
from weeknotes.write.change import STAGING, begin, staged
from weeknotes.write.contents import FolderContents, parent_of, parents_of
from weeknotes.write.file import File, IsStale
from weeknotes.write.refusal import WriteError
from weeknotes.write.steps import Step

_CHUNK = 1 << 18


class Task(Value, frozen=True):
    """One file to be made, and staged if it is new or changed."""

    file: File
    is_there: bool
    """Whether an earlier build's is there."""


Run = Callable[[Callable[[Task], Step | None], Iterable[Task]], Iterator[Step | None]]
"""Runs a pure function over tasks, perhaps in other processes; gives its results in their order."""


def stage(
    output: Path,
    files: Iterable[File],
    ours: AbstractSet[str],
    contents: FolderContents,
    *,
    site: Path,
    is_stale: IsStale,
    run: Run,
) -> tuple[set[str], list[Step]]:
    """Makes each file that is stale, and stages those that are new or changed.

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
                raise WriteError(refusal.unsafe_path(path))
            if path == GITIGNORE and path not in ours and contents.holds(path):
                continue  # somebody has their own say in what git takes
            if path in planned:
                raise ValueError(f"{path!r} is planned twice")
            above = [*parents_of(path)]
            if path in folders or not planned.isdisjoint(above):
                raise ValueError(f"{path!r} is planned as a file and a folder")
            planned.add(path)
            folders.update(above)
            if is_stale(path, contents.stamp(path) if path in ours else NO_STAMP):
                yield Task(file=file, is_there=path in ours and contents.file(path))

    steps = run(partial(_staged, output=str(output), site=site), tasks())
    return planned, [step for step in steps if step is not None]


def _staged(task: Task, *, output: str, site: Path) -> Step | None:
    """Makes a file and stages it; None where the published one is the same."""
    content, path = task.file.content, task.file.path
    if isinstance(content, Path):
        with refusal.reading(content, site):
            content.open("rb").close()
    elif callable(content):
        content = content()
    if task.is_there and _same(content, Path(output, path)):
        return None
    try:
        _put(output, path, content)
    except OSError:
        with refusal.writing(Path(output, path), site):
            raise
    return Step("change" if task.is_there else "add", path)


def stage_mark(output: Folder, content: bytes) -> list[Step]:
    """Stages the mark, if it is new or changed.

    Returns:
        The step that puts it in place; none where the mark stays as it is.

    Raises:
        OSError: it can't be written.
    """
    there = output.is_file(mark.MARK)
    if there and output.read(mark.MARK) == content:
        return []
    begin(output)
    output.write(staged(mark.MARK), content, durable=True)
    return [Step("change" if there else "add", mark.MARK)]


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
