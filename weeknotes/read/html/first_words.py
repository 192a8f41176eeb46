"""The first words of a text, for its summary: those of its paragraphs, else of what there is.

What only leads to a list, and an editor's note in italics before the text, say nothing of it.
"""

import re
from collections.abc import Iterator, Sequence
from html import unescape
from typing import NamedTuple

from weeknotes.html.attributes import value_of
from weeknotes.html.elements import HEADINGS, INLINE, VOID
from weeknotes.html.pieces import Columns
from weeknotes.model.posts.beginning import without_lead
from weeknotes.model.posts.code_spans import CLASS

ENOUGH = 300
"""Characters that are plenty for a summary."""

_MOST_PIECES = 400
"""Texts between tags that are looked at where there is no paragraph."""

_INLINE = INLINE | {"img", "rp", "rt", "ruby", "wbr"}
_IN_PARAGRAPHS = _INLINE | VOID
_NOT_IN_SUMMARIES = HEADINGS | {"sup"}
"""Elements whose words are no part of a summary; `sup` holds the marks of footnotes."""

_ITALIC = frozenset({"em", "i"})
_ITEMS = frozenset("dd figure li tr".split())
"""What a semicolon ends where nothing else does, so that it does not run into the next."""

_ITEM_END = "\x1d"
"""Put at the end of one; no text has this character."""

_ENDED = frozenset(".!?…;:,")
_NOTE = re.compile(
    r"\W*(?:(?:editor’s |editor'?s |publisher’s |publisher'?s )?note|editor|update[ds]?|"
    r"(?:this|the) (?:article|blog|blog post|note|piece|post|weeknote)|originally|"
    r"(?:first |cross-?|re-?)p(?:ublished|osted)|nodyn)\b",
    re.IGNORECASE,
)
"""How a note in italics begins that is at the start of a paragraph."""


_IS_SENTENCE = re.compile(r"[.!?…)\]][\"'”’)\]]*\Z")


class _Words(NamedTuple):
    """The words of a paragraph."""

    all: str
    note: str
    """Those in italics that it begins with."""


def first_words(html: Columns) -> str:
    """The first words of a text, as a reader sees them, on one line."""
    kept: list[str] = []
    note = ""
    length = 0
    for words in _paragraphs(html):
        text = words.all
        if not kept and words.note:
            after = text[len(words.note) :].lstrip(" .,;:–—-)]")
            if not any(map(str.isalnum, after)):
                note = note or text
                continue
            if _NOTE.match(words.note) and _IS_SENTENCE.search(words.note):
                text = after
        text = without_lead(text)
        if text:
            kept.append(text)
            length += len(text)
            if length > ENOUGH:
                break
    return " ".join(kept)[:ENOUGH] or _of_any(html, note)


def _paragraphs(html: Columns) -> Iterator[_Words]:
    """The paragraphs that are in no other element."""
    names, ends = html.names, html.slashes
    stack: list[str] = []
    at = 0
    while at < len(names):
        tag = names[at]
        at += 1
        if not tag or tag in _IN_PARAGRAPHS:
            continue
        if ends[at - 1]:
            if tag in stack:
                while stack.pop() != tag:
                    pass
        elif tag == "p" and not stack:
            words, at = _paragraph(html, at)
            yield words
        else:
            stack.append(tag)


def _paragraph(html: Columns, at: int) -> tuple[_Words, int]:
    """The words of a paragraph up to the tag that ends it, and which tag that is.

    Args:
        html: the text.
        at: the first text of the paragraph.
    """
    texts, _, ends, names, attributes = html
    found = [texts[at]]
    italic = int(not texts[at] or texts[at].isspace())
    """How many of these, from the first on, are in italics."""
    slanted = silent = 0
    while at < len(names):
        tag = names[at]
        if tag and tag not in _IN_PARAGRAPHS:
            break
        by = -1 if ends[at] else 1
        text = texts[at + 1]
        if tag in _ITALIC:
            slanted += by
        elif tag == "sup":
            silent += by
        elif tag == "img":
            found.append(_alt(attributes[at]))
        elif tag == "span" and CLASS in attributes[at]:
            text = ""
        if text and silent <= 0:
            italic += (slanted > 0 or text.isspace()) and italic == len(found)
            found.append(text)
        at += 1
    return _Words(_read(found), _read(found[:italic])), at


def _of_any(html: Columns, note: str) -> str:
    """The first words of a text without a paragraph, but for its headings and footnotes."""
    texts, _, ends, names, attributes = html
    found: list[str] = [texts[0]]
    silent = ""
    for at in range(min(len(names), _MOST_PIECES)):
        tag, text = names[at], texts[at + 1]
        if tag == "div" and "footnote" in (value_of("class", attributes[at]) or "").split():
            break
        if tag in _NOT_IN_SUMMARIES:
            silent = "" if ends[at] else tag
        elif tag == "img":
            found.append(_alt(attributes[at]))
        elif tag == "span" and CLASS in attributes[at]:
            text = ""
        if tag and tag not in _INLINE:
            found.append(_ITEM_END if ends[at] and tag in _ITEMS else " ")
        if not silent:
            found.append(text)
    words = ""
    for item in filter(None, map(_folded, unescape("".join(found)).split(_ITEM_END))):
        between = "" if not words else " " if words[-1] in _ENDED else "; "
        words += between + item
    rest = words.removeprefix(note).strip()
    return (rest or words)[:ENOUGH].rstrip(": ")


def _alt(attributes: str) -> str:
    return value_of("alt", attributes) or ""


def _read(texts: Sequence[str]) -> str:
    text = "".join(texts)
    return _folded(unescape(text) if "&" in text else text)


def _folded(text: str) -> str:
    return " ".join(text.split())
