"""What many pages show of the same weeks, made once: a row of bars, a week in a line."""

from collections.abc import Iterable
from datetime import timedelta

import msgspec

from weeknotes.model.value import Value
from weeknotes.model.views.parts import WeekLink
from weeknotes.model.views.weeks import DigestEntry, WeekMark, WeekStrip
from weeknotes.model.weeks.week import Week, weeks_of_year
from weeknotes.model.weeks.wording import count, join_names, say_months
from weeknotes.plan.addresses.routes import digest_url
from weeknotes.plan.catalogue import Catalogue
from weeknotes.plan.weeks.past_years import past_years
from weeknotes.plan.weeks.week_words import week_in_full

_WEEKS_ON_HOME = 52
_THURSDAY = 3
"""A week is of the month, as of the year, that its Thursday is in."""

HIGHEST = 8
"""The steps of the highest bar, for which a theme has a height each."""


class Almanac(Value, frozen=True):
    """A site's weeks that have digests, newest first, and their week-years."""

    strips: dict[int, WeekStrip]
    entries: dict[Week, DigestEntry]
    past: dict[Week, tuple[DigestEntry, ...]]
    """The same week in earlier years."""

    beside: dict[Week, tuple[WeekLink | None, WeekLink | None]]
    """The digests before and after a week's."""

    def strip_at(self, week: Week) -> WeekStrip:
        """The strip of a week's year, on the week's own page."""
        return _with_own(self.strips[week.year], self.entries[week].week.href)


def almanac(catalogue: Catalogue) -> Almanac:
    """The almanac of a site."""
    weeks = catalogue.digest_weeks
    entries = {week: _entry(week, catalogue) for week in weeks}
    with_notes: dict[int, list[Week]] = {}
    for week in catalogue.weeks:
        with_notes.setdefault(week.number, []).append(week)
    links = (None, *map(catalogue.week, weeks), None)
    return Almanac(
        strips={year: strip(year, catalogue) for year in dict.fromkeys(one.year for one in weeks)},
        entries=entries,
        past={
            week: tuple(entries[past] for past in past_years(week, with_notes.get(week.number, ())))
            for week in weeks
        },
        beside=dict(zip(weeks, zip(links[2:], links, strict=False), strict=False)),
    )


def strip(year: int, catalogue: Catalogue) -> WeekStrip:
    """The weeks of a week-year, each with its digest where there is one.

    Those before the site's first note and after its latest are left out: nobody was absent then.
    """
    weeks, months = _shown(weeks_of_year(year), catalogue)
    posts = sum(week.count for week in weeks)
    return WeekStrip(
        title=str(year),
        weeks=weeks,
        posts=posts,
        sentence=f"{months}: {count(posts, 'post')}.",
        before=weeks[0].number - 1 if weeks else 0,
    )


def last_weeks(latest: Week, catalogue: Catalogue) -> WeekStrip:
    """The weeks of the home page: as many as a year has, up to the latest one that has notes."""
    days = (latest.monday - timedelta(weeks=ago) for ago in reversed(range(_WEEKS_ON_HOME)))
    weeks, months = _shown(map(Week.of, days), catalogue)
    posts = sum(week.count for week in weeks)
    title = f"The last {count(len(weeks), 'week')}"
    strip = WeekStrip(
        title=title,
        weeks=weeks,
        posts=posts,
        sentence=f"{title}, {months}: {count(posts, 'post')}.",
    )
    return _with_own(strip, catalogue.week(latest).href)


def _shown(weeks: Iterable[Week], catalogue: Catalogue) -> tuple[tuple[WeekMark, ...], str]:
    """Those weeks that the site had begun in, and the months that they are in."""
    ends = catalogue.digest_weeks
    shown = [week for week in weeks if ends and ends[-1] <= week <= ends[0]]
    most = max(map(len, catalogue.weeks.values()), default=0)
    days = [week.day(_THURSDAY) for week in (*shown[:1], *shown[-1:])]
    months = say_months(*days) if days else ""
    return tuple(_mark(week, most, catalogue) for week in shown), months


def _mark(week: Week, most: int, catalogue: Catalogue) -> WeekMark:
    posts = len(catalogue.weeks.get(week, ()))
    late = len(catalogue.late.get(week, ()))
    words = week_in_full(week, catalogue.settings.weeks)
    if not (posts or late):
        return WeekMark(number=week.number, label=words)
    counted = count(posts, "post") if posts else count(late, "late note")
    return WeekMark(
        number=week.number,
        label=f"{words}: {counted}",
        href=catalogue.roots.href(digest_url(week)),
        count=posts,
        height=_height(posts, most),
    )


def _height(posts: int, most: int) -> int:
    """The steps of a bar: one a post, or fewer where the site's fullest week has more than fit.

    All strips of a site have one scale, so that years can be compared.
    """
    return posts if most <= HIGHEST else -(-posts * HIGHEST // most)


def _with_own(strip: WeekStrip, href: str) -> WeekStrip:
    marks = (
        msgspec.structs.replace(mark, current=True) if mark.href == href else mark
        for mark in strip.weeks
    )
    return msgspec.structs.replace(strip, weeks=tuple(marks))


def _entry(week: Week, catalogue: Catalogue) -> DigestEntry:
    posts = catalogue.weeks.get(week, ())
    return DigestEntry(
        week=catalogue.week(week),
        writers=join_names(person.name for person in catalogue.writers(posts)),
        count=len(posts),
    )
