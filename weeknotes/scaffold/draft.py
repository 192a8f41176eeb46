"""The text of a draft: a header that surely can be read, and something to start from."""

import json
import re
from collections.abc import Sequence
from datetime import date

_UNFIT = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What a header can't hold."""


def draft(
    body: str,
    *,
    title: str,
    day: date | None,
    author: str = "",
    tags: Sequence[str] = (),
) -> str:
    """A post that is a draft until its author takes the last line of the header out.

    Args:
        body: Markdown.
        title: plain text.
        day: its date; None for a page.
        author: as the author's name stands in `people.toml`, or empty.
        tags: plain texts.
    """
    lines = [
        f"title: {_quoted(title)}",
        f"date: {day.isoformat()}" if day else "",
        f"author: {_quoted(author)}" if author else "",
        f"tags: [{', '.join(map(_quoted, tags))}]" if tags else "",
        "draft: true",
    ]
    return "\n".join(["---", *filter(None, lines), "---", "", body.rstrip("\n"), ""])


def one_line(text: str) -> str:
    """A text on one line, without what no file of text should hold."""
    return " ".join(_UNFIT.sub(" ", text).split())


def _quoted(text: str) -> str:
    """A value in double quotes, which JSON and YAML have in common."""
    return json.dumps(one_line(text), ensure_ascii=False)
