"""Pictures of GitHub's own, which are typed as emoji are."""

import re
from collections.abc import Iterator
from itertools import islice

from weeknotes.read.near_misses.near import MOST_CANDIDATES, NearMiss
from weeknotes.read.near_misses.seen import ShownText
from weeknotes.read.near_misses.source import TypedText
from weeknotes.read.text.emoji import only_on_github


def githubs(source: TypedText, seen: ShownText) -> Iterator[NearMiss]:
    """A name such as `:octocat:` that means a picture, and not a character."""
    names = re.compile("|".join(sorted(seen.pictures)))
    for match in islice(names.finditer(source.words), MOST_CANDIDATES):
        if seen.shows(match[0]):
            yield NearMiss(match.start(), *only_on_github(match[0]))
