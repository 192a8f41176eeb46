"""Lines that were meant as headings, lists or tables, and are shown as text."""

import re
from collections.abc import Callable, Iterator
from itertools import groupby, islice

from weeknotes.model.weeks.wording import count
from weeknotes.read.near_misses.glance import BULLETS
from weeknotes.read.near_misses.near import MOST_CANDIDATES, NearMiss, short
from weeknotes.read.near_misses.seen import ShownText
from weeknotes.read.near_misses.source import TypedLine, TypedText

_HASHES = re.compile(r" {0,3}(#{1,6})([^\W\d_].*)")
_BULLET = re.compile(rf"[ \t>]*(?:([{BULLETS}])|o(?=\t|\xa0| {{2}}))[\s\xa0]*(\S.*)")
_DASH = re.compile(r" {0,3}(–)[ \xa0\t]+(\S.*)")
_TIGHT = re.compile(r" {0,3}-([^\W\d_].*)")
_ROW = re.compile(r" {0,3}\|.*\S.*")
_RULE = re.compile(r"[\s|:\-]+")
_STARS = re.compile(r"(?<![*\\])\*\*(?![*])([^*\n]*)(\*\*)?(?!\*)")
_INDENTED_TAG = re.compile(r"(?: {4}|\t)[ \t]*(</?[a-zA-Z][^<>]*>)")
_NO_CELL = frozenset(f"<>|#-*+{BULLETS}")
"""What a line begins with that is no row of a table."""

_LONGEST_HEADING = 60


def headings(source: TypedText, seen: ShownText) -> Iterator[NearMiss]:
    """A hash without a space after it: `##What we did`. One hash alone is usually a hashtag's."""
    lines = source.lines
    for number, line in enumerate(lines):
        match = _HASHES.fullmatch(line.text.rstrip()) if "#" in line.text[:9] else None
        if match is None or not seen.shows(line.text):
            continue
        hashes, words = match[1], match[2].rstrip("# ")
        around = (lines[at].text for at in (number - 1, number + 1) if 0 <= at < len(lines))
        if len(hashes) > 1 or (_is_like_a_heading(words) and not any(map(str.strip, around))):
            yield NearMiss(
                line.place,
                f"“{short(line.text.strip())}” is shown as typed: a heading needs a space after "
                f"the {'hash' if len(hashes) == 1 else 'hashes'}.",
                f"Write {hashes} {words}",
            )


def _is_like_a_heading(words: str) -> bool:
    """Whether words behind one hash are a heading, and not a sentence that begins with a tag."""
    return (
        " " in words
        and "#" not in words
        and words[0].isupper()
        and len(words) <= _LONGEST_HEADING
        and words[-1] not in ".!:;,"
    )


def bullets(source: TypedText, seen: ShownText) -> Iterator[NearMiss]:
    """Items with a bullet from Word: `• One`."""
    for group in _groups(source, lambda line: _BULLET.fullmatch(line.text) is not None):
        first = _BULLET.fullmatch(group[0].text)
        pasted = first is not None and (first[1] is None or "\t" in first[0] or first[1] > "\ue000")
        bullet = (first and first[1]) or "o"
        if first and (len(group) > 1 or pasted) and seen.shows(bullet + first[2]):
            items = "" if len(group) == 1 else f" and the {count(len(group) - 1, 'line')} like it"
            yield NearMiss(
                group[0].place,
                f"“{short(group[0].text.strip())}”{items} {'is' if not items else 'are'} not a "
                f"list: Markdown does not know the bullet “{bullet}”.",
                f"Write a hyphen and a space instead: - {short(first[2])}",
            )


def dashes(source: TypedText, seen: ShownText) -> Iterator[NearMiss]:
    """Items with the dash that phones and Word make of a hyphen: `– One`."""
    for group in _groups(source, lambda line: _DASH.fullmatch(line.text) is not None):
        first = _DASH.fullmatch(group[0].text)
        if first and len(group) > 1 and seen.shows(group[0].text):
            yield NearMiss(
                group[0].place,
                f"“{short(group[0].text.strip())}” and the {count(len(group) - 1, 'line')} like "
                "it are not a list: each begins with a dash, where a list needs a hyphen.",
                f"Write a hyphen and a space instead: - {short(first[2])}",
            )


def tight(source: TypedText, seen: ShownText) -> Iterator[NearMiss]:
    """Items without a space after the hyphen: `-One`."""
    for group in _groups(source, lambda line: _TIGHT.fullmatch(line.text) is not None):
        first = _TIGHT.fullmatch(group[0].text)
        if first and len(group) > 1 and seen.shows(group[0].text):
            yield NearMiss(
                group[0].place,
                f"“{short(group[0].text.strip())}” and the {count(len(group) - 1, 'line')} like "
                "it are not a list: an item needs a space after its hyphen.",
                f"Write - {short(first[1])}",
            )


