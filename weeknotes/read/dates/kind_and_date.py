"""When a post came out, of which kind it is and which weeks it tells of (DESIGN.md, part 2)."""

from datetime import datetime, time
from functools import lru_cache

from weeknotes.model.names.slug import slugify
from weeknotes.model.names.spelling import nearest
from weeknotes.model.settings import PAGE, WEEKNOTE, Kind, Settings
from weeknotes.model.weeks.week import Week, at, instant
from weeknotes.model.weeks.wording import say_date
from weeknotes.read.dates.dates import Moment
from weeknotes.read.dates.weeks import told_weeks
from weeknotes.read.fields.typed import Fields
from weeknotes.read.files.source import PathDate, Place, Source
from weeknotes.read.publication.drafts import published_is_date

_ADD_DATE = (
    "Add a line such as “date: 2026-11-20” to the header, or start the file's name with the date."
)
_TELLS_WEEK = ("week", "weeks", "week_ending", "week_commencing")


def date_of(fields: Fields, place: Place, settings: Settings) -> datetime | None:
    """The moment that header, file name or folder give; None, told or not, where they give none."""
    if fields.has("date"):
        moment = fields.moment("date")
        return moment.when if moment else None
    if published_is_date(fields):
        moment = fields.moment("published")
        return moment.when if moment else None
    if place.date is not None:
        return _date_by_place(place.date, fields, settings)
    moment = fields.moment("publish_at")
    return moment.when if moment else None


def _date_by_place(written: PathDate, fields: Fields, settings: Settings) -> datetime | None:
    day = written.day
    if day is not None:
        return at(day, time(), settings.zone)
    what = "folder" if written.of_folder else "file"
    fields.fail(
        "bad-date",
        f"The {what}'s name still says {written.said} where its day should be."
        if written.unfilled
        else f"The {what}'s name starts with {written.said}, which is not a valid date.",
        f"Rename the {what} so that it starts with the date as year-month-day, such as 2026-11-20.",
    )
    return None


def dated_otherwise(fields: Fields, source: Source, settings: Settings) -> datetime | None:
    """The moment of a post whose header and place give none; an error where nothing else does."""
    if source.first_day:
        return at(source.first_day, time(), settings.zone)
    if source.preview_day:
        fields.warn(
            "no-date",
            "Nothing says which day this draft is of, so the preview shows it as of today.",
            _ADD_DATE,
            1,
        )
        return at(source.preview_day, time(), settings.zone)
    # A date or a week that can't be read was told already.
    if not any(problem.code in {"bad-date", "bad-week"} for problem in fields.problems):
        fields.fail("no-date", "Nothing says which day this post is of.", _ADD_DATE, 1)
    return None


def not_before(fields: Fields, kind: str, when: datetime | None) -> datetime | None:
    """The moment before which a post may not go out, where it is another than its date."""
    told = fields.moments("publish_at")
    if fields.has("date") and published_is_date(fields):
        told += fields.moments("published")
    if told:
        return max((moment.when for moment in told), key=instant)
    return when if kind == PAGE else None


def updated_of(fields: Fields, when: datetime | None) -> datetime | None:
    """When a post was changed last; none where the header names a day before the post's own.

    Args:
        fields: the header's.
        when: the post's own date.
    """
    moment = fields.moment("updated")
    if moment is None:
        return None
    if when is not None and _is_before(moment, when):
        fields.warn(
            "updated-before-date",
            f"The post was last updated on {say_date(moment.when)}, says its header, but it is "
            f"from {say_date(when)}. The earlier day is not shown.",
            f"Write the day of the last change, such as “updated: {when.date().isoformat()}”, "
            "or remove the line.",
            fields.line("updated"),
        )
        return None
    return moment.when


def _is_before(moment: Moment, when: datetime) -> bool:
    """Whether a moment is before another, by the clock where both have a time."""
    if moment.timed and when.time() != time():
        return instant(moment.when) < instant(when)
    return moment.when.date() < when.date()


def kind_of(fields: Fields, place: Place, settings: Settings, *, dated: bool) -> str:
    """The kind that the header names, else the folder, else what a date or its lack means."""
    if fields.has("kind"):
        return _kind_by_name(fields, settings)
    if place.kind:
        return place.kind
    told = dated or place.week or place.date or any(map(fields.has, ("date", *_TELLS_WEEK)))
    return PAGE if place.top and not told else WEEKNOTE


def _kind_by_name(fields: Fields, settings: Settings) -> str:
    written = fields.text("kind")
    names = _names_of_kinds(settings.kinds)
    if kind := names.get(slugify(written)):
        return kind
    if written:
        near = nearest(slugify(written), tuple(names))
        known = ", ".join(kind.name for kind in settings.kinds)
        fields.fail(
            "unknown-kind",
            f"“{written}” is not a kind of post that is known.",
            (f"Did you mean “{names[near]}”? " if near else "") + f"Known are: {known}.",
            fields.line("kind"),
        )
    return WEEKNOTE


@lru_cache(maxsize=4)
def _names_of_kinds(kinds: tuple[Kind, ...]) -> dict[str, str]:
    """The kinds by all that people call them; of two with one name, the first has it."""
    return {
        slugify(name): kind.name
        for kind in reversed(kinds)
        for name in (kind.folder, kind.plural, kind.title, kind.name)
    }


def weeks_of(
    fields: Fields, place: Place, kind: str, when: datetime | None, settings: Settings
) -> tuple[Week, ...]:
    """The weeks that header or path tell, else that of the date; none without either."""
    if told := told_weeks(fields, when):
        return told
    # 2018/05/ of a post of May is the folder of a month, not of a week.
    month = place.week_may_be_month and place.week and when and when.month == place.week.number
    if place.week and not month:
        return (place.week,)
    return (week_by_date(when, kind, settings),) if when else ()


def week_by_date(when: datetime, kind: str, settings: Settings) -> Week:
    """A post's week by its date; a weeknote of a Monday belongs to the week that is still open."""
    week = Week.of(when.date())
    if kind == WEEKNOTE and when.weekday() == 0:
        behind = week.preceding
        if instant(when) < instant(settings.weeks.closes.moment(behind, settings.zone)):
            return behind
    return week
