"""The header of a post: found, looked at, and only then loaded.

python-frontmatter splits and loads; on its own it fails *open*: an unclosed fence, a space before
it or `draft:true` lose the draft flag without a word. The handler here fails closed: what is not
surely a header or surely none is a fault, and a post with a fault is not published.
"""

import re
from typing import Any

import yaml
from frontmatter.default_handlers import YAMLHandler

from weeknotes.model.value import Value
from weeknotes.read.yaml_faults import in_plain_words

MAX_BYTES = 16 * 1024
MAX_DEPTH = 20

_FENCE = re.compile(r"[ \t]*---+[ \t]*")
_CLOSING = re.compile(r"(?:---+|\.\.\.)[ \t]*")
_LOOKS_LIKE_A_KEY = re.compile(r"[ \t]*(?:[-*+][ \t]+)?([A-Za-z_][\w -]{0,30}?)[ \t]*:(?:[ \t]|$)")
_NO_SPACE = re.compile(
    r"[ \t]*(draft|published|publish|status|private)[ \t]*:(?=\S)", re.IGNORECASE
)
_TELLTALE = frozenset({"title", "date", "draft", "published", "status", "author", "layout", "tags"})

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class HeaderFault(Exception):  # noqa: N818 - a fault of the content, not of the program
    """A header that can't be read without guessing."""

    def __init__(self, code: str, line: int, message: str, hint: str) -> None:
        super().__init__(message)
        self.code = code
        self.line = line
        self.message = message
        self.hint = hint


class Field(Value, frozen=True):
    """One key's value and the line where the key stands."""

    key: str
    """As its author wrote it."""

    line: int
    text: Any
    """Every scalar as written (a date is its text, `yes` is "yes"); None where there is nothing."""

    typed: Any
    """Scalars as YAML 1.1 understands them, save that dates stay text."""


class Header(Value, frozen=True):
    """A post's header and where its text begins."""

    fields: dict[str, Field]
    """By key in lower case with underscores: `Week-ending` is `week_ending`."""

    body: str
    lines: int
    """How many lines of the file stand before the body."""


def read_header(source: str) -> Header:
    """The header and the body of a post's source.

    Args:
        source: the whole file, decoded, with any line ends and perhaps a byte order mark.

    Raises:
        HeaderFault: it can't be told what the header says.
    """
    text = source.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    handler = FrontMatter()
    if not handler.detect(text):
        _refuse_header_without_fence(text)
        return Header(fields={}, body=text, lines=0)
    header, body = handler.split(text)
    return Header(
        fields=handler.load(header),
        body=body,
        lines=text.count("\n") - body.count("\n"),
    )


class FrontMatter(YAMLHandler):
    """YAML between two lines of three dashes, refused wherever its meaning is in doubt."""

    def detect(self, text: str) -> bool:
        """Whether the first line that holds anything is a fence."""
        return _FENCE.fullmatch(_first_line(text)) is not None

    def split(self, text: str) -> tuple[str, str]:
        """The header, with the lines before it kept as blank ones so that its lines count right."""
        lines = text.split("\n")
        opening = next(i for i, line in enumerate(lines) if line.strip())
        for number in range(opening + 1, len(lines)):
            if _CLOSING.fullmatch(lines[number]):
                header = "\n" * (opening + 1) + "\n".join(lines[opening + 1 : number]) + "\n"
                return header, "\n".join(lines[number + 1 :])
        raise HeaderFault(
            "header-not-closed",
            opening + 1,
            "The header at the top of this file is never closed.",
            "Add a line with three dashes (---) after the last line of the header.",
        )

    def load(self, fm: str, **_: object) -> dict[str, Field]:
        """The header's fields, after a look at its size, its depth and its keys."""
        first = len(fm) - len(fm.lstrip("\n"))
        if len(fm.encode()) > MAX_BYTES + first:
            raise HeaderFault(
                "header-too-long",
                first,
                f"The header is longer than {MAX_BYTES // 1024} KB.",
                "Move the text below the closing line of three dashes; "
                "the header holds short facts such as title and date.",
            )
        _refuse_missing_space(fm)
        try:
            _look_at(fm)
            node = yaml.compose(fm, Loader=_Loader)
        except yaml.YAMLError as fault:
            line, message, hint = in_plain_words(fault, fm)
            raise HeaderFault("header-unreadable", line, message, hint) from None
        if node is None:
            return {}
        if not isinstance(node, yaml.MappingNode):
            raise HeaderFault(
                "header-unreadable",
                node.start_mark.line + 1,
                "The header is not made of lines such as “title: My week”.",
                "Write one “name: value” on each line between the two lines of three dashes.",
            )
        return _fields(node)


