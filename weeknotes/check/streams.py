"""Headings that are nearly those of a stream, so that their sections go missing from it."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache

from weeknotes.model.post import Post
from weeknotes.model.problem import Problem, warning
from weeknotes.model.settings import Stream
from weeknotes.model.slug import slugify
from weeknotes.model.stream_headings import goes_on, stream_of

_NEAR = 0.85
"""From this likeness on two phrases differ by a slip; “What we did” is 0.71 of “What we didn't”."""


def stream_advice(post: Post, streams: tuple[Stream, ...]) -> Iterator[Problem]:
    """The headings of a post that are close to those of a stream, but not of it."""
    wanted = tuple(stream for stream in streams if post.kind not in stream.kinds)
    phrases = tuple(phrase for stream in wanted for phrase in stream.headings)
    for heading in post.document.headings:
        if stream_of(heading.text, streams):
            continue
        if near := _nearly(heading.text, phrases):
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
    """The phrase that a heading nearly starts with or nearly is."""
    if begun := next((phrase for phrase in phrases if goes_on(heading, phrase)), None):
        return begun
    slug = slugify(heading)
    likeness = {phrase: _likeness(slug, slugify(phrase)) for phrase in phrases} if slug else {}
    best = max(likeness, key=likeness.__getitem__, default="")
    return best if best and likeness[best] >= _NEAR else None


def _likeness(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < _NEAR or matcher.quick_ratio() < _NEAR:
        return 0
    return matcher.ratio()
