"""A text that a page shows, named and not yet there."""

from typing import Literal

from weeknotes.model.value import Value


class Piece(Value, frozen=True):
    """A post's text in the form that a page needs; it is filled in when the page is rendered.

    So the inputs of all pages can be at hand without the texts of all posts, and a page whose text
    alone has changed is rendered from inputs that were planned before.
    """

    post: str
    """The path of its source."""

    form: Literal["page", "feed"]
    """On the post's own page with ways to its headings; in a feed with absolute addresses."""

    url: str = ""
    """The absolute address of the post's page, for a feed."""


def words(html: str | Piece) -> str:
    """The HTML, which has to be filled in by now.

    Raises:
        TypeError: it is not.
    """
    if isinstance(html, Piece):
        raise TypeError(html)
    return html
