"""The bookmarks of a file that somebody names, chosen by days, for a roundup."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta, tzinfo
from pathlib import Path
from typing import Self

from weeknotes.drafting.scaffold.roundup import Choice, choose
from weeknotes.importers.bookmarks.bookmark import Bookmark, Unreadable
from weeknotes.importers.bookmarks.known import read_bookmarks
from weeknotes.model.problems.problem import Problem, error
from weeknotes.model.value import Value
from weeknotes.model.weeks.week import Week, at
from weeknotes.model.weeks.wording import count, say_day
from weeknotes.read.files.single_file import CannotReadError, read_loose

_BACK = timedelta(days=7)


class NoBookmarks(Exception):  # noqa: N818 - a fault of the file
    """Why there are none, as a problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


class Days(Value, frozen=True):
    """From when and until when bookmarks are wanted."""

    since: datetime
    until: datetime | None = None
    """The first moment that is too late; None where there is none."""

    @classmethod
    def of_week(cls, week: Week, zone: tzinfo) -> Self:
        """The days of a week."""
        return cls(
            since=at(week.monday, time(), zone), until=at(week.following.monday, time(), zone)
        )

    @classmethod
    def back_from(cls, now: datetime, zone: tzinfo) -> Self:
        """The last seven days, which a Monday's roundup of last week needs too."""
        return cls(since=at(now.date() - _BACK, time(), zone))

    @property
    def words(self) -> str:
        """“since Friday 13 November 2026”."""
        if self.until is None:
            return f"since {say_day(self.since)}"
        return f"from {say_day(self.since)} to {say_day(self.until - timedelta(days=1))}"


def chosen(file: Path, days: Days, *, private: bool) -> Choice:
    """The bookmarks of a file that are wanted, at least one.

    Args:
        file: in any supported format.
        days: of which days; where the file has no dates, all are wanted.
        private: whether those that are marked private are wanted.

    Raises:
        NoBookmarks: there are none, or they can't be read.
    """
    bookmarks = _read(file)
    choice = choose(bookmarks, since=days.since, until=days.until, private=private)
    if not choice.chosen:
        raise NoBookmarks(_none(str(file), bookmarks, choice, days))
    return choice


def left_out(choice: Choice) -> Iterator[str]:
    """What was left out, and how to include it."""
    reasons = (
        (choice.other_days, "from other days (use --since to choose the first day)"),
        (choice.private, "marked private (use --private to include them)"),
        (choice.undated, "without a date"),
        (choice.twice, "for a page that is already in the list"),
        (choice.no_pages, "without a link to a web page"),
    )
    return (f"Left out: {count(number, 'bookmark')} {why}." for number, why in reasons if number)


def _read(file: Path) -> tuple[Bookmark, ...]:
    path = str(file)
    try:
        found = read_bookmarks(read_loose(file))
    except CannotReadError as fault:
        raise NoBookmarks(
            error(
                "bookmarks-unreadable",
                path,
                f"The file of bookmarks can't be opened: {fault}.",
                "Check the file's name, and that you may read it.",
            )
        ) from fault
    except Unreadable as fault:
        raise NoBookmarks(
            error(
                "bookmarks-broken",
                path,
                f"The bookmarks in this file can't be read: {fault}.",
                "Export them again from your browser or service.",
            )
        ) from fault
    if found is None:
        raise NoBookmarks(
            error(
                "bookmarks-unknown",
                path,
                "This file has no bookmarks that weeknotes can read.",
                "Export them from a browser, Pocket, Instapaper, Pinboard or Raindrop, or save the "
                "feed of your list.",
            )
        )
    return found


def _none(path: str, bookmarks: tuple[Bookmark, ...], choice: Choice, days: Days) -> Problem:
    """Why nothing of a file is wanted."""
    message = "This file has no bookmarks to share."
    hint = "Check that it is the right file, or export your bookmarks again."
    if choice.other_days:
        latest = max(one.when for one in bookmarks if one.when).date()
        message = (
            f"None of the {count(len(bookmarks), 'bookmark')} in this file was saved {days.words}."
        )
        hint = f"The latest was saved on {say_day(latest)}. To include it, use "
        hint += f"--since {latest.isoformat()}."
    elif choice.private:
        hint = "The bookmarks that could be are marked private. Use --private to include them."
    return error("no-bookmarks", path, message, hint)
