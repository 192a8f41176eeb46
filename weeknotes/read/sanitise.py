"""Raw HTML made safe: what prose needs stays, what runs or hides goes, and what went is told."""

import re
from functools import cache
from html import unescape
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
    "input": {"type", "checked", "disabled", "aria-label"},
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

_QUOTED = r"""((?:\s+[\w-]+="[^"]*")*)"""
_IFRAME = re.compile(rf"<iframe{_QUOTED}>.*?</iframe>", re.DOTALL)
_INPUT = re.compile(rf"<input{_QUOTED}>")
"""Both as nh3 writes them: every attribute in double quotes."""

_SRC = re.compile(r'\ssrc="([^"]+)"')
_TITLE = re.compile(r'\stitle="([^"]+)"')
_SUSPECT = re.compile(
    r"""<(?P<tag>[a-zA-Z][a-zA-Z0-9-]*)(?P<rest>(?:"[^"<]*"|'[^'<]*'|[^'"<>])*)>"""
)
_ATTRIBUTE = re.compile(r"""([^\s=>"'/]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?""")
_HANDLER = re.compile(r"on[a-z]+|style")
_SCRIPT_URL = re.compile(r"""["']?(javascript|vbscript|data):""")
_BLANK = re.compile(r"[\x00-\x20]")


def sanitise(html: str) -> tuple[str, tuple[str, ...]]:
    """HTML by an allow-list, in canonical form (html5ever's), and the names of what was dropped.

    An `<iframe>` becomes a link to what it shows, so that no page asks a third party for anything;
    of form fields, only the boxes of task lists stay.
    """
    dropped = _dropped(html)
    if "<iframe" in html.lower():
        html = _IFRAME.sub(_as_link, _cleaner(frames=True).clean(html))
    clean = _cleaner().clean(html)
    if "<input" in clean:
        clean = _INPUT.sub(_checkbox, clean)
    return clean, dropped


@cache
def _cleaner(*, frames: bool = False) -> nh3.Cleaner:
    frame = {"iframe": {"src", "title"}} if frames else {}
    return nh3.Cleaner(
        tags=_TAGS | frame.keys(),
        clean_content_tags=_GONE_WITH_CONTENT,
        attributes={"*": _EVERYWHERE, **_ATTRIBUTES, **frame},
        url_schemes=_SCHEMES,
        link_rel=None,
        strip_comments=True,
    )


def _dropped(html: str) -> tuple[str, ...]:
    """What an author would miss: tags and attributes outside the allow-list."""
    names: dict[str, None] = {}
    for match in _SUSPECT.finditer(html):
        tag, rest = match["tag"].lower(), match["rest"]
        if (
            tag not in (_TAGS | {"iframe", "html", "body"})
            or (tag == "iframe" and "src" not in rest.lower())
            or (tag == "input" and "checkbox" not in rest.lower())
        ):
            names[f"<{tag}>"] = None
        if "=" in rest:
            for name, value in _ATTRIBUTE.findall(rest):
                if _HANDLER.fullmatch(name.lower()):
                    names[f"{name.lower()}="] = None
                if found := _SCRIPT_URL.match(_BLANK.sub("", unescape(value)).lower()):
                    names[f"{found[1]}:"] = None
    return tuple(names)


def _checkbox(match: re.Match[str]) -> str:
    return match[0] if ' type="checkbox"' in match[1] else ""


def _as_link(match: re.Match[str]) -> str:
    """A link in place of a frame; one without an address, or with a script's, is dropped."""
    found = _SRC.search(match[1])
    if not found:
        return ""
    address = f"https:{found[1]}" if found[1].startswith("//") else found[1]
    named = _TITLE.search(match[1])
    title = named[1] if named else f"Watch or read this on {_host(address)}"
    return f'<a href="{address}">{title}</a>'


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or address
    except ValueError:
        return address
