"""Why a site was not published, in words for people, and how to fix it."""

import re
from collections.abc import Sequence

from weeknotes.model.problems.problem import Problem, error
from weeknotes.model.web.credentials import without_credentials
from weeknotes.model.weeks.wording import join_names
from weeknotes.publish.git import NOT_THERE, Done

_HERE = "."
_SETTINGS = "weeknotes.toml"
_IS_ADDRESS = re.compile("[/@:]")


class PublishError(Exception):
    """Stops the publishing; the problem says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


def no_git(done: Done) -> Problem:
    """There is no git on this machine, or none that runs."""
    why = "is not installed." if done.code == NOT_THERE else f"does not run{because(done)}"
    return error(
        "publish-no-git",
        _HERE,
        f"Publishing needs git, which {why}",
        "Install it from https://git-scm.com/downloads, then publish again.",
    )


def old_git(version: str) -> Problem:
    """Git is too old to be kept apart from the user's repository."""
    return error(
        "publish-old-git",
        _HERE,
        f"Publishing needs git 2.32 or later. This is {version or 'an unknown version'}.",
        "Install a newer one from https://git-scm.com/downloads, then publish again.",
    )


def no_repository() -> Problem:
    """The site is not in a repository."""
    return error(
        "publish-no-repository",
        _HERE,
        "The site's folder is not in a git repository, so it is not clear where to send the site.",
        "Go to the folder that you cloned with “git clone”, or use “git init” to make one.",
    )


def not_your_repository() -> Problem:
    """Git does not trust the repository, because it is somebody else's."""
    return error(
        "publish-no-repository",
        _HERE,
        "The repository's folder belongs to another user of this computer, so git does not use it.",
        "Publish as that user, or tell git that the folder is safe: "
        "git config --global --add safe.directory FOLDER",
    )


def no_room(folder: str, why: str) -> Problem:
    """There is nowhere to build the site."""
    return error(
        "publish-no-room",
        _HERE,
        f"The site is built in the folder for temporary files, “{folder}”, which can't be written "
        f"to: {why}.",
        "Free some space there, or set TMPDIR to another folder, then publish again.",
    )


def no_commit() -> Problem:
    """Nothing was ever committed."""
    return error(
        "publish-no-commit",
        _HERE,
        "Nothing has been committed in this repository yet.",
        "Commit your posts first (“git add .”, then “git commit”), and push them.",
    )


def detached() -> Problem:
    """No branch is checked out."""
    return error(
        "publish-no-branch",
        _HERE,
        "You are not on a branch of the repository, so an old version of the site might be "
        "published.",
        "Switch to your branch, for example with “git switch main”, then publish again.",
    )


def bad_branch(branch: str) -> Problem:
    """Git would not take this as a branch's name."""
    return error(
        "publish-bad-branch",
        _SETTINGS,
        f"“{without_credentials(branch)}” can't be the name of a branch.",
        "Choose another with --branch, or under [publish] in the settings. gh-pages is usual.",
    )


def onto_sources(branch: str, why: str) -> Problem:
    """The site would replace what it is made from."""
    return error(
        "publish-onto-sources",
        _SETTINGS,
        f"The site can't go to the branch “{branch}”: {why}, and the site would replace what you "
        "wrote.",
        "Choose a branch for the site alone with --branch, or under [publish] in the settings. "
        "gh-pages is usual.",
    )


def no_remote(remote: str, known: Sequence[str]) -> Problem:
    """Git knows no such remote."""
    names = join_names(f"“{name}”" for name in known)
    if _IS_ADDRESS.search(remote):
        hint = (
            "Use the name of a remote, not its address. Add one with: git remote add pages ADDRESS"
        )
    elif known:
        hint = (
            f"The remotes are {names}. Choose one with --remote, or under [publish] in the "
            "settings."
        )
    else:
        hint = f"Add it with: git remote add {remote} https://github.com/TEAM/NOTES.git"
    return error(
        "publish-no-remote",
        _SETTINGS,
        f"There is no git remote called “{without_credentials(remote)}” to send the site to.",
        hint,
    )


def many_places(remote: str) -> Problem:
    """A remote that is pushed to in several places: they could not change as one."""
    return error(
        "publish-many-places",
        _SETTINGS,
        f"The remote “{remote}” has several addresses, and they can't all change at once.",
        "Use --remote to choose a remote with one address (“git remote -v” lists them).",
    )


def no_posts() -> Problem:
    """A site without a post would replace one that has some."""
    return error(
        "publish-no-posts",
        "content",
        "There is no post to publish.",
        "Write one first. Drafts and scheduled posts are not part of the site yet.",
    )


def unasked() -> Problem:
    """Nobody is there to answer the question, and it was not answered beforehand."""
    return error(
        "publish-unasked",
        _HERE,
        "This command asks before it publishes, and nobody can answer here.",
        "Use --yes to publish without a question, or --dry-run to see what would change.",
    )


def git_failed(done: Done) -> Problem:
    """Git did not do something that it always does."""
    return error(
        "publish-git-failed",
        _HERE,
        f"A git command failed{because(done)} Nothing was published.",
        "Fix the cause if the message names one (a full disk, a damaged repository), then publish "
        "again.",
    )


def because(done: Done) -> str:
    """The reason that git gives, as the end of a sentence."""
    if done.code is None:
        return ": there was no answer in time."
    reason = re.sub(r"^(?:remote: |fatal: |error: )+", "", done.reason, flags=re.IGNORECASE)
    reason = without_credentials(reason)
    return f": “{reason.rstrip('.')}”." if reason else "."
