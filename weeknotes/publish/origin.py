"""What git knows of the folder of a site: who works there, and where the repository is."""

from pathlib import Path

from weeknotes.model.value import Value
from weeknotes.publish.git import Git, run
from weeknotes.publish.git_author import git_author
from weeknotes.publish.places import remote_host, repository_page


class Origin(Value, frozen=True):
    """What git knows; what is missing is not an error, as a site may start without git."""

    author: str = ""
    page: str = ""
    """Of the repository, `https://github.com/team/notes`; empty where that is not known."""

    host: str = ""
    """The one that the repository is on, `github.com`."""

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
    address = _output(git, "remote", "get-url", remote)
    return Origin(
        author=author,
        page=repository_page(address),
        host=remote_host(address),
        remote=remote,
        branch=default.removeprefix(f"{remote}/") or current or "main",
        top=Path(top),
    )


def _output(git: Git, *arguments: str) -> str:
    done = run(git, *arguments)
    return done.text.strip() if done.ok else ""
