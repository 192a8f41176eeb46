"""The sections that a digest shows in full, lifted out of their posts."""

from collections.abc import Iterator, Mapping

import msgspec

from weeknotes.model.posts.post import Post
from weeknotes.model.problems.time_limit import time_limit
from weeknotes.model.views.parts import Excerpt
from weeknotes.model.views.weeks import DigestView
from weeknotes.model.weeks.week import Week
from weeknotes.plan.catalogue import Catalogue
from weeknotes.plan.posts.text import Text
from weeknotes.plan.streams.lifting import lifted

_TOP = 3
"""The level of a section's own headings: below that of "What we're learning"."""


def with_sections(
    view: DigestView, week: Week, catalogue: Catalogue, texts: Mapping[str, Text]
) -> DigestView:
    """A digest with the whole text of its sections, each id on it there once.

    Args:
        view: the digest, with the first sentences of each.
        week: the week.
        catalogue: the site's.
        texts: the posts' texts with links made ready, by path.
    """
    wanted = frozenset(one.href for one in (*view.learning, *view.ahead))
    if not wanted:
        return view
    found = dict(_sections(catalogue.weeks.get(week, ()), wanted, catalogue, texts))

    def whole(excerpts: tuple[Excerpt, ...]) -> tuple[Excerpt, ...]:
        return tuple(msgspec.structs.replace(one, html=found.get(one.href, "")) for one in excerpts)

    return msgspec.structs.replace(view, learning=whole(view.learning), ahead=whole(view.ahead))


def _sections(
    posts: tuple[Post, ...],
    wanted: frozenset[str],
    catalogue: Catalogue,
    texts: Mapping[str, Text],
) -> Iterator[tuple[str, str]]:
    """Address and HTML of each section that is wanted."""
    number = 0
    for post in posts:
        href, text = catalogue.cards[post.path].href, texts[post.path]
        for heading in text.headings:
            place = f"{href}#{heading.id}"
            if place not in wanted:
                continue
            number += 1
            section, prefix = text.section(heading), f"_{number}-"
            with time_limit(post.path):
                html = lifted(section, prefix=prefix, top=_TOP, base_href=href, whole=text.html)
            yield place, html
