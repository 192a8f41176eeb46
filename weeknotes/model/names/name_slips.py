"""An author's name that is surely a slip for that of somebody whom the people file knows."""

from collections.abc import Iterable

from weeknotes.model.names.slug import slugify
from weeknotes.model.posts.person import Person

_SHORTEST = 4
"""Letters; Jon and John are two."""

_SHORTEST_DOUBLED = 3
"""Letters, where one is written once that is double in the other: Ela and Ella."""


def meant_person(written: str, people: Iterable[Person]) -> Person | None:
    """The one person, all of whose spellings but one slip are another name; None if there is none.

    Args:
        written: a name that is no spelling of anybody's.
        people: of the people file.
    """
    name = slugify(written)
    near = {
        person.slug: person
        for person in people
        if any(
            is_one_slip(name, slugify(said)) for said in (person.slug, person.name, *person.also)
        )
    }
    return next(iter(near.values())) if len(near) == 1 else None


def is_one_slip(one: str, other: str) -> bool:
    """Whether one name is another with a letter left out, doubled or out of its place.

    A letter in place of another is no slip for sure: Maria and Marie are two.

    Args:
        one: a name as a slug.
        other: likewise.
    """
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1 or not short or one[0] != other[0]:
        return False
    if len(short) == len(long):
        return len(short) >= _SHORTEST and one != other and sorted(one) == sorted(other)
    left_out = [at for at in range(len(long)) if long[:at] + long[at + 1 :] == short]
    doubled = len(left_out) > 1  # either of the two may be the one too many
    return bool(left_out) and len(short) >= (_SHORTEST_DOUBLED if doubled else _SHORTEST)
