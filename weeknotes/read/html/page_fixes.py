"""A text's HTML made over for the page it will stand on, before its tags are gone through."""

import re
from html import escape, unescape

from weeknotes.html.attributes import value_of, without
from weeknotes.html.enclosed import Enclosed
from weeknotes.html.tags import TAG_OR_COMMENT

_LONE_IMAGE = re.compile(r"<p>\s*+((?:<a [^<>]*+>\s*+)?<img [^<>]*+>\s*+(?:</a>)?)\s*+</p>")
_IMAGE = re.compile(r"<img\s[^<>]*>")
_EMPTY_HEADER = re.compile(r"<th((?:\s[^<>]*)?)>\s*</th>")
_FIRST_HEADING = re.compile(r"\s*<h([1-6])(?:\s[^>]*)?>(.*?)</h\1>\s*", re.DOTALL)
_HOLDS_MORE = re.compile(r"<(?:img|a\s++(?:[^<>]*\s)?href|sup|video|audio)\b", re.IGNORECASE)
"""What a heading may hold beside its words, and would be lost with it."""

_SWALLOWING = tuple(
    (re.compile(start, re.IGNORECASE), re.compile(end, re.IGNORECASE))
    for start, end in (("<script", r"</script\s*>"), ("<style", r"</style\s*>"))
)
_CODE = Enclosed("script", "style")
_TO_DO = re.compile("<(?:!--|[sS](?i:cript|tyle)|th|img)")


def first_heading(html: str) -> str:
    """The text of the heading that a text starts with, or empty."""
    match = _FIRST_HEADING.match(html)
    return _plain(match[2]) if match else ""


def made_over(html: str, *, title: str) -> str:
    """HTML with figures, and without a first heading that only repeats the title of the page.

    An image's title that only repeats its description goes: as a caption it would be heard twice.
    Scripts and styles that nothing closes, and that would swallow the rest of the page, are text; a
    comment ends with the text; an empty heading of a column is none.

    Args:
        html: of a text.
        title: of the page that it stands on.
    """
    match = _FIRST_HEADING.match(html)
    told_twice = match and _plain(match[2]).casefold() == title.casefold()
    if match and told_twice and not _HOLDS_MORE.search(match[2]):
        html = html[match.end() :]
    if not _TO_DO.search(html):
        return html
    for start, end in _SWALLOWING:
        if start.search(html):
            html = _without_unclosed(html, start, end)
    if "<!--" in html and _leaves_comment_open(html):
        html += "-->"
    if " title=" in html and "<img " in html:
        html = _IMAGE.sub(_without_echo, html)
    # The corner above row names heads nothing; read out as a heading it only puzzles.
    html = _EMPTY_HEADER.sub(r"<td\1></td>", html)
    return _LONE_IMAGE.sub(_figure, html)


def _without_unclosed(html: str, start: re.Pattern[str], end: re.Pattern[str]) -> str:
    """HTML where what is opened for good, and would swallow the rest of the page, is text."""
    closed = max((match.end() for match in end.finditer(html)), default=0)
    return html[:closed] + start.sub(lambda match: f"&lt;{match[0][1:]}", html[closed:])


def _leaves_comment_open(html: str) -> bool:
    """Whether a comment goes to the end of a text; as on GitHub, it hides what stands there."""
    opened = html.find("<!--", html.rfind("-->") + 1)
    return opened >= 0 and not any(start < opened < end for start, end in _CODE.spans(html))


def _plain(html: str) -> str:
    return " ".join(unescape(TAG_OR_COMMENT.sub("", html)).split())


def _without_echo(match: re.Match[str]) -> str:
    """An image without a title that says what its description says."""
    title, alt = value_of("title", match[0]), value_of("alt", match[0])
    if title is None or alt is None or _words(title) != _words(alt):
        return match[0]
    return without("title", match[0])


def _words(escaped: str) -> str:
    return " ".join(unescape(escaped).casefold().split()).rstrip(".!")


def _figure(match: re.Match[str]) -> str:
    tag = _IMAGE.search(match[1])
    title = value_of("title", tag[0]) if tag else None
    if tag is None or title is None:
        return f"<figure>{match[1]}</figure>"
    image = match[1].replace(tag[0], without("title", tag[0]))
    caption = escape(unescape(title), quote=False)
    return f"<figure>{image}<figcaption>{caption}</figcaption></figure>"
