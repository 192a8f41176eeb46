"""A text's HTML fixed for the page that it will be on, before its tags are gone through."""

import re
from html import escape, unescape

from weeknotes.html.attributes import value_of, without
from weeknotes.html.enclosed import Enclosed
from weeknotes.html.pieces import in_turn
from weeknotes.html.tags import INSIDE, TAG_OR_COMMENT, end_tag, opening, start_tag

_LONE_IMAGE = re.compile(
    rf"<p>\s*+((?:{start_tag('a')}\s*+)?{start_tag('img')}\s*+(?:</a>)?)\s*+</p>"
)
_IMAGE = re.compile(start_tag("img"))
_EMPTY_HEADER = re.compile(rf"{opening('th')}({INSIDE})>\s*</th>")
_FIRST_HEADING = re.compile(
    rf"\s*<h(?P<level>[1-6])(?=[\s/>]){INSIDE}>(?P<words>.*?)</h(?P=level)>\s*", re.DOTALL
)
_NO_WORDS = frozenset({"img", "sup", "video", "audio"})
"""What a heading may hold besides its words, and would be lost with it, as a link would."""

_SWALLOWING = tuple(
    (re.compile(opening(name)), re.compile(end_tag(name))) for name in ("script", "style")
)
_CODE = Enclosed("script", "style")
_TO_DO = re.compile(f"<!--|{opening('script', 'style', 'th', 'img')}")


def first_heading(html: str) -> str:
    """The text of the heading that a text starts with, or empty."""
    match = _FIRST_HEADING.match(html)
    return _plain(match["words"]) if match else ""


def fixed(html: str, *, title: str) -> str:
    """HTML with figures, and without a first heading that only repeats the title of the page.

    An image's title that only repeats its description goes: as a caption it would be heard twice.
    Scripts and styles that are never closed, and would swallow the rest of the page, become text; a
    comment ends with the text; an empty heading of a column becomes a plain cell.

    Args:
        html: of a text.
        title: of the page that it is on.
    """
    match = _FIRST_HEADING.match(html)
    repeats = match and _plain(match["words"]).casefold() == title.casefold()
    if match and repeats and not _holds_more(match["words"]):
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


def _holds_more(heading: str) -> bool:
    return any(
        piece.name in _NO_WORDS
        or (piece.name == "a" and value_of("href", piece.written) is not None)
        for piece in in_turn(heading)
    )


def _without_unclosed(html: str, start: re.Pattern[str], end: re.Pattern[str]) -> str:
    """HTML where what is opened for good, and would swallow the rest of the page, is text."""
    closed = max((match.end() for match in end.finditer(html)), default=0)
    return html[:closed] + start.sub(lambda match: f"&lt;{match[0][1:]}", html[closed:])


def _leaves_comment_open(html: str) -> bool:
    """Whether a comment goes to the end of a text; as on GitHub, it hides what is there."""
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
