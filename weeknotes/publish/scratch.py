"""A temporary folder with a repository of our own: nothing in it is anybody else's."""

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from weeknotes.model.value import Value
from weeknotes.publish import refusal
from weeknotes.publish.connection import Setting, connection, ssh_command, written
from weeknotes.publish.git import Git, run
from weeknotes.publish.git_output import git_output
from weeknotes.publish.refusal import PublishError
from weeknotes.publish.repository import Repository
from weeknotes.write.temporary import temporary

_REPOSITORY = "repository"
_QUIET = (
    Setting("gc.auto", "0"),
    Setting("maintenance.auto", "false"),
    Setting("http.lowspeedlimit", "100"),
    Setting("http.lowspeedtime", "60"),
)
"""No cleaning up of what is thrown away anyway; an end to a transfer that has stalled."""

_SOMEBODY = {"NAME": "weeknotes", "EMAIL": "weeknotes@localhost"}
"""Who publishes where git has no name for the user."""


class Scratch(Value, frozen=True):
    """A folder that is there while a site is published."""

    folder: Path

    @property
    def site(self) -> Path:
        """Where the site is built."""
        return self.folder / "site"


@contextmanager
def scratch() -> Iterator[Scratch]:
    """Makes the folder and removes it, and those that were left by killed runs.

    Raises:
        PublishError: it can't be made.
    """
    with ExitStack() as stack:
        try:
            folder = stack.enter_context(temporary("publish"))
        except OSError as fault:
            where = tempfile.tempdir or "TMPDIR"
            raise PublishError(refusal.no_room(where, fault.strerror or "unknown")) from fault
        yield Scratch(folder=folder)


def prepare(place: Scratch, git: Git, repository: Repository, remote: str) -> Git:
    """Makes a repository in the folder whose remote `site` is where the site is to go.

    Args:
        place: the folder.
        git: in the user's repository.
        repository: what is known of it.
        remote: its name there.

    Returns:
        Git in the new repository; relative addresses are still counted from the user's.

    Raises:
        PublishError: it can't be made.
    """
    settings = place.folder / "settings"
    own = (
        *connection(repository.settings, remote),
        *_QUIET,
        Setting("remote.site.url", repository.address),
    )
    settings.write_text(written(own), encoding="utf-8", errors="surrogateescape")
    bare = place.folder / _REPOSITORY
    kept = {k: v for k, v in git.variables.items() if not k.startswith("GIT_CONFIG_")}
    if command := ssh_command(repository.settings, kept):
        kept["GIT_SSH_COMMAND"] = command
    inner = Git(
        folder=repository.folder,
        variables={
            **kept,
            "GIT_DIR": str(bare),
            "GIT_CONFIG_GLOBAL": str(settings),
            "GIT_CONFIG_NOSYSTEM": "1",
        },
    )
    form = ("--object-format", repository.format) if repository.format != "sha1" else ()
    git_output(inner, "init", "--quiet", "--bare", "--template=", *form, str(bare))
    return _named(inner)


def _named(git: Git) -> Git:
    """With a name for who publishes, where the user's settings and environment have none."""
    missing = {
        f"GIT_{role}_{part}": value
        for role in ("AUTHOR", "COMMITTER")
        if not run(git, "-c", "user.useConfigOnly=true", "var", f"GIT_{role}_IDENT").ok
        for part, value in _SOMEBODY.items()
    }
    return git.with_variables(**missing)
