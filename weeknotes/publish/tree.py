"""Files as git keeps them: byte for byte, whatever the user's filters and line ends are."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from weeknotes.model.value import Value
from weeknotes.publish import refusal
from weeknotes.publish.git import Git, run
from weeknotes.publish.git_output import git_output
from weeknotes.publish.refusal import PublishError


class Tree(Value, frozen=True):
    """A folder as git keeps it."""

    name: str = ""
    files: dict[str, str] = msgspec.field(default_factory=dict)
    """The name that git gives to each file's bytes, by its path."""


_NEW = "refs/weeknotes/new"
_CHUNK = 1 << 20
_PATIENCE = 3600.0


def tree_of(git: Git, commit: str) -> Tree:
    """The tree of a commit.

    Raises:
        PublishError: git has no such commit.
    """
    listing = git_output(git, "ls-tree", "-r", "-z", "--full-tree", commit)
    rows = (row.partition("\t") for row in listing.split("\0") if row)
    return Tree(
        name=git_output(git, "rev-parse", f"{commit}^{{tree}}"),
        files={path: what.split()[-1] for what, _, path in rows},
    )


def keep(git: Git, folder: Path, paths: Iterable[str]) -> Tree:
    """Puts files into git's store.

    Args:
        git: in the repository that keeps them.
        folder: where the files are.
        paths: relative to it, with forward slashes and without control characters.

    Raises:
        PublishError: git can't keep them.
    """
    # One process for any number of files. Looking for likenesses between them is left to the push,
    # which does it for what is sent only: 10,000 pages take one second instead of ten.
    kept = run(
        git,
        *("fast-import", "--quiet", "--done", "--force", "--depth=0"),
        feed=_stream(folder, paths),
        patience=_PATIENCE,
    )
    if not kept.ok:
        raise PublishError(refusal.git_failed(kept))
    return tree_of(git, _NEW)


def _stream(folder: Path, paths: Iterable[str]) -> Iterator[bytes]:
    yield f"commit {_NEW}\ncommitter weeknotes <weeknotes> 0 +0000\ndata 0\n".encode()
    for path in paths:
        quoted = path.replace("\\", "\\\\").replace('"', '\\"')
        with (folder / path).open("rb") as file:
            size = file.seek(0, 2)
            file.seek(0)
            yield f'M 100644 inline "{quoted}"\ndata {size}\n'.encode()
            while chunk := file.read(_CHUNK):
                yield chunk
        yield b"\n"
    yield b"done\n"
