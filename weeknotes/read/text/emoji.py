"""Emoji by their names, such as `:tada:`, as GitHub shows them.

GitHub's own list of names comes with pymdown-extensions. It takes some time to load, so that only
texts pay for it that may hold such a name.
"""

import re
from functools import cache

_NAME = r":[a-z0-9+_-]{1,60}+:"
_RUN = re.compile(rf"{_NAME}(?:{_NAME})*+")
_EACH = re.compile(_NAME)
_NO_NEIGHBOURS = frozenset(":/`")
"""Next to one of these, colons are part of a path or code; next to digits, of a time or ratio."""

_LONGEST_ADDRESS = 2000
_GITHUBS = frozenset(
    """:accessibility: :atom: :basecamp: :basecampy: :bowtie: :copilot: :dependabot: :electron:
    :feelsgood: :finnadie: :fishsticks: :goberserk: :godmode: :hurtrealbad: :neckbeard: :octocat:
    :rage1: :rage2: :rage3: :rage4: :shipit: :suspect: :trollface:""".split()
)
"""Pictures of GitHub's own, which have a name there and are no characters."""


def may_hold_emoji(text: str) -> bool:
    """Whether there may be a name of an emoji in a text; most have none."""
    return ":" in text and _EACH.search(text) is not None


def pictures_in_line(text: str) -> tuple[str, ...]:
    """The names in a plain text that mean a picture of GitHub's own."""
    pictures: set[str] = set()
    with_emoji(text, pictures)
    return tuple(sorted(pictures))


def only_on_github(name: str) -> tuple[str, str]:
    """What is wrong with the name of such a picture, and what to do."""
    return (
        f"“{name}” is shown as it is typed: it is a picture that only GitHub has, not an emoji.",
        "Take it out, or write an emoji instead, such as :tada:",
    )


def with_emoji(text: str, pictures: set[str] | None = None) -> str:
    """A text with emoji in place of their names.

    Args:
        text: plain, or as it is between the tags of a page.
        pictures: takes the names that mean a picture of GitHub's own.
    """
    if not may_hold_emoji(text):
        return text

    def emoji(match: re.Match[str]) -> str:
        if _is_other(match):
            return match[0]
        names = _EACH.findall(match[0])
        if pictures is not None:
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
