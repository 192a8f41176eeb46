"""Words that do not say where a link leads: “here”, “read more”."""

from weeknotes.model.names.slug import slugify

_VAGUE = frozenset(
    slugify(words)
    for words in (
        "click, click here, click this, click this link, find out more, find out more here, "
        "follow this link, here, learn more, link, more, more here, more info, more information, "
        "over here, page, read here, read it here, read more, read more here, read on, read this, "
        "see here, see more, site, the link, there, this, this article, this blog, "
        "this blog post, this link, this one, this page, this post, this site, this website, url, "
        "website, cliciwch yma, darllen mwy, dyma, fan hyn, mwy, yma"
    ).split(", ")
)
"""English and Welsh."""


_POINTING = frozenset(
    """a all and article at blog book buy by can check download find for from full get go have hear
    here heres how i in is it link listen look more my on online open or original our out over
    paper piece podcast post quickly read report see slides source story talk that the them there
    these this thread to try via video view visit watch website where whole you your
    ar darllen darllenwch dyma erthygl ewch gweler gwelwch gwrando gwylio llawn mwy o postiad y yma
    yn yr""".split()
)
"""English and Welsh words that lead to a link and say nothing of it: “Read the whole post here”."""


def is_pointing(words: str) -> bool:
    """Whether words only point to the link next to them; so does no word at all."""
    return all(word in _POINTING for word in filter(None, slugify(words).split("-")))


def is_vague(words: str) -> bool:
    """Whether the words of a link say nothing when they are read on their own."""
    return slugify(words) in _VAGUE
