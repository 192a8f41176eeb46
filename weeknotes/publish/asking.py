"""Asking git for what it always knows."""

from weeknotes.publish import refusal
from weeknotes.publish.git import Git, run
from weeknotes.publish.refusal import RefusedError


def told(git: Git, *arguments: str) -> str:
    """What git says.

    Raises:
        RefusedError: it does not know, which no fault of the user's explains.
    """
    done = run(git, *arguments)
    if not done.ok:
        raise RefusedError(refusal.git_failed(done))
    return done.text
