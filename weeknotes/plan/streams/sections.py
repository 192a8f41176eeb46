"""Recurring sections, such as "Something I'm learning", in short for pages of many posts."""

import re
from collections.abc import Iterable
from html import unescape
from itertools import pairwise

from weeknotes.html.attributes import value_of
from weeknotes.html.elements import HEADINGS, INLINE
from weeknotes.html.enclosed import Enclosed
from weeknotes.html.tags import TAG, either_tag, opening, start_tag
from weeknotes.model.posts.beginning import beginning, first_sentence
from weeknotes.model.posts.code_spans import without_code
from weeknotes.model.posts.post import Post
from weeknotes.model.problems.time_limit import time_limit
from weeknotes.model.views.parts import Excerpt
from weeknotes.model.weeks.wording import join_names
from weeknotes.plan.catalogue import Catalogue

_INLINE = re.compile(either_tag(*sorted(INLINE), "wbr"))
_PICTURE = re.compile(start_tag("img"))
_RAISED_LINK = re.compile(f"{start_tag('sup')}{start_tag('a')}[^<]*</a></sup>")
_ITEM = re.compile(rf"\s*{opening('li')}")
_ITEM_ENDS = ".!?…;:,>"
"""Characters that end an item of a list; without one it would run into the next on one line."""

_NO_PROSE = Enclosed("table", "pre", "figure")
"""What makes no sentence without its lines and cells."""

_HEADINGS = Enclosed(*sorted(HEADINGS))
_LENGTH = 220


def excerpts(
    posts: Iterable[Post], catalogue: Catalogue, stream: str = "learning"
) -> tuple[Excerpt, ...]:
    """The sections of a stream in some posts, and whole posts of the kinds that belong to it."""
    finds = catalogue.streams[stream].finds
    found = []
    for post in posts:
        find = finds.get(post.path)
        if find is None:
            continue
        if not find.places:
            found.append(_excerpt(post, post.title, post.summary, "", catalogue))
        with time_limit(post.path):
            for heading in map(post.document.headings.__getitem__, find.places):
                text = first_sentences(post.document.section(heading))
                found.append(_excerpt(post, heading.text, text, f"#{heading.id}", catalogue))
    return tuple(found)


def _excerpt(post: Post, heading: str, text: str, fragment: str, catalogue: Catalogue) -> Excerpt:
    card = catalogue.cards[post.path]
    return Excerpt(
        heading=heading,
        text=text,
        href=card.href + fragment,
        author=join_names(person.name for person in card.authors),
        post=post.title,
        week=card.week,
        lang=post.lang,
    )


def first_sentences(html: str) -> str:
    """The words of a section's beginning, up to the end of a sentence where there is one."""
    html = without_code(html)
    prose = _NO_PROSE.replaced(html, " ")
    if prose != html and not TAG.sub("", prose).strip():
        prose = html
    inline = _INLINE.sub("", _RAISED_LINK.sub(_without_mark, _PICTURE.sub(_words_of, prose)))
    text = " ".join(unescape(TAG.sub(" ", _with_semicolons(inline))).split())
    return beginning(text, _LENGTH).rstrip(": ")


def opening_sentence(html: str, most: int) -> str:
    """The first sentence of a text, without its headings; empty where there are no words.

    Args:
        html: the text.
        most: how many characters there is room for.
    """
    html = _HEADINGS.replaced(html)
    if not TAG.sub("", html).strip():
        return ""  # at most pictures
    text = first_sentences(html)
    return beginning(first_sentence(text), most)


def _words_of(picture: re.Match[str]) -> str:
    """What is shown for a picture where there are only words."""
    return value_of("alt", picture[0]) or ""


def _without_mark(link: re.Match[str]) -> str:
    """Nothing for the mark of a footnote; any other link as it is."""
    return "" if "footnote-ref" in link[0] else link[0]


def _with_semicolons(html: str) -> str:
    """The HTML with a semicolon after each item of a list that would run into the next one."""
    items = html.split("</li>")
    for at, (item, following) in enumerate(pairwise(items)):
        words = item.rstrip().removesuffix("</p>")
        if (
            words
            and not (words[-1].isspace() or words[-1] in _ITEM_ENDS)
            and _ITEM.match(following)
        ):
            items[at] = f"{words};{item[len(words) :]}"
    return "</li>".join(items)
