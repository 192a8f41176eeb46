"""Raw HTML made safe: what prose needs stays, what runs or hides goes, and what went is told."""

import re
from functools import cache
from urllib.parse import urlsplit

import nh3

_EVERYWHERE = {"class", "id", "lang", "dir", "title"}
_ATTRIBUTES = {
    "a": {"href", "hreflang", "rel"},
    "img": {"src", "alt", "width", "height", "srcset", "sizes"},
    "ol": {"start", "type", "reversed"},
    "li": {"value"},
    "td": {"colspan", "rowspan", "headers"},
    "th": {"colspan", "rowspan", "headers", "scope", "abbr"},
    "col": {"span"},
    "colgroup": {"span"},
    "blockquote": {"cite"},
    "q": {"cite"},
    "del": {"cite", "datetime"},
    "ins": {"cite", "datetime"},
    "time": {"datetime"},
    "data": {"value"},
    "details": {"open"},
    "input": {"type", "checked", "disabled"},
    "audio": {"src", "controls"},
    "video": {"src", "controls", "poster", "width", "height"},
    "source": {"src", "srcset", "type", "media", "sizes"},
    "track": {"src", "kind", "srclang", "label", "default"},
    "div": {"role", "aria-label"},
    "section": {"aria-label"},
}
_TAGS = frozenset(
    """a abbr aside audio b bdi bdo blockquote br caption cite code col colgroup data dd del details
    dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img input ins kbd li mark ol p picture
    pre q rp rt ruby s samp section small source span strong sub summary sup table tbody td tfoot th
    thead time tr track tt u ul var video wbr big center font nav article header footer main
    strike""".split()
)
_GONE_WITH_CONTENT = {"script", "style", "template", "noscript", "object", "applet", "title"}
_SCHEMES = {"http", "https", "mailto", "tel", "sms", "geo", "xmpp", "matrix"}

_IFRAME = re.compile(r"<iframe\b([^>]*)>(?:.*?</iframe\s*>)?", re.IGNORECASE | re.DOTALL)
_SRC = re.compile(r"""\bsrc\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE)
_TITLE = re.compile(r"""\btitle\s*=\s*"([^">]+)\"""", re.IGNORECASE)
_SUSPECT = re.compile(
    r"""<(?P<tag>[a-zA-Z][a-zA-Z0-9-]*)(?P<rest>(?:"[^"]*"|'[^']*'|[^'">])*)>""", re.DOTALL
)
_HANDLER = re.compile(r"""\s(?P<name>on[a-z]+|style)\s*=""", re.IGNORECASE)
_SCRIPT_URL = re.compile(r"""=\s*["']?\s*(?P<scheme>javascript|vbscript|data)\s*:""", re.IGNORECASE)


def sanitise(html: str) -> tuple[str, tuple[str, ...]]:
    """HTML by an allow-list, in canonical form (html5ever's), and the names of what was dropped.

    An `<iframe>` becomes a link to what it shows, so that no page asks a third party for anything.
    """
    dropped = _dropped(html)
    if "<iframe" in html.lower():
        html = _IFRAME.sub(_as_link, html)
    return _cleaner().clean(html), dropped


@cache
def _cleaner() -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=set(_TAGS),
        clean_content_tags=_GONE_WITH_CONTENT,
        attributes={"*": _EVERYWHERE, **_ATTRIBUTES},
        url_schemes=_SCHEMES,
        link_rel=None,
        strip_comments=True,
    )


def _dropped(html: str) -> tuple[str, ...]:
    """What an author would miss: tags and attributes outside the allow-list."""
    names: dict[str, None] = {}
    for match in _SUSPECT.finditer(html):
        tag = match["tag"].lower()
        if tag not in _TAGS and tag not in {"iframe", "html", "body"}:
            names[f"<{tag}>"] = None
        rest = match["rest"]
        if "=" in rest:
            names |= {f"{found['name'].lower()}=": None for found in _HANDLER.finditer(rest)}
            names |= {f"{found['scheme'].lower()}:": None for found in _SCRIPT_URL.finditer(rest)}
    return tuple(names)


def _as_link(match: re.Match[str]) -> str:
    found = _SRC.search(match[1])
    if not found:
        return ""
    address = f"https:{found[1]}" if found[1].startswith("//") else found[1]
    named = _TITLE.search(match[1])
    title = named[1] if named else f"Watch or read this on {urlsplit(address).hostname or address}"
    return f'<a href="{address}">{title}</a>'
