"""The text of a Markdown file: what is not text, or a merge conflict, is reported."""

import re

from weeknotes.model.problems.problem import Problem, error
from weeknotes.read.files.source import Source

MAX_BYTES = 256 * 1024

_CODE_FENCE = re.compile(r" {0,3}(?:```|~~~)")


class Undecodable(Exception):  # noqa: N818 - a fault of the content
    """A file that is no text, as a problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def decoded(source: Source) -> str:
    """The text of a file.

    Raises:
        Undecodable: it has none that can be trusted.
    """
    if len(source.data) > MAX_BYTES:
        raise Undecodable(
            error(
                "too-long",
                source.path,
                f"The file is larger than {MAX_BYTES // 1024} KB, which is too large for one post.",
                "Split it into several posts, or move data such as pictures out of the text.",
                line=source.data.count(b"\n", 0, MAX_BYTES) + 1,
            )
        )
    text = _text(source)
    if not text.strip("\ufeff \t\r\n"):
        raise Undecodable(
            error(
                "empty-file",
                source.path,
                "The file is empty, so there is nothing to publish.",
                "Write the post, or delete the file.",
            )
        )
    _refuse_conflict(text, source)
    return text


def _text(source: Source) -> str:
    try:
        text = source.data.decode()
    except UnicodeDecodeError as fault:
        raise Undecodable(_old_encoding(source, fault.start)) from None
    if "\0" in text:  # UTF-16 without a mark, which would pass and lose its header
        raise Undecodable(_old_encoding(source, source.data.index(0)))
    return text


def _old_encoding(source: Source, place: int) -> Problem:
    return error(
        "not-utf-8",
        source.path,
        "The file is not saved as UTF-8, so accents and quotation marks would be garbled.",
        "Save it again as UTF-8. In most editors you can choose this under “Save as”.",
        line=source.data.count(b"\n", 0, place) + 1,
    )


def _refuse_conflict(text: str, source: Source) -> None:
    if line := _line_of_conflict(text):
        raise Undecodable(
            error(
                "merge-conflict",
                source.path,
                "Two people changed the same lines, and both versions are in the file.",
                "Keep the right version, and delete the lines that start with <<<<<<<, ======= "
                "and >>>>>>>.",
                line=line,
            )
        )


def _line_of_conflict(text: str) -> int | None:
    """The line of git's first mark outside of code, where both of its marks are there."""
    if "<<<<<<< " not in text:
        return None
    start = None
    code = False
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for number, line in enumerate(lines, 1):
        if _CODE_FENCE.match(line):
            code = not code
        elif line.startswith("<<<<<<< ") and not code:
            start = start or number
        elif line.startswith(">>>>>>>") and start:
            return start
    return None
