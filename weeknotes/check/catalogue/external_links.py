"""Rules about links to other sites, which `weeknotes check --external` follows."""

from weeknotes.check.catalogue.rule import advice

EXTERNAL_LINKS = (
    advice(
        "link-dead",
        "A dead link to another site",
        "The other site says that the page does not exist, or the site itself is gone. Sites that "
        "only refuse to answer a program are never reported as dead. Answers are kept for a week "
        "in `.weeknotes/links.json`. Delete that file to ask again at once.",
        "Look for the page's new address, link to a copy of it at <https://web.archive.org/>, or "
        "take the link out.",
    ),
    advice(
        "link-moved",
        "A link to a page that has moved for good",
        "The other site still sends readers to the new address, but may stop doing so.",
        "Replace the old address with the new one.",
    ),
)
