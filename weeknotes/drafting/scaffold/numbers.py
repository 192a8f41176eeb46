"""Running numbers: “Weeknote 61” is followed by 62, whoever counts.

Most teams number by author, some have one series for all, and many count nothing. A number that is
the week's own (“Weeknotes 47” in week 47) is no running number: the next one is the next week's.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from weeknotes.model.names.slug import same_name
from weeknotes.model.posts.post import Post
from weeknotes.model.settings import Kind
from weeknotes.model.value import Value
from weeknotes.model.weeks.week import Week

_TITLE = re.compile(
    r"(?P<before>(?P<word>[^\W\d][^\d#:]{0,38}?)\s*(?:#|\b(?:no|nr|number)\b\.?)?\s*)"
    r"(?P<number>\d{1,5})(?P<between>\s*[:|]\s*|\s+[–—-]\s+|,\s+|\s+(?=\()|\s*$)",
    re.IGNORECASE,
)
_WORDS = frozenset({"weeknote", "weeknotes"})
_RECENT = 12
_LAST = 3
"""Most of so many of the last notes have to be numbered if the next one is to be, or the newest."""


class Numbered(Value, frozen=True):
    """The number of a note, and how its title writes it."""

    number: int
    before: str = ""
    """What is before the number in the title, “Weeknote ”; empty where the title has no number."""

    between: str = ": "
    """What is between the number and the rest of the title."""

    in_header: bool = False
    """Whether it is in the header, as `number: 61`."""

    def title(self, words: str) -> str:
        """A title with the number, unless the words have one already or titles never do."""
        if not self.before or (words and _TITLE.match(words)):
            return words
        return (
            f"{self.before}{self.number}{self.between}{words}"
            if words
            else (f"{self.before}{self.number}")
        )


def number_of(post: Post, kind: Kind) -> Numbered | None:
    """The running number of a note, from its header or its title."""
    match = _TITLE.match(post.title)
    in_title = int(match["number"]) if match else None
    if match and (
        in_title == post.number or (post.number is None and _counts(match["word"], kind))
    ):
        return Numbered(
            number=int(match["number"]),
            before=match["before"],
            between=match["between"].rstrip() + " " if match["between"].strip() else ": ",
            in_header=post.number is not None,
        )
    return None if post.number is None else Numbered(number=post.number, in_header=True)


def next_number(
    posts: Iterable[Post], *, author: str, kind: Kind, week: Week | None
) -> Numbered | None:
    """The number of somebody's next note, which counts on from the newest one with a number.

    None where the newest note and most of the last ones have none.

    Args:
        posts: of the kind, drafts among them.
        author: the slug of a person, or empty for posts that name nobody.
        kind: theirs.
        week: of the next note, where it is of one.
    """
    notes = in_order(posts)
    own = notes if is_shared(notes, kind) else by_author(notes, author)
    recent = [(post, number_of(post, kind)) for post in own[-_LAST:]]
    found = [(post.date, number) for post, number in recent if number]
    if not found or not (recent[-1][1] or 2 * len(found) > len(recent)):
        return None
    day, latest = found[-1]
    if week and _of_weeks(own[-_RECENT:], kind):
        number = week.number
    else:  # notes of one day are in the order of their names: note 9 would be after note 10
        number = max(one.number for date, one in found if date == day) + 1
    return Numbered(
        number=number, before=latest.before, between=latest.between, in_header=latest.in_header
    )


def missing_numbers(posts: Iterable[Post], kind: Kind) -> dict[str, tuple[int, ...]]:
    """The numbers that are left out between others, by author; under “” those of a shared series.

    Args:
        posts: of the kind, drafts among them: a number that a draft has is not missing.
        kind: theirs.
    """
    notes = in_order(posts)
    if is_shared(notes, kind):
        missing = {"": _gaps(notes, kind)}
    else:
        authors = dict.fromkeys(slug for post in notes for slug in post.authors or ("",))
        missing = {author: _gaps(by_author(notes, author), kind) for author in authors}
    return {author: numbers for author, numbers in missing.items() if numbers}


def in_order(posts: Iterable[Post]) -> list[Post]:
    """Dated posts, the oldest first."""
    dated = [(post.date, post.path, post) for post in posts if post.date]
    return [post for *_, post in sorted(dated, key=lambda one: one[:2])]


def by_author(posts: Iterable[Post], author: str) -> list[Post]:
    """The posts of a person; those without an author where none is given."""
    return [post for post in posts if author in post.authors or not (author or post.authors)]


def is_shared(notes: Sequence[Post], kind: Kind) -> bool:
    """Whether several people go on with one series of numbers, as the last notes show it."""
    found = [(post.authors, number) for post in notes if (number := number_of(post, kind))]
    recent = found[-_RECENT:]
    numbers = [number.number for _, number in recent]
    one_by_one = all(first < second for first, second in pairwise(numbers))
    return one_by_one and len({authors for authors, _ in recent}) > 1


def _gaps(notes: Sequence[Post], kind: Kind) -> tuple[int, ...]:
    if _of_weeks(notes[-_RECENT:], kind):
        return ()
    numbers = {number.number for post in notes if (number := number_of(post, kind))}
    return tuple(
        between
        for first, second in pairwise(sorted(numbers))
        if second - first <= _RECENT  # a wider gap is another series, or a slip of the hand
        for between in range(first + 1, second)
    )


def _counts(word: str, kind: Kind) -> bool:
    return same_name(word) in {*_WORDS, same_name(kind.title), same_name(kind.plural)}


def _of_weeks(notes: Sequence[Post], kind: Kind) -> bool:
    """Whether the numbers are those of the weeks."""
    pairs = [
        (number.number, {week.number for week in post.weeks})
        for post in notes
        if (number := number_of(post, kind))
    ]
    return len(pairs) > 1 and all(number in weeks for number, weeks in pairs)
