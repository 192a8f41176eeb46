"""Whether git would take a built site along with the next commit."""

import os
from pathlib import Path

from weeknotes.read.git.git import ask_git

_NEW = """--literal-pathspecs ls-files --others --exclude-standard --directory
    --no-empty-directory -z --""".split()


def git_would_add(folder: Path) -> bool:
    """Whether a folder is in a repository, nothing of it is tracked, and nothing ignores it.

    One of which files are tracked was added on purpose.

    Args:
        folder: with its links followed.
    """
    if not any(os.path.lexists(above / ".git") for above in folder.parents):
        return False
    # The folder alone is named where all in it is new, else the new files in it.
    return ask_git(folder.parent, [*_NEW, folder.name]) == os.fsencode(f"{folder.name}/\0")
