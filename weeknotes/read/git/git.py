"""Asking git, which a build does twice at most: for the first days of files, and what it ignores.

Nothing on the computer may change the answer: neither variables such as GIT_DIR, nor what
users set for their own eyes, nor programs that a repository names in its settings.
"""

import os
import shutil
import subprocess
from pathlib import Path

_PATIENCE = 30
"""Seconds. A history of 20,000 commits took under four on a small, busy machine."""

_SAFE = {
    "core.fsmonitor": "false",
    "core.hooksPath": os.devnull,
    "diff.orderFile": os.devnull,
    "log.follow": "false",
    "log.showRoot": "true",
    "safe.bareRepository": "explicit",
}
"""Settings that could run a program or change the answer and have no option of their own."""

_ENVIRONMENT = {
    "GIT_ALLOW_PROTOCOL": "",
    "GIT_GRAFT_FILE": os.devnull,
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}
"""Git looks at the history as it was written, asks nobody, and fetches nothing."""


def ask_git(folder: Path, arguments: list[str]) -> bytes | None:
    """What git says; None without git, a repository or an answer in time.

    Args:
        folder: where it is asked.
        arguments: after `git`.
    """
    program = shutil.which("git")
    if program is None:
        return None
    settings = [part for name, value in _SAFE.items() for part in ("-c", f"{name}={value}")]
    around = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    try:
        done = subprocess.run(  # noqa: S603 - a fixed command, and no shell
            [program, *settings, *arguments],
            cwd=folder,
            env=around | _ENVIRONMENT,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=_PATIENCE,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None
