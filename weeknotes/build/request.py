"""What a build is asked to do, and its result."""

from pathlib import Path

from weeknotes.model.posts.post import Post
from weeknotes.model.problems.problem import Problem
from weeknotes.model.value import Value


class Request(Value, frozen=True):
    """What a build is asked to do."""

    site: Path
    output: Path | None = None
    """The folder to write to (default: `public/` in the site's folder)."""

    base_url: str = ""
    """Where the site will be served, where that is not the settings' `url`."""

    now: str = ""
    """The clock as ISO 8601, or the seconds of SOURCE_DATE_EPOCH; the real one where empty."""

    drafts: bool = False
    future: bool = False
    strict: bool = False
    keep_going: bool = False
    clean: bool = False
    """Whether to rebuild everything, without the memory of earlier builds."""

    memory: Path | None = None
    """The folder of that memory (default: `.weeknotes/memory/` in the site's folder)."""

    explain: bool = False
    """Whether to report why each file was made."""

    jobs: int | None = None


class Made(Value, frozen=True):
    """A file of the site that was rebuilt, and why."""

    path: str
    why: str


class PublicPost(Value, frozen=True):
    """A post that readers can see."""

    title: str
    url: str
    """Absolute."""


class Report(Value, frozen=True):
    """The result of a build."""

    problems: tuple[Problem, ...] = ()
    refused: bool = False
    """Whether usage or settings are wrong, so that nothing was even tried."""

    published: int = 0
    drafts: int = 0
    scheduled: int = 0
    failed: int = 0
    faulty: tuple[str, ...] = ()
    """Paths of the Markdown files that have failed."""

    pages: int = 0
    """Addresses that hold a page or a feed."""

    rendered: int = 0
    """Those of them that were rebuilt."""

    written: int = 0
    """Files that are new or changed."""

    removed: int = 0
    held: tuple[Post, ...] = ()
    """What is not published though nothing is wrong with it, without its text."""

    newest: tuple[PublicPost, ...] = ()
    """The latest posts of those that are published, the newest first."""

    made: tuple[Made, ...] = ()
    """Every file that was rebuilt, if the request asks for it."""

    output: Path | None = None
    """Where the site was written to; None where it was not."""

    notes: tuple[str, ...] = ()
    """Sentences for people about what is not a problem with the content, but good to know."""


class Refusal(Value, frozen=True):
    """Why nothing was even read: usage, settings or theme are wrong."""

    problems: tuple[Problem, ...]
