"""The near misses of a post as problems for its author."""

from collections.abc import Iterator
from itertools import islice

from weeknotes.model.problems.problem import Problem, warning
from weeknotes.model.weeks.wording import count
from weeknotes.read.near_misses.cases import CASES
from weeknotes.read.near_misses.glance import Group
from weeknotes.read.near_misses.near import Case, NearMiss
from weeknotes.read.near_misses.seen import ShownText
from weeknotes.read.near_misses.source import TypedText
from weeknotes.read.text.markdown import Markup

_MOST_OF_A_KIND = 3
"""NearMiss misses of one kind that are reported each; a text pasted from elsewhere has dozens."""


def reported(
    groups: Group, markup: Markup, body: str, *, path: str, lines_before: int
) -> Iterator[Problem]:
    """A warning for each near miss of a text that is of one of the groups.

    Args:
        groups: those that it may have.
        markup: what became of the text.
        body: the text itself.
        path: of its file.
        lines_before: how many lines of the file come before the text.
    """
    source, seen = TypedText(body), ShownText(markup)
    for case in CASES:
        if case.group in groups and case.may_be_in(markup.html):
            for place, message, hint in _of_kind(case, source, seen):
                line = lines_before + source.line(place)
                yield warning("near-miss", path, message, hint, line=line)


def _of_kind(case: Case, source: TypedText, seen: ShownText) -> Iterator[NearMiss]:
    """The first near misses of a kind, and one more for all others."""
    found = iter(case.find(source, seen))
    yield from islice(found, _MOST_OF_A_KIND)
    if rest := list(found):
        more = f"{count(len(rest), 'more place')} of this post from here on"
        message = f"{more} {'has' if len(rest) == 1 else 'have'} {case.name}."
        yield NearMiss(rest[0].place, message, "Change each as above.")
