"""One week in earlier years: what a team was busy with at the same time of the year."""

from collections.abc import Iterable

from weeknotes.model.weeks.week import Week

_MOST_YEARS = 5


def past_years(week: Week, with_notes: Iterable[Week]) -> tuple[Week, ...]:
    """The weeks of the same number in earlier years, newest first, five at most.

    A week 53 has few of its own and is not joined to a week 52: that one is about other days, and
    is on the page of its own number. Later years are left out, so that a page which is done
    does not change when a year has gone by.

    Args:
        week: the week.
        with_notes: the weeks that posts are about.
    """
    same = (one for one in with_notes if one.number == week.number and one < week)
    return tuple(sorted(same, reverse=True)[:_MOST_YEARS])
