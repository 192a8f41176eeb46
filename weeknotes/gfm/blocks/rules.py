"""What a document may have in addition to the blocks of CommonMark, and how deep."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Extras:
    """What a document may have in addition to CommonMark.

    Attributes:
        limit: How many containers may be open at once.
        tables: Whether there are tables.
        footnotes: Whether there are footnotes.
        alerts: The title of each kind of alert, by its name in capitals.
    """

    limit: int
    tables: bool
    footnotes: bool
    alerts: Mapping[str, str]
