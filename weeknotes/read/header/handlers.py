"""Front matter in each of its forms, as handlers of python-frontmatter.

`frontmatter.detect_format` finds the handler whose form a text starts with; that one splits the
text and loads the header. Each raises `HeaderFault` where it would have to guess.

`frontmatter.parse` and `loads` are not used: they strip the text, which loses line numbers and the
indent of code in the first line, and `loads` fails on a key called `content`.
"""

import json
import re
from collections.abc import Callable
from datetime import date

from frontmatter.default_handlers import BaseHandler

from weeknotes.model.posts.header_form import HeaderForm
from weeknotes.read.header.fences import (
    BRACKET,
    JSON_IN_DASHES,
    JSON_IN_SEMICOLONS,
    ODD,
    TOML,
    TOML_IN_DASHES,
    YAML,
    Fence,
    between_brackets,
    between_fences,
    first_line,
)
from weeknotes.read.header.field import NOT_TEXT, Field
from weeknotes.read.header.json_form import read_json
from weeknotes.read.header.line_form import NAMED, read_lines, split_lines, starts_with_lines
from weeknotes.read.header.toml_form import read_toml
from weeknotes.read.header.yaml.fast import read_plain
from weeknotes.read.header.yaml.form import read_fields

_CHANGED = re.compile(f"{ODD.pattern}|{NOT_TEXT.pattern}")
"""What would not be read as it is."""


class AsWritten(str):
    """A whole line of a header, or several, which is exported as it is."""

    __slots__ = ()


class _Header(BaseHandler):
    """A header whose first line says which form it has."""

    form: HeaderForm
    read: Callable[[str], dict[str, Field]]
    """Its text has a blank line for each line of the file above it."""

    def detect(self, text: str) -> bool:
        _, line = first_line(text)
        return self.FM_BOUNDARY is not None and self.FM_BOUNDARY.fullmatch(line) is not None

    def load(self, fm: str) -> dict[str, Field]:
        return self.read(fm)


class _FencedHeader(_Header):
    """A header between two lines."""

    def __init__(self, fence: Fence) -> None:
        super().__init__(fence.opening, fence.line, fence.line)
        self._fence = fence

    def split(self, text: str) -> tuple[str, str]:
        return between_fences(text, self._fence)


def _read_yaml(header: str) -> dict[str, Field]:
    # The parser takes several times as long, and few headers need it.
    return read_plain(header) or read_fields(header)


class YamlHeader(_FencedHeader):
    """`title: My week` between two lines of `---`: the form that is written, too."""

    form = "yaml"
    read = staticmethod(_read_yaml)

    def __init__(self, fence: Fence = YAML) -> None:
        super().__init__(fence)

    def export(self, metadata: dict[str, object], **_kwargs: object) -> str:
        """The lines of a header, one for each value, in their order."""
        return "\n".join(
            value if isinstance(value, AsWritten) else f"{name}: {written(value)}"
            for name, value in metadata.items()
        )


def written(value: object) -> str:
    """A value on one line, its texts in double quotes, which JSON and YAML have in common."""
    # yaml.dump writes emoji as escapes, and can't quote the values without the names.
    if isinstance(value, date):
        return value.isoformat()
    text = json.dumps(value, ensure_ascii=False, default=str)
    return _CHANGED.sub(lambda match: f"\\U{ord(match[0]):08x}", text)


class TomlHeader(_FencedHeader):
    """`title = "My week"` between two lines of `+++`."""

    form = "toml"
    read = staticmethod(read_toml)

    def __init__(self, fence: Fence = TOML) -> None:
        super().__init__(fence)


class JsonHeader(_Header):
    """`{"title": "My week"}` at the very top."""

    FM_BOUNDARY = BRACKET
    form = "json"
    read = staticmethod(read_json)
    split = staticmethod(between_brackets)


class FencedJsonHeader(_FencedHeader):
    """The same between two fences, where the brackets may be missing."""

    form = "json"
    read = staticmethod(read_json)


class LinesHeader(_Header):
    """`Title: My week` at the very top, up to the first blank line."""

    FM_BOUNDARY = NAMED
    detect = staticmethod(starts_with_lines)
    form = "lines"
    read = staticmethod(read_lines)
    split = staticmethod(split_lines)


HANDLERS = (
    YamlHeader(),
    TomlHeader(),
    TomlHeader(TOML_IN_DASHES),
    FencedJsonHeader(JSON_IN_DASHES),
    FencedJsonHeader(JSON_IN_SEMICOLONS),
    JsonHeader(),
    LinesHeader(),
)
"""In the order in which they are asked; the last has nothing but its words to go by."""
