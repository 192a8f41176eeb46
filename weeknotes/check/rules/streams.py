"""Headings that are almost those of a stream, so that their sections are missing from it.

A bold line with the words of such a heading is not a heading either.
"""

from collections.abc import Iterator
from functools import cache

from weeknotes.model.names.spelling import HEADING, are_near
from weeknotes.model.posts.post import Post
from weeknotes.model.problems.problem import Problem, warning
from weeknotes.model.settings import Stream
from weeknotes.model.streams.headings import (
    Words,
    goes_on,
    is_never_of,
    stream_named,
    stream_of,
    words,
)


def stream_advice(post: Post, streams: tuple[Stream, ...]) -> Iterator[Problem]:
    """The headings of a post that are close to those of a stream, but not of it."""
    wanted = tuple(stream for stream in streams if post.kind not in stream.kinds)
    for heading in post.document.headings:
        if heading.leads_away or stream_of(heading, streams):
            continue
        phrases = tuple(
            phrase
            for stream in wanted
            if not (stream.never and is_never_of(heading.text, stream))
            for phrase in stream.phrases
        )
        if near := _nearly(heading.text, phrases):
            stream = next(stream for stream in wanted if near in stream.phrases)
            yield warning(
                "stream-nearly",
                post.path,
                f"The heading “{heading.text}” is almost “{near}”, so its section is not shown "
                f"under “{stream.title}”.",
                f"Did you mean “{near}”? If yours is right, add it to “also” under "
                f"[streams.{stream.name}] in the settings.",
                line=heading.line,
            )
    for bold in post.document.bold_lines:
        meant = stream_named(bold.text, streams)
        if meant is not None and meant in wanted:
            yield warning(
                "stream-nearly",
                post.path,
                f"“{bold.text}” is bold but not a heading, so the text below it is not shown "
                f"under “{meant.title}”.",
                f"Write it as a heading: ## {bold.text}",
                line=bold.line,
            )


@cache
def _nearly(heading: str, phrases: tuple[str, ...]) -> str | None:
    """The phrase that a heading nearly starts with or nearly is."""
    if begun := next((phrase for phrase in phrases if goes_on(heading, phrase)), None):
        return begun
    written = words(heading)
    return next((phrase for phrase in phrases if _is_slip(written, words(phrase))), None)


def _is_slip(written: Words, meant: Words) -> bool:
    """Whether words differ by slips alone."""
    if len(written) != len(meant) or not written:
        return False
    return all(are_near(one, other, HEADING) for one, other in zip(written, meant, strict=True))
