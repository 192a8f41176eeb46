"""What may be in a text, at a glance."""

import re
from enum import Flag, auto

from weeknotes.read.text.markdown import Markup

BULLETS = "•·●◦○▪■□‣⁃∙➢❖\uf0a7\uf0b7\uf0d8\uf0fc"
"""What Word and web pages put before the items of a list; the last are of Word's own fonts."""

_LINE_START = re.compile(
    rf"\n(?:[ \t>]*(?:[{BULLETS}–|]|#+[^\s#]|-[^\W\d_]|o(?:[\t\xa0]| {{2}}))|(?: {{4}}|\t)[ \t]*<)"
)
"""What a line begins with that may be a near miss; a search leaps from line to line."""


class Group(Flag):
    """Kinds of near misses that have a character in common."""

    NONE = 0
    BRACKETS = auto()
    LINES = auto()
    STARS = auto()
    TABS = auto()
    EMPTY = auto()
    NOTES = auto()
    PICTURES = auto()


def glance(markup: Markup, body: str) -> Group:
    """The groups of which a text may have some.

    Args:
        markup: what became of the text.
        body: the text itself.
    """
    html, found = markup.html, Group.NONE
    if "[" in html:  # which is seldom left of what was read as Markdown
        found |= Group.BRACKETS
    if _LINE_START.search(f"\n{body}"):
        found |= Group.LINES
    if "*" in html and "**" in html:  # one character is found in a fraction of the time
        found |= Group.STARS
    if "\t" in html:
        found |= Group.TABS
    if markup.has_empty_link:
        found |= Group.EMPTY
    if markup.lonely_notes:
        found |= Group.NOTES
    if markup.pictures:
        found |= Group.PICTURES
    return found
