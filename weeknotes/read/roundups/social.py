"""Social networks: which addresses are somebody's page or post there, and what embeds a post."""

import re
from collections.abc import Iterator

from weeknotes.read.html.tree import Element

_EMBEDS = frozenset(
    """bluesky-embed fb-post fb-video imgur-embed-pub instagram-media linkedin-embed mastodon-embed
    reddit-card reddit-embed reddit-embed-bq text-post-media threads-embed tiktok-embed
    twitter-timeline twitter-tweet twitter-video""".split()
)
"""Classes of the quotations that networks give out to be pasted into pages."""

_FRAME = "embed"
"""The class of a link in place of a frame, see `sanitise.py`."""

_START = r"https?://(?:www\.|m\.|mobile\.)?"
_POST = re.compile(
    _START
    + r"""(?:
        (?:twitter|x)\.com/[^/?\#]+/status(?:es)?/\d
      | platform\.twitter\.com/embed
      | (?:instagram\.com|instagr\.am)/(?:[^/?\#]+/)?(?:p|reel|tv)/
      | facebook\.com/(?:plugins/(?:post|video)|permalink\.php|[^/?\#]+/(?:posts|videos)/)
      | linkedin\.com/(?:embed/)?(?:feed/update|posts)/
      | threads\.(?:net|com)/@[^/?\#]+/post/
      | bsky\.app/profile/[^/?\#]+/post/
      | embed\.bsky\.app/
      | tiktok\.com/(?:embed|@[^/?\#]+/video)/
      | reddit\.com/r/[^/?\#]+/comments/
      | [^/?\#]+/@[^/?\#]+/\d{9,}
      | [^/?\#]+/users/[^/?\#]+/statuses/\d
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_PROFILE = re.compile(
    _START
    + r"""(?:
        (?:(?:twitter|x|instagram|facebook|github)\.com|bsky\.app/profile
          |linkedin\.com/(?:in|company|school|pub)|about\.me)/@?[\w.%-]+
      | [^/?\#]+/@[\w.@%-]+
      | [^/?\#]+/(?:[^/?\#]+/)?(?:users|authors?|people|staff)/[\w.%-]+
    )/?(?:[?\#].*)?""",
    re.VERBOSE | re.IGNORECASE,
)
_SIGNED = re.compile(r"[—–-]\s*\S.{0,80}\(@[\w.@-]+\)", re.DOTALL)
"""Who wrote what is quoted, as networks put it: “— Ada Price (@ada)”."""


def is_profile(address: str) -> bool:
    """Whether an address is that of a person or an organisation, and not of what they wrote."""
    return bool(_PROFILE.fullmatch(address))


def is_embedded(element: Element) -> bool:
    """Whether an element shows a post of a social network, or is its placeholder."""
    classes = element.attrs.get("class", "").split()
    if element.tag == "a":
        return _FRAME in classes and bool(_POST.match(element.attrs.get("href", "")))
    if not _EMBEDS.isdisjoint(classes):
        return True
    return element.tag == "blockquote" and _is_signed(element)


def _is_signed(quotation: Element) -> bool:
    """Whether a quotation without a class ends as those that networks give out."""
    links = [link for link in _links_within(quotation) if _POST.match(link.attrs.get("href", ""))]
    return bool(links) and bool(_SIGNED.search(text_of(quotation)))


def _links_within(element: Element) -> Iterator[Element]:
    for child in element.children:
        if not isinstance(child, str):
            if child.tag == "a":
                yield child
            yield from _links_within(child)


def links_outside_embeds(element: Element) -> Iterator[Element]:
    """The links that an element holds, in their order, without those of embedded posts."""
    for child in element.children:
        if isinstance(child, str) or is_embedded(child):
            continue
        if child.tag == "a":
            yield child
        yield from links_outside_embeds(child)


def text_of(element: Element) -> str:
    """The text that an element holds."""
    return "".join(
        child if isinstance(child, str) else text_of(child) for child in element.children
    )
