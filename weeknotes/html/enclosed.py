"""Stretches of HTML or Markdown between a start and its end, found in one pass.

A pattern such as `<!--.*?-->` goes to the end of a text from each start that nothing closes, so the
time it takes grows with the square of their number. Here an end that is not there is looked for
once.
"""

import re
from collections.abc import Iterator

from weeknotes.html.tags import INSIDE, element_name, end_tag


class Enclosed:
    """The stretches from the start tags of some elements, or of comments, to their ends.

    What is in such a stretch is part of it, even if it looks like another start.
    """

    def __init__(self, *names: str, comments: bool = False, to_the_end: bool = False) -> None:
        """Prepare to look for them.

        Args:
            names: of the elements, in small letters.
            comments: whether to look for comments too.
            to_the_end: whether what nothing closes goes to the end of the text; else it is no
                stretch.
        """
        elements = rf"(?P<name>{element_name(*names)}){INSIDE}>?" if names else "(?P<name>(?!))"
        self._start = re.compile(f"<(?:{elements}{'|!--' if comments else ''})")
        self._ends = {name: re.compile(end_tag(name)) for name in names} | {"": re.compile("-->")}
        self._to_the_end = to_the_end

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Where each stretch begins and ends, in their order."""
        at = 0
        missing: set[str] = set()
        while start := self._start.search(text, at):
            at = start.end()
            name = (start["name"] or "").lower()
            end = None if name in missing else self._ends[name].search(text, at)
            if end is None:
                if self._to_the_end:
                    yield start.start(), len(text)
                    return
                missing.add(name)
            else:
                at = end.end()
                yield start.start(), at

    def replaced(self, text: str, by: str = "") -> str:
        """The text with something else, or nothing, for each stretch."""
        return by.join(part for part, within in self.parts(text) if not within)

    def parts(self, text: str) -> Iterator[tuple[str, bool]]:
        """All parts of the text, and whether each is such a stretch; outer parts may be empty."""
        at = 0
        for start, end in self.spans(text):
            yield text[at:start], False
            yield text[start:end], True
            at = end
        yield text[at:], False


COMMENTS = Enclosed(comments=True)
