"""`weeknotes status`: what is published and what is waiting."""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from typing import Literal

import msgspec

from weeknotes.build.pipeline import survey
from weeknotes.build.request import Refusal, Request
from weeknotes.commands.build import exit_code
from weeknotes.commands.exit_codes import WRONG_USAGE
from weeknotes.commands.say import Say
from weeknotes.model.weeks.week import DAYS
from weeknotes.model.weeks.wording import count, join_names, say_date, say_day, say_short
from weeknotes.report.excerpt import printable
from weeknotes.report.held import place
from weeknotes.report.overview import Gap, OpenWeek, Overview, Waiting, overview

_MOST_NUMBERS = 30
"""How many missing numbers are listed at most."""


def run(request: Request, *, form: Literal["text", "json"], say: Say) -> int:
    """Prints what is published and what is waiting, and who has written. Writes nothing.

    Returns:
        0 if all is fine, 1 if something is wrong with the content, 2 with usage or settings.
    """
    surveyed = survey(request)
    if isinstance(surveyed, Refusal):
        if form == "json":
            problems = [msgspec.to_builtins(problem) for problem in surveyed.problems]
            say.line(json.dumps({"problems": problems}, ensure_ascii=False, indent=2))
        else:
            for problem in surveyed.problems:
                say.problem(problem)
        return WRONG_USAGE
    found = overview(surveyed)
    if form == "json":
        say.line(_as_json(found))
    else:
        for line in _as_text(found):
            say.line(printable(line))
    return exit_code(surveyed.report, strict=False)


def _as_json(found: Overview) -> str:
    """One object with plain keys, each documented in docs/commands.md."""
    shown = {
        "title": found.title,
        "now": found.now.isoformat(),
        **{name: getattr(found, name) for name in ("published", "drafts", "scheduled", "failed")},
        "waiting": [
            {
                "path": one.path,
                "line": one.held.line,
                "title": one.title,
                "why": one.held.why,
                "reason": one.held.reason,
                "until": one.held.until.isoformat() if one.held.until else None,
            }
            for one in found.waiting
        ],
        "open_weeks": [
            {
                "week": one.week.code,
                "label": one.label,
                "closes": one.closes.isoformat(),
                "written": one.written,
                "drafting": one.drafting,
                "missing": one.missing,
            }
            for one in found.weeks
        ],
        "missing_numbers": [msgspec.to_builtins(gap) for gap in found.gaps],
        "problems": [msgspec.to_builtins(problem) for problem in found.problems],
    }
    return json.dumps(shown, ensure_ascii=False, indent=2)


def _as_text(found: Overview) -> Iterator[str]:
    yield f"{found.title}, {say_day(found.now.date())} at {found.now:%H:%M}"
    parts = [f"{found.published:,} published", count(found.drafts, "draft")]
    expired = sum(one.held.why == "expired" for one in found.waiting)
    parts += [f"{found.scheduled - expired:,} scheduled"]
    parts += [f"{expired:,} expired"] if expired else []
    parts += [f"{found.failed:,} with errors"] if found.failed else []
    yield ", ".join(parts)
    if found.waiting:
        yield from ("", "Not published")
        yield from (f"  {_waits(one, found.now)}" for one in found.waiting)
    for week in found.weeks:
        yield ""
        yield from _week(week, found.now)
    if found.misplaced:
        yield from ("", "In the wrong place")
        yield from (f"  {one.path}: {one.hint}" for one in found.misplaced)
    if found.gaps:
        yield from ("", "Missing numbers")
        yield from (f"  {_missing(gap)}" for gap in found.gaps)
    severities = Counter(problem.severity for problem in found.problems)
    wrong = [
        count(number, name)
        for name, number in (("error", severities["error"]), ("warning", severities["warning"]))
        if number
    ]
    if wrong:
        yield from ("", f"{' and '.join(wrong)}: run weeknotes check to see where, and what to do.")


def _waits(one: Waiting, now: datetime) -> str:
    why = f"{one.held.why}: {place(one.path, one.held.line)}"
    if one.held.until is None:
        return f"{why} ({one.held.reason})"
    return f"{why}: {_moment(one.held.until, now)}, {_away(one.held.until, now)}"


def _week(week: OpenWeek, now: datetime) -> Iterator[str]:
    closes = f"{_moment(week.closes, now)}, {_away(week.closes, now)}"
    yield f"{week.label} is open; it closes on {closes}"
    if week.written:
        yield f"  Written: {join_names(week.written)}"
    if week.drafting:
        yield f"  Draft or scheduled: {join_names(week.drafting)}"
    if week.missing:
        yield f"  Not yet: {join_names(week.missing)}"
    if week.unnamed:
        yield f"  Without an author: {count(week.unnamed, 'post')}"
    if not (week.written or week.drafting or week.missing or week.unnamed):
        yield "  Nobody has written yet."


def _missing(gap: Gap) -> str:
    shown = ", ".join(map(str, gap.numbers[:_MOST_NUMBERS]))
    more = (
        f" and {len(gap.numbers) - _MOST_NUMBERS} more" if len(gap.numbers) > _MOST_NUMBERS else ""
    )
    whose = f"{gap.kind} of {gap.author}" if gap.author else gap.kind
    return f"{whose}: {shown}{more}"


def _moment(when: datetime, now: datetime) -> str:
    """Friday 27 November at 09:00; the year where it is another, no time where it is midnight."""
    date = say_short(when.date()) if when.year == now.year else say_date(when.date())
    clock = f" at {when:%H:%M}" if (when.hour, when.minute) != (0, 0) else ""
    return f"{DAYS[when.weekday()].capitalize()} {date}{clock}"


def _away(when: datetime, now: datetime) -> str:
    """Today, tomorrow, in 3 days: by days of the calendar."""
    days = (when.date() - now.date()).days
    return ("today", "tomorrow")[days] if days in {0, 1} else f"in {days:,} days"
