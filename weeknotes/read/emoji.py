"""Emoji by their names, such as `:tada:`, as GitHub shows them.

GitHub's own list of names comes with pymdown-extensions. It takes some time to load, so that only
texts pay for it that may hold such a name.
"""

import re
from collections.abc import Iterator
from functools import cache
from html import escape, unescape
from typing import NamedTuple

from weeknotes.read.sanitise import TYPED

_NAME = r":[a-z0-9+_-]{1,60}+:"
_RUN = re.compile(rf"{_NAME}(?:{_NAME})*+")
_EACH = re.compile(_NAME)
_TOKEN = re.compile(
    r"""<!--(?:.*?-->|.*)
      | <(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9-]*)(?:"[^"]*"|'[^']*'|[^'"<>])*+>""",
    re.VERBOSE | re.DOTALL,
)
_SILENT = frozenset("code kbd pre samp script style textarea title tt var".split())
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_NO_NEIGHBOURS = frozenset(":/`")
"""Beside one of these, colons are a path's or a program's; beside digits, a time's or a ratio's."""

_LONGEST_ADDRESS = 2000
_GITHUBS = frozenset(
    """:accessibility: :atom: :basecamp: :basecampy: :bowtie: :copilot: :dependabot: :electron:
    :feelsgood: :finnadie: :fishsticks: :goberserk: :godmode: :hurtrealbad: :neckbeard: :octocat:
    :rage1: :rage2: :rage3: :rage4: :shipit: :suspect: :trollface:""".split()
)
"""Pictures of GitHub's own, which have a name there and are no characters."""


class Named(NamedTuple):
    """A text with its emoji."""

    html: str
    pictures: frozenset[str] = frozenset()
    """The names in it that mean a picture of GitHub's own, which is shown nowhere else."""


def may_hold_emoji(text: str) -> bool:
    """Whether there may be a name of an emoji in a text; most have none."""
    return ":" in text and _EACH.search(text) is not None


def emoji_in_line(text: str) -> str:
    """Plain text with emoji in place of their names."""
    return _replaced(text, set()) if may_hold_emoji(text) else text


def pictures_in_line(text: str) -> tuple[str, ...]:
    """The names in a plain text that mean a picture of GitHub's own."""
    if not may_hold_emoji(text):
        return ()
    pictures: set[str] = set()
    _replaced(text, pictures)
    return tuple(sorted(pictures))


def only_on_github(name: str) -> tuple[str, str]:
    """What is wrong with the name of such a picture, and what to do."""
    return (
        f"“{name}” is shown as it is typed: it is a picture that only GitHub has, and no emoji.",
        "Take it out, or write an emoji in its place, such as :tada:",
    )


def emoji_in(html: str) -> Named:
    """A page with emoji in place of their names, but for code and addresses.

    The words of a heading are noted as they were typed: GitHub makes its id of them.
    """
    pictures: set[str] = set()
    pieces = list(_pieces(html))
    silent = ""
    heading, typed = -1, ""
    changed = False
    for at, piece in enumerate(pieces):
        if not piece.is_tag:
            ready = piece.written if silent else _replaced(piece.written, pictures)
            if heading >= 0:
                typed += piece.written
                changed = changed or ready != piece.written
            pieces[at] = piece._replace(written=ready)
        elif silent:
            silent = "" if piece.ends and piece.name == silent else silent
        elif piece.name in _SILENT and not piece.ends:
            silent = piece.name
        elif piece.name in _HEADINGS:
            if piece.ends and heading >= 0 and changed:
                pieces[heading] = _noted(pieces[heading], typed)
            heading, typed, changed = -1 if piece.ends else at, "", False
    return Named("".join(piece.written for piece in pieces), frozenset(pictures))


class _Piece(NamedTuple):
    """A text of a page, or a tag."""

    written: str
    is_tag: bool = False
    """Or a comment, without a name."""

    name: str = ""
    ends: bool = False


def _pieces(html: str) -> Iterator[_Piece]:
    at = 0
    for match in _TOKEN.finditer(html):
        if match.start() > at:
            yield _Piece(html[at : match.start()])
        name = (match["name"] or "").lower()
        yield _Piece(match[0], is_tag=True, name=name, ends=bool(match["end"]))
        at = match.end()
    if at < len(html):
        yield _Piece(html[at:])


def _noted(heading: _Piece, typed: str) -> _Piece:
    """The start of a heading with its words as they were typed."""
    tag = heading.written
    if f" {TYPED}=" in tag:  # noted already, because of its dashes
        return heading
    words = escape(" ".join(unescape(typed).split()))
    return heading._replace(written=f'{tag[:-1]} {TYPED}="{words}">')


def _replaced(text: str, pictures: set[str]) -> str:
    """A text with emoji in place of their names.

    Args:
        text: as it stands in a page, or plain.
        pictures: takes the names of GitHub's own pictures.
    """
    if ":" not in text:
        return text

    def emoji(match: re.Match[str]) -> str:
        if _is_other(match):
            return match[0]
        names = _EACH.findall(match[0])
        pictures.update(_GITHUBS.intersection(names))
        return "".join(_emoji().get(name, name) for name in names)

    return _RUN.sub(emoji, text)


def _is_other(match: re.Match[str]) -> bool:
    """Whether what looks like names between colons is part of something else."""
    text, start, end = match.string, match.start(), match.end()
    before, after = text[start - 1 : start], text[end : end + 1]
    if before in _NO_NEIGHBOURS or after in _NO_NEIGHBOURS:
        return True
    if before.isalnum() and after.isalnum():
        return True
    if match[0].strip(":").isdecimal() and (before.isdecimal() or after.isdecimal()):
        return True
    word = text[max(0, start - _LONGEST_ADDRESS) : start].split()[-1:] if before.strip() else []
    return bool(word) and ("://" in word[0] or word[0].startswith("www."))


@cache
def _emoji() -> dict[str, str]:
    """Every emoji by its names."""
    from pymdownx import gemoji_db  # noqa: PLC0415 - takes long; few texts have an emoji by name

    known = {
        name: "".join(
            chr(int(code, 16)) for code in (one.get("unicode_alt") or one["unicode"]).split("-")
        )
        for name, one in gemoji_db.emoji.items()
        if "unicode" in one
    }
    return known | {also: known[name] for also, name in gemoji_db.aliases.items() if name in known}
