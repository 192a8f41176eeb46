"""Whether a post is finished: the prompts of its beginning that readers would still see."""

import re
from collections.abc import Iterator
from html import unescape

from weeknotes.model.in_words import count
from weeknotes.model.problem import Problem, warning
from weeknotes.model.prompt import PROMPT
from weeknotes.model.value import Value

_NOT_SEEN = re.compile(
    r"<!--.*?-->|<(script|style|template)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE
)
_SAMPLE = re.compile(r"(<(pre|code|kbd|samp|a)\b[^>]*>.*?</\2\s*>)", re.DOTALL | re.IGNORECASE)
"""What shows a prompt in order to speak of it, or is a link that asks people to write."""

_TAG = re.compile(r"""</?[a-zA-Z](?:"[^"]*"|'[^']*'|[^'">])*>""")
_MAYBE = re.compile(r"[Ww](?i:rite[\s*_]+here)")
"""In this form a search leaps to the letters that may begin it."""

_IN_SOURCE = re.compile(r"\[[\s*_]*write[\s*_]+here", re.IGNORECASE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_MOST = 5
_TOLD = 60
"""Letters of a prompt that a message holds."""


class Prompt(Value, frozen=True):
    """A prompt that is still there."""

    text: str
    line: int | None


def prompts_in(html: str, body: str, *, lines_before: int) -> tuple[Prompt, ...]:
    """The prompts that readers would see, in the order in which they stand.

    What readers see is told by the HTML, so that samples of code are none and a bracket that an
    editor has escaped is one; the line is told by the source.

    Args:
        html: what became of the text.
        body: the text itself.
        lines_before: how many lines of the file stand before the text.
    """
    # Nearly no page shows a bracket, and the search goes through all of a text.
    if ("[" not in html and "&" not in html) or not _MAYBE.search(body):
        return ()
    seen = list(_seen(html))
    hidden = [match.span() for match in _COMMENT.finditer(body)]
    places = [
        match.start()
        for match in _IN_SOURCE.finditer(body)
        if not any(start <= match.start() < end for start, end in hidden)
    ]
    found = []
    for number, (text, is_sample) in enumerate(seen):
        if is_sample:
            continue
        # The nth in the page is the nth in the source, unless the page has them otherwise.
        at = places[number] if len(places) == len(seen) else next(iter(places), None)
        line = None if at is None else lines_before + body.count("\n", 0, at) + 1
        found.append(Prompt(text=_short(text), line=line or lines_before + 1))
    return tuple(found)


def prompts_of_line(text: str, line: int | None) -> tuple[Prompt, ...]:
    """The prompts in a value of the header."""
    return tuple(Prompt(text=_short(match[0]), line=line) for match in PROMPT.finditer(text))


def unfinished(prompts: tuple[Prompt, ...], path: str) -> Iterator[Problem]:
    """The prompts told to the author, the first few of them each."""
    for prompt in prompts[:_MOST]:
        yield warning(
            "unfinished",
            path,
            f"“{prompt.text}” is still there, so the post is not published.",
            "Write your text in its place; or take it out, and its heading with it.",
            line=prompt.line,
        )
    if rest := prompts[_MOST:]:
        yield warning(
            "unfinished",
            path,
            f"From here on {count(len(rest), 'more place')} of this post "
            f"{'asks' if len(rest) == 1 else 'ask'} for words.",
            "Write your text in place of each “[Write here: …]”, or take it out.",
            line=rest[0].line,
        )


def still_says(prompts: tuple[Prompt, ...]) -> str:
    """Why the post is held back: line 9 still says “[Write here: …]”."""
    first = prompts[0]
    more = f", and {len(prompts) - 1} more" if len(prompts) > 1 else ""
    return f"line {first.line} still says “{first.text}”{more}"


def _seen(html: str) -> Iterator[tuple[str, bool]]:
    """Each prompt in a page, and whether it is a sample."""
    pieces = _SAMPLE.split(_NOT_SEEN.sub("", html))
    for at in range(0, len(pieces), 3):
        yield from ((text, False) for text in _plain(pieces[at]))
        if at + 1 < len(pieces):
            yield from ((text, True) for text in _plain(pieces[at + 1]))


def _plain(html: str) -> list[str]:
    return [match[0] for match in PROMPT.finditer(unescape(_TAG.sub("", html)))]


def _short(text: str) -> str:
    told = " ".join(text.split())
    return told if len(told) <= _TOLD else f"{told[:_TOLD]}…"
