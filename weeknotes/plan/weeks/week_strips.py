"""What many pages show of the same weeks, made once: the strip of a year, a week in a line."""

import msgspec

from weeknotes.model.value import Value
from weeknotes.model.views.parts import WeekLink
from weeknotes.model.views.weeks import DigestEntry, WeekMark, YearStrip
from weeknotes.model.weeks.week import Week, weeks_of_year
from weeknotes.model.weeks.wording import MONTHS, count, join_names
from weeknotes.plan.addresses.routes import digest_url
from weeknotes.plan.catalogue import Catalogue
from weeknotes.plan.weeks.past_years import past_years
from weeknotes.plan.weeks.week_words import week_in_full


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
        strip = self.strips[week.year]
        marks = (
            msgspec.structs.replace(mark, current=True) if mark.number == week.number else mark
            for mark in strip.weeks
        )
        return msgspec.structs.replace(strip, weeks=tuple(marks))


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
    """The weeks of a week-year, each with its digest where there is one.

    Those before the site's first note and after its latest are left out: nobody was absent then.
    """
    marks: list[WeekMark] = []
    named = ""
    with_digest = catalogue.digest_weeks
    for week in weeks_of_year(year):
        if not with_digest or not with_digest[-1] <= week <= with_digest[0]:
            continue
        posts = len(catalogue.weeks.get(week, ()))
        late = len(catalogue.late.get(week, ()))
        counted = count(posts, "post") if posts else count(late, "late note")
        months = (week.preceding.monday.month, week.monday.month)
        starts_month = months[0] != months[1] and months[1] != 1  # January starts with week 1
        name = MONTHS[week.sunday.month - 1][:3]
        month = name if (starts_month or not marks) and name != named else ""
        named = month or named
        words = week_in_full(week, catalogue.settings.weeks)
        has_digest = bool(posts or late)
        marks.append(
            WeekMark(
                number=week.number,
                label=f"{words}: {counted}" if has_digest else words,
                href=catalogue.roots.href(digest_url(week)) if has_digest else "",
                count=posts,
                month=month,
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
