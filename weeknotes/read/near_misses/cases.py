"""Every kind of near miss, in one table, and the quick looks that spare most texts the rest."""

import re

from weeknotes.read.markup import Markup
from weeknotes.read.near_misses import lines, links, notes
from weeknotes.read.near_misses.near import Case

BRACKETS = (
    Case("links that are shown as they are typed", ("](", "]]("), links.targets),
    Case("links with a space between their brackets", ("] (", "]\n("), links.gaps),
    Case("links with turned brackets", (")[",), links.turned),
    Case("links by a name that leads nowhere", ("][",), links.references),
    Case("names whose address has spaces", ("]: ",), links.definitions),
    Case("links as wikis have them", ("[[",), links.wiki),
    Case("marks without a footnote", ("[^",), notes.without_note),
)
LINES = (
    Case("headings without a space after the hashes", (">#", "\n#"), lines.headings),
    Case("lists with bullets from Word", (), lines.bullets),
    Case("lists with dashes", ("–",), lines.dashes),
    Case("tables that are shown as they are typed", (">|", "\n|"), lines.tables),
    Case("HTML that is shown as code", ("<pre><code>",), lines.html_as_code),
)
STARS = Case("stars that make nothing bold", ("**",), lines.stars)
TABS = Case("tables with tabs", (), lines.pasted_tables)
EMPTY = Case("links or pictures without an address", (), links.empty)
NOTES = Case("footnotes that nothing refers to", (), notes.never_referred_to)
CASES = (*BRACKETS, *LINES, STARS, TABS, EMPTY, NOTES)

_LINE_START = re.compile(
    rf"\n(?:[ \t>]*(?:[{lines.BULLETS}–|]|#+[^\s#]|o(?:[\t\xa0]| {{2}}))|(?: {{4}}|\t)[ \t]*<)"
)
"""What a line begins with that may be of `LINES`; a search leaps from line to line."""


def cases_of(markup: Markup, body: str) -> tuple[Case, ...]:
    """The kinds that a text may have, at the cost of a few searches for single characters.

    Args:
        markup: what became of the text.
        body: the text itself.
    """
    html = markup.html
    found: list[Case] = []
    if "[" in html:  # which is seldom left of what was read as Markdown
        found += BRACKETS
    if _LINE_START.search(f"\n{body}"):
        found += LINES
    if "*" in html:
        found.append(STARS)
    if "\t" in html:
        found.append(TABS)
    if markup.has_empty_link:
        found.append(EMPTY)
    if markup.lonely_notes:
        found.append(NOTES)
    return tuple(case for case in found if any(sign in html for sign in case.signs or ("",)))
