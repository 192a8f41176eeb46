"""Which files have changed since a commit."""

import os
from pathlib import Path

from weeknotes.read.git.git import ask_git

_CHANGED = """diff --name-only -z --relative --no-ext-diff --no-textconv --diff-filter=d
    --end-of-options""".split()


def changed_since(folder: Path, commit: str) -> frozenset[str] | None:
    """The files of a folder that are new or changed; None where git can't say.

    Args:
        folder: in a repository.
        commit: by any name that git understands.

    Returns:
        Paths relative to the folder, with forward slashes.
    """
    answer = ask_git(folder, [*_CHANGED, commit, "--", "."])
    if answer is None:
        return None
    return frozenset(os.fsdecode(path) for path in answer.split(b"\0") if path)
