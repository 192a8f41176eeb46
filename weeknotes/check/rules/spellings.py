"""Names on a site that are almost the same: tags, series, and authors."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator

from weeknotes.model.names.name_slips import meant_person
from weeknotes.model.names.names_apart import name_key
from weeknotes.model.names.slug import same_name, slugify
from weeknotes.model.posts.person import Person
from weeknotes.model.posts.post import Post
from weeknotes.model.problems.problem import Problem, warning
from weeknotes.model.weeks.wording import count

_SHORTEST = 6
"""Letters; in shorter words, one letter makes another word too often: form, farm, from."""

_SHORTEST_NAME = 4
"""Letters, of names that differ by accents and punctuation only."""

_MOST_NAMED_POSTS = 3
"""Posts that a hint names, apart from the one where the problem is reported."""

_MEANINGFUL = "+#*"
"""Characters that change a name: C++ and C# are two."""

_NUMBER = re.compile(r"\d+")

_VOWELS = frozenset("aeiouwy")
"""W and Y are vowels in Welsh."""

_KEYS = {
    letter: (row, place + row / 2)
    for row, letters in enumerate(("qwertyuiop", "asdfghjkl", "zxcvbnm"))
    for place, letter in enumerate(letters)
}
"""Where each letter is on a keyboard: its row and how far to the right, in keys."""

_RARE = 2
"""Posts; a name that more posts have is hardly a slip."""


def tag_advice(posts: tuple[Post, ...]) -> Iterator[Problem]:
    """Tags that differ by a plural, a mark or a letter from one that more posts have."""
    for post, message, hint in _nearly("tags", ((post, post.tags) for post in posts)):
        yield warning("tag-nearly", post.path, message, hint, line=post.line_of("tags"))


def series_advice(posts: tuple[Post, ...]) -> Iterator[Problem]:
    """Series whose names differ as little from a series with more parts."""
    named = ((post, (post.series,)) for post in posts if post.series)
    for post, message, hint in _nearly("series", named):
        yield warning("series-nearly", post.path, message, hint, line=post.line_of("series"))


def _nearly(
    nouns: str, named: Iterable[tuple[Post, tuple[str, ...]]]
) -> Iterator[tuple[Post, str, str]]:
    """For each two names that are almost the same: a post with the rarer one, message and hint.

    Args:
        nouns: what the names are of, in the plural.
        named: each post with its names.
    """
    spelled: dict[str, Counter[str]] = defaultdict(Counter)
    having: dict[str, list[Post]] = defaultdict(list)
    for post, names in named:
        for name, written in {name_key(name): name for name in names}.items():
            spelled[name][written] += 1
            having[name].append(post)
    said = {name: max(sorted(forms), key=forms.__getitem__) for name, forms in spelled.items()}
    for rare, usual in _pairs({name: len(found) for name, found in having.items()}):
        first, others = _first_with_others(having[rare])
        one, other = (
            f"“{said[name]}” ({count(len(having[name]), 'post')})" for name in (rare, usual)
        )
        message = f"The {nouns} {one} and {other} are almost the same."
        yield first, message, f"Did you mean “{said[usual]}”?{others}"


def author_advice(posts: tuple[Post, ...], people: tuple[Person, ...]) -> Iterator[Problem]:
    """Authors known by name alone, where the name is almost somebody else's."""
    having: dict[str, list[Post]] = defaultdict(list)
    for post in posts:
        for slug in post.authors:
            having[slug].append(post)
    by_name = {name_key(person.name): person for person in people}
    pairs = {}
    for pair in _pairs({name: len(having[person.slug]) for name, person in by_name.items()}):
        rare, usual = (by_name[name] for name in pair)
        stranger, meant = (rare, usual) if _is_bare(rare) else (usual, rare)
        if _is_bare(stranger):
            pairs[stranger.slug] = (stranger, meant)
    pairs |= _first_names(people)
    known = [person for person in people if not _is_bare(person)]
    for stranger, meant in pairs.values():
        if meant_person(stranger.name, known):
            continue  # reported where the post is read
        if found := having[stranger.slug]:
            first, others = _first_with_others(found)
            yield warning(
                "author-nearly",
                first.path,
                f"The author “{stranger.name}” is almost “{meant.name}”.",
                f"Did you mean “{meant.name}”? If so, write that, or add “{stranger.name}” after "
                f"“also” in people.toml.{others}",
                line=first.line_of("author", "authors"),
            )


