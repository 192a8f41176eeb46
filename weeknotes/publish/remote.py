"""The remote: its branches, and what is on the one that the site goes to."""

from weeknotes.model.value import Value
from weeknotes.publish import refusal, remote_refusal
from weeknotes.publish.git import Done, Git, run
from weeknotes.publish.git_output import git_output
from weeknotes.publish.refusal import PublishError
from weeknotes.publish.repository import Goal
from weeknotes.publish.tree import Tree, tree_of

_PUBLISHED = "refs/weeknotes/published"
"""What our own repository calls the remote's branch."""


class Patience(Value, frozen=True):
    """How many seconds the remote may take."""

    answer: float = 60
    """To say what branches it has."""

    transfer: float = 3600
    """To send or take files; one that stalls is ended much earlier by git or ssh themselves."""


class Way(Value, frozen=True):
    """How the branch is reached."""

    git: Git
    """In our own repository, whose remote `site` is the one that the site goes to."""

    goal: Goal
    address: str
    """Of the remote; it may hold a password."""

    patience: Patience = Patience()


class BranchState(Value, frozen=True):
    """What is on the branch now."""

    commit: str = ""
    """Empty where there is no such branch yet."""

    tree: Tree = Tree()


def branches(way: Way) -> dict[str, str]:
    """The remote's branches with the names of their commits; `HEAD` names its main branch.

    Raises:
        PublishError: it does not answer.
    """
    done = run(
        way.git,
        *("ls-remote", "--symref", "site", "HEAD", "refs/heads/*"),
        patience=way.patience.answer,
    )
    if not done.ok:
        raise PublishError(remote_refusal.no_answer(done))
    found = {}
    for line in done.text.splitlines():
        value, _, name = line.partition("\t")
        if name == "HEAD" and value.startswith("ref: "):
            found["HEAD"] = value.removeprefix("ref: refs/heads/")
        elif name.startswith("refs/heads/"):
            found[name.removeprefix("refs/heads/")] = value
    return found


def branch_state(way: Way, heads: dict[str, str]) -> BranchState:
    """What is on the branch now.

    Args:
        way: to the branch.
        heads: all branches of the remote.

    Raises:
        PublishError: the remote does not answer, or no site may go to the branch.
    """
    goal = way.goal
    if not heads:
        raise PublishError(remote_refusal.empty_remote(goal.remote))
    if heads.get("HEAD") == goal.branch:
        why = "it is the main branch of the repository"
        raise PublishError(refusal.onto_sources(goal.branch, why))
    if goal.branch not in heads:
        return BranchState()
    fetch(way)
    commit = git_output(way.git, "rev-parse", _PUBLISHED)
    return BranchState(commit=commit, tree=tree_of(way.git, commit))


def fetch(way: Way, *, depth: int = 1) -> None:
    """Brings the last commits of the branch; the files in them only if the remote must send them.

    Raises:
        PublishError: the remote does not answer.
    """
    ref = f"+refs/heads/{way.goal.branch}:{_PUBLISHED}"
    names_only = ("--no-tags", "--filter=blob:none", f"--depth={depth}")
    _expect(
        run(
            way.git,
            *("fetch", "--quiet", *names_only, "site", ref),
            patience=way.patience.transfer,
        )
    )


def content_of(way: Way, commit: str, path: str) -> str:
    """The text of a file, which may have to be brought first.

    Raises:
        PublishError: the remote does not answer.
    """
    return _expect(
        run(way.git, "cat-file", "blob", f"{commit}:{path}", patience=way.patience.answer)
    ).text


def _expect(done: Done) -> Done:
    if not done.ok:
        raise PublishError(remote_refusal.no_answer(done))
    return done
