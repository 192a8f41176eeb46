"""NearMiss misses: what was surely meant as Markdown, and is shown as it was typed.

GitHub's Markdown takes whatever it does not know for text. So a slip is no error to it: readers see
brackets, hashes and bullets. Each kind of slip is a row of `cases.CASES`, found in two steps:

1. A glance at a text (`glance.py`) shows which groups of kinds it may have, at the cost of a few
   searches for single characters. Nearly every text ends here, for what was read as Markdown has
   left no trace of itself in the HTML.
2. Only then the source is looked through, outside code, and what is found there is a near miss if
   readers do see it (`seen.Seen`): it was not read as a link, and is neither code nor a comment.

To add a kind: a function that finds it in a `TypedText`, a row of `CASES`, and a row of the test's
table, with something alike that is no slip.
"""

from weeknotes.model.problems.problem import Problem
from weeknotes.read.near_misses.glance import glance
from weeknotes.read.text.markdown import Markup

__all__ = ["near_misses"]


def near_misses(markup: Markup, body: str, *, path: str, lines_before: int) -> tuple[Problem, ...]:
    """A warning for each near miss of a text, but for a kind that it is full of.

    Args:
        markup: what became of the text.
        body: the text itself.
        path: of its file.
        lines_before: how many lines of the file come before the text.
    """
    groups = glance(markup, body)
    if not groups:
        return ()
    # What finds them is made of patterns that take long to compile, and few texts need it.
    from weeknotes.read.near_misses.report import reported  # noqa: PLC0415

    return tuple(reported(groups, markup, body, path=path, lines_before=lines_before))
