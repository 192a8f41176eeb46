"""The steps from what is there to what is planned: pure, no disk is asked."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import Literal, NamedTuple

from weeknotes.disk.unversioned import GITIGNORE
from weeknotes.write.contents import FolderContents, parents_of


class Step(NamedTuple):
    """One change of the output folder."""

    kind: Literal["remove", "leave", "enter", "add", "change"]
    """A file is removed, added or changed; an empty folder is left, or a new one entered."""

    path: str
    """Relative to the output folder, with forward slashes."""


def no_longer_planned(
    ours: AbstractSet[str], planned: AbstractSet[str], contents: FolderContents
) -> list[str]:
    """The files that an earlier build made, that are there still, and that have to go."""
    staying = {contents.key(path) for path in planned & ours}
    return sorted(
        path for path in ours - planned if contents.file(path) and contents.key(path) not in staying
    )


def no_longer_needed(
    ours: AbstractSet[str], planned: AbstractSet[str], contents: FolderContents
) -> list[str]:
    """The folders that only such files were in, innermost first; what is in them may stay yet."""
    gone = ours - planned
    if not gone:
        return []
    folders = _folders(gone) - _folders(planned)
    return sorted(filter(contents.folder, folders), reverse=True)


def in_the_way(
    staging: Iterable[Step], going: Iterable[str], contents: FolderContents
) -> list[str]:
    """The paths of what somebody else put where a new file or its folder should go.

    Args:
        staging: the steps that add or change files.
        going: the files and folders that will have gone before.
        contents: what is there now.
    """
    added = [step.path for step in staging if step.kind == "add"]
    keys = set(map(contents.key, going))
    found = (contents.in_the_way(path, keys) for path in added)
    return sorted({path for path in found if path is not None})


def in_order(
    staging: Sequence[Step], going: Sequence[str], left: Sequence[str], contents: FolderContents
) -> list[Step]:
    """All steps, in an order in which each finds its place free and its folder there.

    What goes must go first: a file may give its name to a folder, a folder to a file, and on a
    disk that takes `About` for `about`, removing the one last would remove the other. Only what
    keeps the site out of git is there before all and until the end.
    """
    left_keys = set(map(contents.key, left))
    added = _folders(step.path for step in staging if step.kind == "add")
    entered = {
        folder
        for folder in added
        if not contents.folder(folder) or contents.key(folder) in left_keys
    }
    return [
        *(step for step in staging if step.path == GITIGNORE),
        *(Step("remove", path) for path in sorted(going, key=GITIGNORE.__eq__)),
        *(Step("leave", folder) for folder in left),
        *(Step("enter", folder) for folder in sorted(entered)),
        *(step for step in staging if step.path != GITIGNORE),
    ]


def _folders(paths: Iterable[str]) -> set[str]:
    return {folder for path in paths for folder in parents_of(path)}
