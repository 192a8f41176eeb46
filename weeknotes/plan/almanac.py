"""What many pages tell of the same weeks, made once: the strip of a year, a week in a line."""

import msgspec

from weeknotes.model.in_words import MONTHS, count, join_names
from weeknotes.model.value import Value
from weeknotes.model.views import DigestEntry, WeekLink, WeekMark, YearStrip
from weeknotes.model.week import Week, weeks_of_year
from weeknotes.plan.catalogue import Catalogue
from weeknotes.plan.past_years import past_years
from weeknotes.plan.routes import digest_url
from weeknotes.plan.week_words import week_in_full


class Almanac(Value, frozen=True):
    """A site's weeks that have digests, newest first, and their week-years."""

    strips: dict[int, YearStrip]
    entries: dict[Week, DigestEntry]
    past: dict[Week, tuple[DigestEntry, ...]]
    """The same week in earlier years."""

    beside: dict[Week, tuple[WeekLink | None, WeekLink | None]]
    """The digests before and after a week's."""

    def strip_at(self, week: Week) -> YearStrip:
        """The strip of a week's year, on the week's own page."""
        strip, at = self.strips[week.year], week.number - 1
        own = msgspec.structs.replace(strip.weeks[at], current=True)
        marks = (*strip.weeks[:at], own, *strip.weeks[at + 1 :])
        return msgspec.structs.replace(strip, weeks=marks)


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


def strip(year: int, catalogue: Catalogue) -> YearStrip:
    """The weeks of a week-year, each with its digest where there is one."""
    marks = []
    for week in weeks_of_year(year):
        posts = len(catalogue.weeks.get(week, ()))
        late = len(catalogue.late.get(week, ()))
        told = count(posts, "post") if posts else count(late, "late note")
        months = (week.preceding.monday.month, week.monday.month)
        starts_month = months[0] != months[1] and months[1] != 1  # January starts with week 1
        words = week_in_full(week, catalogue.settings.weeks)
        has_digest = bool(posts or late)
        marks.append(
            WeekMark(
                number=week.number,
                label=f"{words}: {told}" if has_digest else words,
                href=catalogue.roots.href(digest_url(week)) if has_digest else "",
                count=posts,
                month=MONTHS[week.sunday.month - 1][:3] if starts_month or week.number == 1 else "",
            )
        )
    return YearStrip(year=str(year), weeks=tuple(marks), posts=sum(mark.count for mark in marks))


def _entry(week: Week, catalogue: Catalogue) -> DigestEntry:
    posts = catalogue.weeks.get(week, ())
    return DigestEntry(
        week=catalogue.week(week),
        writers=join_names(person.name for person in catalogue.writers(posts)),
        count=len(posts),
    )
