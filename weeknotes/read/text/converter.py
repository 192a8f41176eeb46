"""Python-Markdown with what we add to it.

A module of its own, because it takes a tenth of a second to import, and a build in which no text
has changed needs none of it.
"""

from functools import cache

import markdown
from markdown.extensions.abbr import AbbrExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.tables import TableExtension

from weeknotes.gfm import GitHubMarkdown
from weeknotes.model.posts.document import SPACED
from weeknotes.read.html.footnotes import BACK
from weeknotes.read.text.attribute_lists import AttributeLists
from weeknotes.read.text.lonely_notes import WAY_BACK
from weeknotes.read.text.office_tags import OfficeTags
from weeknotes.read.text.raw.sanitise import BREAKING, PAIRED, SWALLOWING
from weeknotes.read.text.serializer import LineBreaks, write_html
from weeknotes.read.text.source_lines import Marking


class Converter:
    """Makes HTML of one text after the other, not safe yet, with its marks set."""

    def __init__(self) -> None:
        self.github = GitHubMarkdown(
            spaced_attribute=SPACED,
            swallowing=SWALLOWING,
            words_in_headings=PAIRED,
            words_in_sentences=BREAKING,
        )
        # Not by their names, for which all packages that are installed would be looked through.
        footnotes = FootnoteExtension(
            BACKLINK_TEXT=f"{WAY_BACK}\ufe0e",  # which keeps the arrow from being an emoji
            BACKLINK_TITLE=BACK,
            USE_DEFINITION_ORDER=False,
        )
        self._markdown = markdown.Markdown(
            extensions=[self.github, TableExtension(), footnotes, AbbrExtension()],
            output_format="html",
        )
        self.marking = Marking(self._markdown, self.github)
        steps = self._markdown.treeprocessors
        self.attribute_lists = AttributeLists(self._markdown, self.github)
        steps.register(self.attribute_lists, "attribute_lists", AttributeLists.PRIORITY)
        self.office_tags = OfficeTags(self._markdown, self.github)
        steps.register(self.office_tags, "office_tags", OfficeTags.PRIORITY)
        steps.register(self.marking, "marking", Marking.PRIORITY)
        steps.register(LineBreaks(self._markdown), "prettify", LineBreaks.PRIORITY)
        steps.deregister("unescape")
        self._markdown.serializer = write_html

    def convert(self, text: str, lines_before: int, *, sets_marks: bool) -> str:
        """The HTML of a text; what was found on the way is in `github` and `marking`."""
        self._markdown.reset()
        self.github.setConfig("line_offset", lines_before)
        self.marking.sets_marks = sets_marks
        self.attribute_lists.wanted = "{:" in text
        self.office_tags.want(text)
        return self._markdown.convert(text)


@cache
def converter() -> Converter:
    """One converter a process: making it costs as much as a post."""
    return Converter()
