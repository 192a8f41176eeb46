"""A build in place beside one from nothing, and what is to be the same of both."""

import difflib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

import jinja2
import msgspec
from edits import STRAY, not_written
from sites import snapshot

from weeknotes.pipeline import Report, Request, build


@contextmanager
def compiled_once() -> Iterator[None]:
    """Templates of one text are compiled once for all builds: that is most of a small build."""
    compiled = jinja2.Environment.compile
    known: dict[object, Any] = {}

    def compile_once(self, source, name=None, filename=None, *rest, **more):
        key = (source, name, filename, rest, *more.items())
        if key not in known:
            known[key] = compiled(self, source, name, filename, *rest, **more)
        return known[key]

    with mock.patch.object(jinja2.Environment, "compile", compile_once):
        yield


def cold(request: Request, folder: Path) -> tuple[Report, dict[str, bytes]]:
    """A build of a copy of what people wrote, in one process and without what a build left."""
    shutil.copytree(request.site, folder, symlinks=True, ignore=not_written)
    report = build(msgspec.structs.replace(request, site=folder, jobs=1))
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


def compare(request: Request, folder: Path, happened: list[str]) -> None:
    """Hold that a warm build is a cold one, or that neither wrote anything."""
    before = snapshot(request.site / "public")
    before.pop(STRAY, None)
    report, files = warm(request)
    expected, new = cold(request, folder)
    story = "\n".join(happened)
    assert told(report) == told(expected), story
    assert (report.output is None) == (expected.output is None), story
    wanted = before if expected.output is None else new
    assert files == wanted, f"{story}\n{difference(files, wanted)}"


def difference(files: dict[str, bytes], wanted: dict[str, bytes]) -> str:
    """In which files a warm build differs from a cold one, and how the first of them does."""
    differing = sorted(p for p in files.keys() | wanted.keys() if files.get(p) != wanted.get(p))
    texts = [of.get(differing[0], b"(none)").decode(errors="replace") for of in (wanted, files)]
    lines = difflib.unified_diff(*(text.splitlines() for text in texts), "cold", "warm", n=1)
    return "\n".join([f"differing: {', '.join(differing)}", *lines])
