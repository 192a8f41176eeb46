"""Typed values out of a header's fields, with a problem for each that can't be had."""

import re
from collections.abc import Callable, Iterator

from weeknotes.model.posts.readable import readable
from weeknotes.model.problems.problem import Problem, error, warning
from weeknotes.model.settings import Settings
from weeknotes.model.web.own_computer import name_on_computer
from weeknotes.model.weeks.wording import say_day
from weeknotes.read.dates.dates import BadDate, Moment, read_date
from weeknotes.read.fields.field_forms import LANGUAGE, suits, takes
from weeknotes.read.fields.language_names import code_of
from weeknotes.read.fields.lists import comma_parts, line_parts, listed_texts
from weeknotes.read.header.front_matter import Field
from weeknotes.read.header.key_slips import harmless_slip
from weeknotes.read.header.keys import FORMS, is_own, known_name, normal_key
from weeknotes.read.html.plain_text import plain_text
from weeknotes.read.text.emoji import only_on_github, pictures_in_line
from weeknotes.read.text.printed import printed
from weeknotes.read.text.problems.foreign_code import without_code_in_line
from weeknotes.read.text.problems.template_code import code_left_out
from weeknotes.read.text.smart_quotes import sets_marks

_SAFE_ADDRESS = re.compile(r"(?:https?|mailto|tel):|(?![a-z][a-z0-9+.-]*:)", re.IGNORECASE)
"""By RFC 3986, section 3.1: no scheme, or one that runs nothing."""

_TAXONOMIES = ("tags", "categories", "authors", "author", "series")
_IMAGE_KEYS = ("src", "url", "path", "file", "image", "href")
_MAY_BE_CUT = frozenset(name for name, form in FORMS.items() if form != "flag")