def _first_with_others(posts: list[Post]) -> tuple[Post, str]:
    """The first post by path, where the problem is reported, and words that name the others."""
    first, *others = sorted(posts, key=lambda post: post.path)
    if not others:
        return first, ""
    named, more = (
        [post.path for post in others[:_MOST_NAMED_POSTS]],
        len(others) - _MOST_NAMED_POSTS,
    )
    rest = f" and {count(more, 'more post')}" if more > 0 else ""
    return first, f" It is also in {', '.join(named)}{rest}."


def _is_bare(person: Person) -> bool:
    """Whether a person is certainly not in the people file, where there is more about them."""
    said = person.role or person.bio or person.image or person.links or person.also
    return not (said or person.lines)


def _first_names(people: tuple[Person, ...]) -> dict[str, tuple[Person, Person]]:
    """Each author with only a first name, and the one known person of that name."""
    found = {}
    for stranger in filter(_is_bare, people):
        first = slugify(stranger.name)
        fuller = [one for one in people if slugify(one.name).startswith(f"{first}-")]
        if "-" not in first and len(fuller) == 1 and not _is_bare(fuller[0]):
            found[stranger.slug] = (stranger, fuller[0])
    return found


def _pairs(counts: dict[str, int]) -> Iterator[tuple[str, str]]:
    """Pairs of names that are almost the same, the rarer first."""
    paired = set()
    for form in (_singular, _letters, _one_letter_off):
        for one, other in _sharing(counts, form):
            rare, usual = sorted((one, other), key=lambda name: (counts[name], name))
            if form is not _singular and not _has_same_numbers(rare, usual):
                continue
            if form is _one_letter_off and (counts[rare] > _RARE or not _is_slip(rare, usual)):
                continue
            if rare not in paired:
                paired.add(rare)
                yield rare, usual


def _sharing(
    names: Iterable[str], forms: Callable[[str], Iterable[str]]
) -> Iterator[tuple[str, str]]:
    """Pairs of names with a form in common, in the time that names take, not their pairs."""
    first: dict[str, str] = {}
    for name in sorted(names):
        for form in forms(name):
            other = first.setdefault(form, name)
            if other != name:
                yield other, name


def _singular(name: str) -> tuple[str]:
    if name.endswith("ies"):
        return (f"{name[:-3]}y",)
    return (name.removesuffix("s") if not name.endswith("ss") else name,)


def _letters(name: str) -> Iterator[str]:
    """The name without accents and punctuation, but with characters that change a name."""
    letters = same_name(name)
    if len(letters) >= _SHORTEST_NAME:
        yield letters + "".join(mark for mark in name if mark in _MEANINGFUL)


def _one_letter_off(name: str) -> Iterator[str]:
    """The name with each of its letters left out in turn: names one slip apart share one."""
    if len(name) >= _SHORTEST:
        yield name
        yield from (name[:at] + name[at + 1 :] for at in range(len(name)))


def _has_same_numbers(one: str, other: str) -> bool:
    """Whether names have the same numbers, which are always meant: sprint 1, sprint 2."""
    return _NUMBER.findall(one) == _NUMBER.findall(other)


def _is_slip(one: str, other: str) -> bool:
    """Whether two names that are one letter apart were meant to be the same.

    One letter in place of another is a slip where the keys are side by side or both are vowels,
    and else another word: openssh, openssl.
    """
    if len(one) != len(other) or sorted(one) == sorted(other):
        return True
    swapped = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    return len(swapped) == 1 and _is_mistyped(*swapped[0])


def _is_mistyped(one: str, other: str) -> bool:
    """Whether one letter is easily written in place of another."""
    if {one, other} <= _VOWELS:
        return True
    places = [_KEYS.get(letter) for letter in (one, other)]
    if places[0] is None or places[1] is None:
        return False
    (row, place), (other_row, other_place) = places[0], places[1]
    return abs(row - other_row) <= 1 and abs(place - other_place) <= 1
