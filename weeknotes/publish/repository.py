"""The user's repository, which is looked at and never written to."""

import re
from pathlib import Path

from weeknotes.model.value import Value
from weeknotes.publish import refusal, remote_refusal
from weeknotes.publish.connection import Setting, parse, remotes
from weeknotes.publish.git import Git, run
from weeknotes.publish.git_output import git_output
from weeknotes.publish.refusal import PublishError

_OLDEST = (2, 32)
"""The first git that can be given other settings than the user's (GIT_CONFIG_GLOBAL)."""


_OF_A_SITE = ("content", "themes", "weeknotes.toml")
"""What a site is built from, relative to its folder."""


class Goal(Value, frozen=True):
    """Where the site is to be sent."""

    remote: str
    branch: str


class Repository(Value, frozen=True):
    """What is known of a repository that a site can be published from."""

    branch: str
    """The one that is checked out."""

    folder: Path
    """Its work tree, from which relative addresses of remotes are counted."""

    address: str
    """Of the remote, as git goes there; it may hold a password."""

    settings: tuple[Setting, ...]
    format: str
    """Of the names of its objects: `sha1` or `sha256`."""


def look_at(git: Git, goal: Goal) -> Repository:
    """Looks whether a site can be published from here, without asking anybody else.

    Args:
        git: in the site's folder.
        goal: where the site is to go.

    Raises:
        PublishError: it can't.
    """
    _look_at_git(git)
    branch = _look_at_branches(git, goal)
    settings = parse(git_output(git, "config", "--list", "--show-scope", "-z"))
    known = remotes(settings)
    if goal.remote not in known:
        raise PublishError(refusal.no_remote(goal.remote, known))
    address = git_output(git, "remote", "get-url", "--push", "--all", goal.remote)
    if "\n" in address:
        raise PublishError(refusal.many_places(goal.remote))
    return Repository(
        branch=branch,
        folder=Path(git_output(git, "rev-parse", "--show-toplevel")),
        address=address,
        settings=settings,
        format=git_output(git, "rev-parse", "--show-object-format"),
    )


def look_whether_behind(git: Git, branch: str, theirs: str) -> None:
    """Sees to it that nobody's newer posts are taken off the site by an older state of the sources.

    Args:
        git: in the site's folder.
        branch: the one that is checked out.
        theirs: the commit of the remote's branch of that name; empty where there is none.

    Raises:
        PublishError: the remote's branch has commits that are not here.
    """
    # Not by asking for that very commit, which git may have to fetch.
    if theirs and theirs not in git_output(git, "rev-list", "HEAD").split("\n"):
        raise PublishError(remote_refusal.behind(branch))


def _look_at_git(git: Git) -> None:
    version = run(git, "version")
    if not version.ok:
        raise PublishError(refusal.no_git(version))
    found = re.search(r"(\d+)\.(\d+)", version.text)
    if found is None or (int(found[1]), int(found[2])) < _OLDEST:
        raise PublishError(refusal.old_git(version.text))
    top = run(git, "rev-parse", "--show-toplevel")
    if "dubious ownership" in top.err:
        raise PublishError(refusal.not_your_repository())
    if "not a git repository" in top.err or "work tree" in top.err:
        raise PublishError(refusal.no_repository())
    if not top.ok:
        raise PublishError(refusal.git_failed(top))


def _look_at_branches(git: Git, goal: Goal) -> str:
    if not run(git, "rev-parse", "--quiet", "--verify", "HEAD^{commit}").ok:
        raise PublishError(refusal.no_commit())
    head = run(git, "symbolic-ref", "--quiet", "HEAD")
    if not head.ok:
        raise PublishError(refusal.detached())
    valid = run(git, "check-ref-format", f"refs/heads/{goal.branch}").ok
    if not valid or goal.branch.startswith("-"):
        raise PublishError(refusal.bad_branch(goal.branch))
    branch = head.text.removeprefix("refs/heads/")
    if branch == goal.branch:
        raise PublishError(refusal.onto_sources(goal.branch, "it is the branch you are on"))
    return branch


def uncommitted(git: Git) -> int:
    """How many files of a site are not as the last commit has them, new ones among them."""
    listing = run(
        git,
        *("status", "--porcelain", "-z", "--no-renames", "--untracked-files=all"),
        *("--", *_OF_A_SITE),
    )
    return sum(1 for entry in listing.out.split(b"\0") if entry) if listing.ok else 0
