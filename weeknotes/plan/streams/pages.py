"""The page and the feed of each stream: sections in full, each with its place in its post."""

from collections.abc import Callable, Iterator
from itertools import groupby

import msgspec

from weeknotes.model.page import FeedEntry, Page
from weeknotes.model.posts.post import Post
from weeknotes.model.problems.time_limit import time_limit
from weeknotes.model.views.parts import FeedLink
from weeknotes.model.views.streams import StreamEntry, StreamPart, StreamView, StreamYear
from weeknotes.model.weeks.wording import count, say_day
from weeknotes.plan.catalogue import Catalogue
from weeknotes.plan.family import Context, Family, Resolved
from weeknotes.plan.feeds.absolute import absolute_html
from weeknotes.plan.frame import Surroundings, frame
from weeknotes.plan.lists.listings import listing_feed
from weeknotes.plan.posts.text import Text
from weeknotes.plan.streams.lifting import lifted
from weeknotes.plan.streams.sections import first_sentences
from weeknotes.plan.streams.streams import Find, Gathered

_BELOW_HEADING = 4
"""The page is an `h1`, a year an `h2`, a section's own heading an `h3`."""


def stream_page(
    one: Gathered, around: Surroundings, texts: dict[str, Text], feed: FeedLink, words: str = ""
) -> Page:
    """The page of a stream.

    Args:
        one: the stream with its sections.
        around: what all pages have in common.
        texts: by path of the source, the texts with their links made ready.
        feed: its feed, as a reader is offered it.
        words: that introduce it, as HTML.
    """
    catalogue, stream = around.catalogue, one.stream
    sentence = _sentence(one)
    years = groupby(one.finds.values(), key=lambda find: catalogue.cards[find.post.path].date.year)
    return Page(
        url=one.url,
        template="stream.html",
        inputs=StreamView(
            frame=frame(around, one.url, title=stream.title, description=sentence, feed=feed),
            title=stream.title,
            sentence=sentence,
            words=words,
            feed=feed,
            years=tuple(
                StreamYear(
                    year=year,
                    id=f"_{year}",
                    entries=tuple(_entry(find, texts[find.post.path], catalogue) for find in finds),
                )
                for year, finds in years
            ),
            heading=next(iter(stream.headings), ""),
        ),
        sources=(f"the stream “{stream.title}” of the settings",),
        variant=stream.name,
    )


def stream_entries(
    one: Gathered,
    texts: dict[str, Text],
    entry: Callable[[Post], FeedEntry],
    catalogue: Catalogue,
) -> Iterator[FeedEntry]:
    """The items of a stream's feed, newest first: one a section, and whole posts as they are.

    An item is known by its post's identity, the stream's name and its number among the post's
    sections of the stream: to reword a heading, or the section, repeats nothing in a feed reader.

    Args:
        one: the stream with its sections.
        texts: by path of the source, the texts with their links made ready.
        entry: makes a post's own item.
        catalogue: the site's.
    """
    taken = set(catalogue.guids.values())
    for find in one.finds.values():
        whole = entry(find.post)
        if not find.places:
            yield whole
            continue
        text = texts[find.post.path]
        for number, place in enumerate(find.places, 1):
            heading = text.headings[place]
            guid = f"{whole.guid}#{one.stream.name}" + (f"-{number}" if number > 1 else "")
            while guid in taken:  # by an author who wrote just this into a header
                guid += "-"
            taken.add(guid)
            with time_limit(find.post.path):
                section = text.section(heading)
                html = lifted(section, prefix="", top=2, base_href=whole.url, whole=text.html)
                html = absolute_html(html, page_url=whole.url)
                summary = first_sentences(section)
            yield msgspec.structs.replace(
                whole,
                url=f"{whole.url}#{heading.id}",
                guid=guid,
                title=f"{whole.title} – {heading.text}",
                html=html,
                summary=summary,
                image=None,
            )


def _entry(find: Find, text: Text, catalogue: Catalogue) -> StreamEntry:
    card, url = catalogue.cards[find.post.path], catalogue.urls[find.post.path]
    parts = []
    with time_limit(find.post.path):
        for place in find.places:
            heading = text.headings[place]
            parts.append(
                StreamPart(
                    heading=heading.text,
                    href=f"{card.href}#{heading.id}",
                    html=lifted(
                        text.section(heading),
                        prefix=f"_{url.strip('/')}:{heading.id}:",
                        top=_BELOW_HEADING,
                        base_href=card.href,
                        whole=text.html,
                    ),
                )
            )
    return StreamEntry(post=card, parts=tuple(parts))


def _sentence(one: Gathered) -> str:
    sections = sum(len(find.places) for find in one.finds.values())
    posts = sum(not find.places for find in one.finds.values())
    counts = [count(sections, "section")] if sections else []
    counts += [count(posts, "post")] if posts else []
    latest = max((post.date for post in one.posts if post.date), default=None)
    if latest is None:
        return "Nothing here yet."
    return f"{' and '.join(counts)}, the latest on {say_day(latest)}."


def _addresses(context: Context) -> Iterator[str]:
    return (listing.url for listing in context.lists if listing.stream)


def _pages(resolved: Resolved) -> Iterator[Page]:
    for listing in resolved.context.lists:
        if listing.stream:
            feed = listing_feed(listing, resolved.catalogue)
            words = resolved.words.get(listing.url, "")
            yield stream_page(listing.stream, resolved.around, resolved.texts, feed, words)


FAMILY = Family(addresses=_addresses, pages=_pages)
