"""Rules about other people's sites, which `weeknotes check --external` asks."""

from weeknotes.check.catalogue.rule import advice

ELSEWHERE = (
    advice(
        "link-dead",
        "A link to a page that has gone",
        "The other site says that there is no such page, or the site itself is no more. Sites that "
        "only refuse to answer a program are never reported as dead. Answers are kept for a week "
        "in `.weeknotes/links.json`; remove that file to ask again at once.",
        "Look for the page's new address, link to a copy of it at <https://web.archive.org/>, or "
        "take the link out.",
    ),
    advice(
        "link-moved",
        "A link to a page that has moved for good",
        "The other site leads readers on to the new address, for as long as it cares to.",
        "Write the new address in place of the old one.",
    ),
)
