"""Making the output folder hold exactly the planned files.

Files are staged one by one as they are rendered; the site itself is touched when all are there. See
`change` for how it is touched.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from weeknotes.disk.folder import Folder
from weeknotes.model.problems.problem import Problem
from weeknotes.model.value import Value
from weeknotes.write import lock, mark, refusal, target
from weeknotes.write.change import StepError, carry_out, discard
from weeknotes.write.claim import Builder, claim, is_another_site
from weeknotes.write.contents import FolderContents
from weeknotes.write.file import File, IsStale, all_stale
from weeknotes.write.refusal import WriteError
from weeknotes.write.staging import Run, stage, stage_mark
from weeknotes.write.steps import (
    Step,
    in_order,
    in_the_way,
    no_longer_needed,
    no_longer_planned,
)


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
    except WriteError as refused:
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
                raise WriteError(refusal.busy(refusal.shown(output, site))) from None
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
    ours, theirs = claim(output, site, builder)
    with refusal.writing(output.path, site):
        contents = FolderContents(output.path)
    try:
        planned, staging = stage(
            output.path, files, ours, contents, site=site, is_stale=is_stale, run=run
        )
        if not staging and planned and planned == ours and theirs == builder.site:
            return Written(unchanged=len(planned))
        going = no_longer_planned(ours, planned, contents)
        left = no_longer_needed(ours, planned, contents)
        if strangers := in_the_way(staging, [*going, *left], contents):
            paths = (refusal.shown(output.path / path, site) for path in strangers)
            raise WriteError(*map(refusal.foreign_file, paths))
        steps = in_order(staging, going, left, contents)
        with refusal.writing(output.path, site):
            steps += stage_mark(output, mark.dump(planned, builder.site))
        if steps:
            _carry_out(output, steps, site)
    finally:
        with suppress(OSError):  # the next build clears what cannot be cleared now
            discard(output)
    return Written(
        written=len(staging),
        unchanged=len(planned) - len(staging),
        removed=len(going),
        displaced=theirs if is_another_site(theirs, builder) else "",
    )


def _carry_out(output: Folder, steps: Sequence[Step], site: Path) -> None:
    try:
        carry_out(output, steps)
    except StepError as failed:
        path = refusal.shown(output.path / failed.path, site)
        if failed.taken_back:
            raise WriteError(refusal.cannot_write(failed.cause, path)) from failed
        name = refusal.shown(output.path, site)
        raise WriteError(refusal.left_unfinished(failed.cause, path, name)) from failed
