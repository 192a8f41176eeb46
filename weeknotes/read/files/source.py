"""A Markdown file as found, and what its place among the folders says."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache

from weeknotes.model.files.stamp import NO_STAMP, Stamp
from weeknotes.model.names.file_names import trimmed
from weeknotes.model.names.slug import same_name, slugify
from weeknotes.model.names.spelling import is_slip
from weeknotes.model.settings import Kind
from weeknotes.model.value import Value
from weeknotes.model.weeks.week import Week
from weeknotes.read.dates.dates import FIRST_YEAR, LAST_YEAR

_DASHES = r"\-\u2010-\u2015\u2212"
"""What phones and word processors make of a hyphen."""

_END = rf"(?:[_.\s{_DASHES}]+|$)"
_DATED = re.compile(
    rf"(\d{{2,5}})[_.{_DASHES}](\d{{1,2}})[_.{_DASHES}](\d{{1,2}}){_END}(.*)", re.DOTALL
)
_UNFILLED = re.compile(rf"(y{{4}}-m{{2}}-d{{2}}){_END}(.*)", re.IGNORECASE | re.DOTALL)
"""What a link to a new post leaves for the author to fill in: no day, and no part of a name."""

_UNFILLED_NAME = re.compile(rf"your[_.\s{_DASHES}]+name", re.IGNORECASE)
"""Likewise, where the author's own name should be: without it, the title gives the address."""

_COMPACT = re.compile(rf"(\d{{4}})(\d{{2}})(\d{{2}}){_END}(.*)", re.DOTALL)
_WEEK_NAME = re.compile(
    rf"(\d{{4}})(?:[{_DASHES}]?(?=[wW])|[{_DASHES}](?=\d\d$))([wW]?\d{{1,2}})", re.ASCII
)
_WEEK_NUMBER = re.compile(r"[wW]?\d{1,2}", re.ASCII)
_YEAR = re.compile(r"\d{4}", re.ASCII)
_WEEK_AND_NAME = re.compile(rf"(\d{{4}})[{_DASHES}]?([wW]\d{{1,2}})[_.\s{_DASHES}]+(.+)", re.DOTALL)
_DAY_OF_FOLDERS = re.compile(r"\d{4}-\d{1,2}-\d{1,2}")
_MONTHS = 12
_DRAFT_FOLDERS = frozenset({"draft", "drafts"})
_HOLDING_FOLDERS = frozenset(
    """borradores brouillon brouillons confidential deleted donotpublish donotshare drafft drafftiau
    draftnotes draftposts embargoed entwurf entwürfe hidden inprogress internal
    notforpublication notpublished notready private secret topublish trash unfinished unlisted
    unpublished wip workinprogress""".split()
)
_TEMPLATE_FOLDERS = frozenset({"template", "templates", "archetype", "archetypes"})
_PARTS_OF_PAGES = frozenset({"_layouts", "_includes", "_partials"})
"""Jekyll's folders for what is no page by itself."""


class Source(Value, frozen=True):
    """One Markdown file, found but not understood."""

    path: str
    """Relative to the site's folder."""

    inner: str
    """Relative to the content folder."""

    data: bytes = b""
    """What it holds; empty where the file is known by its stamp and was not read."""

    stamp: Stamp = NO_STAMP
    digest: bytes = b""
    """Of what it holds."""

    first_day: date | None = None
    """The day it came into the repository, looked up only where nothing else gives a date."""

    preview_day: date | None = None
    """The day as of which a preview shows a draft that has none."""


class PathDate(Value, frozen=True):
    """A date in the name of a file or a folder, as written: it may be no real day."""

    said: str
    """202-01-09."""

    of_folder: bool = False

    @property
    def unfilled(self) -> bool:
        """Whether it is still what a link to a new post put there."""
        return not self.said[0].isdigit()

    @property
    def day(self) -> date | None:
        """The day of our time that it means, or None where there is none."""
        try:
            found = date(*map(int, self.said.split("-")))
        except ValueError:
            return None
        return found if FIRST_YEAR <= found.year <= LAST_YEAR else None


class Place(Value, frozen=True):
    """What a file's name and folders say."""

    name: str
    """The file's own name without extension and date; for an `index.md`, its folder's.

    Empty where it is nothing but a date, or still says “YOUR-NAME” after it.
    """

    date: PathDate | None
    """From the file's name, else from the innermost folder that has one."""

    week: Week | None
    """From `2018/50/index.md`, `2018/50.md`, `2023-51.md` or `2023-w51-our-move.md`."""

    week_may_be_month: bool
    """Whether the week's number could be a month's: `2018/05/`, not `2018-w05`."""

    kind: str | None
    drafts: str
    """The name of the drafts folder it is in, or empty."""

    nearly_drafts: str
    """The name of a folder it is in that perhaps means drafts, or empty."""

    templates: str
    """The name of a folder it is in that perhaps holds templates for posts, or empty."""

    top: bool
    """Whether it is directly in the content folder."""


