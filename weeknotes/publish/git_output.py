"""The output of git commands that should always work."""

from weeknotes.publish import refusal
from weeknotes.publish.git import Git, run
from weeknotes.publish.refusal import PublishError


def git_output(git: Git, *arguments: str) -> str:
    """What a git command prints.

    Raises:
        PublishError: it failed, for no reason that people can be shown.
    """
    done = run(git, *arguments)
    if not done.ok:
        raise PublishError(refusal.git_failed(done))
    return done.text
