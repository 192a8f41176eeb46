"""`weeknotes.toml`: every key checked, every fault reported at once, with a suggestion."""

import json
import re
import tomllib
from typing import Any, get_args

import msgspec

from weeknotes.model.names.plurals import plural_of
from weeknotes.model.names.slug import slugify
from weeknotes.model.names.spelling import nearest
from weeknotes.model.posts.readable import readable_values
from weeknotes.model.problems.problem import Problem, error
from weeknotes.model.settings import (
    GIVEN_KINDS,
    GIVEN_STREAMS,
    Check,
    Feeds,
    Kind,
    Links,
    Markdown,
    Nav,
    Publish,
    Settings,
    Stream,
    Weeks,
)
from weeknotes.model.streams.presets import STREAM_PRESETS
from weeknotes.model.theme_options import OptionValue, is_value
from weeknotes.model.value import Value
from weeknotes.model.web.credentials import without_credentials
from weeknotes.model.weeks.week import DAYS, Closing
from weeknotes.read.config.nav import NAV, read_nav
from weeknotes.read.config.sensible import did_you_mean, setting_faults
from weeknotes.read.config.toml_lines import line_of_key, toml_fault
from weeknotes.read.text.smart_quotes import sets_marks, smart

FILE = "weeknotes.toml"

_PARTS: dict[str, type[Value]] = {
    "weeks": Weeks,
    "markdown": Markdown,
    "feeds": Feeds,
    "links": Links,
    "publish": Publish,
    "check": Check,
}
_REQUIRED = {"title": "Digital notes", "url": "https://team.github.io/notes/"}
"""What no site can do without, with an example."""

_NO_URL = "https://example.org/"
"""Stands in for an address that is missing, so that all else can be looked at."""

_CLOSES = re.compile(r"([a-z]+)\s+(\d{1,2}):(\d{2})")
_NAME = re.compile(r"[a-z][a-z0-9-]*")


