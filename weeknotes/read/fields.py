"""Typed values out of a header's fields, with a problem for each that can't be had."""

import html
import re
from collections.abc import Iterator

from weeknotes.model.in_words import say_day
from weeknotes.model.problem import Problem, error, warning
from weeknotes.model.settings import Settings
from weeknotes.model.week import Week
from weeknotes.read.dates import BadDate, Moment, read_date
from weeknotes.read.front_matter import Field
from weeknotes.read.keys import KNOWN, OTHER_NAMES, meant_by

_TAGS = re.compile(r"</?[a-zA-Z][^<>]*>")
_YES = frozenset({"true", "yes", "on", "y", "1"})
_NO = frozenset({"false", "no", "off", "n", "0"})
_STATUS = {
    "draft": True,
    "private": True,
    "hidden": True,
    "pending": True,
    "idea": True,
    "published": False,
    "publish": False,
    "public": False,
    "live": False,
    "future": False,
    "scheduled": False,
}
_SPAN_LIMIT = 8
"""Weeks; a longer span is surely a slip in a year."""


class Fields:
    """A header's fields by their meant names; gathers the problems of reading them."""

    def __init__(self, fields: dict[str, Field], path: str, settings: Settings) -> None:
        self._path = path
        self._settings = settings
        self.problems: list[Problem] = []
        self._known: dict[str, Field] = {}
        self.extra: dict[str, object] = {}
        for key, field in fields.items():
            self._sort_in(key, field)

    def _sort_in(self, key: str, field: Field) -> None:
        name = OTHER_NAMES.get(key, key)
        if name not in KNOWN:
            if meant := meant_by(key):
                self.fail(
                    "unknown-key",
                    f"“{field.key}” is not a name that is known here.",
                    f"Did you mean “{meant}”? If not, choose a name that is less like it.",
                    field.line,
                )
            self.extra[key] = field.typed
            return
        if key != name and (name in self._known or not _usable(name, field.text)):
            self.extra[key] = field.typed
            return
        if name in self._known:
            self.extra[self._known[name].key] = self._known[name].typed
        self._known[name] = field

    def fail(self, code: str, message: str, hint: str, line: int | None = None) -> None:
        """Notes an error of this file."""
        self.problems.append(error(code, self._path, message, hint, line=line))

    def warn(self, code: str, message: str, hint: str, line: int | None = None) -> None:
        """Notes a warning of this file."""
        self.problems.append(warning(code, self._path, message, hint, line=line))

    def line(self, name: str) -> int | None:
        """The line where a field stands."""
        field = self._known.get(name)
        return field.line if field else None

    def has(self, name: str) -> bool:
        """Whether a field is there and holds something."""
        field = self._known.get(name)
        return field is not None and field.text not in (None, "", [])

    def text(self, name: str) -> str:
        """A field as plain text on one line: entities resolved, mark-up removed."""
        field = self._known.get(name)
        if field is None or field.text is None:
            return ""
        if isinstance(field.text, (list, dict)):
            self.fail(
                f"bad-{name.replace('_', '-')}",
                f"“{field.key}” has to be one piece of text.",
                f"Write it on one line: {field.key}: …",
                field.line,
            )
            return ""
        return plain_text(field.text)

    def address(self, name: str) -> str:
        """A field that holds an address, as written."""
        field = self._known.get(name)
        return field.text.strip() if field and isinstance(field.text, str) else ""

    def words(self, name: str) -> tuple[str, ...]:
        """A field that may be a list, or text with commas: tags, aliases."""
        return tuple(dict.fromkeys(word for word in self._items(name, split=",") if word))

    def items(self, name: str) -> tuple[str, ...]:
        """A field that may be a list or one text."""
        return tuple(dict.fromkeys(word for word in self._items(name, split=None) if word))

    def _items(self, name: str, split: str | None) -> Iterator[str]:
        field = self._known.get(name)
        value = field.text if field else None
        if isinstance(value, str):
            yield from (plain_text(w) for w in (value.split(split) if split else [value]))
        elif isinstance(value, dict):
            yield plain_text(str(value.get("name") or value.get("title") or ""))
        elif isinstance(value, list):
            for item in value:
                if isinstance(item, dict):
                    item = item.get("name") or item.get("title") or ""  # noqa: PLW2901 - narrowed
                if isinstance(item, str):
                    yield plain_text(item)

    def whole(self, name: str) -> int | None:
        """A field that holds a whole number, such as `part`."""
        field = self._known.get(name)
        if field is None or field.text in (None, ""):
            return None
        match = re.fullmatch(r"#?\s*(\d{1,6})", str(field.text).strip())
        if match is None:
            self.fail(
                f"bad-{name}",
                f"“{field.key}: {field.text}” is not a whole number.",
                f"Write it in digits: {field.key}: 3",
                field.line,
            )
            return None
        return int(match[1])

    def moment(self, name: str) -> Moment | None:
        """A field that holds a date."""
        field = self._known.get(name)
        if field is None or field.text in (None, ""):
            return None
        try:
            moment = read_date(
                str(field.text), zone=self._settings.zone, language=self._settings.language
            )
        except BadDate as fault:
            self.fail("bad-date", fault.message, fault.hint, field.line)
            return None
        if moment.day_first:
            self.warn(
                "date-day-first",
                f"“{field.text}” was read as {say_day(moment.when)}, the day first.",
                f"Write {moment.when.date().isoformat()} so that nobody has to guess.",
                field.line,
            )
        return moment

    def draft(self) -> str:
        """Why the header says that this is a draft, or empty; doubt is an error."""
        return self._flag("draft", means_draft=True) or self._published() or self._status()

    def _flag(self, name: str, *, means_draft: bool) -> str:
        field = self._known.get(name)
        if field is None:
            return ""
        written = "" if field.text is None else str(field.text).strip().lower()
        said = f"{field.key}: {field.text or ''}".strip()
        if written == "":
            return f"{said} (with nothing after it)"
        if written in (_YES if means_draft else _NO):
            return said
        if written not in (_NO if means_draft else _YES):
            self.fail(
                "doubtful-draft",
                f"“{said}” does not say clearly whether this may be published.",
                f"Write “{field.key}: true” or “{field.key}: false”.",
                field.line,
            )
        return ""

    def _published(self) -> str:
        field = self._known.get("published")
        if field and isinstance(field.text, str) and re.search(r"\d{4}|\d/\d", field.text):
            return ""  # `published: 2026-11-20` tells when, and is read as a date
        return self._flag("published", means_draft=False)

    def _status(self) -> str:
        field = self._known.get("status")
        if field is None:
            return ""
        written = str(field.text or "").strip().lower()
        if _STATUS.get(written):
            return f"{field.key}: {field.text}"
        if written not in _STATUS:
            self.fail(
                "doubtful-draft",
                f"“{field.key}: {field.text or ''}” does not say clearly "
                "whether this may be published.",
                "Write “status: draft” or “status: published”.",
                field.line,
            )
        return ""

    def weeks(self) -> tuple[Week, ...]:
        """The weeks that the header says the post tells of, in the order of DESIGN.md part 2."""
        for name in ("week", "weeks"):
            if self.has(name):
                return self._span(name)
        for name in ("week_ending", "week_commencing"):
            if self.has(name) and (moment := self.moment(name)):
                return (Week.of(moment.when.date()),)
        return ()

    def _span(self, name: str) -> tuple[Week, ...]:
        field = self._known[name]
        written = field.text if isinstance(field.text, list) else [str(field.text)]
        try:
            return tuple(sorted({week for text in written for week in weeks_in(str(text))}))
        except ValueError:
            self.fail(
                "bad-week",
                f"“{field.key}: {field.text}” names no week.",
                f"Write the year and the week: {field.key}: 2026-W47",
                field.line,
            )
            return ()


def weeks_in(written: str) -> Iterator[Week]:
    """The weeks that a text names: `2026-W46..2026-W47`, `2026-W46, 2026-W47`.

    Raises:
        ValueError: it names none, or a span that is no span of weeks a post could tell of.
    """
    for part in re.sub(r"\s+to\s+|…|\.\.\.", "..", written).split(","):
        first, _, last = part.strip().partition("..")
        week = Week.parse(first)
        end = Week.parse(last) if last else week
        if not week <= end or (end.monday - week.monday).days > 7 * _SPAN_LIMIT:
            raise ValueError(part)
        while week <= end:
            yield week
            week = week.following


def plain_text(written: str) -> str:
    """Text without mark-up or entities, its white space folded: `<em>R&amp;D</em>` is `R&D`."""
    return " ".join(html.unescape(_TAGS.sub("", html.unescape(written))).split())


def _usable(name: str, value: object) -> bool:
    """Whether a value under another generator's name has a form that ours can take."""
    if name in {"tags", "aliases"}:
        return True
    if name == "image":
        return isinstance(value, (str, dict))
    return isinstance(value, str)
