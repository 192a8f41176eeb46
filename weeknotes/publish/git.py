"""Running git: the one module that starts another program.

No shell, a clean environment, an end to every wait; what goes wrong is a value.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

import msgspec

from weeknotes.model.value import Value

QUICK = 30.0
"""Seconds that a question to this machine's disk may take; mostly it takes milliseconds."""

NOT_THERE = 127
"""The code of a run of what is not installed, as shells have it."""

_KEPT = (
    "GIT_ASKPASS",
    "GIT_AUTHOR_",
    "GIT_CEILING_DIRECTORIES",
    "GIT_COMMITTER_",
    "GIT_CONFIG_",
    "GIT_DISCOVERY_ACROSS_FILESYSTEM",
    "GIT_EXEC_PATH",
    "GIT_HTTP",
    "GIT_PROXY_COMMAND",
    "GIT_SSH",
    "GIT_SSL_",
)
"""How the user's git reaches others, and who they are. All else (`GIT_DIR`, `GIT_INDEX_FILE`
and their like, which git itself sets for hooks) would lead to another repository than the site's.
"""

_NEVER_ASK = {
    "GIT_TERMINAL_PROMPT": "0",
    "GCM_INTERACTIVE": "never",
    "SSH_ASKPASS_REQUIRE": "never",
    "GIT_OPTIONAL_LOCKS": "0",
    "LC_ALL": "C",
}
"""No question in the terminal, no refreshed index, messages in one language."""


class Git(Value, frozen=True):
    """Where git is run, and with what environment."""

    folder: Path
    variables: dict[str, str]

    def with_variables(self, **more: str) -> "Git":
        """The same with more variables."""
        return msgspec.structs.replace(self, variables={**self.variables, **more})


class Done(Value, frozen=True):
    """The result of a run."""

    code: int | None
    """None where it took too long and was ended."""

    out: bytes = b""
    err: str = ""

    @property
    def ok(self) -> bool:
        """Whether it succeeded."""
        return self.code == 0

    @property
    def text(self) -> str:
        """What it said, without the last line's end."""
        return self.out.decode(errors="surrogateescape").removesuffix("\n")

    @property
    def reason(self) -> str:
        """The line of its complaint that says most."""
        lines = [line.strip() for line in self.err.splitlines() if line.strip()]
        for starts in (("fatal:", "ERROR:", "remote: error:"), ("remote: ",)):
            for line in lines:
                if line.startswith(starts):
                    return line
        return lines[-1] if lines else ""


def git_for(folder: Path, variables: Mapping[str, str]) -> Git:
    """Git in a folder, whatever repository the variables of the environment speak of."""
    kept = {
        name: value
        for name, value in variables.items()
        if not name.startswith("GIT_") or name.startswith(_KEPT)
    }
    return Git(folder=folder, variables={**kept, **_NEVER_ASK})


def run(git: Git, *arguments: str, feed: Iterable[bytes] = (), patience: float = QUICK) -> Done:
    """Runs git and waits for its end.

    Args:
        git: where.
        arguments: after `git`.
        feed: what is written to its standard input, piece by piece.
        patience: after so many seconds it is ended.
    """
    # Files, not pipes: neither side waits for the other to read, and no helper that git leaves
    # behind (to remember a password) keeps us waiting for its end.
    with TemporaryFile() as out, TemporaryFile() as err:
        try:
            process = subprocess.Popen(  # noqa: S603 - no shell; the arguments are ours
                ["git", *arguments],  # noqa: S607 - the user's own git
                cwd=git.folder,
                env=git.variables,
                stdin=subprocess.PIPE,
                stdout=out,
                stderr=err,
                start_new_session=True,  # no terminal to ask in, and one group to be ended
            )
        except OSError as fault:
            return Done(code=NOT_THERE, err=str(fault))
        code = _attend(process, feed, patience)
        out.seek(0)
        err.seek(0)
        return Done(code=code, out=out.read(), err=err.read().decode(errors="replace"))


def _attend(process: subprocess.Popen[bytes], feed: Iterable[bytes], patience: float) -> int | None:
    with process:
        try:
            if process.stdin:
                _write(process.stdin, feed)
            return process.wait(patience)
        except subprocess.TimeoutExpired:
            _end(process)
            return None
        except BaseException:
            _end(process)
            raise


def _write(stdin: IO[bytes], feed: Iterable[bytes]) -> None:
    """Writes all; a git that ends early is no fault here, for its code says why."""
    try:
        with suppress(BrokenPipeError):
            stdin.writelines(feed)
    finally:
        with suppress(BrokenPipeError):
            stdin.close()


if sys.platform == "win32":

    def _end(process: subprocess.Popen[bytes]) -> None:
        process.kill()

else:

    def _end(process: subprocess.Popen[bytes]) -> None:
        """Ends git and the helpers that it has started."""
        with suppress(OSError):
            os.killpg(process.pid, signal.SIGKILL)
