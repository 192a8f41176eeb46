"""Whether a post is finished: the prompts of its beginning that readers would still see."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from html import unescape

from weeknotes.html.enclosed import COMMENTS, Enclosed
from weeknotes.html.tags import TAG
from weeknotes.model.posts.prompt import PROMPT
from weeknotes.model.value import Value

_NOT_SEEN = Enclosed("script", "style", "template", comments=True)
_SAMPLES = Enclosed("pre", "code", "kbd", "samp", "a")
"""What shows a prompt in order to speak of it, or is a link that asks people to write."""

_MAYBE = re.compile(r"[Ww](?i:rite[\s*_]+here)")
"""In this form a search leaps to the letters that may begin it."""

_IN_SOURCE = re.compile(r"\[[\s*_]*write[\s*_]+here", re.IGNORECASE)
_LONGEST_QUOTE = 60
"""Characters of a prompt that a message quotes."""


class Prompt(Value, frozen=True):
    """A prompt that is still there."""

    text: str
    line: int | None


def prompts_in(html: str, body: str, *, lines_before: int) -> tuple[Prompt, ...]:
    """The prompts that readers would see, in their order.

    The HTML shows what readers see: there, samples of code are no prompts, and a bracket that an
    editor has escaped begins one. The source shows the line.

    Args:
        html: what became of the text.
        body: the text itself.
        lines_before: how many lines of the file are before the text.
    """
    # Nearly no page shows a bracket, and the search goes through all of a text.
    if ("[" not in html and "&" not in html) or not _MAYBE.search(body):
        return ()
    seen = list(_seen(html))
    # Blanks for comments, so that what is left keeps its place.
    bare = "".join(" " * len(part) if hidden else part for part, hidden in COMMENTS.parts(body))
    places = [match.start() for match in _IN_SOURCE.finditer(bare)]
    line_ends = [match.start() for match in re.finditer("\n", body)]
    found = []
    for number, (text, is_sample) in enumerate(seen):
        if is_sample:
            continue
        # The nth in the page is the nth in the source, unless the page has them otherwise.
        at = places[number] if len(places) == len(seen) else next(iter(places), None)
        line = None if at is None else lines_before + bisect_left(line_ends, at) + 1
        found.append(Prompt(text=_short(text), line=line or lines_before + 1))
    return tuple(found)


def prompts_of_line(text: str, line: int | None) -> tuple[Prompt, ...]:
    """The prompts in a value of the header."""
    return tuple(Prompt(text=_short(match[0]), line=line) for match in PROMPT.finditer(text))


def still_says(prompts: tuple[Prompt, ...]) -> str:
    """Why the post is held back: still says “[Write here: …]”."""
    more = f", and {len(prompts) - 1} more" if len(prompts) > 1 else ""
    return f"still says “{prompts[0].text}”{more}"


def _seen(html: str) -> Iterator[tuple[str, bool]]:
    """Each prompt in a page, and whether it is a sample."""
    for piece, is_sample in _SAMPLES.parts(_NOT_SEEN.replaced(html)):
        yield from ((text, is_sample) for text in _plain(piece))


def _plain(html: str) -> list[str]:
    return [match[0] for match in PROMPT.finditer(unescape(TAG.sub("", html)))]


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_QUOTE else f"{line[:_LONGEST_QUOTE]}…"
