"""Whether a branch may be written to: only what weeknotes itself put there is ever replaced.

The last line of a commit's message is our mark. It names the commit's own tree, so that a commit
that somebody made on top, merged, amended or reverted does not bear it.
"""

from typing import NamedTuple

from weeknotes.model.problems.problem import Problem
from weeknotes.publish import refusal, remote_refusal
from weeknotes.publish.git_output import git_output
from weeknotes.publish.refusal import PublishError
from weeknotes.publish.remote import BranchState, Way, content_of, fetch
from weeknotes.publish.tree import Tree, tree_of

_MARK = "Weeknotes-Site: "
_BACK = 50
"""How many commits of others we look behind for one of ours."""

_CNAME = "CNAME"
"""The file that GitHub itself writes and removes when a name is set on its settings page."""

_SETTINGS = "weeknotes.toml"


def marked(message: str, tree: str) -> str:
    """A commit's message with our mark."""
    return f"{message.strip()}\n\n{_MARK}{tree}\n"


def is_marked(message: str, tree: str) -> bool:
    """Whether a commit with this message and tree is one of ours."""
    return message.rstrip().rpartition("\n")[2] == _MARK + tree


class _Commit(NamedTuple):
    name: str
    tree: str
    message: str


def guard(way: Way, now: BranchState, new: Tree, cname: str) -> None:
    """Makes sure that nothing of others is lost if the new site replaces the published one.

    Args:
        way: to the branch.
        now: what is on it now.
        new: the new site.
        cname: the host that the settings name.

    Raises:
        PublishError: something would be lost, or the remote does not answer.
    """
    if not now.commit or any(map(_is_ours, _history(way, now)[:1])):
        return
    fetch(way, depth=_BACK)
    ours = [commit for commit in _history(way, now) if _is_ours(commit)]
    if not ours:
        raise PublishError(_foreign(way, now))
    if any(commit.tree == now.tree.name for commit in ours):
        return  # somebody went back to an earlier site, which is ours too
    lost = _lost(tree_of(way.git, ours[0].name).files, now.tree.files, new.files)
    if _CNAME in lost:
        lost.remove(_CNAME)
        host = content_of(way, now.commit, _CNAME) if _CNAME in now.tree.files else ""
        if host.strip() != cname:  # a line's end at most is lost otherwise
            raise PublishError(remote_refusal.other_host(host.strip(), cname))
    if lost:
        raise PublishError(remote_refusal.changed_by_hand(lost, way.goal.branch))


def _foreign(way: Way, now: BranchState) -> Problem:
    if any(path.rpartition("/")[2] == _SETTINGS for path in now.tree.files):
        return refusal.onto_sources(way.goal.branch, "it holds the source files of a site")
    return remote_refusal.not_ours(way.goal.branch)


def _lost(ours: dict[str, str], theirs: dict[str, str], new: dict[str, str]) -> list[str]:
    """What others changed since our last commit, and the new site does not have as they have it."""
    return sorted(
        path for path in ours | theirs if theirs.get(path) not in {ours.get(path), new.get(path)}
    )


def _is_ours(commit: _Commit) -> bool:
    return is_marked(commit.message, commit.tree)


def _history(way: Way, now: BranchState) -> list[_Commit]:
    """The commits that were fetched, newest first."""
    listed = git_output(way.git, "log", "-z", "--format=%H%n%T%n%B", now.commit)
    return [_Commit(*each.split("\n", maxsplit=2)) for each in listed.split("\0") if each]
