"""The text of a draft: a header that can surely be read, and something to start from."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from weeknotes.model.names.visible import visible
from weeknotes.model.posts.draft_flags import FLAGS

_UNFIT = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What a header can't hold."""

_MARKUP = re.compile(r"([\\`*_\[\]<>&~#|])")
"""What may mean something to Markdown, within a line, a heading or a table."""


def draft(
    body: str,
    *,
    title: str,
    day: date | None,
    number: int | None = None,
    week: str = "",
    author: str = "",
    tags: Sequence[str] = (),
    more: Mapping[str, str] | None = None,
) -> str:
    """A post that is a draft until its author deletes the last line of the header.

    Args:
        body: Markdown.
        title: plain text.
        day: its date; None for a page.
        number: a running number.
        week: as 2026-W47, where the date would give another.
        author: as the author's name is in `people.toml`, or empty.
        tags: plain texts.
        more: whole lines of the header by their names in small letters, which go before the usual
            ones; whether it is a draft is none of their business.
    """
    import frontmatter  # noqa: PLC0415 - with PyYAML; `init` wants `one_line` alone

    from weeknotes.read.header.handlers import AsWritten, YamlHeader  # noqa: PLC0415

    fields: dict[str, object] = {
        "title": one_line(title),
        "date": day,
        "number": number,
        "week": AsWritten(f"week: {week}") if week else None,
        "author": one_line(author) if visible(one_line(author)).strip() else None,
        "tags": [*map(one_line, tags)] or None,
        **{name: AsWritten(line) if line else None for name, line in (more or {}).items()},
    }
    post = frontmatter.Post(body.rstrip("\n"), YamlHeader())
    # Not by keyword: a template's header may have a line called “content” or “handler”.
    post.metadata = {
        name: value for name, value in fields.items() if value is not None and name not in FLAGS
    } | {"draft": True}
    return frontmatter.dumps(post) + "\n"


def one_line(text: str) -> str:
    """A text on one line, without what no file of text should hold."""
    return " ".join(_UNFIT.sub(" ", text).split())


def escaped(text: str) -> str:
    """Plain text as Markdown shows it."""
    return _MARKUP.sub(r"\\\1", text)
