"""Raw HTML made safe: what prose needs stays, and what runs, tracks or hides goes."""

import re
from functools import cache
from html import escape, unescape

import nh3

from weeknotes.html.attributes import value_of, without
from weeknotes.html.elements import END_OPTIONAL, VOID
from weeknotes.html.tags import TAG, end_tag, start_tag
from weeknotes.model.posts.document import SPACED
from weeknotes.read.text.raw.embeds import embed

LINE = "data-line"
"""The attribute of a heading, link or image that holds its line of the file, for the outline."""

TYPED = "data-typed"
"""The attribute of a heading that holds its words as they were typed, where dashes were set."""

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

_FRAME = re.compile(rf"({start_tag('iframe')}).*?{end_tag('iframe')}", re.DOTALL)
_FIELD = re.compile(start_tag("input"))


def sanitise(html: str) -> str:
    """HTML by an allow-list, in canonical form (html5ever's).

    An `<iframe>` becomes a link to what it shows, so that no page asks a third party for anything;
    of form fields, only the boxes of task lists stay.
    """
    if "<iframe" in html.lower():
        html = _FRAME.sub(_as_link, _cleaner(frames=True).clean(html))
    clean = _cleaner().clean(html)
    if "<input" in clean:
        clean = _FIELD.sub(_checkbox, clean)
    if " align=" in clean:
        clean = TAG.sub(_with_side, clean)
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
    return match[0] if value_of("type", match[0]) == "checkbox" else ""


def _as_link(match: re.Match[str]) -> str:
    """A link in place of a frame; one without an address, or with a script's, is dropped."""
    src, title = value_of("src", match[1]), value_of("title", match[1])
    found = embed(unescape(src), unescape(title or "")) if src else None
    if found is None:
        return ""
    return f'<a class="embed" href="{escape(found.href)}">{escape(found.words)}</a>'


def _with_side(match: re.Match[str]) -> str:
    """A tag with a class for its side: `align` is no longer part of HTML's standard."""
    written = match[0]
    side = value_of("align", written) if " align=" in written else None
    if side is None:
        return written
    written = without("align", written)
    if side.lower() not in {"left", "right", "center"}:
        return written
    name = f"align-{side.lower()}"
    given = value_of("class", written)
    if given is None:
        return f'{written.removesuffix(">")} class="{name}">'
    return written.replace(f' class="{given}"', f' class="{given} {name}"', 1)
