"""Keys that nobody knows but that were surely, or perhaps, meant to be known ones.

A slip in a key that says whether to publish is an error, since a draft would come out by it. Any
other costs a post nothing but what the line says.
"""

from functools import lru_cache

from weeknotes.model.names.spelling import is_slip
from weeknotes.model.posts.draft_flags import NO, STATUS, YES, is_date
from weeknotes.read.header.keys import KNOWN, PUBLICATION, compact, is_foreign, names_of

_PUBLICATION = names_of(PUBLICATION) | {"expired": "expires"}
_OTHERS = names_of(KNOWN - PUBLICATION)
_INSIDE = {"draft": "draft", "publish": "published"}
"""Words that make a key one about publication, by the name that is meant: `is_draft`."""

_SHORTEST = 5
_LONG = 9
"""From so many letters on, two of them may be wrong."""

_OWN_WORDS = frozenset(
    """craft daft draught draughts drift graft olive raft rescheduled schedule scheduler schedules
    state states stats statue statute""".split()
)
"""Words that are near to a name by accident: only their value can say what is meant."""


def publication_slip(key: str, written: str) -> str:
    """What an unknown key may mean that says whether to publish: `drfat` and `dfart` are `draft`.

    Empty where it means nothing of the kind.

    Args:
        key: as its author wrote it.
        written: its value as text; empty if it has no value.
    """
    meant = _about_publication(key)
    if not meant or meant == "draft" == _inside(compact(key)):
        return meant
    name = compact(key)
    if _inside(name):
        return meant if _is_of(meant, written) and (written or _ends_as_flag(name)) else ""
    by_accident = name in _OWN_WORDS and not (written and _is_of(meant, written))
    return "" if by_accident else meant


@lru_cache(maxsize=1024)
def harmless_slip(key: str) -> str:
    """The known key, without a say in publication, that an unknown one surely means, or empty."""
    return "" if is_foreign(key) else _near_other(compact(key))


@lru_cache(maxsize=1024)
def meant_by(key: str) -> str:
    """The known key that an unknown one is a slip for by its letters alone, or empty."""
    name = compact(key)
    if is_foreign(key) or name in _OWN_WORDS:
        return ""
    return _inside(name) or _near_publication(name) or _near_other(name)


@lru_cache(maxsize=1024)
def _about_publication(key: str) -> str:
    """What a key may mean by its letters that says whether to publish, or empty, as mostly."""
    name = compact(key)
    return "" if is_foreign(key) else _inside(name) or _near_publication(name)


def _ends_as_flag(name: str) -> bool:
    """Whether a key is not about who publishes, or where: `is_published`, not `publishing_team`."""
    return name.endswith(("publish", "published"))


def _inside(name: str) -> str:
    return next((meant for word, meant in _INSIDE.items() if word in name), "")


def _near_publication(name: str) -> str:
    """The name that says whether to publish and that a compact key is near to, or empty."""
    return next((meant for known, meant in _PUBLICATION.items() if _is_scramble(name, known)), "")


def _near_other(name: str) -> str:
    return next(
        (
            meant
            for known, meant in _OTHERS.items()
            if f"{known}s" != name != known.removesuffix("s") and is_slip(name, known)
        ),
        "",
    )


def _is_scramble(name: str, known: str) -> bool:
    """Whether a key has the letters of a name in another order, or nearly the same in its order."""
    shortest, longest = sorted((len(name), len(known)))
    if shortest < _SHORTEST - 1 or longest - shortest > 1 + (shortest >= _LONG):
        return False
    return sorted(name) == sorted(known) or _distance(name, known) <= 1 + (shortest >= _LONG)


def _distance(one: str, other: str) -> int:
    """How many letters have to be put in, taken out, changed or swapped with the next."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        above, row = row, [at]
        for to, wanted in enumerate(other, 1):
            best = min(above[to] + 1, row[-1] + 1, above[to - 1] + (letter != wanted))
            swapped = at > 1 and to > 1 and letter == other[to - 2] and one[at - 2] == wanted
            row.append(min(best, before[to - 2] + 1) if swapped else best)
        before = above
    return row[-1]


def _is_of(meant: str, written: str) -> bool:
    """Whether a value is one that a key about publication takes."""
    value = written.strip().lower()
    if meant in {"publish_at", "expires"}:
        return is_date(value)
    if meant == "status":
        return value in STATUS
    return value in YES | NO | STATUS.keys() | {"", "never"} or is_date(value)
