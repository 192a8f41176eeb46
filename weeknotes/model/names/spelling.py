"""Names that were surely meant to be one: for “did you mean”."""

import difflib
from collections.abc import Iterable

_NEAR = 0.6
"""As in the reading room: from this likeness on, a suggestion helps more than it misleads."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that comes closest to one that is not known, or None where none is close."""
    near = difflib.get_close_matches(word.lower(), tuple(known), n=1, cutoff=_NEAR)
    return near[0] if near else None
