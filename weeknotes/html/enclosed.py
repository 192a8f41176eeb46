"""Stretches of HTML or Markdown between a start and its end, found in one go.

A pattern such as `<!--.*?-->` goes to the end of a text from each start that nothing closes, so the
time it takes grows with the square of their number. Here an end that is not there is looked for
once.
"""

import re
from collections.abc import Iterator


class Enclosed:
    """What stands from the start tags of some elements, or of comments, to their ends.

    What lies in such a stretch is part of it, even if it looks like another start. What nothing
    closes is no stretch.
    """

    def __init__(self, *names: str, comments: bool = False) -> None:
        elements = rf"(?P<name>{'|'.join(names)})\b" if names else "(?!)(?P<name>)"
        comment = "!--" if comments else "(?!)"
        self._start = re.compile(rf"<(?:{comment}|{elements}[^<>]*+>?)", re.IGNORECASE)
        ends = {name: rf"</{name}\s*+>" for name in names} | {"": "-->"}
        self._ends = {name: re.compile(end, re.IGNORECASE) for name, end in ends.items()}

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Where each stretch begins and ends, in their order."""
        at = 0
        missing: set[str] = set()
        while start := self._start.search(text, at):
            at = start.end()
            name = (start["name"] or "").lower()
            end = None if name in missing else self._ends[name].search(text, at)
            if end is None:
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
