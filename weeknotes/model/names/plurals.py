"""The plurals of English nouns, for the kinds of post that a site adds and for counting."""

import re
from types import MappingProxyType

_IRREGULAR = MappingProxyType({"person": "people", "analysis": "analyses", "news": "news"})
_RULES = (
    (re.compile(r"(?<=[^aeiou])y$"), "ies"),
    (re.compile(r"(?<=[iu])z$"), "zzes"),
    (re.compile(r"(?<=ch)$|(?<=sh)$|(?<=[sxz])$"), "es"),
    (re.compile(r"$"), "s"),
)
"""The first that fits is used: stories, quizzes, matches, notes."""

_LAST_WORD = re.compile(r"[^\W\d_]+$")


def plural_of(noun: str) -> str:
    """The plural of a noun, which may have words before it: “Practice stories”."""
    last = _LAST_WORD.search(noun)
    if last and (whole := _IRREGULAR.get(last[0].lower())):
        return noun[: last.start() + 1] + whole[1:]
    return next(form.sub(end, noun, count=1) for form, end in _RULES if form.search(noun.lower()))
