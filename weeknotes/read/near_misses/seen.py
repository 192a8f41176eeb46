"""What readers see of a text, outside code: a slip is one only if they see it."""

import re
from functools import cached_property
from html import unescape

from weeknotes.html.enclosed import Enclosed
from weeknotes.html.tags import TAG
from weeknotes.read.text.markdown import Markup

_NOT_LOOKED_AT = Enclosed(
    *("pre", "code", "kbd", "samp", "textarea", "script", "style", "template"),
    comments=True,
    to_the_end=True,
)
"""Code, where nothing is a slip, and what readers do not see."""

_MAY_BE_LOST = re.compile(r"[\s_~`\\\"'“”‘’„«»–—….\x00\-]+")
"""What Markdown, and the setting of marks, may have taken away or changed."""


class ShownText:
    """The words of a page."""

    def __init__(self, markup: Markup) -> None:
        self.html = markup.typed_html or markup.html
        self.pictures = markup.pictures
        """The names of pictures that only GitHub shows."""
        self.lonely_notes = frozenset(unescape(name).casefold() for name in markup.lonely_notes)
        """The names of footnotes that nothing refers to, in small letters."""

    @cached_property
    def _words(self) -> str:
        return _core(TAG.sub("", _NOT_LOOKED_AT.replaced(self.html)))

    @cached_property
    def _words_without_stars(self) -> str:
        return self._words.replace("*", "")

    def shows(self, typed: str, *, stars: bool = False) -> bool:
        """Whether readers see what was typed, with its brackets and other marks.

        Args:
            typed: without code that may be in it.
            stars: whether they have to see its stars too, which else may have made words bold.
        """
        core = _core(typed)
        if stars:
            return core in self._words
        return core.replace("*", "") in self._words_without_stars


def _core(text: str) -> str:
    """A text without what Markdown may take away, as the page and the source have it alike."""
    return _MAY_BE_LOST.sub("", unescape(text))
