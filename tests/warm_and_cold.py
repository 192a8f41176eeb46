"""A build in place beside one from nothing, and what is to be the same of both."""

import difflib
import shutil
from collections.abc import Callable
from pathlib import Path

import msgspec
from edits import STRAY, not_written
from sites import snapshot

from weeknotes.build.pipeline import build
from weeknotes.build.request import Report, Request

Builder = Callable[[Request], Report]


def cold(request: Request, folder: Path, builder: Builder) -> tuple[Report, dict[str, bytes]]:
    """A build of a copy of what people wrote, in one process and without what a build left."""
    shutil.copytree(request.site, folder, symlinks=True, ignore=not_written)
    report = builder(msgspec.structs.replace(request, site=folder, jobs=1))
    return report, snapshot(folder / "public")


def warm(request: Request) -> tuple[Report, dict[str, bytes]]:
    """A build in place; a file of somebody else's in the output folder is not looked at."""
    report = build(request)
    files = snapshot(request.site / "public")
    files.pop(STRAY, None)
    return report, files


TOLD = "problems refused published drafts scheduled failed pages held".split()


def told(report: Report) -> dict[str, object]:
    """All of a report but for what had to be done, and where."""
    return {name: getattr(report, name) for name in TOLD}


def compare(request: Request, folder: Path, builder: Builder, happened: list[str]) -> None:
    """Hold that a warm build is a cold one, or that neither wrote anything.

    Args:
        request: what is wanted of both.
        folder: where a copy of the site is built from nothing.
        builder: builds it there.
        happened: what happened until now, for people who have to find out what is wrong.
    """
    before = snapshot(request.site / "public")
    before.pop(STRAY, None)
    report, files = warm(request)
    expected, new = cold(request, folder, builder)
    story = "\n".join(happened)
    said, wanted_said = told(report), told(expected)
    differing = [name for name in TOLD if said[name] != wanted_said[name]]
    assert not differing, f"{story}\n{[(said[name], wanted_said[name]) for name in differing]}"
    assert (report.output is None) == (expected.output is None), story
    wanted = before if expected.output is None else new
    assert files == wanted, f"{story}\n{difference(files, wanted)}"


def difference(files: dict[str, bytes], wanted: dict[str, bytes]) -> str:
    """In which files a warm build differs from a cold one, and how the first of them does."""
    differing = sorted(p for p in files.keys() | wanted.keys() if files.get(p) != wanted.get(p))
    texts = [of.get(differing[0], b"(none)").decode(errors="replace") for of in (wanted, files)]
    lines = difflib.unified_diff(*(text.splitlines() for text in texts), "cold", "warm", n=1)
    return "\n".join([f"differing: {', '.join(differing)}", *lines])
