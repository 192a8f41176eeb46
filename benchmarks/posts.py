"""Made-up weeknotes as plain values, which each tool's writer turns into a site of its dialect.

The same seed and number make the same posts on any machine. First come all `Entry`s, small enough
for a hundred thousand to be held at once; each text is made when it is asked for, from a source of
chance of its own, so that a single post can be made again without the others.
"""

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from random import Random
from typing import TypeVar

import words
from bodies import Others, body

LAST_DAY = date(2026, 11, 20)
"""A Friday: the newest posts are of its week, none is later."""

_KINDS = {"weeknote": 55, "links": 15, "learning": 10, "diary": 10, "story": 10}
"""How many of a hundred posts are of a kind."""

_FRIDAY = 4

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Author:
    """Somebody who writes."""

    slug: str
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A post without its text."""

    index: int
    """Its place in the archive, the oldest first."""

    kind: str
    title: str
    slug: str
    """No other post of its day has the same."""

    date: date
    authors: tuple[Author, ...]
    tags: tuple[str, ...]
    series: str
    """Empty if it is in none."""

    number: int
    """The running number of a weeknote among its author's, else 0."""

    @property
    def name(self) -> str:
        """What its file is called, without an ending."""
        return f"{self.date.isoformat()}-{self.slug}"


@dataclass(frozen=True, slots=True)
class Post:
    """A post with its text."""

    entry: Entry
    summary: str
    """Empty in two of three: then the tool makes one."""

    body: str
    """Markdown; a link to another post is `(post:INDEX)`."""


@dataclass(frozen=True, slots=True)
class Archive:
    """All posts of a site, the oldest first."""

    seed: int
    authors: tuple[Author, ...]
    tags: tuple[str, ...]
    entries: tuple[Entry, ...]

    def post(self, index: int) -> Post:
        """A post, made from its seed."""
        chance = Random(f"{self.seed}:{index}")
        entry = self.entries[index]
        others = _others(self.entries, index)
        summary = ""
        if chance.random() < 1 / 3:
            summary = f"{chance.choice(words.TOPICS).capitalize()}, and what came of it."
        return Post(entry=entry, summary=summary, body=body(chance, entry.kind, others))

    def posts(self) -> Iterator[Post]:
        """Each post in turn, so that no more than one text is held."""
        return map(self.post, range(len(self.entries)))


def archive(number: int, seed: int = 1) -> Archive:
    """The posts of a site.

    Args:
        number: how many.
        seed: another one makes other posts.
    """
    chance = Random(f"{seed}:{number}")
    authors = _authors(max(8, min(200, number // 100)))
    tags = tuple(words.TAGS[: min(100, max(30, math.isqrt(number)))])
    entries = tuple(_entries(chance, number, authors, tags))
    return Archive(seed=seed, authors=authors, tags=tags, entries=entries)


def _authors(number: int) -> tuple[Author, ...]:
    found = []
    for index in range(number):
        first = words.FIRST_NAMES[index % len(words.FIRST_NAMES)]
        shift = index // len(words.FIRST_NAMES)
        last = words.LAST_NAMES[(index * 7 + shift) % len(words.LAST_NAMES)]
        name = f"{first} {last}"
        role = words.ROLES[index % len(words.ROLES)]
        found.append(Author(slug=_slug(name), name=name, role=role))
    return tuple(found)


def _entries(
    chance: Random, number: int, authors: Sequence[Author], tags: Sequence[str]
) -> Iterator[Entry]:
    a_week = max(8, number // 500)
    weeks = math.ceil(number / a_week)
    numbers: Counter[str] = Counter()
    taken: set[tuple[date, str]] = set()
    series = _series(max(3, min(60, number // 250)))
    of_authors, of_tags = _falling(len(authors), 5), _falling(len(tags), 2)
    index = 0
    for week in range(weeks):
        # The first week holds what the full ones leave over.
        size = number - a_week * (weeks - 1) if week == 0 else a_week
        friday = LAST_DAY - timedelta(weeks=weeks - 1 - week)
        drawn = [_drawn(chance, friday) for _ in range(size)]
        for day, kind in sorted(drawn, key=lambda pair: pair[0]):
            who = _some(chance, authors, of_authors, 2 if chance.random() < 1 / 12 else 1)
            running = 0
            if kind == "weeknote":
                numbers[who[0].slug] += 1
                running = numbers[who[0].slug]
            title = _title(chance, kind, running)
            slug = _free(_slug(title), day, taken)
            joins = kind in {"learning", "diary"} and chance.random() < 2 / 5
            yield Entry(
                index=index,
                kind=kind,
                title=title,
                slug=slug,
                date=day,
                authors=who,
                tags=_some(chance, tags, of_tags, chance.choice((2, 2, 3))),
                series=chance.choice(series) if joins else "",
                number=running,
            )
            index += 1


def _drawn(chance: Random, friday: date) -> tuple[date, str]:
    """The day and the kind of a post: weeknotes and links on Fridays mostly, others on any day."""
    (kind,) = chance.choices(tuple(_KINDS), weights=tuple(_KINDS.values()))
    on_friday = 3 / 4 if kind in {"weeknote", "links"} else 1 / 5
    day = _FRIDAY if chance.random() < on_friday else chance.randrange(_FRIDAY)
    return friday - timedelta(days=_FRIDAY - day), kind


def _title(chance: Random, kind: str, number: int) -> str:
    topic = chance.choice(words.TOPICS)
    match kind:
        case "weeknote":
            return f"Weeknote {number}: {topic}"
        case "links":
            return chance.choice(words.ROUNDUP_TITLES)
        case "learning":
            return chance.choice(words.LEARNING_TITLES).format(topic)
        case "diary":
            return chance.choice(words.DIARY_TITLES).format(topic)
        case _:
            return chance.choice(words.STORY_TITLES).format(topic)


def _others(entries: Sequence[Entry], index: int) -> Others:
    """The posts that one may link to: the latest few, and any before it, with their titles."""
    return Others(
        index=index,
        lately=range(max(0, index - 40), index),
        title=lambda other: entries[other].title,
    )


def _series(number: int) -> list[str]:
    subjects = words.SERIES_SUBJECTS
    rounds = range(math.ceil(number / len(subjects)))
    named = [f"{name} {turn + 1}" if turn else name for turn in rounds for name in subjects]
    return named[:number]


def _falling(number: int, flat: int) -> list[float]:
    """Running weights by the law of Zipf and Mandelbrot: a few often, most now and then."""
    return list(accumulate(1 / (rank + flat) for rank in range(number)))


def _some(
    chance: Random, values: Sequence[_T], running: Sequence[float], number: int
) -> tuple[_T, ...]:
    """A few different values, the first ones more often."""
    found: dict[_T, None] = {}
    while len(found) < number:
        found[chance.choices(values, cum_weights=running)[0]] = None
    return tuple(found)


def _free(slug: str, day: date, taken: set[tuple[date, str]]) -> str:
    """The slug, with a number behind it if another post of the day has it."""
    free, turn = slug, 1
    while (day, free) in taken:
        turn += 1
        free = f"{slug}-{turn}"
    taken.add((day, free))
    return free


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
