"""The texts of posts in the pages that show them: which, and in what form."""

from collections.abc import Callable

import msgspec

from weeknotes.model.page import FeedView
from weeknotes.model.posts.piece import Piece
from weeknotes.model.problems.time_limit import time_limit
from weeknotes.model.value import Value
from weeknotes.model.views.posts import PostView
from weeknotes.plan.feeds.absolute import absolute_html
from weeknotes.plan.posts.anchors import with_anchors
from weeknotes.plan.posts.text import Text


def pieces_in(inputs: Value) -> tuple[Piece, ...]:
    """The pieces that a page is to be filled with."""
    match inputs:
        case PostView(html=Piece() as piece):
            return (piece,)
        case FeedView(entries=entries):
            return tuple(entry.html for entry in entries if isinstance(entry.html, Piece))
        case _:
            return ()


Shown = tuple[str, tuple[tuple[str, str], ...]]
"""A text's HTML and, for the post's own page, the id and the words of each of its headings.

Plain values, which are sent to another process five times as fast as those of the model.
"""


def shown(text: Text, inputs: type[Value]) -> Shown:
    """What of a text a page shows."""
    if inputs is PostView:
        return text.html, tuple((heading.id, heading.text) for heading in text.headings)
    return text.html, ()


def filled(inputs: Value, shown_of: Callable[[str], Shown]) -> Value:
    """A page's inputs with all texts filled in.

    Args:
        inputs: as planned.
        shown_of: what it shows of the text of a post, by the path of its source.
    """

    def html_of(html: str | Piece) -> str:
        return in_form(html, shown_of(html.post)) if isinstance(html, Piece) else html

    match inputs:
        case PostView():
            return msgspec.structs.replace(inputs, html=html_of(inputs.html))
        case FeedView():
            return msgspec.structs.replace(
                inputs,
                entries=tuple(
                    msgspec.structs.replace(entry, html=html_of(entry.html))
                    for entry in inputs.entries
                ),
            )
        case _:
            return inputs


def in_form(piece: Piece, text: Shown) -> str:
    """A post's text as a page shows it."""
    html, headings = text
    with time_limit(piece.post):
        if piece.form == "page":
            return with_anchors(html, dict(headings))
        return absolute_html(html, page_url=piece.url)
