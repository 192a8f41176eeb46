"""Real quotation marks and dashes in running text.

Python-Markdown's `smarty` does it by inline patterns and doubles the cost of a post. Here it is a
substitution on pieces of plain text, which costs nothing where there is nothing to set.
"""

import re
from functools import lru_cache

_MARK = re.compile(r"""["']|-(?<!--)-{1,2}(?!-)|\.(?<!\.\.)\.\.(?!\.)""")
"""Each begins with its character, so that a search leaps from one to the next."""

HIDDEN = re.compile(r"\x02[^\x03]*\x03")
"""What Python-Markdown hides in a text until the end: raw HTML, escaped characters."""

_OPENS_AFTER = frozenset(" \t\n\xa0([{<–—-/“‘")
_ELIDED = re.compile(r"(?:\d\ds?|tis|twas|twere|twill|til|em|cause|bout|n)\b", re.IGNORECASE)
_CLOSING = re.compile(r"(?<=[^\s'])'(?!\w)")
_MARKS_AS_IN_ENGLISH = frozenset({"en", "cy", "ga", "gd", "sco", "kw", "gv"})


def sets_marks(language: str) -> bool:
    """Whether a language sets quotations in “these” marks; in others they stay as typed."""
    return language.lower().split("-")[0] in _MARKS_AS_IN_ENGLISH


def may_hold_marks(text: str) -> bool:
    """Whether there may be anything to set in a text; most texts of a page have nothing."""
    return "'" in text or '"' in text or "--" in text or "..." in text


def smart(text: str) -> str:
    """The text of a block with its quotation marks, dashes and dots set.

    Args:
        text: without code, tags, or entities for the marks in question.
    """
    if not may_hold_marks(text):
        return text
    pieces: list[str] = []
    done = 0
    for match in _MARK.finditer(text):
        start = match.start()
        if start > done:
            pieces.append(text[done:start])
        done = match.end()
        previous = _last_character(pieces)
        mark = _set(match, previous)
        # Without a mark that closes it, or before 'tis and '90s, letters are left out.
        if mark == "‘" and (_ELIDED.match(text, done) or done > _last_closing(text)):
            mark = "’"
        pieces.append(mark)
    return "".join((*pieces, text[done:])) if pieces else text


def _last_character(pieces: list[str]) -> str:
    """The last character that a reader sees of a text; empty where there is none."""
    last = pieces[-1] if pieces else ""
    return (HIDDEN.sub("", "".join(pieces[-2:])) if last.endswith("\x03") else last)[-1:]


def _set(match: re.Match[str], previous: str) -> str:
    mark, text, end = match[0], match.string, match.end()
    following = text[end : end + 1]
    starts = not previous or previous in _OPENS_AFTER
    if mark[0] == ".":
        return "…"
    if mark[0] == "-":
        if starts and following.isalnum():
            return mark  # the option of a command: --help
        return "—" if mark == "---" else "–"
    opens = starts and not (previous and following.isspace())
    if mark == '"':
        return "“" if opens else "”"
    return "‘" if opens else "’"


@lru_cache(maxsize=1)
def _last_closing(text: str) -> int:
    """Where the last mark is that may close a quotation; -1 without one."""
    return max((match.start() for match in _CLOSING.finditer(text)), default=-1)
