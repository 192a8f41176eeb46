"""Text without control characters, as Word, terminals and old programs leave in what is pasted.

No reader sees one. A page that has some is no valid HTML, and a feed can't be opened at all.
"""

import re
from typing import Any

_FIT = re.compile("[\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]*+")
# Nearly all text is fit, and to see that takes a third of the time that looking for the rest does.

_BETWEEN = re.compile("(?:(?<![ \t])[ \t]++)?[\x07\x0b\x0c\r\x1c\x1d]++[ \t]*+")
"""What parts words: a line's, a page's or a cell's end in Word, separators of old programs."""

_OTHERS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_HYPHEN = "\x1e"
"""In Word, one at which no line ends."""


def readable(text: str) -> str:
    """A text without control characters, on as many lines.

    Those that part words become a space. U+0080 to U+009F are read as Windows-1252, which they
    usually were before they were pasted.
    """
    if text.isprintable() or _FIT.fullmatch(text):
        return text
    return _OTHERS.sub(_mended, _BETWEEN.sub(_gap, text))


def readable_values(value: Any) -> Any:
    """Tables and lists, all texts in them readable."""
    if isinstance(value, str):
        return readable(value)
    if isinstance(value, dict):
        return {key: readable_values(inner) for key, inner in value.items()}
    return [readable_values(inner) for inner in value] if isinstance(value, list) else value


def _gap(match: re.Match[str]) -> str:
    """A space, but for one at the start or the end of a line, where it could mean something."""
    text, start, end = match.string, match.start(), match.end()
    begins = start == 0 or text[start - 1] == "\n"
    ends = end == len(text) or text[end] == "\n"
    return "" if begins or ends else " "


def _mended(match: re.Match[str]) -> str:
    if match[0] == _HYPHEN:
        return "-"
    if "\x80" <= match[0] <= "\x9f":
        return match[0].encode("latin-1").decode("cp1252", errors="ignore")
    return ""
