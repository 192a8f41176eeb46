"""Tags that come along when a text is pasted from Word: `<o:p>`, `<w:sdt>`, `<st1:place>`.

To Markdown they are no tags, so a paragraph would show them as text.
"""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from weeknotes.gfm import GitHubMarkdown
from weeknotes.model.posts.document import Formatting

# No grammar of tags: the names that Office gives to the spaces of its own.
_TAG = re.compile(r"<(/?)((?:o|v|w|m|x|st1):[a-z]\w*)(?:\s[^<>]*)?/?>", re.IGNORECASE)
_WHOLE = frozenset({"code", "pre"})


class OfficeTags(Treeprocessor):
    """Leaves the tags of Word out of a tree, and keeps the words between them.

    It runs while it is still known which characters are escaped.
    """

    PRIORITY = 18

    def __init__(self, md: Markdown, github: GitHubMarkdown) -> None:
        super().__init__(md)
        self._github = github
        self.wanted = True
        """Whether the present text may hold any."""

        self.found: list[Formatting] = []
        """Those of the present text."""

    def want(self, text: str) -> None:
        """Note whether a text may hold any."""
        self.wanted = _TAG.search(text) is not None

    def run(self, root: Element) -> None:
        """Clean a tree."""
        self.found.clear()
        if self.wanted:
            self._visit(root, 1)

    def _visit(self, element: Element, line: int) -> int:
        """Clean an element; returns the line on which it ends."""
        line = self._github.source_lines.get(element) or line
        element.text, line = self._cleaned(element.text, line)
        for child in [*element]:
            found = len(self.found)
            if child.tag not in _WHOLE:
                line = self._visit(child, line)
            if len(self.found) > found and child.tag == "p" and _is_empty(child):
                element.remove(child)
                continue
            child.tail, line = self._cleaned(child.tail, line)
        return line

    def _cleaned(self, text: str | None, line: int) -> tuple[str | None, int]:
        """A text without such tags, and the line on which it ends."""
        if not text or isinstance(text, AtomicString):
            return text, line
        for tag in _TAG.finditer(text):
            if not tag[1]:
                at = line + text.count("\n", 0, tag.start())
                self.found.append(Formatting(name=f"<{tag[2].lower()}>", line=at))
        return _TAG.sub("", text), line + text.count("\n")


def _is_empty(element: Element) -> bool:
    words = "".join(element.itertext()).replace("&nbsp;", "")
    return not len(element) and not words.strip()
