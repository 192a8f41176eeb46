"""`weeknotes new`: this week's file, as a draft to go on writing."""

from datetime import date, datetime
from pathlib import Path

from weeknotes.bookmarks import Days, NoBookmarks, chosen, left_out
from weeknotes.check.near import nearest
from weeknotes.commands.build import Say
from weeknotes.exit_codes import FINE, WRONG_CONTENT, WRONG_USAGE
from weeknotes.model.in_words import count, join_names
from weeknotes.model.problem import Problem, error
from weeknotes.model.settings import PAGE, ROUNDUP, Kind, Settings
from weeknotes.model.slug import same_name, slugify
from weeknotes.model.value import Value
from weeknotes.model.week import Week
from weeknotes.plan.week_words import week_label
from weeknotes.read.clock import BadClock, read_clock
from weeknotes.read.content import FOLDER
from weeknotes.read.settings import FILE, read_settings
from weeknotes.read.settings_file import settings_text
from weeknotes.scaffold.draft import draft, one_line
from weeknotes.scaffold.roundup import Choice, roundup, tags_of
from weeknotes.write.loose import CannotWriteError, write_new

_LONGEST_NAME = 60
_WORDS = "Write here."


class Wish(Value, frozen=True):
    """What somebody wants a draft of."""

    kind: str
    """As they name it: `links`, or the folder's name."""

    site: Path
    title: str = ""
    bookmarks: Path | None = None
    """A file of bookmarks to make a roundup of."""

    since: str = ""
    """The first day whose bookmarks are wanted; a week back unless told."""

    week: str = ""
    """The week it is for; the current one unless told."""

    author: str = ""
    private: bool = False
    """Whether bookmarks that are kept from others are wanted too."""

    now: str = ""


class _Refused(Exception):  # noqa: N818 - why there is no draft
    def __init__(self, problem: Problem, code: int = WRONG_USAGE) -> None:
        super().__init__(problem.message)
        self.problem = problem
        self.code = code


def run(wish: Wish, *, say: Say) -> int:
    """Writes a draft, never over a file that is there, and tells where it is.

    Returns:
        0 if all is fine, 1 if something is wrong with the file of bookmarks, 2 with usage or
        settings.
    """
    text, problems = settings_text(wish.site)
    settings, told = read_settings(text) if not problems else (None, problems)
    if settings is None:
        for problem in told:
            say.problem(problem)
        return WRONG_USAGE
    try:
        return _run(wish, settings, say)
    except _Refused as refused:
        say.problem(refused.problem)
        return refused.code


def _run(wish: Wish, settings: Settings, say: Say) -> int:
    kind = _kind(wish.kind, settings)
    now = _moment("--now", wish.now, settings)
    week = _week(wish.week) or Week.of(now.date())
    day = week.day(settings.weeks.ends) if week != Week.of(now.date()) else now.date()
    title = one_line(wish.title) or _title(kind, week, settings)
    choice = _choice(wish, kind, now, settings) if wish.bookmarks else Choice()
    content = draft(
        roundup(choice.chosen) if choice.chosen else _WORDS,
        title=title,
        day=None if kind.name == PAGE else day,
        author=wish.author,
        tags=tags_of(choice.chosen),
    )
    path = f"{FOLDER}/{kind.folder}/{_name(kind, day, wish.title)}.md"
    _write(wish.site / path, path, content)
    links = f", with {count(len(choice.chosen), 'link')}" if choice.chosen else ""
    say.line(f"A draft is in {path}{links}.")
    for left in left_out(choice):
        say.note(left)
    say.note(
        "Next: say in it what you think of each link"
        if choice.chosen
        else "Next: write your text in it"
    )
    say.note("and take the line “draft: true” out when it may be published.")
    return FINE


def _kind(written: str, settings: Settings) -> Kind:
    """The kind of a name as people say it: `links`, `roundups`, “Link roundup”."""
    names = {
        same_name(name): kind
        for kind in reversed(settings.kinds)
        for name in (kind.plural, kind.title, kind.folder, kind.name)
    }
    if kind := names.get(same_name(written)):
        return kind
    near = nearest(written, (kind.name for kind in settings.kinds))
    known = join_names(f"“{kind.name}”" for kind in settings.kinds)
    raise _Refused(
        error(
            "unknown-kind-of-post",
            FILE,
            f"There is no kind of post called “{written}”.",
            f"Did you mean “{near}”?" if near else f"The kinds of this site are {known}.",
        )
    )


def _moment(option: str, written: str, settings: Settings) -> datetime:
    try:
        return read_clock(written, settings.zone)
    except BadClock as fault:
        raise _Refused(
            error("bad-clock", FILE, fault.message.replace("--now", option), fault.hint)
        ) from None


def _week(written: str) -> Week | None:
    """The week that was told as 2026-W47 or as a day in it; None where none was told."""
    if not written:
        return None
    for read in (Week.parse, lambda text: Week.of(date.fromisoformat(text.strip()))):
        try:
            return read(written)
        except ValueError:
            continue
    raise _Refused(
        error(
            "not-a-week",
            written,
            f"“{written}” is not a week.",
            "Write it with year and number, such as 2026-W47, or as a day in it, such as "
            "2026-11-20.",
        )
    )


def _title(kind: Kind, week: Week, settings: Settings) -> str:
    if kind.name == PAGE:
        raise _Refused(
            error(
                "page-without-title",
                FILE,
                "A page needs a title, because its address is made from it.",
                f'Write it behind the kind: weeknotes new {kind.name} "How we work"',
            )
        )
    label = week_label(week, settings.weeks)
    return f"{kind.title}: {label[0].lower()}{label[1:]}"


def _name(kind: Kind, day: date, title: str) -> str:
    """The file's name: by the day, and by the title where one was told."""
    slug = slugify(title)[:_LONGEST_NAME].strip("-") or slugify(kind.title) or kind.name
    return slug if kind.name == PAGE else f"{day.isoformat()}-{slug}"


def _write(place: Path, path: str, content: str) -> None:
    try:
        written = write_new(place, content.encode())
    except CannotWriteError as fault:
        raise _Refused(
            error(
                "cannot-write",
                path,
                f"This can't be written: {fault.reason}.",
                "Look at who may write to the folder, and whether the disk is full.",
            )
        ) from fault
    if not written:
        raise _Refused(
            error(
                "draft-is-there",
                path,
                "There is a file of this name already, and it stays as it is.",
                "Go on writing that one, or name another title for the new one.",
            )
        )


def _choice(wish: Wish, kind: Kind, now: datetime, settings: Settings) -> Choice:
    """The bookmarks that are wanted of a file."""
    path = str(wish.bookmarks)
    if kind.name != ROUNDUP:
        raise _Refused(
            error(
                "bookmarks-elsewhere",
                path,
                f"Bookmarks make a {settings.kind(ROUNDUP).title.lower()}, not a "
                f"{kind.title.lower()}.",
                f"Write: weeknotes new {ROUNDUP} --from {path}",
            )
        )
    week = _week(wish.week)
    if wish.since:
        days = Days(since=_moment("--since", wish.since, settings))
    else:
        days = Days.of_week(week, settings.zone) if week else Days.back_from(now, settings.zone)
    try:
        return chosen(wish.bookmarks or Path(), days, private=wish.private)
    except NoBookmarks as fault:
        raise _Refused(fault.problem, WRONG_CONTENT) from fault
