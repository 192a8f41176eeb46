"""Words that do not say where a link leads: “here”, “read more”."""

from weeknotes.model.slug import slugify

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


def is_vague(words: str) -> bool:
    """Whether the words of a link say nothing when they are read on their own."""
    return slugify(words) in _VAGUE
