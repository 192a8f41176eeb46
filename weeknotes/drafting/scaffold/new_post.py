"""The text of a draft of any kind: for `weeknotes new`, and for links that begin one on GitHub."""

from collections.abc import Sequence
from datetime import date

from weeknotes.drafting.scaffold.carry import FROM_LAST_TIME
from weeknotes.drafting.scaffold.draft import draft, escaped, one_line
from weeknotes.drafting.scaffold.headings import Section
from weeknotes.drafting.scaffold.template import fill
from weeknotes.model.posts.prompt import prompt
from weeknotes.model.settings import PAGE, ROUNDUP, WEEKNOTE
from weeknotes.model.value import Value

PLACES = ("title", "date", "week", "iso_week", "number", "author", "next", "headings", "links")
"""What a template may ask for, each in braces."""

_NEXT = "next"
_ASKS = {
    WEEKNOTE: "what happened this week, and what you make of it",
    "learning": "what you learned, and how",
    "diary": "what happened in the programme",
    PAGE: "what people should find here",
}
_OF_SECTIONS = {
    "learning": "what you are learning",
    _NEXT: "what comes next, one thing a line",
    "reading": "what you are reading, and why",
}


class NewPost(Value, frozen=True):
    """All that a draft starts with; what is not known is left out."""

    kind: str
    title: str
    day: date | None = None
    week: str = ""
    """As people read it: “Week ending Friday 20 November 2026”."""

    iso_week: str = ""
    """2026-W47."""

    week_in_header: bool = False
    """Whether the day alone would give another week."""

    number: int | None = None
    number_in_header: bool = False
    author: str = ""
    sections: tuple[Section, ...] = ()
    carried: str = ""
    """A checklist, see `carry.py`."""

    links: str = ""
    """A list of links, see `roundup.py`."""

    tags: tuple[str, ...] = ()


def draft_text(post: NewPost, template: str = "") -> str:
    """The whole text of a draft: header, prompts, and what is carried over.

    Args:
        post: what is known of it.
        template: the site's own for the kind; the built-in one where empty.

    Raises:
        UnknownPlaceholderError: the template asks for something that is not known.
    """
    values = {
        "title": post.title,
        "date": post.day.isoformat() if post.day else "",
        "week": post.week,
        "iso_week": post.iso_week,
        "number": "" if post.number is None else str(post.number),
        "author": post.author,
        "next": post.carried,
        "headings": _headings(post.sections),
        "links": post.links or f"- {prompt('a link, and why it is worth reading')}",
    }
    header, body = fill(template or _template(post.kind), values)
    return draft(
        body,
        title=post.title,
        day=post.day,
        number=post.number if post.number_in_header else None,
        week=post.iso_week if post.week_in_header else "",
        author=post.author,
        tags=post.tags,
        more=header,
    )


def _template(kind: str) -> str:
    if kind == ROUNDUP:
        return "{links}\n"
    asks = prompt(_ASKS.get(kind, "your text"))
    return f"{asks}\n\n## {FROM_LAST_TIME}\n\n{{next}}\n\n{{headings}}\n"


def _headings(sections: Sequence[Section]) -> str:
    """Headings with a prompt below each, but for those that only hold smaller ones."""
    blocks = []
    levels = [section.level for section in sections]
    for section, following in zip(sections, [*levels[1:], 0], strict=False):
        blocks.append(f"{'#' * section.level} {escaped(one_line(section.text))}")
        if following <= section.level:
            asks = prompt(_OF_SECTIONS.get(section.stream, one_line(section.text)))
            blocks.append(f"- {asks}" if section.stream == _NEXT else asks)
    return "\n\n".join(blocks)
