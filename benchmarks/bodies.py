"""Texts of about 300 words, with what real notes have in them.

Headings, lists, links (a quarter to other posts), emphasis and quotations in most; a table, a
footnote or a piece of code in some. Only Markdown that every tool of the comparison
reads alike.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

import words

_INWARDS = 1 / 4
"""How many of the links lead to other posts of the site."""


@dataclass(frozen=True, slots=True)
class Others:
    """The posts that a post may link to."""

    index: int
    """How many are older than this one."""

    lately: Sequence[int]
    title: Callable[[int], str]


def body(chance: Random, kind: str, others: Others) -> str:
    """The Markdown of a post below its header."""
    if kind == "links":
        return _roundup(chance, others)
    sections = {"weeknote": 3, "learning": 3, "diary": 3, "story": 1}[kind]
    parts = [_paragraph(chance, others, 3)]
    headings = chance.sample(words.HEADINGS, sections)
    if kind == "weeknote":
        if chance.random() < 1 / 2:
            headings[-2] = chance.choice(words.LEARNING_HEADINGS)
        if chance.random() < 1 / 2:
            headings[-1] = chance.choice(words.NEXT_HEADINGS)
    for place, heading in enumerate(headings):
        parts += [f"## {heading}", *_section(chance, others, listed=place % 2 == 1)]
    extras: tuple[tuple[float, Callable[[Random], str]], ...] = (
        (1 / 4, _quotation),
        (1 / 8, _table),
        (1 / 12, _program),
    )
    for share, extra in extras:
        if chance.random() < share:
            parts.append(extra(chance))
    if kind == "story":
        parts += [_paragraph(chance, others, 3), _paragraph(chance, others, 3), _quotation(chance)]
    if chance.random() < 1 / 10:
        parts[0] += "[^1]"
        parts.append(f"[^1]: {_sentence(chance)}")
    return "\n\n".join(parts) + "\n"


def _section(chance: Random, others: Others, *, listed: bool) -> list[str]:
    if not listed:
        return [_paragraph(chance, others, 2)]
    items = [f"- {_clause(chance)}" for _ in range(chance.randint(2, 3))]
    return [_paragraph(chance, others, 1, links=1 / 2), "\n".join(items)]


def _roundup(chance: Random, others: Others) -> str:
    items = []
    for number in range(1, 6):
        title, address = _outside(chance)
        comment = f"{chance.choice(words.COMMENTS)} {_sentence(chance)}"
        items.append(f"{number}. [{title}]({address}) – {comment}")
    before, after = _paragraph(chance, others, 3), _paragraph(chance, others, 2, links=0)
    return f"{before}\n\n" + "\n".join(items) + f"\n\n{after}\n"


def _paragraph(chance: Random, others: Others, sentences: int, links: float = 1) -> str:
    """Sentences, one of them with a link as a rule and one with emphasis now and then."""
    told = [_sentence(chance) for _ in range(sentences)]
    if chance.random() < links * 4 / 5:
        told.append(_linked(chance, others))
    if chance.random() < 1 / 3:
        told.append(f"That is *not* a plan, it is **{chance.choice(words.TOPICS)}**.")
    return " ".join(told)


def _clause(chance: Random) -> str:
    who, what = chance.choice(words.WHO), chance.choice(words.WHAT)
    return f"{who} {chance.choice(words.DID)} {what} {chance.choice(words.WHEN)}"


def _sentence(chance: Random) -> str:
    clause = _clause(chance)
    clause = clause[0].upper() + clause[1:]
    if chance.random() < 1 / 2:
        return f"{clause}, because {chance.choice(words.BECAUSE)}."
    return f"{clause}. {chance.choice(words.ASIDES)}"


def _linked(chance: Random, others: Others) -> str:
    if others.index and chance.random() < _INWARDS:
        near = chance.random() < 1 / 2
        other = chance.choice(others.lately) if near else chance.randrange(others.index)
        return f"I wrote about it in [{others.title(other)}](post:{other})."
    title, address = _outside(chance)
    return f"See also [{title}]({address})."


def _outside(chance: Random) -> tuple[str, str]:
    """The title and the address of a page elsewhere; there are about 1,300."""
    whose, subject = chance.choice(words.LINK_WHOSE), chance.choice(words.LINK_SUBJECTS)
    host = chance.choice(words.LINK_HOSTS)
    title = f"{whose} {subject}"
    path = "".join(sign if sign.isalnum() else "-" for sign in title.lower())
    return title, f"https://{host}/{path}"


def _quotation(chance: Random) -> str:
    return f"> {chance.choice(words.QUOTES)}"


def _table(chance: Random) -> str:
    rows = [
        f"| {chance.choice(words.TAGS[:30])} | {chance.randrange(400)} | {chance.randrange(400)} |"
        for _ in range(4)
    ]
    return "\n".join(("| service | asked | answered |", "|---|---|---|", *rows))


def _program(chance: Random) -> str:
    language, text = chance.choice(words.PROGRAMS)
    return f"```{language}\n{text}\n```"
