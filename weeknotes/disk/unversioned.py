"""Folders whose content must never get into git, whatever the repository's own settings say."""

from weeknotes.disk.folder import Folder

GITIGNORE = ".gitignore"
ALL = b"*\n"
"""What keeps a folder, this very file included, out of git (gitignore(5))."""


def keep_from_git(folder: Folder) -> None:
    """Sees to it that git takes nothing of a folder; called before anything else is written there.

    A disk that ran full may have left the file empty, so each build looks again.

    Raises:
        OSError: that can't be seen to, so nothing else should be written there.
    """
    if not folder.is_file(GITIGNORE) or folder.read(GITIGNORE) != ALL:
        folder.put(GITIGNORE, ALL)
