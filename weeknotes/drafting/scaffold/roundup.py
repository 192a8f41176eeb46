"""A roundup from bookmarks: which of them, and how they read as Markdown."""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import datetime

from weeknotes.drafting.scaffold.draft import escaped, one_line
from weeknotes.importers.bookmarks.bookmark import Bookmark
from weeknotes.model.names.names_apart import name_key
from weeknotes.model.value import Value
from weeknotes.model.web.canonical import canonical_link, host_of, without_tracking

_ADDRESS = re.compile(r"(https?://\S+)")
_UNFIT = re.compile(r"[^\x21-\x7e]|[<>\"\\()\[\]`{|}^]")
"""What ends an address in Markdown, or looks like mark-up there."""

_LONGEST_TITLE = 300
_TAGS = 5
_SHARED_BY = 2
"""A tag of so many of the links is one of the roundup."""


class Choice(Value, frozen=True):
    """The bookmarks that go into a roundup, and how many do not, by the reason."""

    chosen: tuple[Bookmark, ...] = ()
    other_days: int = 0
    undated: int = 0
    private: int = 0
    no_pages: int = 0
    """Folders, scripts, files of somebody's machine."""

    twice: int = 0


def choose(
    bookmarks: Iterable[Bookmark],
    *,
    since: datetime,
    until: datetime | None,
    private: bool,
) -> Choice:
    """The bookmarks of some days, each page once; all of them where the file has no dates.

    Args:
        bookmarks: as read.
        since: the first moment.
        until: the first moment that is too late, or None.
        private: whether those that are marked private are wanted.
    """
    found = tuple(bookmarks)
    dated = any(one.when for one in found)
    reasons: Counter[str] = Counter()
    chosen: dict[str, Bookmark] = {}
    for one in found:
        key = canonical_link(one.href)
        if not host_of(one.href):
            reasons["no_pages"] += 1
        elif one.private and not private:
            reasons["private"] += 1
        elif dated and one.when is None:
            reasons["undated"] += 1
        elif one.when and (one.when < since or (until and one.when >= until)):
            reasons["other_days"] += 1
        elif key in chosen:
            reasons["twice"] += 1
        else:
            chosen[key] = one
    return Choice(chosen=tuple(chosen.values()), **reasons)


def roundup(bookmarks: Iterable[Bookmark]) -> str:
    """The bookmarks as a list in Markdown: title, link, and what was written of it."""
    return "\n".join(map(_item, bookmarks)) + "\n"


def tags_of(bookmarks: Iterable[Bookmark]) -> tuple[str, ...]:
    """The few tags that several of the bookmarks have, the most used first."""
    counts: Counter[str] = Counter()
    names: dict[str, str] = {}
    for one in bookmarks:
        for name, tag in {name_key(tag): one_line(tag) for tag in one.tags}.items():
            names.setdefault(name, tag)
            counts[name] += 1
    often = [names[name] for name, number in counts.most_common() if number >= _SHARED_BY]
    return tuple(filter(None, often))[:_TAGS]


def _item(one: Bookmark) -> str:
    address = without_tracking(one.href)
    title = one_line(one.title)
    if len(title) > _LONGEST_TITLE:
        title = title[:_LONGEST_TITLE].rsplit(" ", 1)[0] + " …"
    words = title or canonical_link(one.href).removeprefix("//")
    comment = one_line(one.comment)
    said = f" – {_text(comment)}" if comment and comment != title else ""
    return f"- [{escaped(words)}]({_destination(address)}){said}"


def _text(words: str) -> str:
    """Words that Markdown shows as they are; addresses among them become links."""
    parts = _ADDRESS.split(words)
    return "".join(_destination(part) if at % 2 else escaped(part) for at, part in enumerate(parts))


def _destination(address: str) -> str:
    """An address as it can be written between the brackets of a link."""
    fit = _UNFIT.sub(lambda match: _percent(match[0]), one_line(address))
    return re.sub(r"&(?=#?\w+;)", "&amp;", fit)


def _percent(character: str) -> str:
    return "".join(f"%{byte:02X}" for byte in character.encode(errors="replace"))
