"""When a post came out, of which kind it is and which weeks it is about (DESIGN.md, part 2)."""

from datetime import datetime, time
from functools import lru_cache
from typing import NamedTuple

from weeknotes.model.names.slug import slugify
from weeknotes.model.names.spelling import nearest
from weeknotes.model.posts.draft_flags import is_date, only_text
from weeknotes.model.problems.problem import Problem, error, warning
from weeknotes.model.settings import PAGE, WEEKNOTE, Kind, Settings
from weeknotes.model.value import Value
from weeknotes.model.weeks.week import Week, at, instant
from weeknotes.model.weeks.wording import say_date
from weeknotes.read.dates.dates import Moment
from weeknotes.read.dates.weeks import weeks_of_header
from weeknotes.read.fields.by_name import Fields
from weeknotes.read.fields.front_matter import FrontMatter
from weeknotes.read.files.source import PathDate, Place, Source

_ADD_DATE = (
    "Add a line such as “date: 2026-11-20” to the header, or start the file's name with the date."
)
_Dated = tuple[datetime | None, tuple[Problem, ...]]
_NAMES_WEEK = ("week", "weeks", "week_ending", "week_commencing")


class KindAndDate(Value, frozen=True):
    """What a post is, and when."""

    kind: str
    when: datetime | None = None
    """Its date, in the site's zone; of a page too, if its header gives one."""

    weeks: tuple[Week, ...] = ()
    publish_at: datetime | None = None
    """Not before this moment, where it is another than the date."""

    updated: datetime | None = None
    problems: tuple[Problem, ...] = ()


class _Clues(NamedTuple):
    """All that says what a post is, and when."""

    front: FrontMatter
    source: Source
    place: Place
    settings: Settings


def kind_and_date(
    front: FrontMatter, source: Source, place: Place, settings: Settings
) -> KindAndDate:
    """The kind, the date and the weeks of a post, by its header, its name and its folders.

    Args:
        front: its header's values.
        source: its file.
        place: where the file is.
        settings: the site's.
    """
    clues = _Clues(front, source, place, settings)
    when, bad_date = _date(clues)
    kind, unknown = _kind(clues, dated=when is not None)
    problems = bad_date + unknown
    weeks: tuple[Week, ...] = ()
    if kind != PAGE:
        weeks, doubtful = _weeks(clues, kind, when)
        if when is None and weeks:
            when = at(weeks[-1].day(settings.weeks.ends), time(), settings.zone)
        elif when is None:
            when, undated = _dated_otherwise(clues)
            problems += undated
            weeks, doubtful = _weeks(clues, kind, when)
        problems += doubtful
    updated, too_early = _updated(front, when, source.path)
    return KindAndDate(
        kind=kind,
        when=when,
        weeks=weeks,
        publish_at=_not_before(front, kind, when),
        updated=updated,
        problems=problems + too_early,
    )


def _date(clues: _Clues) -> _Dated:
    """The moment that header, file name or folder give; None where they give none."""
    front = clues.front
    if front.given.has("date"):
        return (front.date.when if front.date else None), ()
    if _published_says_when(front.given):
        return (front.published[0].when if front.published else None), ()
    if clues.place.date is not None:
        return _date_by_place(clues.place.date, clues.source.path, clues.settings)
    return (front.publish_at[0].when if front.publish_at else None), ()


def _published_says_when(given: Fields) -> bool:
    """Whether `published:` says when, not whether: `published: 2026-11-20`."""
    field = given.field("published")
    return field is not None and is_date(only_text(field.text))


def _date_by_place(written: PathDate, path: str, settings: Settings) -> _Dated:
    if written.day is not None:
        return at(written.day, time(), settings.zone), ()
    what = "folder" if written.of_folder else "file"
    return None, (
        error(
            "bad-date",
            path,
            f"The {what}'s name still says {written.said} where its day should be."
            if written.unfilled
            else f"The {what}'s name starts with {written.said}, which is not a valid date.",
            f"Rename the {what} so that it starts with the date as year-month-day, "
            "such as 2026-11-20.",
        ),
    )


