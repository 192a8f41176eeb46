"""Raw HTML made safe: what prose needs stays, and what runs, tracks or hides goes."""

import re
from functools import cache
from html import escape, unescape

import nh3

from weeknotes.html.elements import END_OPTIONAL, VOID
from weeknotes.model.posts.document import SPACED
from weeknotes.read.text.raw.embeds import embed

LINE = "data-line"
"""The attribute of a heading, link or image that tells its line of the file, for the outline."""

TYPED = "data-typed"
"""The attribute of a heading that tells its words as they were typed, where dashes were set."""

_EVERYWHERE = {"class", "id", "lang", "dir", "title"}
_ALIGN = {"align"}
_ATTRIBUTES = {
    "a": {"href", "hreflang", "name", "rel", LINE, SPACED},
    "img": {"src", "alt", "width", "height", "srcset", "sizes", LINE, SPACED} | _ALIGN,
    **{f"h{level}": {LINE, TYPED} | _ALIGN for level in range(1, 7)},
    **dict.fromkeys(("p", "table", "tr"), _ALIGN),
    "ol": {"start", "type", "reversed"},
    "li": {"value"},
    "td": {"colspan", "rowspan", "headers"} | _ALIGN,
    "th": {"colspan", "rowspan", "headers", "scope", "abbr"} | _ALIGN,
    "col": {"span"},
    "colgroup": {"span"},
    "blockquote": {"cite"},
    "q": {"cite"},
    "del": {"cite", "datetime"},
    "ins": {"cite", "datetime"},
    "time": {"datetime"},
    "data": {"value"},
    "details": {"open"},
    "input": {"type", "checked", "disabled", "aria-label"},
    "audio": {"src", "controls"},
    "video": {"src", "controls", "poster", "width", "height"},
    "source": {"src", "srcset", "type", "media", "sizes"},
    "track": {"src", "kind", "srclang", "label", "default"},
    "div": {"role", "aria-label"} | _ALIGN,
    "section": {"aria-label"},
}
TAGS = frozenset(
    """a abbr aside audio b bdi bdo blockquote br caption cite code col colgroup data dd del details
    dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img input ins kbd li mark ol p picture
    pre q rp rt ruby s samp section small source span strong sub summary sup table tbody td tfoot th
    thead time tr track tt u ul var video wbr big center font nav article header footer main
    strike""".split()
)
GONE_WITH_CONTENT = frozenset(
    {"script", "style", "template", "noscript", "object", "applet", "title"}
)
SWALLOWING = (
    "audio",
    "iframe",
    "noembed",
    "noframes",
    "plaintext",
    "select",
    "textarea",
    "video",
    "xmp",
    *sorted(GONE_WITH_CONTENT),
)
"""Elements that hide what is in them, or show its tags: a lone one does so to all the rest."""

PAIRED = tuple(sorted(TAGS - frozenset(SWALLOWING) - VOID - END_OPTIONAL))
"""Elements that have an end tag."""

BREAKING = tuple(
    """address area article aside base blockquote body button canvas col datalist details dialog div
    dl embed fieldset figcaption figure footer form frame frameset head header hgroup html image img
    input label legend link main map marquee math menu meta meter nav ol optgroup option output
    param pre progress search section source summary svg table tbody tfoot thead track ul""".split()
)
"""Elements that end a paragraph, or that show nothing without an attribute or an end tag."""

SCHEMES = frozenset({"http", "https", "mailto", "tel", "sms", "geo", "xmpp", "matrix"})

_QUOTED = r"""((?:\s+[\w-]+="[^"]*")*)"""
_IFRAME = re.compile(rf"<iframe{_QUOTED}>.*?</iframe>", re.DOTALL)
_INPUT = re.compile(rf"<input{_QUOTED}>")
_ALIGNED = re.compile(rf"<(?P<tag>\w+){_QUOTED}(?=>)")
"""All as nh3 writes them: every attribute in double quotes."""

_SRC = re.compile(r'\ssrc="([^"]+)"')
_TITLE = re.compile(r'\stitle="([^"]+)"')
_CLASS = re.compile(r'\sclass="([^"]*)"')
_SIDE = re.compile(r'\salign="([^"]*)"')


def sanitise(html: str) -> str:
    """HTML by an allow-list, in canonical form (html5ever's).

    An `<iframe>` becomes a link to what it shows, so that no page asks a third party for anything;
    of form fields, only the boxes of task lists stay.
    """
    if "<iframe" in html.lower():
        html = _IFRAME.sub(_as_link, _cleaner(frames=True).clean(html))
    clean = _cleaner().clean(html)
    if "<input" in clean:
        clean = _INPUT.sub(_checkbox, clean)
    if " align=" in clean:
        clean = _ALIGNED.sub(_with_side, clean)
    return clean


@cache
def _cleaner(*, frames: bool = False) -> nh3.Cleaner:
    frame = {"iframe": {"src", "title"}} if frames else {}
    return nh3.Cleaner(
        tags=TAGS | frame.keys(),
        clean_content_tags=set(GONE_WITH_CONTENT),
        attributes={"*": _EVERYWHERE, **_ATTRIBUTES, **frame},
        url_schemes=set(SCHEMES),
        link_rel=None,
        strip_comments=True,
    )


def _checkbox(match: re.Match[str]) -> str:
    return match[0] if ' type="checkbox"' in match[1] else ""


def _as_link(match: re.Match[str]) -> str:
    """A link in place of a frame; one without an address, or with a script's, is dropped."""
    src, title = _SRC.search(match[1]), _TITLE.search(match[1])
    found = embed(unescape(src[1]), unescape(title[1]) if title else "") if src else None
    if found is None:
        return ""
    return f'<a class="embed" href="{escape(found.href)}">{escape(found.words)}</a>'


def _with_side(match: re.Match[str]) -> str:
    """A start tag whose side is told by a class; `align` is no more in HTML's standard."""
    written = match[0]
    side = _SIDE.search(written)
    if side is None:
        return written
    written = written.replace(side[0], "", 1)
    if side[1].lower() not in {"left", "right", "center"}:
        return written
    name = f"align-{side[1].lower()}"
    if given := _CLASS.search(written):
        return written.replace(given[0], f' class="{given[1]} {name}"', 1)
    return f'{written} class="{name}"'
