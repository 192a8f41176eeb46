"""HTML cut into tokens as a browser does it: whatever the form, nothing is read otherwise there.

By the HTML standard (section 13.2.5, "Tokenization"): quotes or none, upper case, comments, tags
that nothing closes, text that only looks like tags. It is what decides about safety, for who reads
tags in another way than a browser lets pass what a browser runs.
"""

import re
from collections.abc import Iterator

from weeknotes.html.elements import RAW_TEXT

_SPACE = r"\t\n\f\r "
_KEY = rf"[^{_SPACE}/>][^{_SPACE}/>=]*+"
_VALUE = rf"""(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^{_SPACE}>]*+)"""
_ATTRIBUTES = rf"(?:[{_SPACE}/]*+{_KEY}(?:[{_SPACE}]*+=[{_SPACE}]*+{_VALUE})?+)*+"
_REST = rf"{_ATTRIBUTES}[{_SPACE}/]*+(?:>|\Z)"
_NAME = rf"[a-z][^{_SPACE}/>]*+"
_NAME_ENDS = rf"(?=[{_SPACE}/>]|\Z)"

_EACH_ATTRIBUTE = re.compile(rf"({_KEY})(?:[{_SPACE}]*+=[{_SPACE}]*+({_VALUE}))?+")


def token(*, except_for: str = "(?!)") -> re.Pattern[str]:
    """What finds the tokens of HTML, all but its text.

    A match is one of these, by the groups that are filled:

    - `name`, with `slash` (of an end tag), `attributes`, `tail` (blanks and slashes after them) and
      `close` (empty where the text ends within the tag);
    - the same with `text`: an element whose content is text, with its end tag;
    - `lone`: a `<` that begins nothing;
    - no group: a comment, or what is one to HTML.

    Args:
        except_for: a pattern for what may follow the `<` of tags that are to be passed over.
    """
    # Possessive quantifiers (`*+`) throughout: no input makes the expression try again, so the time
    # it takes grows with the text and no faster.
    return re.compile(
        rf"<(?!{except_for})(?:"
        r"!--(?:-?>|.*?(?:--!?>|\Z))"  # a comment
        r"|[!?][^>]*+(?:>|\Z)"  # a doctype, an instruction, CDATA: comments to HTML
        r"|/[^a-z][^>]*+(?:>|\Z)"  # likewise
        rf"|(?P<slash>/?+)(?:(?<!/)(?=(?P<raw>{'|'.join(RAW_TEXT)}){_NAME_ENDS}))?+(?P<name>{_NAME})"
        rf"(?P<attributes>{_ATTRIBUTES})(?P<tail>[{_SPACE}/]*+)(?P<close>>|\Z)"
        rf"(?(raw)(?P<text>.*?)(?:</(?P=raw){_NAME_ENDS}{_REST}|\Z))"
        r"|(?P<lone>(?=[^a-z/!?]|/?\Z))"
        r")",
        re.ASCII | re.DOTALL | re.IGNORECASE,
    )


def attributes(found: re.Match[str]) -> Iterator[tuple[str, str | None]]:
    """The attributes of a tag: names as written, and values out of their quotes, still escaped.

    Quotation marks in a value are escaped too, so that it fits into double ones. An attribute
    without a value has None.

    Args:
        found: a token.
    """
    for name, quoted in _EACH_ATTRIBUTE.findall(found["attributes"]):
        yield name, _unquoted(quoted) if quoted else None


def _unquoted(value: str) -> str:
    if value.startswith('"'):
        return value[1:-1]
    if value.startswith("'"):
        value = value[1:-1]
    return value.replace('"', "&quot;")
