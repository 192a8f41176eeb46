"""Whom git would name as the author of a commit."""

from weeknotes.model.value import Value
from weeknotes.publish.git import Git, run


class GitAuthor(Value, frozen=True):
    """The user, as git knows them; empty where it does not."""

    name: str = ""
    email: str = ""


def git_author(git: Git) -> GitAuthor:
    """The user, from where git looks, in its order: the variables, `author.name`, `user.name`."""
    asked = run(git, "config", "--get-regexp", "-z", r"^(author|user)\.(name|email)$")
    pairs = (pair.partition("\n") for pair in asked.text.split("\0"))
    found = {key: value for key, _, value in pairs} if asked.ok else {}
    return GitAuthor(
        name=git.variables.get("GIT_AUTHOR_NAME")
        or found.get("author.name")
        or found.get("user.name", ""),
        email=git.variables.get("GIT_AUTHOR_EMAIL")
        or found.get("author.email")
        or found.get("user.email", ""),
    )
