"""Tables (GFM 4.10): which lines make one, and the element they make."""

import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement

_DELIMITER = re.compile(r"\|?+ *+:?+-++:?+ *+(?:\| *+:?+-++:?+ *+)*+\|?+ *+")
_CELL_END = re.compile(r"((?:[^|\\]|\\.?)*+)(\||$)", re.DOTALL)
_RUNS = re.compile(r"  +")
MAX_FILLED = 10_000
"""Short rows are filled up; without a bound a small source could grow into a huge page."""


def split_row(row: str) -> tuple[str, ...]:
    """The cells of a row, without its border pipes; an escaped pipe is a pipe of the cell."""
    row = row.strip(" ")
    row = row.removeprefix("|")
    cells: list[str] = []
    at = 0
    while at < len(row):
        match = _CELL_END.match(row, at)
        if match is None:  # pragma: no cover - the pattern takes any text
            break
        cells.append(match[1].strip(" ").replace("\\|", "|"))
        at = match.end()
    return tuple(cells)


def alignments(line: str, header: str) -> tuple[str, ...] | None:
    """What a delimiter row says of each column: `left`, `right`, `center` or nothing.

    Args:
        line: What may be a delimiter row.
        header: The line before it.

    Returns:
        One value per column; None if the two lines do not begin a table.
    """
    if not _DELIMITER.fullmatch(line):
        return None
    columns = tuple(_alignment(cell) for cell in split_row(line))
    return columns if len(columns) == len(split_row(header)) else None


def _alignment(cell: str) -> str:
    left, right = cell.startswith(":"), cell.endswith(":")
    if left and right:
        return "center"
    return "left" if left else "right" if right else ""


def build(
    parent: Element, *, header: str, rows: Iterable[str], columns: tuple[str, ...], attribute: bool
) -> Element:
    """Append a table to an element.

    Args:
        parent: What the table is in.
        header: The first line.
        rows: The lines after the delimiter row.
        columns: The alignment of each column.
        attribute: Whether to align by the attribute `align` rather than by a style.

    Returns:
        The table; its rows are in the order of the lines.
    """
    table = SubElement(parent, "table")
    _row(SubElement(table, "thead"), "th", split_row(header), columns, attribute=attribute)
    body: Element | None = None
    budget = MAX_FILLED
    for row in rows:
        if body is None:
            body = SubElement(table, "tbody")
        cells = split_row(row)
        budget -= max(0, len(columns) - len(cells))
        _row(
            body, "td", cells, columns if budget > 0 else columns[: len(cells)], attribute=attribute
        )
    return table


def _row(
    parent: Element, tag: str, cells: tuple[str, ...], columns: tuple[str, ...], *, attribute: bool
) -> None:
    row = SubElement(parent, "tr")
    for index, column in enumerate(columns):
        cell = SubElement(row, tag)
        # Long runs of blanks mean nothing, and attribute lists search them in quadratic time.
        cell.text = _RUNS.sub(" ", cells[index]) if index < len(cells) else ""
        if column and attribute:
            cell.set("align", column)
        elif column:
            cell.set("style", f"text-align: {column};")
