"""Posts as a colleague wants to see them who is asked to look before they are published."""

from collections.abc import Iterator

from weeknotes.build.pipeline import Survey
from weeknotes.build.request import Report
from weeknotes.model.posts.post import Post
from weeknotes.model.problems.problem import Problem, in_reading_order
from weeknotes.model.value import Value
from weeknotes.model.weeks.wording import count
from weeknotes.report.held import withheld

_MOST_TEXT = 600
"""Characters of a text that are shown."""


class Review(Value, frozen=True):
    """A post that is new or has changed."""

    path: str
    title: str
    state: str
    """Whether it would be published, in a sentence."""

    counts: str
    """“250 words, 1 minute to read, 3 links, 2 images”."""

    text: str
    """Its start, plain."""

    problems: tuple[Problem, ...]


def reviews(surveyed: Survey, report: Report, changed: frozenset[str]) -> tuple[Review, ...]:
    """The posts among some files, by path.

    Args:
        surveyed: the site.
        report: what is wrong with it.
        changed: paths of files.
    """
    site = surveyed.site
    waiting = {one.path: one.sentence for one in withheld(report)}
    of_drafts = {reading.path: reading.problems for reading in surveyed.found.readings}
    posts = [post for post in (*site.texts, *site.held) if post.path in changed]
    return tuple(
        Review(
            path=post.path,
            title=post.title,
            state=waiting.get(post.path, "This post would be published."),
            counts=", ".join(_counts(post)),
            text=_start(post.document.text),
            problems=in_reading_order(
                (
                    *(problem for problem in report.problems if problem.path == post.path),
                    *of_drafts.get(post.path, ()),
                )
            ),
        )
        for post in sorted(posts, key=lambda post: post.path)
    )


def _counts(post: Post) -> Iterator[str]:
    document = post.document
    yield count(document.words, "word")
    yield f"{count(document.minutes, 'minute')} to read"
    if document.links:
        yield count(len(document.links), "link")
    if document.images:
        yield count(len(document.images), "image")


def _start(text: str) -> str:
    """The start of a text, up to a whole word."""
    folded = " ".join(text.split())
    if len(folded) <= _MOST_TEXT:
        return folded
    return f"{folded[:_MOST_TEXT].rpartition(' ')[0]} …"
