"""A header's fields, sorted by the names that are meant."""

from collections.abc import Iterator

from weeknotes.model.problems.problem import Problem, warning
from weeknotes.model.value import Value
from weeknotes.read.fields.readers import takes
from weeknotes.read.header.field import Field
from weeknotes.read.header.key_slips import harmless_slip
from weeknotes.read.header.keys import FORMS, is_own, known_name, normal_key

_EMPTY: tuple[object, ...] = (None, "", [], {})
_TAXONOMIES = ("tags", "categories", "authors", "author", "series")
_MAY_BE_CUT = frozenset(name for name, form in FORMS.items() if not form.name.startswith("flag"))


class Fields(Value, frozen=True):
    """A header's fields by the names that are meant."""

    known: dict[str, Field]
    """One for each name that has a meaning here."""

    others: dict[str, tuple[Field, ...]]
    """Those that say by other names what is said already, by the same names."""

    foreign: tuple[Field, ...]
    """Those whose keys have no meaning here."""

    extra: dict[str, object]
    """The values of all but the known ones, for themes, by their keys in normal form."""

    problems: tuple[Problem, ...] = ()
    """With keys that were surely meant to be others, and values that a comment cuts short."""

    def field(self, name: str) -> Field | None:
        """A field by the name that is meant."""
        return self.known.get(name)

    def fields(self, name: str) -> tuple[Field, ...]:
        """All that say one thing, by whatever names: `publish_at` and `embargo`."""
        first = self.known.get(name)
        return (*((first,) if first else ()), *self.others.get(name, ()))

    @property
    def every(self) -> tuple[Field, ...]:
        """All fields of the header."""
        others = (field for fields in self.others.values() for field in fields)
        return (*self.known.values(), *others, *self.foreign)

    def has(self, *names: str) -> bool:
        """Whether one of some fields is there and holds something."""
        found = (self.known.get(name) for name in names)
        return any(field is not None and field.text not in _EMPTY for field in found)

    def line(self, name: str) -> int | None:
        """The line of a field."""
        field = self.known.get(name)
        return field.line if field else None

    @property
    def lines(self) -> dict[str, int]:
        """The line of each field, by the name that is meant."""
        return {name: field.line for name, field in self.known.items()}


def fields_by_name(header: dict[str, Field], path: str) -> Fields:
    """The fields of a header, sorted by the names that are meant.

    Args:
        header: its fields by their keys in normal form.
        path: of the file.
    """
    known: dict[str, Field] = {}
    others: dict[str, tuple[Field, ...]] = {}
    foreign: list[Field] = []
    extra: dict[str, object] = {}
    for key, field in _without_taxonomies(header).items():
        name = known_name(key)
        if name is None:
            foreign.append(field)
            extra[key] = field.typed
            continue
        aside: Field | None = None
        if key == name:
            aside, known[name] = known.get(name), field
        elif name not in known and (is_own(key) or takes(name, field.text)):
            known[name] = field
        else:
            aside = field
        if aside is not None:
            extra[normal_key(aside.key)] = aside.typed
            others[name] = (*others.get(name, ()), aside)
    return Fields(
        known=known,
        others=others,
        foreign=tuple(foreign),
        extra=extra,
        problems=(*_cut_short(known, path), *_misspelt(foreign, known, path)),
    )


def _misspelt(foreign: list[Field], known: dict[str, Field], path: str) -> Iterator[Problem]:
    """A warning for each key that was meant to be another, if the post would look different."""
    for field in foreign:
        meant = harmless_slip(field.key)
        if meant and meant not in known and field.text not in _EMPTY and takes(meant, field.text):
            yield warning(
                "key-nearly",
                path,
                f"“{field.key}” is not a key that weeknotes knows, so the line has no effect.",
                f"Did you mean “{meant}”? If not, you can ignore this.",
                line=field.line,
            )


def _cut_short(known: dict[str, Field], path: str) -> Iterator[Problem]:
    """A warning for each value whose form in YAML its author can hardly have meant."""
    for name, field in known.items():
        if field.cut and name in _MAY_BE_CUT:
            whole = f"{field.text or ''} {field.cut}".strip().replace('"', "'")
            yield warning(
                "value-cut",
                path,
                f"“{field.cut[:40]}” is left out of “{field.key}”, "
                "because # starts a comment in a header.",
                "If it is part of the value, put quotes round all of it: "
                f'{field.key}: "{whole[:60]}"',
                line=field.line,
            )
        if field.swallowed:
            yield warning(
                "list-indent",
                path,
                f"This item of “{field.key}” is indented more than the one above it, so other "
                "tools read both as one item. weeknotes reads them as two.",
                "Indent all items of the list by the same number of spaces.",
                line=field.swallowed,
            )


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
