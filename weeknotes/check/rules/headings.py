"""Headings: the outline by which people find their way through a post."""

from collections.abc import Iterator

from weeknotes.model.names.slug import same_name
from weeknotes.model.posts.document import Heading
from weeknotes.model.posts.post import Post
from weeknotes.model.problems.problem import Problem, warning
from weeknotes.model.weeks.wording import count

_TITLE = 1
"""The level of the page's own title, above all headings of a post."""


def heading_advice(post: Post) -> Iterator[Problem]:
    """Advice on the headings of a post."""
    headings = post.document.headings
    yield from _empty(post)
    yield from _jumps(post)
    yield from _twice(post)
    for heading in headings:
        if heading.text and heading.text.casefold() == post.title.casefold():
            yield warning(
                "heading-repeats-title",
                post.path,
                f"The heading “{heading.text}” is the same as the title.",
                "Take it out, or change it.",
                line=heading.line,
            )


def _empty(post: Post) -> Iterator[Problem]:
    for heading in post.document.headings:
        if not heading.text:
            yield warning(
                "heading-empty",
                post.path,
                "This heading has no words.",
                "Write the heading, or delete the line with the # characters.",
                line=heading.line,
            )


def _jumps(post: Post) -> Iterator[Problem]:
    above = Heading(level=_TITLE, id="", text="", start=0, end=0)
    for heading in post.document.headings:
        deeper = heading.level - above.level - 1
        if deeper > 0:
            message = (
                f"The first heading, “{heading.text}”, is on a lower level than others below it."
                if above.level == _TITLE
                else f"The heading “{heading.text}” skips {count(deeper, 'level')}: it is "
                f"{deeper + 1} levels below “{above.text}”."
            )
            yield warning(
                "heading-jumps",
                post.path,
                message,
                f"Take away {count(deeper, '# character')}.",
                line=heading.line,
            )
        above = heading


def _twice(post: Post) -> Iterator[Problem]:
    """Headings with the same name under the same heading; under two headings, they are clear."""
    first: dict[tuple[str, ...], Heading] = {}
    trail: list[Heading] = []
    for heading in post.document.headings:
        while trail and trail[-1].level >= heading.level:
            trail.pop()
        place = tuple(same_name(one.text) for one in (*trail, heading))
        trail.append(heading)
        other = first.setdefault(place, heading)
        if heading.text and other is not heading:
            where = f", on line {other.line} and on line {heading.line}" if heading.line else ""
            yield warning(
                "heading-twice",
                post.path,
                f"The heading “{heading.text}” appears twice{where}.",
                "Combine the two parts, or give each a heading of its own.",
                line=heading.line,
            )
