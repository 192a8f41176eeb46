"""The items of a field that is a list, or a text that means one."""

import html
import re
from collections.abc import Iterator


def listed(value: object) -> list[object]:
    """A value as a list; a list of one item if it is not a list."""
    return value if isinstance(value, list) else [value]


def listed_texts(value: object) -> Iterator[str | None]:
    """The texts in a list, however nested; None for what is neither text nor empty."""
    for item in listed(value):
        if isinstance(item, list):
            yield from listed_texts(item)
        elif isinstance(item, dict):
            name = item.get("name") or item.get("title")
            yield name if isinstance(name, str) else None
        elif item is not None:
            yield str(item)


def line_parts(text: str) -> list[str]:
    """The items of one text that is a list by its semicolons or line ends."""
    plain = html.unescape(text)
    return re.split(r"[;\n]", plain) if ";" in plain or "\n" in plain else [plain]


def comma_parts(text: str) -> list[str]:
    """The items of one text that is a list: by semicolons where it has any (as Pelican does it)."""
    bare = re.sub(r"^\s*\[(.*)\]\s*$", r"\1", text, flags=re.DOTALL)
    parts = line_parts(bare)
    return parts if ";" in html.unescape(bare) else [word for p in parts for word in p.split(",")]
