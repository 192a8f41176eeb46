"""A drawing (SVG) next to the posts, ready to be published."""

from weeknotes.model.problems.problem import Problem
from weeknotes.model.value import Value


class Drawing(Value, frozen=True):
    """A drawing as it can be published: nothing in it runs, or is loaded from elsewhere."""

    path: str
    """Of the file, relative to the site's folder."""

    data: bytes = b""
    """What is published: the author's own bytes where all of them are safe; empty if refused."""

    problems: tuple[Problem, ...] = ()
    """What a reader would miss, or why the drawing is refused."""
