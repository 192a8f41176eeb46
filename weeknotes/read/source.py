"""A Markdown file as found, and what its place among the folders says."""

import re
from datetime import date

from weeknotes.model.settings import Kind
from weeknotes.model.slug import slugify
from weeknotes.model.value import Value
from weeknotes.model.week import Week
from weeknotes.read.dates import FIRST_YEAR, LAST_YEAR

_DATED = re.compile(r"(\d{2,5})[-_.](\d{1,2})[-_.](\d{1,2})(?:[-_. ]+|$)(.*)", re.DOTALL)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:[-_. ]+|$)(.*)", re.DOTALL)
_WEEK_NAME = re.compile(r"(\d{4})-[wW]?(\d{2})")
_WEEK_AND_NAME = re.compile(r"(\d{4}-?[wW]\d{1,2})[-_. ]+(.+)", re.DOTALL)
_DRAFT_FOLDERS = frozenset({"draft", "drafts"})


class Source(Value, frozen=True):
    """One Markdown file, read but not understood."""

    path: str
    """Relative to the site's folder."""

    inner: str
    """Relative to the content folder."""

    data: bytes


class Place(Value, frozen=True):
    """What a file's name and folders say."""

    name: str
    """The file's own name without ending and date; for an `index.md`, its folder's."""

    date: tuple[int, int, int] | None
    """As written in the name: may be no real day (202-01-09)."""

    week: Week | None
    """From `2018/50/index.md`, `2018/50.md`, `2023-51.md` or `2023-w51-our-move.md`."""

    week_may_be_month: bool
    """Whether the week's number could be a month's: `2018/05/`."""

    kind: str | None
    drafts: str
    """The name of the drafts folder it lies in, or empty."""

    top: bool
    """Whether it lies directly in the content folder."""


def place_of(inner: str, kinds: tuple[Kind, ...]) -> Place:
    """What the path of a file, relative to the content folder, says of it."""
    *folders, file = inner.split("/")
    stem = file.rsplit(".", 1)[0]
    is_index = stem.lower() in {"index", "_index"} and bool(folders)
    name = folders[-1] if is_index else stem
    match = _DATED.fullmatch(name) or _COMPACT.fullmatch(name)
    week, may_be_month = (None, False) if match else _week(folders, stem, is_index=is_index)
    if week is None and match is None and (found := _WEEK_AND_NAME.fullmatch(name)):
        week = _real_week(found[1])
        name = found[2] if week else name
    by_folder = {slugify(folder): k.name for k in kinds for folder in (k.folder, k.name, k.plural)}
    kind = next((by_folder[slugify(f)] for f in reversed(folders) if slugify(f) in by_folder), None)
    return Place(
        name=match[4] if match else name,
        date=(int(match[1]), int(match[2]), int(match[3])) if match else None,
        week=week,
        week_may_be_month=may_be_month,
        kind=kind,
        drafts=drafts_folder(folders),
        top=not folders,
    )


def drafts_folder(folders: list[str]) -> str:
    """The first of the folders that holds drafts, or empty: `drafts`, `_Drafts`."""
    return next((folder for folder in folders if slugify(folder) in _DRAFT_FOLDERS), "")


def real_day(written: tuple[int, int, int]) -> date | None:
    """The day that a file name gives, or None where there is no such day."""
    try:
        return date(*written)
    except ValueError:
        return None


def _week(folders: list[str], stem: str, *, is_index: bool) -> tuple[Week | None, bool]:
    if match := _WEEK_NAME.fullmatch(folders[-1] if is_index else stem):
        year, number = match[1], match[2]
    elif is_index and len(folders) > 1:
        year, number = folders[-2], folders[-1]
    elif not is_index and folders:
        year, number = folders[-1], stem
    else:
        return None, False
    number = number.lower().removeprefix("w")
    if not (len(year) == 4 and year.isdecimal() and number.isdecimal() and len(number) <= 2):  # noqa: PLR2004 - digits of a year, of a week
        return None, False
    week = _real_week(f"{year}-W{number}")
    return week, week is not None and 1 <= int(number) <= 12  # noqa: PLR2004 - months


def _real_week(code: str) -> Week | None:
    try:
        week = Week.parse(code)
    except ValueError:
        return None
    return week if FIRST_YEAR <= week.year <= LAST_YEAR else None
