"""Addresses that are links by themselves (CommonMark 6.5, GFM 6.9)."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown.util import AtomicString

from weeknotes.gfm.inlines.text import is_punctuation, protect

_ANGLE = re.compile(r"<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\x00-\x20<>]*+)>")
_ANGLE_MAIL = re.compile(
    r"<([a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]++@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
    r"(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*+)>"
)
_BARE = re.compile(r"(?:(?:[Hh][Tt][Tt][Pp][Ss]?|[Ff][Tt][Pp])://|www\.)(?=\S)")
# cmark looks no further than to the first character beyond ASCII.
_HOST = re.compile(r"(?:[A-Za-z0-9_.-]|\\[A-Za-z0-9_.-])++|[^\x00-\x7f]")
_REST = re.compile(r"[^\s<]*+")
_UNSAFE = re.compile(r'[\x00-\x20"<>\\`\x7f]')
_MAIL = re.compile(
    r"(?<![A-Za-z0-9.+_-])(?P<scheme>mailto:|(?P<xmpp>xmpp:))?+"
    r"[A-Za-z0-9.+_-]++@(?P<host>[A-Za-z0-9_-]++(?:\.[A-Za-z0-9_-]++)++)(?!@)"
    r"(?(xmpp)(?:/[A-Za-z0-9@.]*[A-Za-z0-9@])?)"
)
_TRAILING = "?!.,:*_~'\""


def _link(href: str, text: str) -> Element:
    href = _UNSAFE.sub(lambda match: f"%{ord(match[0]):02X}", href)
    element = Element("a", {"href": protect(href)})
    element.text = AtomicString(protect(text))
    return element


def in_angles(text: str, at: int) -> tuple[Element, int] | None:
    """The link `<https://…>` or `<name@host>` at a place in a text, and where it ends."""
    match = _ANGLE.match(text, at)
    if match is not None:
        return _link(match[1], match[1]), match.end()
    match = _ANGLE_MAIL.match(text, at)
    if match is not None:
        return _link(f"mailto:{match[1]}", match[1]), match.end()
    return None


def bare(text: str, at: int) -> tuple[Element, int] | None:
    """The link that `https://`, `http://`, `ftp://` or `www.` begins, and where it ends."""
    start = _BARE.match(text, at)
    if start is None:
        return None
    www = start[0] == "www."
    host = _HOST.match(text, at if www else start.end())
    if host is None or is_punctuation(host[0][0]):
        return None
    if not _may_follow(text[at - 1] if at else " ", www=www):
        return None
    # cmark does not look at the last character of a text.
    if not _is_host(host[0] if host.end() < len(text) else host[0][:-1]):
        return None
    rest = _REST.match(text, host.end())
    end = _trimmed(text, at, rest.end() if rest else host.end())
    if end <= start.end():
        return None
    shown = text[at:end]
    return _link(f"http://{shown}" if www else shown, shown), end


def _may_follow(before: str, *, www: bool) -> bool:
    """Whether an address may begin after a character."""
    if www:
        return before.isspace() or before in "*_~("
    return not (before.isascii() and before.isalpha())


def _is_host(host: str) -> bool:
    """Whether the last two segments of a host have no underscore."""
    return not any("_" in segment for segment in host.split(".")[-2:])


def _trimmed(text: str, start: int, end: int) -> int:
    """The end of an address without punctuation that belongs to the sentence round it."""
    spare = text.count(")", start, end) - text.count("(", start, end)
    while end > start:
        last = text[end - 1]
        if last == ")" and spare > 0:
            spare -= 1
        elif last == ";":
            letter = end - 2
            while letter > start and text[letter].isalpha():
                letter -= 1
            if text[letter] == "&" and letter < end - 2:
                end = letter + 1
        elif last not in _TRAILING:
            return end
        end -= 1
    return end


def mail_addresses(text: str) -> Iterator[str | Element]:
    """A text in pieces, each mail address in it a link."""
    at = 0
    for match in _MAIL.finditer(text):
        host = match["host"]
        if host[-1] in "-_":
            continue
        shown = match[0]
        if match.start() > at:
            yield text[at : match.start()]
        yield _link(shown if match["scheme"] else f"mailto:{shown}", shown)
        at = match.end()
    yield text[at:]
