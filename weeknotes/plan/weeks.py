"""Pages by week: the strip of a year, the archive, and a digest for each week."""

from itertools import groupby

from weeknotes.model.in_words import MONTHS, count, join_names
from weeknotes.model.page import Page
from weeknotes.model.settings import WEEKNOTE
from weeknotes.model.views import (
    ArchiveView,
    ArchiveYear,
    CardGroup,
    DigestEntry,
    DigestIndexView,
    DigestView,
    DigestYear,
    FeedLink,
    WeekMark,
    YearStrip,
)
from weeknotes.model.week import Week, weeks_of_year
from weeknotes.plan.catalogue import Catalogue, day
from weeknotes.plan.frame import Surroundings, frame
from weeknotes.plan.past_years import past_years
from weeknotes.plan.routes import ARCHIVE, DIGESTS, digest_url, feed_url
from weeknotes.plan.sections import excerpts
from weeknotes.plan.shared_links import shared_links
from weeknotes.plan.week_words import week_days, week_in_full, week_label


def strip(year: int, catalogue: Catalogue, *, current: Week | None = None) -> YearStrip:
    """The weeks of a week-year, each with its digest where there is one."""
    digests = set(catalogue.digest_weeks)
    marks = []
    for week in weeks_of_year(year):
        posts = len(catalogue.weeks.get(week, ()))
        late = len(catalogue.late.get(week, ()))
        told = count(posts, "post") if posts else count(late, "late note")
        months = (week.preceding.monday.month, week.monday.month)
        starts_month = months[0] != months[1] and months[1] != 1  # January starts with week 1
        words = week_in_full(week, catalogue.settings.weeks)
        marks.append(
            WeekMark(
                number=week.number,
                label=f"{words}: {told}" if week in digests else words,
                href=catalogue.roots.href(digest_url(week)) if week in digests else "",
                count=posts,
                current=week == current,
                month=MONTHS[week.sunday.month - 1][:3] if starts_month or week.number == 1 else "",
            )
        )
    return YearStrip(year=str(year), weeks=tuple(marks), posts=sum(mark.count for mark in marks))


def years(catalogue: Catalogue) -> tuple[int, ...]:
    """The week-years that have digests, newest first."""
    return tuple(dict.fromkeys(week.year for week in catalogue.digest_weeks))


def archive_page(around: Surroundings) -> Page:
    """The grid of years by weeks, and every post below its week."""
    catalogue = around.catalogue
    posts, weeks = len(catalogue.posts), len(catalogue.weeks)
    sentence = f"{count(posts, 'post')} from {count(weeks, 'week')}." if posts else "No posts yet."
    return Page(
        url=ARCHIVE,
        template="archive.html",
        inputs=ArchiveView(
            frame=frame(around, ARCHIVE, title="Archive", description=sentence),
            title="Archive",
            sentence=sentence,
            strips=tuple(strip(year, catalogue) for year in years(catalogue)),
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


def digest_view(week: Week, around: Surroundings, editorial: str) -> DigestView:
    """The digest of a week."""
    catalogue = around.catalogue
    posts = catalogue.weeks.get(week, ())
    late = catalogue.late.get(week, ())
    closes = catalogue.settings.weeks.closes.moment(week, catalogue.settings.zone)
    order = catalogue.digest_weeks
    at = order.index(week)
    label = week_label(week, catalogue.settings.weeks)
    names = join_names(person.name for person in catalogue.writers(posts))
    return DigestView(
        frame=frame(
            around,
            digest_url(week),
            title=label,
            description=f"{count(len(posts), 'post')} by {names}."
            if names
            else f"{count(len(posts), 'post')}.",
            feed=digest_feed(catalogue),
        ),
        title=label,
        week=catalogue.week(week),
        days=week_days(week),
        editorial=editorial,
        writers=catalogue.writers(posts),
        groups=_by_kind(week, catalogue),
        learning=excerpts(posts, catalogue),
        links=shared_links(posts, catalogue),
        late=catalogue.cards_of(late),
        closes=None if catalogue.is_closed(week) else day(closes),
        past_years=tuple(
            _digest_entry(past, catalogue) for past in past_years(week, catalogue.weeks)
        ),
        previous=catalogue.week(order[at + 1]) if at + 1 < len(order) else None,
        next=catalogue.week(order[at - 1]) if at else None,
        strip=strip(week.year, catalogue, current=week),
    )


def _by_kind(week: Week, catalogue: Catalogue) -> tuple[CardGroup, ...]:
    posts = catalogue.weeks.get(week, ())
    kinds = sorted(catalogue.settings.kinds, key=lambda kind: kind.name != WEEKNOTE)
    groups = []
    for kind in kinds:
        cards = catalogue.cards_of(post for post in posts if post.kind == kind.name)
        if cards:
            groups.append(
                CardGroup(title=kind.plural if len(cards) > 1 else kind.title, cards=cards)
            )
    return tuple(groups)


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
                    strip=strip(year, catalogue),
                    weeks=tuple(_digest_entry(week, catalogue) for week in members),
                )
                for year, members in groupby(weeks, key=lambda week: week.year)
            ),
        ),
        sources=("the list of digests",),
    )


def _digest_entry(week: Week, catalogue: Catalogue) -> DigestEntry:
    posts = catalogue.weeks.get(week, ())
    return DigestEntry(
        week=catalogue.week(week),
        writers=join_names(person.name for person in catalogue.writers(posts)),
        count=len(posts),
    )
