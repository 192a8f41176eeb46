"""Why nothing was written, in words for people."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from weeknotes.model.problems.problem import Problem, error

UNCHANGED = "The site has not been changed."

_CAUSES = {
    errno.ENOSPC: ("the disk is full", "Free some space on the disk, then build again."),
    errno.EDQUOT: ("your disk quota is full", "Free some space, then build again."),
    errno.EROFS: (
        "this disk is read-only",
        "Choose another folder with --output, then build again.",
    ),
    errno.ENAMETOOLONG: (
        "the name is longer than this disk allows",
        "Give the post or file a shorter name, then build again.",
    ),
    errno.ELOOP: (
        "it is a link to another place, or is inside one",
        "Replace the link with a folder, then build again.",
    ),
    errno.ENOENT: ("it was not found", "Check whether it was moved or renamed, then build again."),
}
_FORBIDDEN = {errno.EACCES, errno.EPERM}
_MAY_WRITE = (
    "you are not allowed to write there, or another program has it open",
    "Close any program that has it open, or choose another folder with --output, then build again.",
)
_MAY_USE = (
    "you are not allowed to use it, or another program has it open",
    "Check its permissions, or close any program that has it open, then build again.",
)
_MAY_READ = ("you are not allowed to read it", "Check its permissions, then build again.")


class WriteError(Exception):
    """Stops the writing; what is wrong is in `problems`."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(*problems)
        self.problems = problems


def shown(path: Path, site: Path) -> str:
    """The path as people see it: relative to the site's folder where it lies inside."""
    for base, inner in ((site, path), (site.resolve(), path)):
        if inner.is_relative_to(base):
            return inner.relative_to(base).as_posix()
    return path.as_posix()


def cannot_write(cause: OSError, path: str) -> Problem:
    """A file or folder of the site could not be written."""
    why, hint = _why(cause, _MAY_WRITE)
    message = f"“{path}” could not be written: {why}. {UNCHANGED}"
    return error("cannot-write", path, message, hint)


def cannot_read(cause: OSError, path: str) -> Problem:
    """A file that was to be copied to the site could not be read."""
    why, hint = _why(cause, _MAY_READ)
    message = f"“{path}” could not be read to copy it to the site: {why}. {UNCHANGED}"
    return error("cannot-read", path, message, hint)


def left_unfinished(cause: OSError, path: str, output: str) -> Problem:
    """The writing failed, and what was there before could not be put back either."""
    why, _ = _why(cause, _MAY_WRITE)
    return error(
        "unfinished-site",
        output,
        f"“{path}” could not be written: {why}. The folder “{output}” now has part of the old "
        "site and part of the new one.",
        "Do not publish it. Fix the cause, then build again: that repairs the folder.",
    )


def damaged_mark(output: str) -> Problem:
    """The list of our files cannot be trusted."""
    return error(
        "damaged-mark",
        output,
        f"The list of files that weeknotes made in “{output}” has been damaged or edited. "
        "weeknotes cannot tell its own files from yours, so it has changed nothing.",
        f"Move anything of yours out of “{output}”, delete that folder, then build again.",
    )


def through_link(output: str, link: str) -> Problem:
    """The folder is a link, or is inside one."""
    which = "it" if output == link else f"“{link}”"
    return error(
        "unsafe-output",
        output,
        f"The site cannot be written to “{output}”: {which} is a link to another place, where "
        "other people's files could be lost.",
        "Remove the link, or give --output the folder that it leads to.",
    )


def foreign_files(output: str, example: str) -> Problem:
    """The folder is not empty, and not ours."""
    return error(
        "foreign-files",
        output,
        f"The folder “{output}” holds files that weeknotes did not make, such as “{example}”, so "
        "the site was not written there.",
        "Choose an empty or a new folder with --output, or empty this one.",
    )


def other_site(output: str, theirs: str) -> Problem:
    """The folder holds the site that was built from another folder."""
    return error(
        "other-site",
        output,
        f"The folder “{output}” holds another site, {theirs}, so this one was not written there.",
        "Choose another folder with --output. If that is an old name of this site, or you no "
        f"longer need the other site, delete “{output}”, then build again.",
    )


def foreign_file(path: str) -> Problem:
    """Somebody else's file or folder is where a page should go."""
    return error(
        "foreign-file",
        path,
        f"“{path}” was put there by hand, where a page of the site should go. {UNCHANGED}",
        "Move it out of the folder, or give the page another address, then build again.",
    )


def unsafe_path(path: str) -> Problem:
    """A page or file has an address that this tool never writes to."""
    name = path.encode(errors="backslashreplace").decode()
    return error(
        "unsafe-path",
        name,
        f"“{name}” cannot be the address of a page or the name of a file on the site. {UNCHANGED}",
        "Use letters, digits, hyphens and single slashes only, then build again.",
    )


def busy(output: str) -> Problem:
    """A second build in the same folder."""
    return error(
        "build-running",
        output,
        f"Another build is writing to “{output}” right now. This one has changed nothing.",
        "Wait until the other build has finished, then build again.",
    )


def reason(cause: OSError) -> str:
    """Why something could not be written, in a few words."""
    return _why(cause, _MAY_WRITE)[0]


def stopped(cause: OSError) -> tuple[str, str]:
    """Why a command had to stop, and what to do; whether it read or wrote is not known."""
    why, hint = _why(cause, _MAY_USE)
    return why, hint.replace(", then build again", ", then try again")


@contextmanager
def writing(path: Path, site: Path) -> Iterator[None]:
    """Turns an `OSError` into a refusal that names the file that was to be written."""
    try:
        yield
    except OSError as cause:
        raise WriteError(cannot_write(cause, shown(path, site))) from cause


@contextmanager
def reading(path: Path, site: Path) -> Iterator[None]:
    """Turns an `OSError` into a refusal that names the file that was to be read."""
    try:
        yield
    except OSError as cause:
        raise WriteError(cannot_read(cause, shown(path, site))) from cause


def _why(cause: OSError, forbidden: tuple[str, str]) -> tuple[str, str]:
    if cause.errno in _FORBIDDEN:
        return forbidden
    why = (cause.strerror or "the computer did not say why").rstrip(".")
    return _CAUSES.get(cause.errno or 0, (why, "Fix the cause, then build again."))
