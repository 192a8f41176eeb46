"""The ids of a text's headings, as GitHub's pages have them."""

import re
import unicodedata
from collections.abc import Container

from weeknotes.model.names.slug import is_in_words

_NOT_IN_ASCII_ID = re.compile(r"[^a-z0-9_-]+")


class HeadingIds:
    """Gives out ids, each once."""

    def __init__(self) -> None:
        self._taken: dict[str, int] = {}

    def free(self, text: str, others: Container[str]) -> str:
        """GitHub's id for a heading, numbered from the second of its name on.

        By the rule of github-slugger, which GitHub's pages agree with: a number that makes an id
        which is taken is passed over.

        Args:
            text: the heading's words, with single spaces.
            others: ids that its text gives to anything else.
        """
        words = text.lower().replace(" ", "-")
        if words.isascii():
            slug = _NOT_IN_ASCII_ID.sub("", words)
        else:
            composed = unicodedata.normalize("NFC", words)  # as keyboards write addresses
            slug = "".join(c for c in composed if c in "-_" or is_in_words(c))
        found = slug = slug or "section"
        while found in self._taken or found in others:
            self._taken[slug] = self._taken.get(slug, 0) + 1
            found = f"{slug}-{self._taken[slug]}"
        self._taken[found] = 0
        return found
