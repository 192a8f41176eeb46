"""Why the remote, or what stands on its branch, kept a site from being published."""

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
"""How git, ssh and GitHub say that they do not know who is asking."""

_NOT_ALLOWED = "error: 403"
"""Before anything is sent: nobody is signed in, or somebody else than was meant."""

_NAMED = 3


def no_answer(done: Done) -> Problem:
    """The remote can't be reached, or wants to know who is asking."""
    if _SIGN_IN.search(done.err) or _NOT_ALLOWED in done.err:
        return error(
            "publish-sign-in",
            _SETTINGS,
            f"You could not be signed in where the site should go{because(done)}",
            "Sign in once by pushing your posts with “git push”; when that goes without a "
            "question, publish again.",
        )
    return error(
        "publish-no-answer",
        _SETTINGS,
        f"The place where the site should go can't be reached{because(done)}",
        "See whether you are online and the address is right (“git remote -v” shows it), then "
        "publish again.",
    )


def empty_remote(remote: str) -> Problem:
    """There is no branch at all: GitHub would take the first one for the main one."""
    return error(
        "publish-empty-remote",
        _SETTINGS,
        f"“{remote}” holds nothing yet. The first branch that arrives becomes the main one, and "
        "that should be your posts, not the site.",
        f"Push your posts first, with: git push -u {remote} HEAD",
    )


def not_ours(branch: str) -> Problem:
    """The branch holds what this tool did not make."""
    return error(
        "publish-foreign-branch",
        _SETTINGS,
        f"The branch “{branch}” holds something that weeknotes did not put there, and the site "
        "would take its place.",
        "Choose another branch with --branch; or, if nothing in it is needed any more, delete "
        f"“{branch}” on GitHub (on the page “Branches”), then publish again.",
    )


def changed_by_hand(paths: Sequence[str], branch: str) -> Problem:
    """Somebody has changed the published site, and the new one does not have that."""
    named = join_names(
        [f"“{path}”" for path in paths[:_NAMED]]
        + ([f"{len(paths) - _NAMED} more"] if len(paths) > _NAMED else [])
    )
    return error(
        "publish-changed-by-hand",
        _SETTINGS,
        f"Somebody has changed {named} on the branch “{branch}” by hand, and that would be lost.",
        "Make the same change in your posts or the theme. Then take it back on the branch (on "
        "GitHub: open the commit, “Revert”), or delete the branch, and publish again.",
    )


def other_host(host: str, cname: str) -> Problem:
    """GitHub's settings and ours name different hosts."""
    theirs = f"the host “{host}”" if host else "no host of its own"
    ours = f"“{cname}”" if cname else "none"
    return error(
        "publish-other-host",
        _SETTINGS,
        f"On GitHub's settings page the site has {theirs}, while weeknotes.toml names {ours}.",
        f'Write cname = "{host}" in {_SETTINGS} below [publish], and the address of the site '
        "after url; then publish again.",
    )


def behind(branch: str) -> Problem:
    """The sources here lack what others have pushed."""
    return error(
        "publish-behind",
        _HERE,
        f"Others have pushed to “{branch}” since you last got their posts, and publishing from "
        "here would take those off the site.",
        "Get them with “git pull”, then publish again.",
    )


def somebody_else(branch: str) -> Problem:
    """The branch has moved since it was looked at."""
    return error(
        "publish-somebody-else",
        _HERE,
        f"Somebody else published to “{branch}” a moment ago. Their site is still there; yours "
        "was not sent.",
        "Get their posts with “git pull”, then run it again.",
    )


def not_taken(done: Done) -> Problem:
    """The remote was reached, and would not have it."""
    if _SIGN_IN.search(done.err):
        return no_answer(done)
    return error(
        "publish-not-taken",
        _SETTINGS,
        f"The site was not taken{because(done)} What was there is still there.",
        "See whether you may push to the branch: on GitHub it may be protected, or you may only "
        "be allowed to read.",
    )


def unknown_end(done: Done) -> Problem:
    """The connection was lost, and nobody can say at which moment."""
    return error(
        "publish-unknown-end",
        _HERE,
        f"The connection was lost while the site was sent{because(done)} It has arrived complete, "
        "or the old one is still there.",
        "When you are online, run it again: it says whether anything is left to do.",
    )
