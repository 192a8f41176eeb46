"""Why the remote, or what is on its branch, kept a site from being published."""

import re
from collections.abc import Sequence

from weeknotes.model.problems.problem import Problem, error
from weeknotes.model.weeks.wording import join_names
from weeknotes.publish.git import Done
from weeknotes.publish.refusal import because

_HERE = "."
_SETTINGS = "weeknotes.toml"
_SIGN_IN = re.compile(
    "terminal prompts disabled|Authentication failed|could not read (?:Username|Password)"
    "|Permission denied|Host key verification failed|Invalid username|error: 401",
    re.IGNORECASE,
)
"""How git, ssh and GitHub say that nobody is signed in."""

_NOT_ALLOWED = "error: 403"
"""Before anything is sent: nobody is signed in, or somebody else than was meant."""

_MOST_PATHS = 3


def no_answer(done: Done) -> Problem:
    """The remote can't be reached, or wants to know who is asking."""
    if _SIGN_IN.search(done.err) or _NOT_ALLOWED in done.err:
        return error(
            "publish-sign-in",
            _SETTINGS,
            f"Signing in to the git remote failed{because(done)}",
            "Push your posts with “git push” to sign in. When that works without a question, "
            "publish again.",
        )
    return error(
        "publish-no-answer",
        _SETTINGS,
        f"The git remote can't be reached{because(done)}",
        "Check that you are online and that the address is right (“git remote -v” shows it), then "
        "publish again.",
    )


def empty_remote(remote: str) -> Problem:
    """There is no branch at all: GitHub would take the first one for the main one."""
    return error(
        "publish-empty-remote",
        _SETTINGS,
        f"The remote “{remote}” is empty. The first branch that is pushed becomes the main one, "
        "and that should be your posts, not the site.",
        f"Push your posts first, with: git push -u {remote} HEAD",
    )


def not_ours(branch: str) -> Problem:
    """The branch holds what this tool did not make."""
    return error(
        "publish-foreign-branch",
        _SETTINGS,
        f"The branch “{branch}” has files that weeknotes did not put there, and the site would "
        "replace them.",
        "Choose another branch with --branch. Or, if you do not need anything on it, delete "
        f"“{branch}” on GitHub (on the page “Branches”), then publish again.",
    )


def changed_by_hand(paths: Sequence[str], branch: str) -> Problem:
    """Somebody has changed the published site, and the new one does not have that."""
    named = join_names(
        [f"“{path}”" for path in paths[:_MOST_PATHS]]
        + ([f"{len(paths) - _MOST_PATHS} more"] if len(paths) > _MOST_PATHS else [])
    )
    return error(
        "publish-changed-by-hand",
        _SETTINGS,
        f"Somebody changed {named} on the branch “{branch}” by hand. That change would be lost.",
        "Make the same change in your posts or the theme. Then undo it on the branch (on GitHub: "
        "open the commit, then “Revert”), or delete the branch, and publish again.",
    )


def other_host(host: str, cname: str) -> Problem:
    """GitHub's settings and ours have different custom domains."""
    theirs = f"the custom domain “{host}”" if host else "no custom domain"
    ours = f"“{cname}”" if cname else "none"
    return error(
        "publish-other-host",
        _SETTINGS,
        f"GitHub's settings have {theirs}, but weeknotes.toml has {ours}.",
        f'In {_SETTINGS}, write cname = "{host}" under [publish], and the address of the site '
        "after "
        "url. Then publish again.",
    )


def behind(branch: str) -> Problem:
    """Others have pushed commits that are not here."""
    return error(
        "publish-behind",
        _HERE,
        f"Others have pushed to “{branch}” since you last pulled. Publishing now would remove "
        "their posts from the site.",
        "Run “git pull”, then publish again.",
    )


def somebody_else(branch: str) -> Problem:
    """The branch has moved since it was looked at."""
    return error(
        "publish-somebody-else",
        _HERE,
        f"Somebody else published to “{branch}” a moment ago. Their site is still there; yours "
        "was not sent.",
        "Run “git pull”, then publish again.",
    )


def not_taken(done: Done) -> Problem:
    """The remote was reached, and refused the site."""
    if _SIGN_IN.search(done.err):
        return no_answer(done)
    return error(
        "publish-not-taken",
        _SETTINGS,
        f"The git remote refused the site{because(done)} The old site is still there.",
        "Check that you may push to the branch. On GitHub it may be protected, or you may only "
        "have read access.",
    )


def unknown_end(done: Done) -> Problem:
    """The connection was lost, and nobody can say at which moment."""
    return error(
        "publish-unknown-end",
        _HERE,
        f"The connection was lost while sending the site{because(done)} Either all of it has "
        "arrived, or the old site is still there.",
        "When you are online, publish again: weeknotes then says whether anything is left to do.",
    )