def place_of(inner: str, kinds: tuple[Kind, ...]) -> Place:
    """What the path of a file, relative to the content folder, says of it."""
    *folders, file = inner.split("/")
    stem = trimmed(file.rsplit(".", 1)[0])
    is_index = stem.lower() in {"index", "_index"} and bool(folders)
    name = folders[-1] if is_index else stem
    match = _dated(name)
    week, may_be_month = (None, False) if match else _week(folders, stem, is_index=is_index)
    if week is None and match is None and (found := _WEEK_AND_NAME.fullmatch(name)):
        week = _real_week(f"{found[1]}-{found[2]}")
        name = found[3] if week else name
    above = _told_by(tuple(folders), kinds)
    bare_day = _of_three((folders if is_index else [*folders, stem])[-3:])
    return Place(
        name=_filled_in(match.groups()[-1]) if match else "" if bare_day else name,
        date=_date_of(match) if match else bare_day or above.date,
        week=week,
        week_may_be_month=may_be_month,
        kind=above.kind,
        drafts=above.drafts,
        nearly_drafts=above.nearly_drafts,
        templates=above.templates,
        top=not folders,
    )


def _filled_in(name: str) -> str:
    return "" if _UNFILLED_NAME.fullmatch(name) else name


class _Folders(Value, frozen=True):
    """What the folders of a file say, whatever its name is."""

    kind: str | None
    date: PathDate | None
    drafts: str
    nearly_drafts: str
    templates: str


@lru_cache(maxsize=1024)
def _told_by(folders: tuple[str, ...], kinds: tuple[Kind, ...]) -> _Folders:
    by_folder = kinds_by_folder(kinds)
    named = (by_folder.get(same_name(folder)) for folder in reversed(folders))
    return _Folders(
        kind=next(filter(None, named), None),
        date=_by_folders(folders),
        drafts=drafts_folder(folders),
        nearly_drafts=nearly_drafts(folders),
        templates=_templates(folders, by_folder),
    )


def _templates(folders: Sequence[str], kinds: Mapping[str, str]) -> str:
    """The first of the folders that perhaps holds templates, unless it is that of a kind."""
    return next(
        (
            folder
            for folder in folders
            if same_name(folder) not in kinds
            and (slugify(folder) in _TEMPLATE_FOLDERS or folder.lower() in _PARTS_OF_PAGES)
        ),
        "",
    )


def nearly_drafts(folders: Sequence[str]) -> str:
    """The first of the folders that perhaps holds drafts, or empty.

    `_drfats`, `drafts-2026`, `My drafts`, `_private`.
    """
    for folder in folders:
        name = same_name(folder)
        named = name in _HOLDING_FOLDERS or "drafts" in slugify(folder).split("-")
        numbered = name.strip("0123456789") in _DRAFT_FOLDERS
        slip = any(is_slip(name, drafts) for drafts in _DRAFT_FOLDERS)
        if name not in _DRAFT_FOLDERS and (named or numbered or slip):
            return folder
    return ""


@lru_cache(maxsize=4)
def kinds_by_folder(kinds: tuple[Kind, ...]) -> dict[str, str]:
    """The kinds by what the names of their folders have in common: `weeknotes`, `Week-notes`."""
    return {same_name(name): k.name for k in kinds for name in (k.folder, k.name, k.plural)}


def _dated(name: str) -> re.Match[str] | None:
    return _DATED.fullmatch(name) or _COMPACT.fullmatch(name) or _UNFILLED.fullmatch(name)


def _date_of(match: re.Match[str], *, of_folder: bool = False) -> PathDate:
    return PathDate(said="-".join(match.groups()[:-1]), of_folder=of_folder)


def _by_folders(parts: Sequence[str]) -> PathDate | None:
    """The date of `2026-11-20-walkthrough/` or `2026/11/20/`, whichever is further in."""
    for end in range(len(parts), 0, -1):
        if match := _dated(parts[end - 1]):
            return _date_of(match, of_folder=True)
        found = _of_three(parts[max(0, end - 3) : end])
        if found:
            return found
    return None


def _of_three(parts: Sequence[str]) -> PathDate | None:
    """The date of three folders; other numbers, such as those of a week, are none."""
    joined = "-".join(parts)
    if not _DAY_OF_FOLDERS.fullmatch(joined):
        return None
    found = PathDate(said=joined, of_folder=True)
    return found if found.day else None


def drafts_folder(folders: Sequence[str]) -> str:
    """The first of the folders that holds drafts, or empty: `drafts`, `_Drafts`."""
    return next((folder for folder in folders if slugify(folder) in _DRAFT_FOLDERS), "")


def _week(folders: list[str], stem: str, *, is_index: bool) -> tuple[Week | None, bool]:
    """The week that a path names, and whether its number could be a month's."""
    if match := _WEEK_NAME.fullmatch(folders[-1] if is_index else stem):
        year, number = match[1], match[2]
    elif is_index and len(folders) > 1:
        year, number = folders[-2], folders[-1]
    elif not is_index and folders and _WEEK_NUMBER.fullmatch(stem):
        year, number = folders[-1], stem
    elif len(folders) > 1 and not is_index and _tells_no_month(folders[-1]):
        year, number = folders[-2], folders[-1]  # any file in 2018/50/, but not in 2018/05/
    else:
        return None, False
    if not (_YEAR.fullmatch(year) and _WEEK_NUMBER.fullmatch(number)):
        return None, False
    week = _real_week(f"{year}-W{number.lower().removeprefix('w')}")
    return week, week is not None and not _tells_no_month(number)


def _tells_no_month(number: str) -> bool:
    """Whether a number, `50` or `w05`, is surely that of a week if it is one's at all."""
    named = number.lower().startswith("w")
    return bool(_WEEK_NUMBER.fullmatch(number)) and (named or int(number) > _MONTHS)


def _real_week(code: str) -> Week | None:
    try:
        week = Week.parse(code)
    except ValueError:
        return None
    return week if FIRST_YEAR <= week.year <= LAST_YEAR else None
