"""Definitions at the start of a paragraph: link references (CommonMark 4.7), abbreviations."""

import re
from collections.abc import MutableMapping

from weeknotes.gfm.inlines.links import MAX_LABEL, TITLE, destination
from weeknotes.gfm.inlines.text import label, resolve

_LABEL = re.compile(r"\[((?:[^\\\[\]]|\\.)++)\]:", re.DOTALL)
_GAP = re.compile(r"[ \t]*+\n?+[ \t]*+")
_END = re.compile(r"[ \t]*+(?:\n|$)")
_ABBREVIATION = re.compile(r"\*\[([^\\\[\]]+)\] ?:[ ]*+(.*)")


def take_references(text: str, into: MutableMapping[str, tuple[str, str]]) -> str:
    """Take the link reference definitions off the start of a paragraph.

    Args:
        text: The paragraph.
        into: Where they go, by label in normal form; the first of a label stays.

    Returns:
        What remains of the paragraph, maybe nothing.
    """
    at = 0
    while text.startswith("[", at):
        match = _LABEL.match(text, at)
        if match is None or not match[1].strip() or len(match[1]) > MAX_LABEL:
            break
        start = _after_gap(text, match.end())
        found = destination(text, start)
        if found is None or found[1] == start:
            break
        href, end = found
        title, end = _title(text, end)
        if end < 0:
            break
        into.setdefault(label(match[1]), (href, title))
        at = end
    return text[at:]


def _after_gap(text: str, at: int) -> int:
    match = _GAP.match(text, at)
    return match.end() if match else at


def _title(text: str, at: int) -> tuple[str, int]:
    """The title after a target, and where the definition ends; before the text if it is none."""
    start = _after_gap(text, at)
    title = TITLE.match(text, start) if start > at else None
    if title is not None:
        end = _END.match(text, title.end())
        if end is not None:
            return resolve(title[0][1:-1]), end.end()
    # On the next line, what is not a title may be plain text.
    end = _END.match(text, at)
    return "", end.end() if end else -1


def take_abbreviations(text: str, into: MutableMapping[str, str]) -> str:
    """Take the lines that define an abbreviation, `*[HTML]: HyperText …`, off a paragraph.

    Args:
        text: The paragraph.
        into: Where they go; a definition that is an empty string in quotation marks takes one out.

    Returns:
        The paragraph without those lines, which stay as empty ones at its start and middle so
        that line numbers are still right.
    """
    lines = text.split("\n")
    for number, line in enumerate(lines):
        match = _ABBREVIATION.match(line) if line.startswith("*[") else None
        name, title = (match[1].strip(), match[2].strip()) if match else ("", "")
        if not name or not title:
            continue
        lines[number] = ""
        if title in ("''", '""'):
            into.pop(name, None)
        else:
            into[name] = title
    return "\n".join(lines)
