"""Footnotes as the `footnotes` extension makes them, where nothing in the text refers to one."""

import re

WAY_BACK = "↩"
"""The arrow behind a note, back to its place in the text."""

# No grammar of tags: the three forms that the extension writes.
_ARROW = re.compile(
    r'(?:&#160;|&nbsp;|\xa0)?<a class="footnote-backref"[^<>]*? href="#fnref:([^"]*)"[^<>]*>'
    r"[^<]*</a>"
)
_NOTE = re.compile(r'<li id="fn:([^"]*)"')
_MARK = re.compile(r'<sup id="fnref:([^"]*)"')


def lonely_notes(html: str) -> frozenset[str]:
    """The names of the notes that nothing in the text refers to, as they are in ids."""
    return frozenset(_NOTE.findall(html)).difference(_MARK.findall(html))


def without_ways_back(html: str, names: frozenset[str]) -> str:
    """A text's HTML without the arrows of some notes, which would lead nowhere."""
    return _ARROW.sub(lambda match: "" if match[1] in names else match[0], html)
