"""What lists show of a post: everything but its text, made once for all of them."""

from collections.abc import Mapping
from datetime import datetime

import msgspec

from weeknotes.model.posts.post import Post
from weeknotes.model.views.parts import Card, Day, Picture, SeriesPart
from weeknotes.model.weeks.wording import say_day, say_short
from weeknotes.plan.addresses.routes import Roots, series_url
from weeknotes.plan.lists.names import Names
from weeknotes.plan.lists.series import PlaceInSeries


def card_of(post: Post, href: str, names: Names) -> Card:
    """The card of a dated post.

    Args:
        post: the post.
        href: its address.
        names: those of its kind, authors, tags and week.

    Raises:
        ValueError: the post has no date.
    """
    if post.date is None:
        raise ValueError(post.path)
    return Card(
        title=post.title,
        href=href,
        kind=names.kinds[post.kind],
        date=day(post.date),
        summary=post.summary,
        authors=tuple(map(names.people.__getitem__, post.authors)),
        week=names.weeks[max(post.weeks)] if post.weeks else None,
        minutes=post.document.minutes,
        lang=post.lang,
        tags=names.tags_of(post),
        held=held_words(post),
        summary_html=post.summary_html,
    )


def with_more(
    cards: Mapping[str, Card], more: Mapping[str, tuple[Picture | None, SeriesPart | None]]
) -> dict[str, Card]:
    """The cards with what is known only once links are resolved and series are in order.

    Args:
        cards: by path of the source.
        more: the cover and the part of a series, by path of the source.
    """
    return {
        path: msgspec.structs.replace(card, image=more[path][0], series=more[path][1])
        if path in more
        else card
        for path, card in cards.items()
    }


def cover_of(post: Post, src: str) -> Picture | None:
    """The cover of a post; None where it has none.

    Args:
        post: the post.
        src: where its cover is, or empty.
    """
    if post.image is None or not src:
        return None
    return Picture(src=src, alt=post.image.alt, credit=post.image.credit)


def part_of(post: Post, place: PlaceInSeries, roots: Roots) -> SeriesPart:
    """Which part of which series a post is."""
    return SeriesPart(
        title=post.series,
        href=roots.href(series_url(place.series.slug)),
        part=place.series.parts[place.at].number,
        total=place.series.total,
    )


def held_words(post: Post) -> str:
    """The badge of a post that only a preview shows."""
    if post.held is None:
        return ""
    if post.held.why == "unfinished":
        return "Not finished"
    if post.held.why == "expired":
        return f"Expired on {post.held.reason}"
    return "Draft" if post.held.is_draft else f"Scheduled for {post.held.reason}"


def day(moment: datetime) -> Day:
    """A moment for readers, without a time where there was none."""
    timed = (moment.hour, moment.minute, moment.second) != (0, 0, 0)
    return Day(
        iso=moment.isoformat() if timed else moment.date().isoformat(),
        text=say_day(moment),
        short=say_short(moment),
        year=str(moment.year),
    )