def read_settings(text: str) -> tuple[Settings | None, tuple[Problem, ...]]:
    """The settings in a text of TOML, or None with the reasons why they can't be had."""
    try:
        table = readable_values(tomllib.loads(text))
    except tomllib.TOMLDecodeError as fault:
        return None, (toml_fault(fault, FILE, "settings", text),)
    reader = _Reader(text)
    settings = reader.settings(table)
    return (None if reader.problems else settings), tuple(reader.problems)


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self.problems: list[Problem] = []

    def fail(self, key: str, message: str, hint: str, *, below: str | None = None) -> None:
        after = line_of_key(self._text, below) if below else None
        line = line_of_key(self._text, key, after=after)
        shown = without_credentials(message)
        self.problems.append(error("bad-setting", FILE, shown, hint, line=line))

    def settings(self, table: dict[str, Any]) -> Settings:
        for key, example in _REQUIRED.items():
            if key not in table:
                hint = f'Add a line at the top of {FILE}: {key} = "{example}"'
                self.fail(key, f"The settings have no {key}.", hint)
            elif not str(table[key]).strip():
                hint = f'Write it between the quotes, such as {key} = "{example}"'
                self.fail(key, f"The {key} in the settings is empty.", hint)
                del table[key]
        parts: dict[str, Any] = {
            name: self._part(kind, table.pop(name), name)
            for name, kind in _PARTS.items()
            if name in table
        }
        parts["nav"] = self._nav(table.pop(NAV, {}))
        parts["theme_options"] = self._theme_options(table.pop("theme_options", {}))
        parts["kinds"] = self._kinds(table.pop("kinds", {}))
        parts["streams"] = self._streams(table.pop("streams", {}))
        found = self._fields(Settings, table, "")
        if "repository" in found:
            found["repository"] = _without_git(found["repository"])
        checked = {name: part for name, part in parts.items() if part is not None}
        settings = Settings(**{"title": "", "url": _NO_URL, **found, **checked})
        for fault in setting_faults(settings):
            self.fail(fault.key, fault.message, fault.hint, below=fault.below)
        said = settings.description
        return msgspec.structs.replace(
            settings,
            url=settings.url.rstrip("/") + "/",
            description=smart(said) if sets_marks(settings.language) else said,
        )

    def _fields(self, kind: type[Value], table: dict[str, Any], below: str) -> dict[str, Any]:
        """The fields of a table that are of the right form; a problem for each other one."""
        found: dict[str, Any] = {}
        named = below.startswith(("kinds.", "streams."))  # by their own table
        fields = {
            f.name: f for f in msgspec.structs.fields(kind) if not (named and f.name == "name")
        }
        for key, value in table.items():
            where = f" in [{below}]" if below else ""
            if key not in fields:
                message, hint = _elsewhere(key) or (
                    f"There is no setting “{key}”{where}.",
                    f"Did you mean “{near}”?"
                    if (near := nearest(key, (*fields, *(() if below else _PARTS))))
                    else f"Use one of: {', '.join(fields)}.",
                )
                self.fail(key, message, hint, below=below or None)
                continue
            try:
                found[key] = msgspec.convert(value, fields[key].type)
            except msgspec.ValidationError as fault:
                self.fail(
                    key,
                    f"The setting “{key}”{where} is {_written(value)}, which does not fit.",
                    _expected(value, str(fault), fields[key].type),
                    below=below or None,
                )
        return found

    def _part(self, kind: type[Value], value: object, name: str) -> Value | None:
        if not isinstance(value, dict):
            self.fail(name, f"“{name}” is a group of settings.", f"Write it as a line [{name}].")
            return None
        table = dict(value)
        special: dict[str, Any] = {}
        if kind is Weeks:
            if "closes" in table:
                special["closes"] = self._closes(table.pop("closes"))
            if "ends" in table:
                special["ends"] = self._weekday(table.pop("ends"), "ends")
        found = self._fields(kind, table, name)
        return kind(**found, **special)

    def _nav(self, value: object) -> Nav | None:
        if not isinstance(value, dict):
            self.fail(NAV, f"“{NAV}” is a group of settings.", f"Write it as a line [{NAV}].")
            return None
        nav, faults = read_nav(value, self._text)
        for fault in faults:
            self.fail(fault.key, fault.message, fault.hint, below=fault.below)
        return nav

    def _theme_options(self, value: object) -> dict[str, OptionValue] | None:
        """The values as they are written; only the theme knows which it can have."""
        name = "theme_options"
        if not isinstance(value, dict):
            self.fail(name, f"“{name}” is a group of settings.", f"Write it as a line [{name}].")
            return None
        for key in (key for key, one in value.items() if not is_value(one)):
            message = f"“{key}” in [{name}] has a value that no option can have."
            self.fail(key, message, "Write text in quotes, a number, true or false.", below=name)
        return {key: one for key, one in value.items() if is_value(one)}

    def _weekday(self, value: object, key: str) -> int:
        if isinstance(value, str) and value.strip().lower() in DAYS:
            return DAYS.index(value.strip().lower())
        near = nearest(str(value), DAYS)
        self.fail(
            key,
            f"“{value}” is not a day of the week.",
            f"Did you mean “{near}”?" if near else "Write the day in full, such as friday.",
            below="weeks",
        )
        return 0

    def _closes(self, value: object) -> Closing:
        match = _CLOSES.fullmatch(str(value).strip().lower())
        clock = (int(match[2]), int(match[3])) if match else (99, 0)
        if match is None or clock > (24, 0) or clock[1] > 59:  # noqa: PLR2004 - of a clock
            self.fail(
                "closes",
                f"“{value}” is not a day and a time.",
                'Write the day in full and the time: closes = "monday 12:00"',
                below="weeks",
            )
            return Closing()
        day = self._weekday(match[1], "closes")
        if clock == (24, 0):
            # Sunday's midnight is the week's own end, not a week later: nothing is of grace then.
            return Closing(day=(day + 1) % 7, hour=0, minute=0)
        return Closing(day=day, hour=clock[0], minute=clock[1])

    def _tables(self, value: object, name: str) -> dict[str, dict[str, Any]]:
        if isinstance(value, dict) and all(isinstance(item, dict) for item in value.values()):
            return value
        self.fail(
            name,
            f"“{name}” needs a group of settings for each of its names.",
            f"Write them as [{name}.story], and so on.",
        )
        return {}

    def _kinds(self, value: object) -> tuple[Kind, ...]:
        kinds = {kind.name: kind for kind in GIVEN_KINDS}
        for name, table in self._tables(value, "kinds").items():
            if not _NAME.fullmatch(name):
                self.fail(
                    name, f"“{name}” can't be the name of a kind.", "Use small letters and hyphens."
                )
                continue
            below = f"kinds.{name}"
            found = self._fields(Kind, table, below)
            given = kinds.get(name)
            title = found.get("title") or name.replace("-", " ").capitalize()
            fresh = Kind(name=name, folder=plural_of(name), title=title, plural=plural_of(title))
            kinds[name] = msgspec.structs.replace(given or fresh, **found)
        folders: dict[str, str] = {}
        for kind in kinds.values():
            other = folders.setdefault(slugify(kind.folder), kind.name)
            if other != kind.name or not slugify(kind.folder):
                self.fail(
                    kind.name,
                    f"The kinds {other} and {kind.name} have the same folder, “{kind.folder}”.",
                    "Give each kind a folder of its own.",
                )
        return tuple(kinds.values())

    def _streams(self, value: object) -> tuple[Stream, ...]:
        streams = {stream.name: stream for stream in GIVEN_STREAMS}
        for name, table in self._tables(value, "streams").items():
            if not _NAME.fullmatch(name):
                self.fail(
                    name,
                    f"“{name}” can't be the name of a stream.",
                    "Use small letters and hyphens.",
                )
                continue
            below = f"streams.{name}"
            before = len(self.problems)
            found = self._fields(Stream, table, below)
            title = found.get("title") or name.replace("-", " ").capitalize()
            # Where a line can't be read, it may be that of the headings.
            phrases = (title,) if "title" in found or len(self.problems) > before else ()
            fresh = Stream(name=name, title=title, headings=phrases)
            given = streams.get(name) or STREAM_PRESETS.get(name) or fresh
            streams[name] = msgspec.structs.replace(given, **found)
        return tuple(streams.values())


