"""Formatting that came along when a text was pasted from Word or a web page."""

from collections.abc import Iterator
from itertools import groupby, islice

from weeknotes.model.posts.post import Post
from weeknotes.model.problems.problem import Problem, warning
from weeknotes.model.weeks.wording import join_names

_LINES_REPORTED = 5
"""A text pasted from Word has formatting on every line."""


def formatting_advice(post: Post) -> Iterator[Problem]:
    """What was left out of a text because it only changes how it looks, line by line."""
    lines = groupby(post.document.formatting, lambda one: one.line)
    for line, found in islice(lines, _LINES_REPORTED):
        names = dict.fromkeys(f"“{one.name}”" for one in found)
        are, it = ("is", "it is") if len(names) == 1 else ("are", "they are")
        yield warning(
            "formatting-dropped",
            post.path,
            f"{join_names(names)} {are} formatting, so {it} left out. The words stay.",
            "Remove it if you like. Next time, paste without formatting (Ctrl+Shift+V).",
            line=line,
        )
