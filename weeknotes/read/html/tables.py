"""What a table needs for those who hear it: a name, and what each of its heads is the head of."""

from collections.abc import Iterator
from html import escape, unescape

from weeknotes.html.attributes import value_of
from weeknotes.html.elements import INLINE
from weeknotes.model.value import Value

_BOUNDS = frozenset({"caption", "table", "tbody", "td", "tfoot", "th", "thead", "tr"})
_LONGEST_NAME = 120
"""Characters of a name, which is read out whole."""


class TableTag(Value, frozen=True):
    """A tag of a table, with the text up to the next one."""

    name: str
    closes: bool
    written: str
    text: str


class _Cell(Value, frozen=True):
    """A cell of a table."""

    at: int
    """Which of the tags its start is."""

    text: str
    scope: str
    """`col` or `row`: what it is the head of; empty for data."""


def boxed(tags: tuple[TableTag, ...]) -> dict[int, str]:
    """The tags of a table that are to be written otherwise, by their place.

    It gets a box that scrolls, which the keyboard reaches and which is named by what the table
    holds: its caption, else its heads, else its first row. Each head says what it is the head of,
    unless its author has: without a scope that is left to be guessed (HTML 4.9.12.2), and not all
    screen readers do.

    Args:
        tags: all of its tags, from its start to its end, in canonical form.
    """
    caption, rows = _read(tags)
    found = {0: tags[0].written}
    for cell in (cell for row in rows for cell in row if cell.scope):
        written = tags[cell.at].written
        if value_of("scope", written) is None:
            found[cell.at] = f'{written.removesuffix(">")} scope="{cell.scope}">'
    name = escape(_short(caption or ", ".join(_heads(rows))))
    # A group: a region is a landmark, and a text of ten tables would be full of them.
    label = f' role="group" aria-label="{name}"' if name else ""
    found[0] = f'<div class="table" tabindex="0"{label}>{found[0]}'
    found[len(tags) - 1] = f"{tags[-1].written}</div>"
    return found


def _heads(rows: tuple[tuple[_Cell, ...], ...]) -> Iterator[str]:
    """The words of a table's heads, of the columns if it has any."""
    across = next((row for row in rows if any(cell.scope == "col" for cell in row)), ())
    down = tuple(cell for row in rows for cell in row if cell.scope == "row")
    return (cell.text for cell in across or down or next(iter(rows), ()) if cell.text)


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1].rstrip(' ,')}…"


def _read(tags: tuple[TableTag, ...]) -> tuple[str, tuple[tuple[_Cell, ...], ...]]:
    """The caption of a table and its rows, without those of tables inside of it."""
    rows: list[tuple[bool, list[tuple[int, str]]]] = []
    caption, words = "", [""]
    depth, start, in_head = 0, -1, False
    for at, tag in enumerate(tags):
        depth += (-1 if tag.closes else 1) if tag.name == "table" else 0
        if depth <= 1 and tag.name in _BOUNDS:
            text = " ".join(unescape("".join(words)).split())
            if start >= 0 and rows:
                rows[-1][1].append((start, text))
            caption = text if tag.name == "caption" and tag.closes else caption
            start = at if tag.name in {"td", "th"} and not tag.closes else -1
            words.clear()
            if tag.name == "thead":
                in_head = not tag.closes
            elif tag.name == "tr" and not tag.closes:
                rows.append((in_head, []))
        elif tag.name not in INLINE:
            words.append(" ")
        words.append(tag.text)
    cells = tuple(tuple(_row(row, tags, in_head=in_head)) for in_head, row in rows)
    return caption, cells


def _row(
    row: list[tuple[int, str]], tags: tuple[TableTag, ...], *, in_head: bool
) -> Iterator[_Cell]:
    """The cells of a row: a head next to data is that of its row, any other that of its column."""
    has_data = any(text and tags[at].name == "td" for at, text in row)
    scope = "row" if has_data and not in_head else "col"
    for at, text in row:
        yield _Cell(at=at, text=text, scope=scope if tags[at].name == "th" else "")
