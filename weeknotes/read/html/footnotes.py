"""The marks of footnotes and their ways back, named for those who hear them.

The roles are those of the Digital Publishing WAI-ARIA Module (https://www.w3.org/TR/dpub-aria-1.1/).
"""

import re
from collections.abc import Mapping
from html import escape

from weeknotes.model.posts.document import FOOTNOTES

NOTES = f'{FOOTNOTES} role="doc-endnotes" aria-label="Footnotes">'
"""The start of the box that holds the notes of a text."""

BACK = "Back to footnote {} in the text"
"""The title of a way back, by the note's number."""

_WHICH = re.compile(r"#fnref(\d*)")


def note_link(written: str, values: Mapping[str, str], text: str) -> str:
    """The start of a link, with a role and a name if it leads to a footnote or back from one.

    Args:
        written: the tag as it is.
        values: its attributes.
        text: the text of the link.
    """
    match values.get("class"):
        case "footnote-ref":
            role, name = "doc-noteref", f"Footnote {text}"
        case "footnote-backref":
            title = values.get("title") or BACK.format("")
            # From the second mention on, the way there says which it is.
            which = _WHICH.match(values.get("href") or "")
            name = f"{title}, place {which[1]}" if which and which[1] else title
            role = "doc-backlink"
            written = written.replace(f' title="{escape(title)}"', "", 1)
        case _:
            return written
    return f'{written.removesuffix(">")} role="{role}" aria-label="{escape(name)}">'