class Fields:
    """A header's fields by their meant names; gathers the problems of reading them."""

    def __init__(self, fields: dict[str, Field], path: str, settings: Settings) -> None:
        self._path = path
        self._settings = settings
        self.problems: list[Problem] = []
        self._known: dict[str, Field] = {}
        self._again: dict[str, list[Field]] = {}
        self.foreign: list[Field] = []
        """Those whose keys have no meaning here."""

        self.extra: dict[str, object] = {}
        for key, field in _without_taxonomies(fields).items():
            self._sort_in(key, field)
        for field in self.foreign:
            self._tell_slip(field)

    def _sort_in(self, key: str, field: Field) -> None:
        name = known_name(key)
        if name is None:
            self.foreign.append(field)
            self.extra[key] = field.typed
        elif key != name and (name in self._known or not (is_own(key) or takes(name, field.text))):
            self._set_aside(name, field)
        else:
            if name in self._known:
                self._set_aside(name, self._known[name])
            self._known[name] = field
            self._tell_cut(name, field)
            self._tell_swallowed(field)

    def _set_aside(self, name: str, field: Field) -> None:
        """Keeps what says by another name what is said already, or what only that name can hold."""
        self.extra[normal_key(field.key)] = field.typed
        self._again.setdefault(name, []).append(field)

    def _tell_slip(self, field: Field) -> None:
        """A warning for a key that was meant to be another, if the post would look different."""
        meant = harmless_slip(field.key)
        if meant and meant not in self._known and suits(meant, field.text):
            self.warn(
                "key-nearly",
                f"“{field.key}” is not a name that is known here, so the line is not used.",
                f"Did you mean “{meant}”? If not, nothing has to be done.",
                field.line,
            )

    def _tell_cut(self, name: str, field: Field) -> None:
        if field.cut and name in _MAY_BE_CUT:
            whole = f"{field.text or ''} {field.cut}".strip().replace('"', "'")
            self.warn(
                "value-cut",
                f"“{field.cut[:40]}” is left out of “{field.key}”, "
                "because # starts a comment in a header.",
                f'If it belongs to it, put quotes round the whole: {field.key}: "{whole[:60]}"',
                field.line,
            )

    def _tell_swallowed(self, field: Field) -> None:
        if field.swallowed:
            self.warn(
                "list-indent",
                f"This item of “{field.key}” begins further in than the one above it, which makes "
                "both one item to other tools. Here they were read as two.",
                "Begin each item of the list with the same number of spaces.",
                field.swallowed,
            )

    def fail(self, code: str, message: str, hint: str, line: int | None = None) -> None:
        """Notes an error of this file."""
        self._note(error(code, self._path, message, hint, line=line))

    def warn(self, code: str, message: str, hint: str, line: int | None = None) -> None:
        """Notes a warning of this file."""
        self._note(warning(code, self._path, message, hint, line=line))

    def _note(self, problem: Problem) -> None:
        if problem not in self.problems:
            self.problems.append(problem)

    def field(self, name: str) -> Field | None:
        """A field by the name that is meant."""
        return self._known.get(name)

    def fields(self, name: str) -> tuple[Field, ...]:
        """All that say one thing, by whatever names: `publish_at` and `embargo`."""
        first = self._known.get(name)
        return (*((first,) if first else ()), *self._again.get(name, ()))

    @property
    def every(self) -> tuple[Field, ...]:
        """All fields of the header."""
        again = (field for fields in self._again.values() for field in fields)
        return (*self._known.values(), *again, *self.foreign)

    def line(self, name: str) -> int | None:
        """The line where a field stands."""
        field = self._known.get(name)
        return field.line if field else None

    @property
    def lines(self) -> dict[str, int]:
        """Where each field stands, by the name that is meant."""
        return {name: field.line for name, field in self._known.items()}

    def has(self, name: str) -> bool:
        """Whether a field is there and holds something."""
        field = self._known.get(name)
        return field is not None and field.text not in (None, "", [], {})

    def _written(self, name: str) -> str:
        """A field's one text; a list of one is as good as its item."""
        field = self._known.get(name)
        return self._written_in(field, name) if field else ""

    def _written_in(self, field: Field, name: str) -> str:
        value = field.text
        if isinstance(value, list) and len(value) == 1:
            value = value[0]
        if value is None:
            return ""
        if isinstance(value, str):
            return readable(value).strip()
        self.fail(
            f"bad-{name.replace('_', '-')}",
            f"“{field.key}” has to be one piece of text.",
            f"Write it on one line: {field.key}: …",
            field.line,
        )
        return ""

    def text(self, name: str) -> str:
        """A field as plain text on one line: entities resolved, mark-up removed."""
        return self._without_code(name, plain_text(self._written(name)))

    def printed(self, name: str) -> str:
        """The same, its quotation marks and dashes set as those of the text are."""
        text = self._without_code(name, printed(self._written(name), sets_marks=self.sets_marks))
        for picture in pictures_in_line(text):
            self.warn("near-miss", *only_on_github(picture), self.line(name))
        return text

    def markdown(self, name: str) -> str:
        """A field as one line of Markdown."""
        return self._without_code(name, " ".join(self._written(name).split()))

    def _without_code(self, name: str, value: str) -> str:
        """A value without code of other website tools, which nothing here fills in."""
        bare, codes = without_code_in_line(value)
        if codes:
            field = self._known[name]
            self._note(code_left_out(codes[0], field.key, path=self._path, line=field.line))
        return bare

    def opaque(self, name: str) -> str:
        """A field that is compared and never looked into, as written: a guid."""
        written = self._written(name)
        if "\n" in written:
            field = self._known[name]
            self.fail(
                f"bad-{name}",
                f"“{field.key}” has to be on one line.",
                f"Write it on one line: {field.key}: …",
                field.line,
            )
            return ""
        return written

    def address(self, name: str) -> str:
        """A field that holds an address, as written."""
        return self._safe(self._written(name), name)

    def _safe(self, address: str, name: str) -> str:
        if _SAFE_ADDRESS.match(address):
            return address
        if file := name_on_computer(address) if name == "image" else "":
            self.warn(
                "own-computer",
                f"“{file}” is on somebody's own computer, so nobody else can see it.",
                f"Upload the file to the folder of this post, and write its name: image: {file}",
                self.line(name),
            )
            return ""
        self.fail(
            f"bad-{name.replace('_', '-')}",
            f"“{address[:60]}” is not an address that a page may link to.",
            "Write an address that starts with https://, or with a slash for a page of this site.",
            self.line(name),
        )
        return ""

    def image(self) -> tuple[str, str]:
        """The cover's address and its alternative text, each perhaps empty."""
        field = self._known.get("image")
        if field is None or not isinstance(field.text, dict):
            return self.address("image"), self.text("image_alt")
        table = {str(key).lower(): value for key, value in field.text.items()}
        found = (table[key] for key in _IMAGE_KEYS if isinstance(table.get(key), str))
        src = next(found, "")
        if not src and field.key.lower() == "image":
            self.fail(
                "bad-image",
                f"“{field.key}” names no picture.",
                "Write “image: picture.jpg”, and below it “image_alt: what it shows”.",
                field.line,
            )
        alt = table.get("alt")
        return self._safe(readable(src), "image"), self.text("image_alt") or plain_text(
            str(alt or "")
        )

    def language(self) -> str:
        """The language of the text as a code in lower case; empty where it is the site's."""
        written = self.text("lang").lower().replace("_", "-")
        site = self._settings.language.lower()
        if not written or written == site:
            return ""
        if not LANGUAGE.fullmatch(written):
            self.fail(
                "bad-lang",
                f"“{written}” is not the code of a language.",
                (f"Did you mean “{code}”? " if (code := code_of(written)) else "")
                + "Write its short code, such as “lang: cy” for Welsh or “lang: en” for English.",
                self.line("lang"),
            )
            return ""
        main, _, region = written.partition("-")
        site_main, _, site_region = site.partition("-")
        return "" if main == site_main and not (region and site_region) else written

    @property
    def sets_marks(self) -> bool:
        """Whether the text is in a language whose quotation marks are set."""
        return sets_marks(self.language() or self._settings.language)

    def words(self, name: str) -> tuple[str, ...]:
        """A field that may be a list, or text with commas or semicolons: tags, aliases."""
        return tuple(dict.fromkeys(filter(None, self._items(name, comma_parts))))

    def items(self, name: str) -> tuple[str, ...]:
        """A field that may be a list or one text, with semicolons where it is several: authors."""
        return tuple(dict.fromkeys(filter(None, self._items(name, line_parts))))

    def _items(self, name: str, split: Callable[[str], list[str]]) -> Iterator[str]:
        field = self._known.get(name)
        if field is None:
            return
        for text in listed_texts(field.text):
            if text is None:
                self.fail(
                    f"bad-{name}",
                    f"“{field.key}” holds something that is no plain text.",
                    f"Write it as a list: {field.key}: [one, two]",
                    field.line,
                )
                return
            parts = split(text) if isinstance(field.text, str) else [text]
            yield from (self._without_code(name, plain_text(part)) for part in parts)

    def whole(self, name: str) -> int | None:
        """A field that holds a whole number, such as `part`."""
        written = self._written(name)
        if not written:
            return None
        match = re.fullmatch(r"#?\s*(\d{1,6})", written)
        if match is None:
            self.fail(
                f"bad-{name}",
                f"“{name}: {written}” is not a whole number.",
                f"Write it in digits: {name}: 3",
                self.line(name),
            )
            return None
        return int(match[1])

    def moment(self, name: str) -> Moment | None:
        """A field that holds a date."""
        field = self._known.get(name)
        return self._moment(field, name) if field else None

    def moments(self, name: str) -> tuple[Moment, ...]:
        """The dates of all fields that say one thing."""
        found = (self._moment(field, name) for field in self.fields(name))
        return tuple(moment for moment in found if moment)

    def _moment(self, field: Field, name: str) -> Moment | None:
        written = self._written_in(field, name)
        if not written:
            return None
        try:
            moment = read_date(written, zone=self._settings.zone, language=self._settings.language)
        except BadDate as fault:
            self.fail("bad-date", fault.message, fault.hint, field.line)
            return None
        if moment.day_first:
            self.warn(
                "date-day-first",
                f"“{written}” was read as {say_day(moment.when)}, the day first.",
                f"Write {moment.when.date().isoformat()} so that nobody has to guess.",
                field.line,
            )
        if moment.skipped:
            self.warn(
                "time-skipped",
                f"The time in “{written}” does not exist, because the clocks go forward that "
                f"night. It was read as {moment.when:%H:%M}.",
                f"Write the time that you mean, such as {moment.when:%Y-%m-%d %H:%M}.",
                self.line(name),
            )
        return moment


def _without_taxonomies(fields: dict[str, Field]) -> dict[str, Field]:
    """The fields, with Zola's table of tags, categories and authors laid open."""
    table = fields.get("taxonomies")
    if table is None or not isinstance(table.text, dict):
        return fields
    inner = {
        normal_key(key): Field(key=key, line=table.line, text=text, typed=table.typed.get(key))
        for key, text in table.text.items()
    }
    known = {key: field for key, field in inner.items() if key in _TAXONOMIES}
    return {**known, **fields} if known else fields
