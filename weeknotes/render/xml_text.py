"""Text that XML can carry: what authors paste, less what would make a document unreadable.

XML 1.0 (section 2.2, `Char`) has no place for most control characters, for lone surrogates, U+FFFE
and U+FFFF: one of them in one post, and no reader can open the whole feed.
"""

import re

_FIT = re.compile("[\t\n\x20-\x7f\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]*+")
# Nearly all text is fit, and to see that takes a fifth of the time that looking for the rest does.

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x80-\x9f\ud800-\udfff\ufffe\uffff]|\r\n?")

_ESCAPES = str.maketrans(
    {
        "&": "&amp;",
        "<": "&lt;",
        ">": "&gt;",
        '"': "&quot;",
        "\t": "&#9;",  # as it is, a parser would give back a space (XML 1.0, section 3.3.3)
        "\n": "&#10;",
    }
)


def xml_text(text: str) -> str:
    r"""Make `text` fit for XML: it comes back from a parser exactly as it is returned here.

    Characters that XML forbids are dropped. U+0080 to U+009F are read as Windows-1252, which is
    what they were before they were pasted (`\x93` is “), and dropped where that has none. Line
    ends become `\n`, as any XML parser makes them (XML 1.0, section 2.11).
    """
    return text if _FIT.fullmatch(text) else _UNFIT.sub(_mend, text)


def xml_escape(text: str) -> str:
    """Make `text` fit for XML, and escape it for an element or for an attribute in quotes."""
    return xml_text(text).translate(_ESCAPES)


def _mend(found: re.Match[str]) -> str:
    unfit = found[0]
    if unfit[0] == "\r":
        return "\n"
    if "\x80" <= unfit <= "\x9f":
        return unfit.encode("latin-1").decode("cp1252", errors="ignore")
    return ""
