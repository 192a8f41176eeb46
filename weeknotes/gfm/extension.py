"""The extension that `markdown.Markdown` takes."""

from typing import TYPE_CHECKING, Any

from markdown.extensions import Extension

from weeknotes.gfm import treeprocessors
from weeknotes.gfm.blocks import parser as blocks
from weeknotes.gfm.blocks.alerts import TITLES
from weeknotes.gfm.blocks.rawhtml import RestoreHtml
from weeknotes.gfm.errors import UnknownOption
from weeknotes.gfm.inlines.unclosed import Swallowing
from weeknotes.gfm.preprocessor import CleanLines

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

    from markdown import Markdown


_NAMES = ("swallowing", "words_in_headings", "words_in_sentences")


class GitHubMarkdown(Extension):
    """Reads Markdown as GitHub does.

    Put it first in the list of extensions. `tables`, `footnotes`, `abbr` and `attr_list` are
    understood when they are loaded too, and work as they always do.

    An instance belongs to one `markdown.Markdown`.
    """

    def __init__(self, **kwargs: Any) -> None:
        """Take the options.

        Args:
            **kwargs: `nesting_limit`: how many quotes and list items may be open at once (100).
                `line_offset`: how many lines come before the text, such as those of front matter
                (0); can be changed between documents with `setConfig`.
                `line_attribute`: the attribute that gives the source line of each block in the
                page, such as `data-line` (none).
                `spaced_attribute`: the attribute of a link or image whose target holds blanks, with
                the target as it was typed (none: as on GitHub, that is no link).
                `swallowing`: the names of elements that would swallow what follows them, such as
                `title`: an opening tag that nothing closes is text, or is closed (none).
                `words_in_headings`: the names of elements whose tags, without attributes, are words
                of a heading where nothing closes them: `Why <b> is not <strong>` (none).
                `words_in_sentences`: the same for a paragraph and the like: those that would break
                it in two or show nothing, such as `details` in “The <details> element” (none).
                `alert_titles`: the titles of alerts by kind, such as `{"NOTE": "Nodyn"}`.
                `task_labels`: what a screen reader says of a task to do and of one done.
        """
        self.config = {
            "nesting_limit": [100, "How many quotes and list items may be open at once"],
            "line_offset": [0, "How many lines come before the text"],
            "line_attribute": ["", "The attribute that gives the source line of each block"],
            "spaced_attribute": ["", "The attribute that marks a target that holds blanks"],
            "swallowing": [(), "Elements whose opening tags are text where nothing closes them"],
            "words_in_headings": [(), "Elements whose lone tags are words of a heading"],
            "words_in_sentences": [(), "Elements whose lone tags are words of a sentence"],
            "alert_titles": [dict(TITLES), "The titles of alerts, by kind"],
            "task_labels": [("to do", "done"), "What a task to do and a done one are called"],
        }
        self._names: tuple[Sequence[str], ...] = ((), (), ())
        super().__init__(**kwargs)
        self._parser: blocks.GitHubParser | None = None

    def extendMarkdown(self, md: "Markdown") -> None:  # noqa: N802 - the base's name
        """Put our parsers in the place of Python-Markdown's."""
        old = md.parser
        new = blocks.GitHubParser(md)
        # Extensions loaded before keep the old parser, so that one asks the new one from now on.
        new.blockprocessors, new.state = old.blockprocessors, old.state
        for name in ("parseDocument", "parseChunk", "parseBlocks"):
            setattr(old, name, getattr(new, name))
        for name in blocks.NATIVE - {"abbr", "footnote", "table"}:
            new.blockprocessors.deregister(name, strict=False)
        md.parser = new
        self._parser = new
        for name in treeprocessors.NATIVE - {"footnote"}:
            md.inlinePatterns.deregister(name, strict=False)
        md.preprocessors.deregister("html_block", strict=False)
        md.preprocessors.register(CleanLines(md), "normalize_whitespace", 30)
        inline = treeprocessors.InlineTreeprocessor(md, new)
        md.treeprocessors.register(inline, "inline", 20)
        md.postprocessors.register(RestoreHtml(md), "raw_html", 30)
        attribute = self.getConfig("line_attribute")
        if attribute:
            lines = treeprocessors.LineTreeprocessor(md, new, attribute)
            md.treeprocessors.register(lines, "gfm_lines", 1)
        md.registerExtension(self)
        self._take_options()

    def setConfig(self, key: str, value: Any) -> None:  # noqa: N802 - the base's name
        """Change an option; it holds from the next document on.

        Args:
            key: The name of the option.
            value: Its new value.

        Raises:
            UnknownOption: There is no such option.
        """
        if key not in self.config:
            raise UnknownOption(key, self.config)
        super().setConfig(key, value)
        self._take_options()

    def reset(self) -> None:
        """Make ready for the next document."""
        if self._parser is not None:
            self._parser.forget()

    def _take_options(self) -> None:
        # The base sets options before there is a parser.
        parser = getattr(self, "_parser", None)
        if parser is None:
            return
        parser.limit = self.getConfig("nesting_limit")
        parser.line_offset = self.getConfig("line_offset")
        parser.spaced_attribute = self.getConfig("spaced_attribute")
        names = tuple(map(self.getConfig, _NAMES))
        if names != self._names:
            self._names = names
            swallowing, in_headings, in_sentences = names
            parser.swallowing = Swallowing(swallowing)
            parser.lone_in_headings = Swallowing(swallowing, in_headings)
            parser.lone_in_sentences = Swallowing((), in_sentences)
        parser.alert_titles = {**TITLES, **self.getConfig("alert_titles")}
        parser.task_labels = tuple(self.getConfig("task_labels"))

    @property
    def source_lines(self) -> "dict[Element, int]":
        """The 1-based source line of each block, link and image of the present document.

        For treeprocessors that run after the parsing, by priority anything below 20.
        """
        return self._parser.source_lines if self._parser is not None else {}

    @property
    def raw_html(self) -> "list[tuple[int, str]]":
        """The 1-based source line of each piece of raw HTML in the present document, and the piece.

        Blocks come first, then tags within texts. For treeprocessors of a priority below 20, and
        until the next reset.
        """
        return self._parser.raw_html.pieces() if self._parser is not None else []


def makeExtension(**kwargs: Any) -> GitHubMarkdown:  # noqa: N802 - Python-Markdown's name for it
    """Make the extension for `markdown.Markdown(extensions=["weeknotes.gfm"])`."""
    return GitHubMarkdown(**kwargs)
