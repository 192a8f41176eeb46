"""What git knows of the folder of a site."""

from collections.abc import Mapping
from pathlib import Path

from weeknotes.publish.git import git_for
from weeknotes.publish.origin import Origin, origin


def origin_of(folder: Path, variables: Mapping[str, str]) -> Origin:
    """What git knows of a site's folder, or of the one where it will be made.

    Of a repository that holds more than the site, the page and the branch are left out, as
    it is not the site's. The host may well be.

    Args:
        folder: with its links followed; it need not be there yet.
        variables: of the environment, for git.
    """
    above = next(each for each in (folder, *folder.parents) if each.is_dir())
    found = origin(git_for(above, variables))
    if found.top is None or found.top.resolve() == folder:
        return found
    return Origin(author=found.author, host=found.host, top=found.top)
