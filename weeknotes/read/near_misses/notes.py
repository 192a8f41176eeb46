"""Footnotes that lack their text, or their place in the text."""

import re
from collections.abc import Iterator
from itertools import islice

from weeknotes.read.near_misses.near import MOST_CANDIDATES, NearMiss
from weeknotes.read.near_misses.seen import ShownText
from weeknotes.read.near_misses.source import TypedText

_MARK = re.compile(r"\[\^([^\[\]\s]++)\](?!:)")
_NOTE = re.compile(r"^[ \t>]{0,3}\[\^([^\[\]\s]++)\]:", re.MULTILINE)


def without_note(source: TypedText, seen: ShownText) -> Iterator[NearMiss]:
    """A mark `[^1]` with no note of that name."""
    for match in islice(_MARK.finditer(source.words), MOST_CANDIDATES):
        if seen.shows(match[0]):
            yield NearMiss(
                match.start(),
                f"“{match[0]}” is shown as typed: the text has no footnote of that name.",
                f"Add a line with the note at the end of the text: {match[0]}: …",
            )


def never_referred_to(source: TypedText, seen: ShownText) -> Iterator[NearMiss]:
    """A note that no mark refers to, which GitHub would leave out."""
    for match in islice(_NOTE.finditer(source.words), MOST_CANDIDATES):
        if match[1].casefold() in seen.lonely_notes:
            yield NearMiss(
                match.start(),
                f"Nothing in the text refers to the footnote “{match[1]}”, "
                "so it is at the end with nothing to explain.",
                f"Refer to it where it belongs in the text, with [^{match[1]}], or take it out.",
            )
