"""The author's own editor, as their environment names it."""

import os
import shlex
import shutil
import signal
import subprocess
from collections.abc import Mapping
from pathlib import Path


class NoEditorError(Exception):
    """There is no editor, or it can't be started; its text says why."""


def editor_of(variables: Mapping[str, str]) -> tuple[str, ...]:
    """The editor's program and its options, from VISUAL or else EDITOR.

    No shell reads it: `code --wait` is a program and an option, and a `;` is a character like any
    other.

    Raises:
        NoEditorError: neither names a program that exists.
    """
    names = ("VISUAL", "EDITOR")
    variable = next((name for name in names if variables.get(name, "").strip()), "")
    if not variable:
        raise NoEditorError("No editor is set for the terminal.")
    try:
        program, *options = shlex.split(variables[variable], posix=os.name != "nt")
    except ValueError:
        raise NoEditorError(f"{variable} has a quotation mark that is not closed.") from None
    found = shutil.which(program.strip('"'), path=variables.get("PATH"))
    if found is None:
        raise NoEditorError(f"The editor “{program}”, which {variable} names, was not found.")
    return (found, *options)


def edit(editor: tuple[str, ...], file: Path) -> int:
    """Opens a file in an editor and waits until it is closed.

    Returns:
        What the editor ended with, 0 if all was well.

    Raises:
        NoEditorError: it can't be started.
    """
    # Ctrl-C is the editor's while it is open. A handler, unlike SIG_IGN, is not passed on to it.
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        return subprocess.run(  # noqa: S603 - the user's own choice, and no shell
            [*editor, str(file)], check=False
        ).returncode
    except OSError as fault:
        reason = fault.strerror or str(fault)
        raise NoEditorError(f"The editor “{editor[0]}” can't be started: {reason}.") from fault
    finally:
        signal.signal(signal.SIGINT, before)
