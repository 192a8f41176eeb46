"""What of a build must not get into git, and what would by accident."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from weeknotes.build.context import Context
from weeknotes.build.request import Report
from weeknotes.disk.unversioned import ALL, GITIGNORE
from weeknotes.model.page import Blob, Output
from weeknotes.read.git.ignored import git_would_add
from weeknotes.write.refusal import shown


def kept_from_git(context: Context, planned: Iterable[Output]) -> Iterator[Blob]:
    """A file for a site that shows drafts or scheduled posts, by which git takes nothing of it."""
    blob = Blob(url=f"/{GITIGNORE}", content=ALL, sources=("what keeps drafts out of git",))
    shows_more = context.show.drafts or context.show.future
    if shows_more and all(output.url != blob.url for output in planned):
        yield blob


def committed(report: Report, site: Path) -> Iterator[str]:
    """A sentence about a site that was built where the next `git add` would include it.

    Args:
        report: of the build.
        site: its folder.
    """
    if report.output is not None and git_would_add(report.output.resolve()):
        name = shown(report.output, site)
        yield (
            f"“{name}” is in your git repository, and git does not ignore it. Unless you want to "
            f"commit the built site, add the line “{report.output.name}/” to .gitignore."
        )
