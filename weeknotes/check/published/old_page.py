"""A page that is public and would go: what it has in common with a new file."""

import re
from html import unescape
from urllib.parse import unquote

from weeknotes.html.attributes import attributes
from weeknotes.html.pieces import in_turn
from weeknotes.model.value import Value

_WORD = re.compile(r"\w+")
_DAY = re.compile(r"(?<!\d)(\d{4})[/-](\d\d)[/-](\d\d)(?!\d)")
_UNSEEN = {"script", "style", "head"}
_TITLES = {"h1", "h2"}
_RUN = 4
"""Words in a row, by which texts are compared."""

_FEWEST_RUNS = 8
"""A text of fewer says nothing that another may not say too."""

_MOST_OF_IT = 0.6
"""How much of a text has to be on the old page: one that was edited a little is the same."""


class OldPage(Value, frozen=True):
    """What is known of a page that would go."""

    name: str
    """The last part of its address, mostly a title in small letters."""

    day: str = ""
    """As in 2026-11-20."""

    titles: frozenset[tuple[str, ...]] = frozenset()
    """Its headings in words."""

    runs: frozenset[tuple[str, ...]] = frozenset()
    """Each few words in a row."""

    leads_to: str = ""
    """The full address that it names as its own: another one, if it leads readers on."""

    def has_title(self, title: str) -> bool:
        """Whether one of its headings is this one."""
        return words_of(title) in self.titles

    def has_text(self, html: str) -> bool:
        """Whether most of a text is on it."""
        runs = _runs(tuple(_look(html).words))
        return len(runs) >= _FEWEST_RUNS and len(runs & self.runs) >= _MOST_OF_IT * len(runs)


def old_page(url: str, html: str) -> OldPage:
    """What is known of a page.

    Args:
        url: its address.
        html: of it; empty if it could not be had.
    """
    parts = [part for part in unquote(url).split("/") if part]
    name = re.sub(r"\.html?$", "", parts[-1]) if parts else ""
    day, look = _DAY.search(url), _look(html)
    return OldPage(
        name=_DAY.sub("", name).strip("-"),
        day="-".join(day.groups()) if day else look.time[:10],
        titles=frozenset(look.titles),
        runs=_runs(tuple(look.words)),
        leads_to=look.canonical,
    )


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, by which two are compared."""
    return tuple(_WORD.findall(unescape(text).casefold()))


def _runs(words: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    return frozenset(zip(*(words[at:] for at in range(_RUN)), strict=False))


class _Look:
    """What is on a page, or in a part of one."""

    def __init__(self) -> None:
        self.titles: list[tuple[str, ...]] = []
        self.words: list[str] = []
        self.time = self.canonical = ""


def _look(html: str) -> _Look:
    look = _Look()
    unseen, starts = "", 0
    for piece in in_turn(html):
        if not piece.is_tag:
            look.words += () if unseen else words_of(piece.written)
        elif piece.name in _UNSEEN:
            unseen = "" if piece.ends and piece.name == unseen else unseen or piece.name
        elif piece.name in _TITLES and not piece.ends:
            starts = len(look.words)
        elif piece.name in _TITLES:
            look.titles.append(tuple(look.words[starts:]))
        elif piece.name == "time" and not piece.ends:
            look.time = look.time or attributes(piece.written).get("datetime", "")
        elif piece.name == "link" and attributes(piece.written).get("rel") == "canonical":
            look.canonical = attributes(piece.written).get("href", "")
    return look
