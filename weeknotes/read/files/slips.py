"""Whether one name was surely meant to be another: strict, since it is told of what exists."""

_SHORTEST = 4
_LONG = 7
"""From so many letters on, one wrong letter is a slip; `lines` is no `links`."""


def is_slip(name: str, meant: str) -> bool:
    """Whether a name becomes the meant one by a single letter: one too many, missing or swapped.

    The first letter is mostly right, and digits are never a slip: `2026` is not `2025`, and
    `part-1` not `part-2`.
    """
    if min(len(name), len(meant)) < _SHORTEST or name == meant or name[0] != meant[0]:
        return False
    if _digits(name) != _digits(meant):
        return False
    if len(name) == len(meant):
        wrong = [at for at in range(len(name)) if name[at] != meant[at]]
        swapped = (
            len(wrong) == 2  # noqa: PLR2004 - letters of a pair
            and wrong[1] == wrong[0] + 1
            and name[wrong[0]] == meant[wrong[1]]
            and name[wrong[1]] == meant[wrong[0]]
        )
        return swapped or (len(wrong) == 1 and len(name) >= _LONG)
    longer, shorter = sorted((name, meant), key=len, reverse=True)
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))


def _digits(name: str) -> str:
    return "".join(filter(str.isdecimal, name))
