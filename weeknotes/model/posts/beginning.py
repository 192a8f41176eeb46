"""The beginning of a text: its first sentences, for where the whole has no room."""

import re

_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*(?=\s|$)")
_TOO_LITTLE = 4
"""Sentences that fill less than this part of the room are too short for a summary."""


def first_sentence(text: str) -> str:
    """The first sentence of a plain text on one line; all of it where none ends."""
    end = _SENTENCE_END.search(text)
    return text[: end.end()] if end else text


def without_lead(text: str) -> str:
    """A paragraph without a last sentence that only leads to what follows: “This week we:”."""
    if not text.endswith((":", "：")):
        return text
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    return text[: ends[-1]] if ends else ""


def beginning(text: str, most: int) -> str:
    """The first sentences of a plain text on one line; the first words where none is short enough.

    Args:
        text: the text.
        most: how many characters there is room for.
    """
    if len(text) <= most:
        return text
    ends = [match.end() for match in _SENTENCE_END.finditer(text, 0, most)]
    if ends and ends[-1] > most // _TOO_LITTLE:
        return text[: ends[-1]]
    return text[:most].rsplit(" ", 1)[0].rstrip(",;:–—-") + " …"