def _dated_otherwise(clues: _Clues) -> _Dated:
    """The moment of a post whose header and place give none; an error where nothing else does."""
    given, source, settings = clues.front.given, clues.source, clues.settings
    if source.first_day:
        return at(source.first_day, time(), settings.zone), ()
    if source.preview_day:
        as_of_today = warning(
            "no-date",
            source.path,
            "This draft has no date, so the preview shows it as if it were from today.",
            _ADD_DATE,
            line=1,
        )
        return at(source.preview_day, time(), settings.zone), (as_of_today,)
    # A date or a week that is there and can't be read is a problem of its own already.
    named = given.has("date", "publish_at", *_NAMES_WEEK)
    if named or clues.place.date or _published_says_when(given):
        return None, ()
    return None, (
        error(
            "no-date",
            source.path,
            "This post has no date.",
            _ADD_DATE,
            line=1,
        ),
    )


def _not_before(front: FrontMatter, kind: str, when: datetime | None) -> datetime | None:
    """The moment before which a post may not go out, where it is another than its date."""
    moments = front.publish_at
    if front.given.has("date"):
        moments += front.published
    if moments:
        return max((moment.when for moment in moments), key=instant)
    return when if kind == PAGE else None


def _updated(front: FrontMatter, when: datetime | None, path: str) -> _Dated:
    """When a post was changed last; none where the header names a day before the post's own."""
    moment = front.updated
    if moment is None:
        return None, ()
    if when is None or not _is_before(moment, when):
        return moment.when, ()
    return None, (
        warning(
            "updated-before-date",
            path,
            f"“updated” is {say_date(moment.when)}, before the date of the post, which is "
            f"{say_date(when)}. So it is not shown.",
            f"Write the day of the last change, such as “updated: {when.date().isoformat()}”, "
            "or remove the line.",
            line=front.given.line("updated"),
        ),
    )


def _is_before(moment: Moment, when: datetime) -> bool:
    """Whether a moment is before another, by the clock where both have a time."""
    if moment.timed and when.time() != time():
        return instant(moment.when) < instant(when)
    return moment.when.date() < when.date()


def _kind(clues: _Clues, *, dated: bool) -> tuple[str, tuple[Problem, ...]]:
    """The kind that the header names, else the folder, else what a date or its lack means."""
    front, place = clues.front, clues.place
    if front.given.has("kind"):
        return _kind_by_name(front, clues.source.path, clues.settings)
    if place.kind:
        return place.kind, ()
    in_time = dated or place.week or place.date or front.given.has("date", *_NAMES_WEEK)
    return (PAGE if place.top and not in_time else WEEKNOTE), ()


def _kind_by_name(
    front: FrontMatter, path: str, settings: Settings
) -> tuple[str, tuple[Problem, ...]]:
    names = _names_of_kinds(settings.kinds)
    if kind := names.get(slugify(front.kind)):
        return kind, ()
    if not front.kind:
        return WEEKNOTE, ()
    near = nearest(slugify(front.kind), tuple(names))
    known = ", ".join(kind.name for kind in settings.kinds)
    return WEEKNOTE, (
        error(
            "unknown-kind",
            path,
            f"“{front.kind}” is not a kind of post on this site.",
            (f"Did you mean “{names[near]}”? " if near else "") + f"The kinds are: {known}.",
            line=front.given.line("kind"),
        ),
    )


@lru_cache(maxsize=4)
def _names_of_kinds(kinds: tuple[Kind, ...]) -> dict[str, str]:
    """The kinds by all that people call them; of two with one name, the first has it."""
    return {
        slugify(name): kind.name
        for kind in reversed(kinds)
        for name in (kind.folder, kind.plural, kind.title, kind.name)
    }


def _weeks(
    clues: _Clues, kind: str, when: datetime | None
) -> tuple[tuple[Week, ...], tuple[Problem, ...]]:
    """The weeks that the header names, else the path, else that of the date."""
    named, doubtful = weeks_of_header(clues.front, clues.source.path, when)
    if named:
        return named, doubtful
    place = clues.place
    # 2018/05/ of a post of May is the folder of a month, not of a week.
    month = place.week_may_be_month and place.week and when and when.month == place.week.number
    if place.week and not month:
        return (place.week,), doubtful
    return ((week_by_date(when, kind, clues.settings),) if when else ()), doubtful


def week_by_date(when: datetime, kind: str, settings: Settings) -> Week:
    """A post's week by its date; a weeknote of a Monday belongs to the week that is still open."""
    week = Week.of(when.date())
    if kind == WEEKNOTE and when.weekday() == 0:
        behind = week.preceding
        if instant(when) < instant(settings.weeks.closes.moment(behind, settings.zone)):
            return behind
    return week
