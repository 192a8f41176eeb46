"""How a week is named for people: the team's choice among four ways."""

from weeknotes.model.settings import Weeks
from weeknotes.model.weeks.week import Week
from weeknotes.model.weeks.wording import say_date, say_day, say_range


def week_label(week: Week, weeks: Weeks) -> str:
    """Week ending Friday 20 November 2026, or as the settings choose."""
    if weeks.label == "commencing":
        return f"Week commencing {say_date(week.monday)}"
    if weeks.label == "range":
        return say_range(week.monday, week.sunday)
    if weeks.label == "iso":
        return f"{week.year}, week {week.number}"
    return f"Week ending {say_day(week.day(weeks.ends))}"


def week_in_full(week: Week, weeks: Weeks) -> str:
    """Week 47, ending Friday 20 November 2026: for people who only hear it."""
    if weeks.label == "iso":
        return f"Week {week.number} of {week.year}"
    return f"Week {week.number}, {week_label(week, weeks).removeprefix('Week ')}"


def week_days(week: Week) -> str:
    """16 to 22 November 2026."""
    return say_range(week.monday, week.sunday)
