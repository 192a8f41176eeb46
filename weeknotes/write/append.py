"""Adds to a file that others write to as well: the summary of a workflow's job."""

from pathlib import Path

from weeknotes.write import refusal
from weeknotes.write.loose import CannotWriteError


def append(file: Path, text: str) -> None:
    """Adds a text to the end of a file, which is made where it is not there.

    Raises:
        CannotWriteError: it can't be written.
    """
    try:
        with file.open("a", encoding="utf-8") as opened:
            opened.write(text)
    except OSError as fault:
        raise CannotWriteError(file, refusal.reason(fault)) from fault