def normal_key(key: str) -> str:
    """A key without regard to case, hyphens and spaces: `Week-ending` is `week_ending`."""
    return re.sub(r"[\s-]+", "_", key.strip().lower())


def _first_line(text: str) -> str:
    return next((line for line in text.split("\n") if line.strip()), "")


def _refuse_header_without_fence(text: str) -> None:
    """A text that starts with `draft: true` and no fence would go out with its flag as words."""
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        match = _LOOKS_LIKE_A_KEY.match(line)
        if match and normal_key(match[1]) in _TELLTALE:
            raise HeaderFault(
                "header-not-opened",
                number,
                f"The file starts with “{line.strip()[:60]}”, "
                "but no line of three dashes stands above it.",
                "Add a line with three dashes (---) at the very top of the file, "
                "and one after the header.",
            )
        if line.strip() in {"+++", "{", ";;;"}:
            raise HeaderFault(
                "header-unreadable",
                number,
                f"The header starts with “{line.strip()}”, a form that is not understood.",
                "Write the header between two lines of three dashes, one “name: value” a line.",
            )
        return


def _refuse_missing_space(header: str) -> None:
    """`tags:` followed by `draft:true` is one value to YAML, and the flag would be lost."""
    for number, line in enumerate(header.split("\n"), 1):
        match = _NO_SPACE.match(line)
        if match:
            raise HeaderFault(
                "header-unreadable",
                number,
                f"There is no space after the colon in “{line.strip()[:60]}”.",
                f"Write “{match[1]}: {line[match.end() :].strip()[:40]}”, "
                "with a space after the colon.",
            )


def _look_at(header: str) -> None:
    """Refuses what would crash or mislead the loader, by the events alone (25 µs a header)."""
    depth = 0
    for event in yaml.parse(header, Loader=_Loader):
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise HeaderFault(
                "header-unreadable",
                _line(event.start_mark),
                "The header uses “&” or “*” at the start of a value, "
                "which has a meaning of its own there.",
                "Put quotes round the value.",
            )
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                raise HeaderFault(
                    "header-unreadable",
                    _line(event.start_mark),
                    f"The header is nested more than {MAX_DEPTH} levels deep.",
                    "Look for a bracket that is typed many times.",
                )
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _line(mark: Any) -> int:
    return mark.line + 1 if mark else 1


def _fields(node: yaml.MappingNode) -> dict[str, Field]:
    fields: dict[str, Field] = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 1
        if not isinstance(key_node, yaml.ScalarNode):
            raise HeaderFault(
                "header-unreadable",
                line,
                "A name in the header is not a plain word.",
                "Write one “name: value” on each line, without brackets in the name.",
            )
        written = key_node.value
        key = normal_key(written)
        if key in fields:
            raise HeaderFault(
                "header-duplicate",
                line,
                f"“{written}” stands twice in the header: "
                f"on line {fields[key].line} and on line {line}.",
                "Keep one of the two lines.",
            )
        fields[key] = Field(
            key=written,
            line=line,
            text=_value(value_node, typed=False),
            typed=_value(value_node, typed=True),
        )
    return fields


def _value(node: yaml.Node, *, typed: bool) -> Any:
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, typed=typed)
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, typed=typed) for item in node.value]
    kind = node.tag.removeprefix("tag:yaml.org,2002:")
    if kind == "null":
        return None
    return _scalar(kind, node.value) if typed else node.value


def _scalar(kind: str, written: str) -> Any:
    if kind == "bool":
        return written.lower() in {"true", "yes", "on"}
    try:
        return int(written) if kind == "int" else float(written) if kind == "float" else written
    except ValueError:
        return written


def _mapping(node: yaml.MappingNode, *, typed: bool) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value)
        if key in found:
            line = key_node.start_mark.line + 1
            raise HeaderFault(
                "header-duplicate",
                line,
                f"“{key}” stands twice in one part of the header, the second time on line {line}.",
                "Keep one of the two lines.",
            )
        found[key] = _value(value_node, typed=typed)
    return found
