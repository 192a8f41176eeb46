"""What is asked of `weeknotes new`, and what its options mean in a site."""

from datetime import date, datetime
from pathlib import Path

from weeknotes.commands.exit_codes import WRONG_USAGE
from weeknotes.commands.which_week import named, no_week
from weeknotes.drafting.start import week_of
from weeknotes.model.names.plurals import plural_of
from weeknotes.model.names.slug import same_name
from weeknotes.model.names.spelling import nearest
from weeknotes.model.problems.problem import Problem, error
from weeknotes.model.settings import Kind, Settings
from weeknotes.model.value import Value
from weeknotes.model.weeks.week import Week
from weeknotes.model.weeks.wording import join_names
from weeknotes.read.clock import BadClock, read_clock
from weeknotes.read.config.settings import FILE


class NewOptions(Value, frozen=True):
    """What the new draft should be."""

    kind: str
    """As they name it: `links`, or the folder's name."""

    site: Path
    title: str = ""
    bookmarks: Path | None = None
    """A file of bookmarks to make a roundup of."""

    since: str = ""
    """The first day whose bookmarks are wanted (default: a week ago)."""

    week: str = ""
    """The week it is for (default: the current one)."""

    author: str = ""
    private: bool = False
    """Whether bookmarks that are marked private are wanted too."""

    edit: bool = False
    """Whether the draft is opened at once."""

    now: str = ""


class DraftError(Exception):
    """Why a draft can't be started."""

    def __init__(self, problem: Problem, code: int = WRONG_USAGE) -> None:
        super().__init__(problem.message)
        self.problem = problem
        self.code = code


def when_of(
    options: NewOptions, kind: Kind, now: datetime, settings: Settings
) -> tuple[date, Week]:
    """The day of the draft and the week that it is about."""
    today = now.date()
    week = week_called(options.week)
    if week is None or week in {Week.of(today), week_of(today, kind, settings)}:
        return today, week or week_of(today, kind, settings)
    return week.day(settings.weeks.ends), week


def kind_called(written: str, settings: Settings) -> Kind:
    """The kind of a name as people say it: `links`, `roundups`, “Link roundup”."""
    names = {
        same_name(name): kind
        for kind in reversed(settings.kinds)
        for name in (kind.plural, kind.title, kind.folder, kind.name)
    }
    for name in (written, plural_of(written)):
        if kind := names.get(same_name(name)):
            return kind
    near = nearest(written, (kind.name for kind in settings.kinds))
    known = join_names(f"“{kind.name}”" for kind in settings.kinds)
    raise DraftError(
        error(
            "unknown-kind-of-post",
            FILE,
            f"There is no kind of post called “{written}”.",
            f"Did you mean “{near}”?" if near else f"This site has the kinds {known}.",
        )
    )


def moment_of(option: str, written: str, settings: Settings) -> datetime:
    """The moment that an option gives."""
    try:
        return read_clock(written, settings.zone)
    except BadClock as fault:
        raise DraftError(
            error("bad-clock", FILE, fault.message.replace("--now", option), fault.hint)
        ) from None


def week_called(written: str) -> Week | None:
    """The week given as 2026-W47 or as a day in it; None where none was given."""
    week = named(written) if written else None
    if written and week is None:
        raise DraftError(no_week(written, ()))
    return week
