"""Marks in square brackets that only other tools, or only some spellings of them, know."""

import re
from collections.abc import Iterator
from itertools import islice

from weeknotes.read.near_misses.near import MOST_CANDIDATES, NearMiss
from weeknotes.read.near_misses.seen import ShownText
from weeknotes.read.near_misses.source import TypedText

_ALERT = re.compile(r"^[ \t>]*>[ \t]*(\[!(\w{2,20})\])[-+]?[ \t]*(\S?)", re.MULTILINE)
_KINDS = {
    "NOTE": "note notes info abstract summary question example quote",
    "TIP": "tip tips hint success",
    "IMPORTANT": "important",
    "WARNING": "warning warnings warn attention",
    "CAUTION": "caution danger error failure bug",
}
"""What GitHub calls an alert, by what other tools and hasty people call it."""

_CONTENTS = re.compile(r"^[ \t]*(\[{1,2}_?toc_?\]{1,2})[ \t]*$", re.IGNORECASE | re.MULTILINE)


def alerts(source: TypedText, seen: ShownText) -> Iterator[NearMiss]:
    """The mark of an alert that GitHub does not know: `> [!INFO]`."""
    for match in islice(_ALERT.finditer(source.words), MOST_CANDIDATES):
        kind = next(
            (kind for kind, names in _KINDS.items() if match[2].lower() in names.split()), ""
        )
        if not kind or not seen.shows(match[1]):
            continue
        named_right = match[2].upper() == kind
        if named_right and not match[3]:
            continue  # it is in something else, where GitHub makes none of it either
        why = (
            "the first line of an alert must have no other text on it"
            if named_right
            else "no alert has that name"
        )
        yield NearMiss(
            match.start(1),
            f"“{match[1]}” is shown as typed: {why}.",
            f"Write > [!{kind}] on a line of its own, and the text on the lines below it.",
        )


def contents(source: TypedText, seen: ShownText) -> Iterator[NearMiss]:
    """A place for a list of contents: `[TOC]`."""
    for match in islice(_CONTENTS.finditer(source.words), MOST_CANDIDATES):
        if seen.shows(match[1]):
            yield NearMiss(
                match.start(1),
                f"“{match[1]}” is shown as typed: only other tools put a table of contents there.",
                "Take it out: long posts get a table of contents.",
            )
