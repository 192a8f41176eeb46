"""Which headings belong to a stream: one rule for what is gathered and for what `check` says.

A heading is a stream's where its first words are those of one of the stream's phrases, and little
follows:

- Words are compared without regard to case, punctuation, apostrophes, accents and emoji; “I am” is
  “I'm”, “learnt” is “learned”. The number of a list in front (“3. What I learned”) is left out; one
  that counts things (“12 ideas”) or names a year (“2016: ideas”) is not.
- What follows a colon, a dash, a bracket, a slash, an ellipsis or the end of a sentence is a hint,
  however long: “What I learned: ask first”.
- Words of time at the end do not count: “this week”, “again”.
- Of other words none may follow a phrase of one word, three a phrase of two, six a longer one,
  which is sure of itself: “What I learned about agile” is what I learned. But a section “Reading”
  is about books, and one on “Reading Borough Council” is not.

Of several phrases that fit, the longest has the heading. A heading that begins with a phrase that
is never the stream's is not its: “Coming up with names” is not “Coming up”.

A heading that begins with a link to another page names what is there, and is no stream's.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from weeknotes.model.names.slug import slugify
from weeknotes.model.posts.document import Heading
from weeknotes.model.settings import Stream

Words = tuple[str, ...]

_HINT = re.compile(r"[:–—|(\[{/…?!]|\.(?=\s|$|\.)|\s-+\s")
_NUMBER = re.compile(r"[\W_]*\d{1,2}(?:[.):]|\s[-–—])\s*(?=.*[^\W\d])")
_SHORT: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("i", "am"): "im",
        ("i", "have"): "ive",
        ("we", "are"): "were",
        ("we", "have"): "weve",
        ("what", "is"): "whats",
        ("did", "not"): "didnt",
        ("could", "have"): "couldve",
    }
)
_SPELLINGS: Mapping[str, str] = MappingProxyType({"learnt": "learned"})
_OF_TWO = frozenset(_SHORT.values())
_MORE: Mapping[int, int] = MappingProxyType({1: 0, 2: 3})
_MORE_OF_LONGER = 6
_NEARLY = 2
"""Words too many with which a heading was still meant to be the stream's, and not of its own."""

_SPAN = "(?:day|week|fortnight|month|quarter|year|sprint|time)s?"
_TIMES = re.compile(
    r"(?: (?:this|last|next|past|these|(?:of|in|for|over) (?:the|this|next))"
    rf"(?: (?:last|past|two|few))* {_SPAN}| today| again| so far| recently| lately| now)$"
)


@lru_cache(maxsize=8192)
def words(text: str) -> Words:
    """The words of a phrase or heading, as they are compared."""
    found: list[str] = []
    for written in filter(None, slugify(text).split("-")):
        word = _SPELLINGS.get(written, written)
        if found and (short := _SHORT.get((found[-1], word))):
            found[-1] = short
        else:
            found.append(word)
    return tuple(found)


def stream_of(heading: Heading, streams: tuple[Stream, ...]) -> Stream | None:
    """The stream whose section a heading begins, if any."""
    return None if heading.leads_away else stream_named(heading.text, streams)


@lru_cache(maxsize=8192)
def stream_named(heading: str, streams: tuple[Stream, ...]) -> Stream | None:
    """The stream that the words of a heading name, by the longest phrase that fits; or none."""
    best, length = None, 0
    phrases = _by_first_word(streams)
    for said in filter(None, _forms(heading)):
        for stream, phrase in phrases.get(said[0], ()):
            fits = len(phrase) > length and _too_many(said, phrase) == 0
            if fits and not _begins_with_one(said, stream.never):
                best, length = stream, len(phrase)
    return best


def is_never_of(heading: str, stream: Stream) -> bool:
    """Whether a heading begins with words that are never the stream's."""
    return any(_begins_with_one(said, stream.never) for said in _forms(heading))


def _begins_with_one(said: Words, phrases: tuple[str, ...]) -> bool:
    return any(wanted and said[: len(wanted)] == wanted for wanted in map(words, phrases))


def goes_on(heading: str, phrase: str) -> bool:
    """Whether a heading starts with a phrase of several words, but a little too much follows."""
    wanted = words(phrase)
    if len(wanted) <= 1:
        return False
    over = [_too_many(said, wanted) for said in _forms(heading)]
    return 0 not in over and any(more is not None and more <= _NEARLY for more in over)


@cache
def _by_first_word(
    streams: tuple[Stream, ...],
) -> Mapping[str, tuple[tuple[Stream, Words], ...]]:
    """The phrases of streams in their order, by the word that a heading has to start with."""
    found: dict[str, list[tuple[Stream, Words]]] = {}
    for stream in streams:
        for phrase in filter(None, map(words, stream.phrases)):
            found.setdefault(phrase[0], []).append((stream, phrase))
    return MappingProxyType({first: tuple(phrases) for first, phrases in found.items()})


@lru_cache(maxsize=1024)
def _forms(heading: str) -> tuple[Words, ...]:
    """A heading as a whole, and what comes before each mark that may end its main words."""
    plain = _NUMBER.sub("", heading, count=1) if _NUMBER.match(heading) else heading
    ends = (match.start() for match in _HINT.finditer(plain))
    forms = dict.fromkeys((heading, plain, *(plain[:end] for end in ends)))
    return tuple(map(words, forms))


def _too_many(said: Words, phrase: Words) -> int | None:
    """How many words more than may follow a phrase do; None where it is not how words start."""
    if said[: len(phrase)] != phrase:
        return None
    rest = "".join(f" {word}" for word in said[len(phrase) :])
    while (shorter := _TIMES.sub("", rest)) != rest:
        rest = shorter
    length = len(phrase) + sum(word in _OF_TWO for word in phrase)
    return max(0, rest.count(" ") - _MORE.get(length, _MORE_OF_LONGER))
