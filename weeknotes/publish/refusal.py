"""Why a site was not published, in words for people, and how to mend it."""

import re
from collections.abc import Sequence

from weeknotes.model.problems.problem import Problem, error
from weeknotes.model.web.credentials import without_credentials
from weeknotes.model.weeks.wording import join_names
from weeknotes.publish.git import NOT_THERE, Done

_HERE = "."
_SETTINGS = "weeknotes.toml"
_IS_ADDRESS = re.compile("[/@:]")


class RefusedError(Exception):
    """Stops the publishing; the problem says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


def no_git(done: Done) -> Problem:
    """There is no git on this machine, or none that runs."""
    why = (
        "is not installed here." if done.code == NOT_THERE else f"does not run here{because(done)}"
    )
    return error(
        "publish-no-git",
        _HERE,
        f"The site is sent by git, which {why}",
        "Install it from https://git-scm.com/downloads, then publish again.",
    )


def old_git(version: str) -> Problem:
    """Git is too old to be kept apart from the user's repository."""
    return error(
        "publish-old-git",
        _HERE,
        f"This is {version or 'an unknown git'}; weeknotes publishes with git 2.32 or later.",
        "Install a newer one from https://git-scm.com/downloads, then publish again.",
    )


def no_repository() -> Problem:
    """The site is not in a repository."""
    return error(
        "publish-no-repository",
        _HERE,
        "The site's folder is not in a git repository, so it is not clear where to send the site.",
        "Go to the folder that you got with “git clone”, or make one with “git init”.",
    )


def not_your_repository() -> Problem:
    """Git does not trust the repository, because it is somebody else's."""
    return error(
        "publish-no-repository",
        _HERE,
        "The folder of the repository belongs to another user of this machine, so git does not "
        "look into it.",
        "Publish as that user, or tell git that the folder is safe: "
        "git config --global --add safe.directory FOLDER",
    )


def no_room(folder: str, why: str) -> Problem:
    """There is no place for the site while it is made."""
    return error(
        "publish-no-room",
        _HERE,
        f"The site is made in the folder for temporary files, “{folder}”, which can't be written "
        f"to: {why}.",
        "Make room there, or name another folder in the variable TMPDIR, then publish again.",
    )


def no_commit() -> Problem:
    """Nothing was ever committed."""
    return error(
        "publish-no-commit",
        _HERE,
        "Nothing has been committed in this repository yet.",
        "Save your posts in git first (“git add .”, then “git commit”), and push them.",
    )


def detached() -> Problem:
    """No branch is checked out."""
    return error(
        "publish-no-branch",
        _HERE,
        "You are looking at an old state of the repository and are on no branch, so an old state "
        "of the site might be published.",
        "Go back to your branch, for example with “git switch main”, then publish again.",
    )


def bad_branch(branch: str) -> Problem:
    """Git would not take this as a branch's name."""
    return error(
        "publish-bad-branch",
        _SETTINGS,
        f"“{without_credentials(branch)}” can't be the name of a branch.",
        "Choose another with --branch, or in the settings below [publish]; gh-pages is usual.",
    )


def onto_sources(branch: str, why: str) -> Problem:
    """The site would take the place of what it is made from."""
    return error(
        "publish-onto-sources",
        _SETTINGS,
        f"The site can't go to the branch “{branch}”: {why}, and the site would take the place of "
        "what you wrote.",
        "Give the site a branch of its own with --branch, or in the settings below [publish]; "
        "gh-pages is usual.",
    )


def no_remote(remote: str, known: Sequence[str]) -> Problem:
    """Git knows no such remote."""
    names = join_names(f"“{name}”" for name in known)
    if _IS_ADDRESS.search(remote):
        hint = "A remote is named here, not its address; add one with: git remote add pages ADDRESS"
    elif known:
        hint = f"It knows {names}: choose with --remote, or in the settings below [publish]."
    else:
        hint = f"Add it with: git remote add {remote} https://github.com/TEAM/NOTES.git"
    return error(
        "publish-no-remote",
        _SETTINGS,
        f"Git knows no remote called “{without_credentials(remote)}”, which the site should go to.",
        hint,
    )


def many_places(remote: str) -> Problem:
    """A remote that is pushed to in several places: they could not change as one."""
    return error(
        "publish-many-places",
        _SETTINGS,
        f"“{remote}” means several places at once, and they can't all change in one moment.",
        "Use --remote to choose one that is a single place (“git remote -v” lists them).",
    )


def no_posts() -> Problem:
    """A site without a post would take the place of one that has some."""
    return error(
        "publish-no-posts",
        "content",
        "There is no post to publish.",
        "Write one first; a draft and a post of a day to come are no part of the site yet.",
    )


def unasked() -> Problem:
    """Nobody is there to answer the question, and it was not answered beforehand."""
    return error(
        "publish-unasked",
        _HERE,
        "Publishing asks before it changes anything, and nobody can answer here.",
        "Use --yes to publish without a question, or --dry-run to see what would change.",
    )


def git_failed(done: Done) -> Problem:
    """Git did not do something that it always does."""
    return error(
        "publish-git-failed",
        _HERE,
        f"Git did not do its part{because(done)} Nothing was published.",
        "See to the cause if the message names one (a full disk, a damaged repository), then "
        "publish again.",
    )


def because(done: Done) -> str:
    """What git says of it, at the end of a sentence."""
    if done.code is None:
        return ": there was no answer for a long time."
    reason = re.sub(r"^(?:remote: |fatal: |error: )+", "", done.reason, flags=re.IGNORECASE)
    reason = without_credentials(reason)
    return f": “{reason.rstrip('.')}”." if reason else "."
