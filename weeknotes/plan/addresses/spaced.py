"""Links and images whose target holds blanks: `[the report](annual report.pdf)`.

GitHub shows them as they are typed. Where the file is there it is surely meant, so it is taken;
else the text stays as it is.
"""

import re
from collections.abc import Callable
from html import escape

from weeknotes.html.attributes import attributes, without
from weeknotes.html.tags import INSIDE
from weeknotes.model.posts.document import SPACED
from weeknotes.plan.addresses.moved import Moved
from weeknotes.plan.posts.text import Text

_LINK = re.compile(rf"<a\b(?P<attributes>{INSIDE})>(?P<words>(?:[^<]|<(?!/?a\b))*+)</a>")
_IMAGE = re.compile(
    rf"(?P<figure><figure>)?<img\b(?P<attributes>{INSIDE})>"
    r"(?(figure)(?:<figcaption>[^<]*</figcaption>)?</figure>)"
)
"""A lone image has become a figure, with its title for a caption."""

Leads = Callable[[str, str], bool]
"""Whether an address leads anywhere, by what was typed and as it is encoded."""


def decided(text: Text, *, link: Leads, image: Leads) -> Text:
    """A text in which each target with blanks is a plain link or image, or is shown as typed.

    Args:
        text: its addresses as written.
        link: whether a link leads anywhere.
        image: whether an image is there.
    """
    if SPACED not in text.html:
        return text

    def with_image(match: re.Match[str]) -> str:
        values = attributes(match["attributes"])
        typed = values.get(SPACED)
        if typed is None:
            return match[0]
        if image(typed, values.get("src", "")):
            return _unmarked(match)
        shown = escape(f"![{values.get('alt', '')}]({typed})", quote=False)
        return f"<p>{shown}</p>" if match["figure"] else shown

    def with_link(match: re.Match[str]) -> str:
        values = attributes(match["attributes"])
        typed = values.get(SPACED)
        if typed is None:
            return match[0]
        if link(typed, values.get("href", "")):
            return _unmarked(match)
        return f"[{match['words']}]({escape(typed, quote=False)})"

    return _each(_each(text, _IMAGE, with_image), _LINK, with_link)


def _each(text: Text, form: re.Pattern[str], ready: Callable[[re.Match[str]], str]) -> Text:
    """A text with something else for each match, its headings where they are then."""
    moved = Moved()

    def noted(match: re.Match[str]) -> str:
        new = ready(match)
        moved.note(match.end(), len(new) - len(match[0]))
        return new

    html = form.sub(noted, text.html)
    return Text(html=html, headings=moved.headings(text.headings))


def _unmarked(match: re.Match[str]) -> str:
    return match[0].replace(match["attributes"], without(SPACED, match["attributes"]), 1)
