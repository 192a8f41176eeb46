"""What is wanted of a build, and what came of it."""

from pathlib import Path

from weeknotes.model.posts.post import Post
from weeknotes.model.problems.problem import Problem
from weeknotes.model.value import Value


class Request(Value, frozen=True):
    """What is wanted of a build."""

    site: Path
    output: Path | None = None
    """`public/` in the site's folder unless told."""

    base_url: str = ""
    """Where the site will be served, where that is not the settings' `url`."""

    now: str = ""
    """The clock as ISO 8601, or the seconds of SOURCE_DATE_EPOCH; the real one where empty."""

    drafts: bool = False
    future: bool = False
    strict: bool = False
    keep_going: bool = False
    clean: bool = False
    """Whether to make everything anew, without the memory of earlier builds."""

    memory: Path | None = None
    """The folder of that memory; `.weeknotes/memory/` in the site's folder unless told."""

    explain: bool = False
    """Whether to tell of each file why it was made."""

    jobs: int | None = None


class Made(Value, frozen=True):
    """A file of the site that was made anew, and why."""

    path: str
    why: str


class Report(Value, frozen=True):
    """What came of a build."""

    problems: tuple[Problem, ...] = ()
    refused: bool = False
    """Whether usage or settings are wrong, so that nothing was even tried."""

    published: int = 0
    drafts: int = 0
    scheduled: int = 0
    failed: int = 0
    pages: int = 0
    """Addresses that hold a page or a feed."""

    rendered: int = 0
    """Those of them that were made anew."""

    written: int = 0
    """Files that are new or changed."""

    removed: int = 0
    held: tuple[Post, ...] = ()
    """What is not published though nothing is wrong with it, without its text."""

    made: tuple[Made, ...] = ()
    """Where that was asked for, every file that was made anew."""

    output: Path | None = None
    """Where the site was written to; None where it was not."""

    notes: tuple[str, ...] = ()
    """What is no problem of the content, but good to know: sentences for people."""


class Refusal(Value, frozen=True):
    """Why nothing was even read: usage, settings or theme are wrong."""

    problems: tuple[Problem, ...]
