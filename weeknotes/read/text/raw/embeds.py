"""A link in place of what another site would show inside a frame of the page.

No page asks a third party for anything, so a video or a set of slides becomes a link to where
people watch it: the address of the frame itself shows a bare player, or nothing at all.
"""

import re
from typing import NamedTuple
from urllib.parse import urlsplit

from weeknotes.model.value import Value


class Embed(Value, frozen=True):
    """What a frame shows, as a link."""

    href: str
    words: str
    """Plain text."""


class _Known(NamedTuple):
    """A site that is often shown in frames."""

    frame: re.Pattern[str]
    """The address of its frames, without the scheme."""

    page: str
    """The page for people, by the groups of that pattern."""

    does: str
    """What people do there."""


_KNOWN = tuple(
    _Known(re.compile(rf"(?:www\.)?{frame}"), page, does)
    for frame, page, does in (
        (
            r"youtube(?:-nocookie)?\.com/embed/videoseries\?(?:.*&)?list=([\w-]+).*",
            r"https://www.youtube.com/playlist?list=\1",
            "Watch these on YouTube",
        ),
        (
            r"youtube(?:-nocookie)?\.com/(?:embed|v)/([\w-]{6,}).*",
            r"https://www.youtube.com/watch?v=\1",
            "Watch this on YouTube",
        ),
        (r"player\.vimeo\.com/video/(\d+).*", r"https://vimeo.com/\1", "Watch this on Vimeo"),
        (r"loom\.com/embed/(\w+).*", r"https://www.loom.com/share/\1", "Watch this on Loom"),
        (
            r"docs\.google\.com/presentation/d/((?:e/)?[\w-]+)/(?:embed|preview|pub).*",
            r"https://docs.google.com/presentation/d/\1/pub",
            "See the slides on Google Slides",
        ),
        (
            r"speakerdeck\.com/(player|embed)/(\w+).*",
            r"https://speakerdeck.com/player/\2",
            "See the slides on Speaker Deck",
        ),
        (
            r"slideshare\.net/slideshow/embed_code/((?:key/)?\w+).*",
            r"https://www.slideshare.net/slideshow/embed_code/\1",
            "See the slides on SlideShare",
        ),
        (r"open\.spotify\.com/embed/(.+)", r"https://open.spotify.com/\1", "Listen on Spotify"),
    )
)


def embed(src: str, title: str) -> Embed | None:
    """The link for a frame; None where it shows nothing that has an address on the web.

    Args:
        src: the frame's address as its author wrote it.
        title: its title, perhaps empty; that says best what is there.
    """
    address = f"https:{src}" if src.startswith("//") else src
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not host:
        return None
    plain = address.partition("://")[2]
    for known in _KNOWN:
        if match := known.frame.fullmatch(plain):
            words = f"{title} ({known.does[0].lower()}{known.does[1:]})" if title else known.does
            return Embed(href=match.expand(known.page), words=words)
    return Embed(href=address, words=title or f"See this on {host.removeprefix('www.')}")
