"""The texts of posts in the pages that show them: which, and in what form."""

from collections.abc import Callable

import msgspec

from weeknotes.model.page import FeedView
from weeknotes.model.piece import Piece
from weeknotes.model.value import Value
from weeknotes.model.views import PostView
from weeknotes.plan.absolute import absolute_html
from weeknotes.plan.anchors import with_anchors
from weeknotes.plan.text import Text


def pieces_in(inputs: Value) -> tuple[Piece, ...]:
    """The pieces that a page is to be filled with."""
    match inputs:
        case PostView(html=Piece() as piece):
            return (piece,)
        case FeedView(entries=entries):
            return tuple(entry.html for entry in entries if isinstance(entry.html, Piece))
        case _:
            return ()


def filled(inputs: Value, text_of: Callable[[str], Text]) -> Value:
    """A page's inputs with all texts filled in.

    Args:
        inputs: as planned.
        text_of: the text of a post by the path of its source.
    """

    def html_of(html: str | Piece) -> str:
        return in_form(html, text_of(html.post)) if isinstance(html, Piece) else html

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


def in_form(piece: Piece, text: Text) -> str:
    """A post's text as a page shows it."""
    if piece.form == "page":
        return with_anchors(text.html, text.headings)
    return absolute_html(text.html, page_url=piece.url)
