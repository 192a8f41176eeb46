"""Pictures of GitHub's own, which are typed as emoji are."""

import re
from collections.abc import Iterator
from itertools import islice

from weeknotes.read.near_misses.near import Near
from weeknotes.read.near_misses.seen import Seen
from weeknotes.read.near_misses.source import Source
from weeknotes.read.text.emoji import only_on_github

_LOOKED_AT = 500


def githubs(source: Source, seen: Seen) -> Iterator[Near]:
    """A name such as `:octocat:` that stands for a picture, and for no character."""
    names = re.compile("|".join(sorted(seen.pictures)))
    for match in islice(names.finditer(source.words), _LOOKED_AT):
        if seen.shows(match[0]):
            yield Near(match.start(), *only_on_github(match[0]))
