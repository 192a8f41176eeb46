"""Items of a list in a header that begin further in than the one above them.

tags:
  - housing
   - forms

To YAML that is one item, “housing - forms”. To its author it is two.
"""

import re
from collections.abc import Iterator

import yaml

from weeknotes.read.header.keys import FORMS, OTHER_NAMES, normal_key

_ITEM = re.compile(r"\s*-\s+(?P<text>\S.*?)(?:\s+#.*)?")
_LISTS = frozenset(name for name, form in FORMS.items() if form.name in {"list", "authors"})
"""What may be several; elsewhere a line that begins with a dash may well be text."""


def swallowed_item(key: str, value: yaml.Node, lines: list[str]) -> int:
    """The line of the first item that is part of the one above it; 0 if all items are apart.

    Args:
        key: of the field.
        value: of the field.
        lines: of the header.
    """
    if isinstance(value, yaml.ScalarNode):
        name = normal_key(key)
        parts = [value] if OTHER_NAMES.get(name, name) in _LISTS else []
    else:
        parts = value.value if isinstance(value, yaml.SequenceNode) else []
    return next((line for part in parts for line, _ in _items(part, lines)), 0)


def with_swallowed(value: yaml.Node, lines: list[str]) -> yaml.SequenceNode:
    """A value as the list that its author meant."""
    parts = value.value if isinstance(value, yaml.SequenceNode) else [value]
    apart = [one for part in parts for one in _apart(part, lines)]
    return yaml.SequenceNode("tag:yaml.org,2002:seq", apart, value.start_mark, value.end_mark)


def _items(node: yaml.Node, lines: list[str]) -> Iterator[tuple[int, str]]:
    """The items in a value of several lines without quotation marks: line and text of each."""
    if isinstance(node, yaml.ScalarNode) and not node.style:
        for number in range(node.start_mark.line + 1, node.end_mark.line + 1):
            if number < len(lines) and (match := _ITEM.fullmatch(lines[number])):
                yield number + 1, match["text"].strip()


def _apart(node: yaml.Node, lines: list[str]) -> Iterator[yaml.Node]:
    first = node.value
    rest: list[str] = []
    for _, text in reversed([*_items(node, lines)]):
        before, dash, after = first.rpartition(f"- {text}")
        if dash:
            first, rest = before, [f"{text}{after}", *rest]
    if not rest:
        yield node
        return
    yield from (_text(node, text.strip().strip("\"'")) for text in (first, *rest))


def _text(node: yaml.Node, value: str) -> yaml.ScalarNode:
    return yaml.ScalarNode("tag:yaml.org,2002:str", value, node.start_mark, node.end_mark)
