"""Plain text as feed readers get it: the same whether one takes it for text or for HTML.

Titles, names and descriptions of feeds are plain text (RSS Advisory Board's profile, JSON Feed 1.1)
or may be HTML (OPML 2.0, `text`). Readers do not agree on which is which, and one that takes a
title for HTML would lose “<b>”, and run “<script>”.
"""

import html
import re

from weeknotes.html.references import LENIENT
from weeknotes.html.tags import TAG_OPEN
from weeknotes.render.xml_text import xml_text

_APART = "\u200b"
"""A zero width space: nobody sees it, and no mark-up begins with one (HTML, section 13.2.5)."""


def reader_text(text: str) -> str:
    """A text that is fit for XML, and shown as it is by whoever takes it for text or for HTML."""
    text = xml_text(text)
    if "<" in text:
        text = TAG_OPEN.sub(f"<{_APART}", text)
    if "&" in text:
        text = LENIENT.sub(_kept_as_written, text)
    return text


def _kept_as_written(found: re.Match[str]) -> str:
    """“&lt;” or “&copy” as somebody has written it; the & of “Q&A” stands for nothing else."""
    written = found[0]
    return written if html.unescape(written) == written else f"&{_APART}{written[1:]}"
