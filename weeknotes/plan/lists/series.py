"""Posts that belong together, in the order of their parts, and the number of each part."""

import math
from collections.abc import Iterator

from weeknotes.model.names.names_apart import name_key, slugs_apart
from weeknotes.model.posts.post import Post
from weeknotes.model.problems.problem import Problem, warning
from weeknotes.model.value import Value


class Part(Value, frozen=True):
    """One part of a series: a post, with its translations."""

    posts: tuple[Post, ...]
    """The one in the site's language first."""

    number: int | None
    """The author's own; its position where nobody gave one; None where it is not sure."""

    def in_language(self, lang: str) -> Post:
        """The post in a language, else the one that there is."""
        return next((post for post in self.posts if post.lang == lang), self.posts[0])


class Series(Value, frozen=True):
    """A series in its own order, the first part first."""

    name: str
    """In the spelling of its first part."""

    slug: str
    """In its address."""

    parts: tuple[Part, ...]
    total: int | None
    """How many parts there are; None where their numbers do not run from 1 to that."""

    @property
    def posts(self) -> tuple[Post, ...]:
        """All posts, a translation next to what it translates."""
        return tuple(post for part in self.parts for post in part.posts)

    @property
    def numbers(self) -> tuple[int | None, ...]:
        """The number of each of the posts."""
        return tuple(part.number for part in self.parts for _ in part.posts)


class PlaceInSeries(Value, frozen=True):
    """The place of a post in its series."""

    series: Series
    at: int
    """Counted from 0."""


def all_series(posts: tuple[Post, ...]) -> tuple[Series, ...]:
    """The series of posts that come newest first, by name."""
    found: dict[str, list[Post]] = {}
    for post in reversed(posts):
        if post.series:
            found.setdefault(name_key(post.series), []).append(post)
    ordered = [_in_order(_texts(those)) for those in found.values()]
    names = [texts[0][0].series for texts in ordered]
    slugs = slugs_apart(names)
    series = (_series(name, slugs[name], texts) for name, texts in zip(names, ordered, strict=True))
    return tuple(sorted(series, key=lambda one: (one.name.casefold(), one.name)))


def places(series: tuple[Series, ...]) -> dict[str, PlaceInSeries]:
    """The place of each post, by path of the source."""
    return {
        post.path: PlaceInSeries(series=one, at=at)
        for one in series
        for at, part in enumerate(one.parts)
        for post in part.posts
    }


def part_faults(series: tuple[Series, ...]) -> Iterator[Problem]:
    """Two posts with one number in a series: neither order nor “part 2” is sure."""
    for one in series:
        first: dict[tuple[int, str], Post] = {}
        unused = max((post.part or 0 for post in one.posts), default=0) + 1
        for post in one.posts:
            if post.part is None:
                continue
            other = first.setdefault((post.part, post.lang), post)
            if other is not post:
                yield warning(
                    "part-twice",
                    post.path,
                    f"Two posts are part {post.part} of the series “{one.name}”: "
                    f"{other.path} and {post.path}.",
                    f"Give one of them another number, such as “part: {unused}”. Until then, the "
                    "earlier one comes first.",
                    line=post.line_of("part"),
                )


def _series(name: str, slug: str, texts: list[list[Post]]) -> Series:
    given = [_given(text) for text in texts]
    counted = list(range(1, len(texts) + 1))
    # Numbers that nobody gave are a count, and of one thing there is nothing to count.
    numbers = counted if len(texts) > 1 and not any(n is not None for n in given) else given
    return Series(
        name=name,
        slug=slug,
        parts=tuple(
            Part(posts=tuple(sorted(text, key=lambda post: post.lang)), number=number)
            for text, number in zip(texts, numbers, strict=True)
        ),
        total=len(texts) if len(texts) > 1 and numbers == counted else None,
    )


def _texts(oldest_first: list[Post]) -> list[list[Post]]:
    """The posts, each with its translations: those of its `ref`, or of its part in the series."""
    texts: list[list[Post]] = []
    by_name: dict[tuple[str, str | int], list[Post]] = {}
    for post in oldest_first:
        names: list[tuple[str, str | int]] = [("ref", post.ref)] if post.ref else []
        names += [("part", post.part)] if post.part is not None else []
        known = (by_name[name] for name in names if name in by_name)
        text = next((text for text in known if _joins(post, text)), [])
        if not text:
            texts.append(text)
        text.append(post)
        for name in names:
            by_name.setdefault(name, text)
    return texts


def _joins(post: Post, text: list[Post]) -> bool:
    """Whether a post may be a translation of a text: in a language and with a number that fit."""
    given = _given(text)
    fits = post.part is None or given is None or post.part == given
    return fits and all(other.lang != post.lang for other in text)


def _given(text: list[Post]) -> int | None:
    """The number that its author gave a text."""
    return next((post.part for post in text if post.part is not None), None)


def _in_order(texts: list[list[Post]]) -> list[list[Post]]:
    """By number; one without a number comes after the highest that was out by then."""
    reached = -math.inf
    keyed = []
    for text in texts:
        given = _given(text)
        reached = reached if given is None else max(reached, given)
        keyed.append((reached if given is None else given, given is None, text))
    return [text for *_, text in sorted(keyed, key=lambda one: one[:2])]
