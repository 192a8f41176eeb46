"""Every kind of near miss, in one table."""

from weeknotes.read.near_misses import lines, links, marks, notes, pictures
from weeknotes.read.near_misses.glance import Group
from weeknotes.read.near_misses.near import Case

CASES = (
    Case(
        Group.BRACKETS,
        "links that are shown as typed",
        links.targets,
        ("](", "]]("),
    ),
    Case(Group.BRACKETS, "links with a space between their brackets", links.gaps, ("] (", "]\n(")),
    Case(Group.BRACKETS, "links with their brackets the wrong way round", links.turned, (")[",)),
    Case(Group.BRACKETS, "links by a name that leads nowhere", links.references, ("][",)),
    Case(Group.BRACKETS, "names whose address has spaces", links.definitions, ("]: ",)),
    Case(Group.BRACKETS, "links as in a wiki", links.wiki, ("[[",)),
    Case(Group.BRACKETS, "alerts that do not work", marks.alerts, ("[!",)),
    Case(Group.BRACKETS, "markers for a table of contents", marks.contents, ("[", "]")),
    Case(Group.BRACKETS, "references to a missing footnote", notes.without_note, ("[^",)),
    Case(Group.LINES, "headings without a space after the hashes", lines.headings, (">#", "\n#")),
    Case(Group.LINES, "lists with bullets from Word", lines.bullets),
    Case(Group.LINES, "lists with dashes", lines.dashes, ("–",)),
    Case(Group.LINES, "lists without a space after the hyphens", lines.tight, (">-", "\n-")),
    Case(Group.LINES, "tables that are shown as typed", lines.tables, (">|", "\n|")),
    Case(Group.LINES, "HTML that is shown as code", lines.html_as_code, ("<pre><code>",)),
    Case(Group.STARS, "stars that make nothing bold", lines.stars),
    Case(Group.TABS, "tables with tabs", lines.pasted_tables),
    Case(Group.EMPTY, "links or pictures without an address", links.empty),
    Case(Group.NOTES, "footnotes that nothing refers to", notes.never_referred_to),
    Case(Group.PICTURES, "pictures that only GitHub shows", pictures.githubs),
)