def _without_git(repository: str) -> str:
    """A repository as people see it, where it was written as git clones it."""
    return repository.strip().rstrip("/").removesuffix(".git")


def _elsewhere(key: str) -> tuple[str, str] | None:
    """What to say of a setting that is known, but not where it is; None if it is not known."""
    groups: dict[str, type[Value]] = {**_PARTS, NAV: Nav}
    groups |= {"kinds.NAME": Kind, "streams.NAME": Stream}
    top = {field.name for field in msgspec.structs.fields(Settings)} - _PARTS.keys()
    if key in top - {"kinds", "streams", "nav", "theme_options"}:
        return (
            f"“{key}” belongs at the top of the settings, not in a group.",
            "Move this line above the first line that starts with [.",
        )
    for name, group in groups.items():
        if key in {field.name for field in msgspec.structs.fields(group)} - {"name"}:
            return f"“{key}” belongs to [{name}].", f"Move this line below a line [{name}]."
    return None


def _written(value: object) -> str:
    """A value much as it is written in the file."""
    return json.dumps(value, ensure_ascii=False, default=str)


def _expected(value: object, fault: str, kind: Any) -> str:
    """A complaint of msgspec in plain words."""
    if "Invalid enum value" in fault:
        near = f"{did_you_mean(str(value), list(get_args(kind)))} ".lstrip()
        return f"{near}Use one of: {', '.join(get_args(kind))}."
    words = {"`str`": "text in quotes", "`int`": "a whole number", "`array`": "a list in brackets"}
    wanted = next((said for form, said in words.items() if f"Expected {form}" in fault), "")
    return f"It must be {wanted}." if wanted else "See the documentation of settings."
