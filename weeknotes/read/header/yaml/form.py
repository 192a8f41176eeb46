"""The fields of a header: its YAML looked at event by event, and only then understood."""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from weeknotes.read.header.fault import HeaderFault
from weeknotes.read.header.field import MAX_DEPTH, Field, by_key, too_deep, twice_in_one_part
from weeknotes.read.header.keys import is_known, normal_key
from weeknotes.read.header.stray_lines import refuse_other_signs, refuse_stray_flags
from weeknotes.read.header.values import number
from weeknotes.read.header.yaml.errors import in_plain_words
from weeknotes.read.header.yaml.swallowed_items import swallowed_item, with_swallowed

_NAMED = re.compile(r"([A-Za-z_][\w -]*):(?: |$)")
_PHONE_QUOTES = re.compile(r"\A“([^“”]*)”\Z")
"""A value in the marks that phones make of straight ones: they were meant as YAML's."""

_INVOLVED = re.compile(r"[&*!]|^[ \t?:-]{5}", re.MULTILINE)
_FEW = 5
"""So many brackets of flow style, and so many marks before a line, nest nothing too deep."""

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_fields(header: str) -> dict[str, Field]:
    """The fields of a header by their keys in normal form.

    Args:
        header: its text, with a blank line for each line of the file before it.

    Raises:
        HeaderFault: it is not clear what the header says.
    """
    try:
        _look_at(header)
        node = yaml.compose(header, Loader=_Loader)
    except yaml.YAMLError as fault:
        refuse_other_signs(header)
        line, message, hint = in_plain_words(fault, header)
        raise HeaderFault("header-unreadable", line, message, hint) from None
    if node is None:
        return {}
    if not isinstance(node, yaml.MappingNode):
        refuse_other_signs(header)
        raise HeaderFault(
            "header-unreadable",
            _line(node.start_mark),
            "The header is not made of lines such as “title: My week”.",
            "Write one “name: value” on each line between the two lines of three dashes.",
        )
    fields = by_key(_fields(node, header.split("\n")))
    refuse_stray_flags(header, (field.line for field in fields.values()))
    return fields


def _look_at(header: str) -> None:
    """Refuses what would crash or mislead the loader, by the events alone."""
    if _is_plain(header):
        return
    depth = 0
    for event in yaml.parse(header, Loader=_Loader):
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise HeaderFault(
                "header-unreadable",
                _line(event.start_mark),
                "The header uses “&” or “*” at the start of a value, "
                "which has a special meaning there.",
                "Put quotes round the value.",
            )
        if (tag := getattr(event, "tag", None)) and str(tag).startswith("!"):
            raise HeaderFault(
                "header-unreadable",
                _line(event.start_mark),
                "The value starts with an exclamation mark, which has a special meaning there.",
                "Put quotes round the value.",
            )
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                raise too_deep(_line(event.start_mark))
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _is_plain(header: str) -> bool:
    """Whether a header surely holds nothing to refuse; for most, the parser need not run twice.

    An anchor, an alias and a tag have a character each that is not there. What is nested in
    block style begins further to the right, after nothing but blanks, `-`, `?` and `:`, or is a
    list right below its name: at most two levels for each of the first five columns.
    Each bracket adds two at most, itself and a pair without braces in it. Together that is 20.
    """
    brackets = header.count("[") + header.count("{")
    return brackets <= _FEW and not _INVOLVED.search(header)


def _line(mark: Any) -> int:
    return mark.line + 1 if mark else 1


def _fields(node: yaml.MappingNode, lines: list[str]) -> Iterator[Field]:
    for key_node, value_node in node.value:
        line = _line(key_node.start_mark)
        if not isinstance(key_node, yaml.ScalarNode):
            raise HeaderFault(
                "header-unreadable",
                line,
                "A name in the header is not a plain word.",
                "Write one “name: value” on each line, without brackets in the name.",
            )
        if isinstance(value_node, yaml.ScalarNode):
            _refuse_swallowed_lines(key_node.value, value_node, lines)
        swallowed = swallowed_item(key_node.value, value_node, lines)
        meant = with_swallowed(value_node, lines) if swallowed else value_node
        yield Field(
            key=key_node.value,
            line=line,
            text=_value(meant, typed=False),
            typed=_value(meant, typed=True),
            swallowed=swallowed,
            cut=_cut(value_node, lines),
        )


def _refuse_swallowed_lines(key: str, value: yaml.ScalarNode, lines: list[str]) -> None:
    """A quotation mark that is not closed swallows the lines below it, up to the next mark."""
    if value.style not in {"'", '"'}:
        return
    first, last = _line(value.start_mark), _line(value.end_mark)
    for text in lines[first:last]:
        match = _NAMED.match(text)
        if match and is_known(normal_key(match[1])):
            raise HeaderFault(
                "header-unreadable",
                first,
                f"A quotation mark is opened after “{key}:” and never closed, "
                f"so that “{text.strip()[:60]}” is part of it.",
                "Add the closing quotation mark at the end of the value.",
            )


def _cut(value: yaml.Node, lines: list[str]) -> str:
    """What follows a value as a comment, where it does not look like one: `title: Week #61`."""
    if not isinstance(value, yaml.ScalarNode) or value.style:
        return ""
    mark = value.end_mark
    line = lines[mark.line] if mark.line < len(lines) else ""
    rest = line[mark.column :].strip() if "#" in line else ""
    return rest if re.match(r"#[^\s#]", rest) else ""


def _value(node: yaml.Node, *, typed: bool) -> Any:
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, typed=typed)
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, typed=typed) for item in node.value]
    kind = node.tag.removeprefix("tag:yaml.org,2002:")
    if kind == "null":
        return None
    written = node.value if getattr(node, "style", None) else _PHONE_QUOTES.sub(r"\1", node.value)
    return _scalar(kind, written) if typed else written


def _scalar(kind: str, written: str) -> Any:
    if kind == "bool":
        return written.lower() in {"true", "yes", "on"}
    return number(written) if kind in {"int", "float"} else written


def _mapping(node: yaml.MappingNode, *, typed: bool) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value)
        if key in found:
            raise twice_in_one_part(key, _line(key_node.start_mark))
        found[key] = _value(value_node, typed=typed)
    return found
