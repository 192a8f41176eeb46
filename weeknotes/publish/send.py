"""The one step that changes something outside our own folder: a branch of the remote."""

from weeknotes.publish import refusal, remote_refusal
from weeknotes.publish.git import Done, run
from weeknotes.publish.ours import marked
from weeknotes.publish.refusal import PublishError
from weeknotes.publish.remote import BranchState, Way, branches
from weeknotes.publish.tree import Tree


def send(way: Way, now: BranchState, new: Tree, message: str) -> None:
    """Makes a commit on top of what is on the branch, and pushes it.

    The remote takes it whole or not at all, and only if the branch is still as it was seen.

    Args:
        way: to the branch.
        now: what was seen there.
        new: the site.
        message: of the commit.

    Raises:
        PublishError: it did not come to be, or nobody knows.
    """
    parents = ("-p", now.commit) if now.commit else ()
    words = marked(message, new.name).encode(errors="replace")
    made = run(way.git, "commit-tree", new.name, *parents, "-F", "-", feed=[words])
    if not made.ok:
        raise PublishError(refusal.git_failed(made))
    ref = f"refs/heads/{way.goal.branch}"
    options = (
        "--porcelain",
        "--no-thin",  # to send less, git would first fetch old files from the remote
        f"--force-with-lease={ref}:{now.commit}",
    )
    pushed = run(
        way.git,
        *("push", *options, "site", f"{made.text}:{ref}"),
        patience=way.patience.transfer,
    )
    if not pushed.ok:
        _find_out(way, now, made.text, pushed)


def _find_out(way: Way, now: BranchState, sent: str, pushed: Done) -> None:
    """Asks what the remote has after a push that failed: git's words vary, branches do not."""
    try:
        there = branches(way).get(way.goal.branch, "")
    except PublishError:
        raise PublishError(remote_refusal.unknown_end(pushed)) from None
    if there == now.commit:
        raise PublishError(remote_refusal.not_taken(pushed))
    if there != sent:  # else all had arrived, and only the answer was lost
        raise PublishError(remote_refusal.somebody_else(way.goal.branch))
