"""Headings that are nearly those of a stream, so that their sections go missing from it."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache

from weeknotes.model.post import Post
from weeknotes.model.problem import Problem, warning
from weeknotes.model.settings import Stream
from weeknotes.model.slug import slugify

_NEAR = 0.85
"""From this likeness on two phrases differ by a slip; “What we did” is 0.71 of “What we didn't”."""

_MORE_WORDS = 2
"""“What we learned this week” says more than “What we learned”; a longer one is its own."""


def stream_advice(post: Post, streams: tuple[Stream, ...]) -> Iterator[Problem]:
    """The headings of a post that are close to those of a stream, but not of it."""
    wanted = tuple(stream for stream in streams if post.kind not in stream.kinds)
    phrases = tuple(phrase for stream in wanted for phrase in stream.headings)
    for heading in post.document.headings:
        if near := _nearly(slugify(heading.text), phrases):
            stream = next(stream for stream in wanted if near in stream.headings)
            yield warning(
                "stream-nearly",
                post.path,
                f"The heading “{heading.text}” is nearly “{near}”, "
                f"so its section is not told under “{stream.title}”.",
                f"Did you mean “{near}”? If it is right as it is, add it to the headings of "
                f"[streams.{stream.name}] in the settings.",
                line=heading.line,
            )


@cache
def _nearly(heading: str, phrases: tuple[str, ...]) -> str | None:
    """The phrase that a heading, in the form of an address, nearly is; None for one of them."""
    known = {slugify(phrase): phrase for phrase in phrases}
    if not heading or heading in known:
        return None
    for slug, phrase in known.items():
        rest = heading.removeprefix(f"{slug}-")
        if rest != heading and rest.count("-") < _MORE_WORDS:
            return phrase
    likeness = {slug: _likeness(heading, slug) for slug in known}
    best = max(likeness, key=likeness.__getitem__, default="")
    return known[best] if best and likeness[best] >= _NEAR else None


def _likeness(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < _NEAR or matcher.quick_ratio() < _NEAR:
        return 0
    return matcher.ratio()
