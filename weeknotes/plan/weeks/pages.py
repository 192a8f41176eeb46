"""Pages by week: the archive, and a digest for each week."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from weeknotes.model.page import Page
from weeknotes.model.posts.post import Post
from weeknotes.model.settings import ROUNDUP, WEEKNOTE, Kind
from weeknotes.model.views.parts import CardGroup, Excerpt, FeedLink, NavItem
from weeknotes.model.views.weeks import (
    ArchiveView,
    ArchiveYear,
    DigestIndexView,
    DigestView,
    DigestYear,
)
from weeknotes.model.weeks.week import Week
from weeknotes.model.weeks.wording import count, join_names
from weeknotes.plan.addresses.routes import (
    ARCHIVE,
    DIGESTS,
    EMAIL_FORMS,
    digest_url,
    email_url,
    feed_url,
)
from weeknotes.plan.catalogue import Catalogue
from weeknotes.plan.family import Context, Family, Resolved
from weeknotes.plan.frame import Surroundings, frame
from weeknotes.plan.library.shared_links import shared_links
from weeknotes.plan.machines.json_ld import archive_data, digest_data
from weeknotes.plan.posts.cards import day
from weeknotes.plan.streams.sections import excerpts
from weeknotes.plan.weeks.digest_sections import with_sections
from weeknotes.plan.weeks.week_words import week_days, week_label

LEARNING = "learning"
AHEAD = "next"
"""Streams whose sections a digest shows, the second where a site has one."""


def archive_page(around: Surroundings) -> Page:
    """A row of weeks for each year, and every post below its week."""
    catalogue = around.catalogue
    posts, weeks = len(catalogue.posts), len(catalogue.weeks)
    sentence = f"{count(posts, 'post')} from {count(weeks, 'week')}." if posts else "No posts yet."
    return Page(
        url=ARCHIVE,
        template="archive.html",
        inputs=ArchiveView(
            frame=frame(
                around,
                ARCHIVE,
                title="Archive",
                description=sentence,
                json_ld=archive_data("Archive", catalogue),
            ),
            title="Archive",
            sentence=sentence,
            strips=tuple(around.almanac.strips.values()),
            years=tuple(
                ArchiveYear(
                    year=str(year),
                    id=f"_{year}",
                    weeks=tuple(week_group(week, catalogue) for week in members),
                )
                for year, members in groupby(catalogue.weeks, key=lambda week: week.year)
            ),
        ),
        sources=("the archive",),
    )


def week_group(week: Week, catalogue: Catalogue) -> CardGroup:
    """The posts of a week under its label."""
    return CardGroup(
        title=week_label(week, catalogue.settings.weeks),
        cards=catalogue.cards_of(catalogue.weeks[week]),
        href=catalogue.roots.href(digest_url(week)),
        id=f"_{week.slug}",
    )


def digest_feed(catalogue: Catalogue) -> FeedLink:
    """The digest's feed, as a reader is offered it."""
    roots = catalogue.roots
    return FeedLink(
        title=f"{catalogue.settings.title}: weekly digest",
        href=roots.absolute(feed_url(DIGESTS)),
        page=roots.absolute(DIGESTS),
    )


def digest_view(
    week: Week, around: Surroundings, editorial: str, *, posts: tuple[Post, ...] | None = None
) -> DigestView:
    """The digest of a week.

    Args:
        week: the week, which has a digest.
        around: what all pages have in common.
        editorial: an editor's words, as HTML.
        posts: the week's posts to show (default: all of them).
    """
    catalogue = around.catalogue
    posts = catalogue.weeks.get(week, ()) if posts is None else posts
    late = catalogue.late.get(week, ())
    previous, following = around.almanac.beside[week]
    label = week_label(week, catalogue.settings.weeks)
    writers = catalogue.writers(posts)
    names = join_names(person.name for person in writers)
    roundups = tuple(
        post for post in posts if post.kind == ROUNDUP and post.path in catalogue.sharings
    )
    listed = frozenset(post.path for post in roundups)
    notes, others = _by_kind(tuple(post for post in posts if post.path not in listed), catalogue)
    learning_title, learning = _section_of(LEARNING, posts, catalogue)
    ahead_title, ahead = _section_of(AHEAD, posts, catalogue)
    sentence = _in_a_sentence(len(posts), len(late), names)
    return DigestView(
        frame=frame(
            around,
            digest_url(week),
            title=label,
            description=sentence,
            feed=digest_feed(catalogue),
            author=names,
            json_ld=digest_data(week, label, sentence, writers, catalogue),
        ),
        title=label,
        week=catalogue.week(week),
        days=week_days(week),
        editorial=editorial,
        writers=writers,
        groups=notes,
        learning=learning,
        learning_title=learning_title,
        roundups=catalogue.cards_of(roundups),
        links=shared_links(posts, catalogue),
        others=others,
        ahead=ahead,
        ahead_title=ahead_title,
        late=catalogue.cards_of(late),
        closes=None if catalogue.is_closed(week) else day(catalogue.closing(week)),
        past_years=around.almanac.past[week],
        previous=previous,
        next=following,
        strip=around.almanac.strip_at(week),
        emails=_emails(week, catalogue),
    )


