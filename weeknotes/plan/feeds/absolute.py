"""A post's HTML as it leaves the site: for feed readers and mail, which know no page around it.

There a relative address leads nowhere, and scripts, style and frames are cut away, by good readers
in silence and by bad ones together with what follows. So they go here, before anyone has to.

The tokens are those of a browser (`html/tokens.py`). What the sanitiser lets pass needs less; HTML
that a site trusts does not, and one way for both is one way to test.
"""

import html
import re
from urllib.parse import urljoin

from weeknotes.html.elements import RAW_TEXT
from weeknotes.html.references import decoded
from weeknotes.html.tokens import attributes, token
from weeknotes.model.web.srcset import candidates

_TOKEN = token(
    # What most tags are, and stay: a plain one, one of the hundreds that highlighted code has, a
    # heading, or a link whose address is absolute.
    except_for=r'/?+(?:p|a|li|em|strong|code|span|[uo]l|h[1-6]|t[rdh]|pre)>|span class="[^"<]*+">'
    r'|h[1-6] id="[^"<]*+">|a href="(?-i:https?+://)[^ "<]*+">'
)
_REMOVED_TAGS = frozenset({*RAW_TEXT, "noscript", "plaintext", "base", "link", "meta"})
"""Elements whose tags go, while what is between them stays."""

_SHOWN_AS_TEXT = frozenset({"textarea", "title", "xmp"})
"""Elements whose text is seen."""

_XML_CHARACTERS = re.compile("[^\x00-\x08\x0b\x0e-\x1f\ud800-\udfff\ufffe\uffff]*+")
"""All but what XML cannot carry, which goes before the tags are read and not after: then
`<scr\\x00ipt>` would become a tag."""

_ADDRESSES = frozenset(
    ("href", "src", "poster", "cite", "data", "action", "formaction", "background", "longdesc")
) | {"xlink:href"}
_ADDRESS_LISTS = frozenset({"srcset", "imagesrcset"})
_DROPPED = frozenset({"style", "tabindex", "srcdoc", "ping", "role"})
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_IGNORED = re.compile(r"^[\x00-\x20]+|[\x00-\x20]+$|[\t\n\r]")
_UNSAFE = re.compile(r"(?:javascript|vbscript):|data:(?!(?:image|audio|video)/)", re.IGNORECASE)


def absolute_html(source: str, *, page_url: str) -> str:
    """Prepare a post's HTML for feeds and email.

    Addresses become absolute (RFC 3986, section 5), `#fragment` ones included, and spaces in them
    `%20`. Scripts, styles, comments, `on*`, `style`, `tabindex` and roles with their names, by
    which nobody steers there, go, and so does an attribute with an address that is none or that
    would run (`javascript:`). A frame becomes a link, by its title where it has one. All other text
    and elements stay; HTML in canonical form (as a sanitiser writes it) byte for byte, any other
    with quotes around values and `<` escaped.

    Args:
        source: HTML of a post's body, sanitised or trusted.
        page_url: the absolute address of the post's page.
    """

    def replaced(found: re.Match[str]) -> str:
        name = found["name"]
        if name is None:
            # Escaped, or it may open a tag with what follows a token that goes: `<<!-- -->script>`.
            return "" if found["lone"] is None else "&lt;"
        if found["text"] is not None:
            return _raw_element(found, page_url)
        if name.lower() in _REMOVED_TAGS:
            return ""
        if found["slash"]:
            return f"</{name}>"
        return _start_tag(found, page_url) if found["close"] else ""

    if not _XML_CHARACTERS.fullmatch(source):
        source = "".join(_XML_CHARACTERS.findall(source))
    return _TOKEN.sub(replaced, source)


def _start_tag(found: re.Match[str], page_url: str) -> str:
    parts = [f"<{found['name']}"]
    has_role = "role=" in found["attributes"]
    for name, written in attributes(found):
        key = name.lower()
        if key in _DROPPED or key.startswith("on") or (has_role and key == "aria-label"):
            continue
        value = written or ""
        if key in _ADDRESSES:
            # Of the empty ones only a link's means something: the page it is on.
            value = _address(value, page_url) if value or key == "href" else ""
        elif key in _ADDRESS_LISTS:
            value = _address_list(value, page_url)
        else:
            parts.append(f" {name}" if written is None else f' {name}="{value}"')
            continue
        if value:
            parts.append(f' {name}="{value}"')
    parts.append("/>" if found["tail"].endswith("/") else ">")
    return "".join(parts)


def _raw_element(found: re.Match[str], page_url: str) -> str:
    element = found["name"].lower()
    if element in _SHOWN_AS_TEXT:
        return found["text"].replace("<", "&lt;")
    if element != "iframe" or not found["close"]:
        return ""
    # Reversed, for of two with one name the first counts.
    values = {name.lower(): value or "" for name, value in reversed([*attributes(found)])}
    address = _address(values.get("src", "about:blank"), page_url)
    if not address.startswith(("https:", "http:")):
        return ""
    title = decoded(values.get("title", "")).strip()
    return f'<a href="{address}">{html.escape(title) or address}</a>'


def _address(escaped: str, page_url: str) -> str:
    """Make an escaped address absolute; empty where it is none, or would run as a program."""
    if escaped.startswith(("https://", "http://")) and " " not in escaped:
        return escaped
    return html.escape(_resolved(decoded(escaped), page_url))


def _address_list(escaped: str, page_url: str) -> str:
    """Make every address of a `srcset` absolute, and leave out what is none."""
    found = ((_resolved(one, page_url), size) for one, size in candidates(decoded(escaped)))
    return html.escape(", ".join(f"{one} {size}".rstrip() for one, size in found if one))


def _resolved(address: str, page_url: str) -> str:
    """Resolve an address as a browser reads it: trimmed, without tabs and line ends."""
    address = _IGNORED.sub("", address).replace(" ", "%20")
    if _UNSAFE.match(address):
        return ""
    if _SCHEME.match(address):
        return address
    try:
        return urljoin(page_url, address)
    except ValueError:  # as in `//[`, which is no host
        return ""
