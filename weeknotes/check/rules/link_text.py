"""The words of links: they have to say where a link leads, even when read on their own."""

import re
from collections.abc import Iterator

from weeknotes.html.attributes import attributes
from weeknotes.html.tags import start_tag
from weeknotes.model.posts.post import Post
from weeknotes.model.problems.problem import Problem, warning
from weeknotes.model.web.vague_words import is_vague

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://\S+|www\.[^\s/]++/\S+", re.IGNORECASE)
_LINK = re.compile(start_tag("a"))
_NAMING = frozenset({"aria-label", "aria-labelledby"})
_HINT = "Link the words that say what is there."


def link_advice(post: Post) -> Iterator[Problem]:
    """Advice on the links of a post."""
    pictures_without_words = any(not image.alt.strip() for image in post.document.images)
    named = _labelled(post.document.html)
    for link in post.document.links:
        if link.href in named or link.href.startswith("#"):
            continue  # links within the page are usually footnotes
        line = link.line or post.document.line_of(link.href)
        shown = link.href[:80]
        if _ADDRESS.fullmatch(link.text):
            yield warning(
                "link-text-address",
                post.path,
                f"The link “{link.text[:80]}” shows only an address.",
                "Write what is there, followed by the address: "
                f"[What it is]({shown}{'…' if shown != link.href else ''})",
                line=line,
            )
        elif is_vague(link.text):
            yield warning(
                "link-text-vague",
                post.path,
                f"The words “{link.text}” do not say where the link to {shown} leads.",
                _HINT,
                line=line,
            )
        elif not link.text.strip() and not pictures_without_words:
            yield warning(
                "link-text-empty",
                post.path,
                f"The link to {shown} has no words, so nobody sees it.",
                "Write words between its square brackets, or take it out.",
                line=line,
            )


def _labelled(html: str) -> frozenset[str]:
    """Addresses of links with an `aria-label`, which screen readers read instead of the words."""
    if "aria-label" not in html:
        return frozenset()
    links = map(attributes, _LINK.findall(html))
    return frozenset(link["href"] for link in links if "href" in link and _NAMING & link.keys())
