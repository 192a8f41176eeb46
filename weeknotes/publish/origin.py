"""What git knows of a folder where a site is to be: who works there, and where it is on GitHub."""

from pathlib import Path

from weeknotes.model.value import Value
from weeknotes.publish.git import Git, run
from weeknotes.publish.git_author import git_author
from weeknotes.publish.places import repository_page


class Origin(Value, frozen=True):
    """What git knows; what is missing is not an error, as a site may start without git."""

    author: str = ""
    page: str = ""
    """Of the repository on GitHub, `https://github.com/team/notes`."""

    remote: str = "origin"
    branch: str = "main"
    """The one that posts are on."""

    top: Path | None = None
    """The folder of the repository."""


def origin(git: Git) -> Origin:
    """What git knows of the folder that it is run in."""
    author = git_author(git).name
    top = _output(git, "rev-parse", "--show-toplevel")
    if not top:
        return Origin(author=author)
    remotes = _output(git, "remote").split()
    remote = "origin" if "origin" in remotes or not remotes else remotes[0]
    default = _output(git, "symbolic-ref", "--short", f"refs/remotes/{remote}/HEAD")
    current = _output(git, "symbolic-ref", "--short", "HEAD")
    return Origin(
        author=author,
        page=repository_page(_output(git, "remote", "get-url", remote)),
        remote=remote,
        branch=default.removeprefix(f"{remote}/") or current or "main",
        top=Path(top),
    )


def _output(git: Git, *arguments: str) -> str:
    done = run(git, *arguments)
    return done.text.strip() if done.ok else ""