def pasted_tables(source: TypedText, seen: ShownText) -> Iterator[NearMiss]:
    """Rows whose cells are parted by tabs, as they are copied from a spreadsheet."""
    for group in _groups(source, _has_cells):
        rows = [re.split(r"\t+", line.text.strip()) for line in group]
        columns = len(rows[0])
        alike = all(len(row) == columns for row in rows)
        if alike and len(rows) * (columns - 1) > 2 and seen.shows(group[0].text):  # noqa: PLR2004
            head = " | ".join(rows[0])
            yield NearMiss(
                group[0].place,
                f"“{short(head)}” and the {count(len(rows) - 1, 'line')} below are not a table: "
                "their cells are separated by tabs, as in a spreadsheet.",
                f"Write the first line as | {head} |, below it a line {_rule(columns)}, and each "
                "of the others like the first.",
            )


def _has_cells(line: TypedLine) -> bool:
    """Whether a line is neither indented nor anything else, and has tabs between its words."""
    text = line.text.rstrip()
    return "\t" in text and not (text[0].isspace() or text[0] in _NO_CELL)


def tables(source: TypedText, seen: ShownText) -> Iterator[NearMiss]:
    """Rows between bars that make no table, usually for a line of dashes that does not fit."""
    for group in _groups(source, lambda line: _ROW.fullmatch(line.text) is not None):
        if len(group) > 1 and seen.shows(group[0].text):
            columns = len(_cells(group[0].text))
            is_rule = _RULE.fullmatch(group[1].text)
            why = (
                f"the line of dashes has {count(len(_cells(group[1].text)), 'column')}, "
                f"and the one above it has {columns}"
                if is_rule
                else "a table needs a line of dashes below its first line"
            )
            yield NearMiss(
                group[0].place,
                f"“{short(group[0].text.strip())}” is shown as typed: {why}.",
                f"Write the second line as {_rule(columns)}",
            )


def stars(source: TypedText, seen: ShownText) -> Iterator[NearMiss]:
    """Stars that make nothing bold: `** words **`, or with no end in the paragraph."""
    for match in islice(_STARS.finditer(source.words), MOST_CANDIDATES):
        inner, words = match[1], match[1].strip()
        if not any(map(str.isalnum, words)) or not seen.shows(match[0], stars=True):
            continue
        if not match[2]:
            before = source.words[match.start() - 1 : match.start()]
            if before.isalnum() or (inner != inner.lstrip() and before not in {"", "\n"}):
                continue  # two to the power of three
            why = "these two stars are not paired with any others in this paragraph"
            hint = "Write two stars at the end of the bold words too, or take these out."
        elif inner != words:
            why, hint = "there is a space between the words and the stars", f"Write **{words}**"
        elif _touches_letters(match, source.words):
            why = "the stars have a letter on one side and a punctuation mark on the other"
            hint = f"Write **{words}** with a space on the other side of the stars."
        else:
            why = "Markdown has no effect within HTML"
            hint = f"Write it as <strong>{words}</strong>"
        yield NearMiss(match.start(), f"“{short(match[0])}” is shown as typed: {why}.", hint)


def _touches_letters(match: re.Match[str], text: str) -> bool:
    """Whether stars are not those of bold words for what is around them (CommonMark 6.2)."""
    before, after = text[match.start() - 1 : match.start()], text[match.end() :][:1]
    return before.isalnum() or after.isalnum() or before == "&"


def html_as_code(source: TypedText, seen: ShownText) -> Iterator[NearMiss]:
    """HTML that spaces at the start of its line turn into code, where other HTML is around it."""
    lines = source.lines
    before = ""
    for number, line in enumerate(lines):
        text = line.text
        match = _INDENTED_TAG.match(text) if text[:1] in {" ", "\t"} else None
        blank_above = number > 0 and not lines[number - 1].text.strip()
        if match and blank_above and before.startswith("<") and _is_code(match[1], seen):
            yield NearMiss(
                line.place,
                f"“{short(match[1])}” is shown as code: its line begins with four spaces or more, "
                "below an empty line.",
                "Take away the empty line above, or the spaces at the start of the line.",
            )
        if text.strip() and not (match and blank_above):
            before = text.strip()


def _is_code(tag: str, seen: ShownText) -> bool:
    shown = tag.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return shown in seen.html or shown.replace('"', "&quot;") in seen.html


def _groups(source: TypedText, belongs: Callable[[TypedLine], bool]) -> Iterator[list[TypedLine]]:
    """Lines of one kind that follow each other, perhaps with blank lines between them."""
    filled = (line for line in source.lines if line.text.strip())
    for is_one, lines in groupby(filled, belongs):
        if is_one:
            yield list(lines)


def _cells(row: str) -> list[str]:
    return row.strip().strip("|").split("|")


def _rule(columns: int) -> str:
    return "|" + " --- |" * columns