def _in_a_sentence(posts: int, late: int, names: str) -> str:
    counted = count(posts, "post") if posts else count(late, "late note")
    return f"{counted} by {names}." if names else f"{counted}."


def _section_of(
    stream: str, posts: tuple[Post, ...], catalogue: Catalogue
) -> tuple[str, tuple[Excerpt, ...]]:
    """The title of a stream and what some posts have in it; empty where the site has none."""
    known = catalogue.streams.get(stream)
    if known is None:
        return "", ()
    return known.stream.title.replace("'", "’"), excerpts(posts, catalogue, stream)


def _by_kind(
    posts: tuple[Post, ...], catalogue: Catalogue
) -> tuple[tuple[CardGroup, ...], tuple[CardGroup, ...]]:
    """The weeknotes, and the posts of all other kinds but those that a stream shows as a whole."""
    streams = (one for one in catalogue.settings.streams if one.name in {LEARNING, AHEAD})
    elsewhere = {WEEKNOTE, *(kind for stream in streams for kind in stream.kinds)}
    kinds = catalogue.settings.kinds
    notes = _groups((kind for kind in kinds if kind.name == WEEKNOTE), posts, catalogue)
    return notes, _groups((kind for kind in kinds if kind.name not in elsewhere), posts, catalogue)


def _groups(
    kinds: Iterable[Kind], posts: tuple[Post, ...], catalogue: Catalogue
) -> tuple[CardGroup, ...]:
    groups = []
    for kind in kinds:
        cards = catalogue.cards_of(post for post in posts if post.kind == kind.name)
        if cards:
            groups.append(
                CardGroup(title=kind.plural if len(cards) > 1 else kind.title, cards=cards)
            )
    return tuple(groups)


def _emails(week: Week, catalogue: Catalogue) -> tuple[NavItem, ...]:
    """The copies of a digest that has gone out, to read; the one to send is the editor's."""
    if not catalogue.went_out(week):
        return ()
    return tuple(
        NavItem(title=title, href=catalogue.roots.href(email_url(week, form)))
        for form, title in EMAIL_FORMS.items()
        if title
    )


def digest_index(around: Surroundings) -> Page:
    """The list of all digests."""
    catalogue = around.catalogue
    weeks = catalogue.digest_weeks
    sentence = f"{count(len(weeks), 'week')} of notes." if weeks else "No weeks yet."
    return Page(
        url=DIGESTS,
        template="digests.html",
        inputs=DigestIndexView(
            frame=frame(
                around,
                DIGESTS,
                title="Week by week",
                description=sentence,
                feed=digest_feed(catalogue),
            ),
            title="Week by week",
            sentence=sentence,
            feed=digest_feed(catalogue),
            years=tuple(
                DigestYear(
                    year=str(year),
                    strip=around.almanac.strips[year],
                    weeks=tuple(map(around.almanac.entries.__getitem__, members)),
                )
                for year, members in groupby(weeks, key=lambda week: week.year)
            ),
        ),
        sources=("the list of digests",),
    )


def _addresses(context: Context) -> Iterator[str]:
    yield from (ARCHIVE, DIGESTS)
    yield from map(digest_url, context.catalogue.digest_weeks)


def _pages(resolved: Resolved) -> Iterator[Page]:
    yield archive_page(resolved.around)
    yield digest_index(resolved.around)
    for week, view in resolved.digests.items():
        yield Page(
            url=digest_url(week),
            template="digest.html",
            inputs=with_sections(view, week, resolved.catalogue, resolved.texts),
            sources=(f"the digest of {week.code}",),
        )


FAMILY = Family(addresses=_addresses, pages=_pages)
