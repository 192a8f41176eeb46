"""A post's HTML as it leaves the site: for feed readers and mail, which know no page around it.

There a relative address leads nowhere, and scripts, style and frames are cut away, by good readers
in silence and by bad ones together with what follows. So they go here, before anyone has to.

The tokens are those of the HTML standard (section 13.2.5, "Tokenization"), whatever the form:
quotes or none, upper case, comments, text that only looks like tags. What the sanitiser lets pass
needs less; HTML that a site trusts does not, and one way for both is one way to test.
"""

import html
import re
from html.entities import html5
from urllib.parse import urljoin

from weeknotes.model.web.srcset import candidates

_SPACE = r"\t\n\f\r "
_KEY = rf"[^{_SPACE}/>][^{_SPACE}/>=]*+"
_VALUE = rf"""(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^{_SPACE}>]*+)"""
_ATTRIBUTES = rf"(?:[{_SPACE}/]*+{_KEY}(?:[{_SPACE}]*+=[{_SPACE}]*+{_VALUE})?+)*+"
_REST = rf"{_ATTRIBUTES}[{_SPACE}/]*+(?:>|\Z)"
_NAME = rf"[a-z][^{_SPACE}/>]*+"
_NAME_ENDS = rf"(?=[{_SPACE}/>]|\Z)"
_RAW = "script|style|iframe|noembed|noframes|xmp|textarea|title"
"""Elements whose content is text up to their end tag, whatever it looks like."""

# Possessive quantifiers (`*+`) throughout: no input makes the expression try again, so the time
# it takes grows with the text and no faster.
_TOKEN = re.compile(
    # What most tags are, and stay: a plain one, one of the hundreds that highlighted code has, a
    # heading, or a link whose address is absolute.
    r'<(?!/?+(?:p|a|li|em|strong|code|span|[uo]l|h[1-6]|t[rdh]|pre)>|span class="[^"<]*+">'
    r'|h[1-6] id="[^"<]*+">|a href="(?-i:https?+://)[^ "<]*+">)(?:'
    r"!--(?:-?>|.*?(?:--!?>|\Z))"  # a comment
    r"|[!?][^>]*+(?:>|\Z)"  # a doctype, an instruction, CDATA: comments to HTML
    r"|/[^a-z][^>]*+(?:>|\Z)"  # likewise
    rf"|(?P<raw>{_RAW}){_NAME_ENDS}(?P<raw_attributes>{_ATTRIBUTES})[{_SPACE}/]*+"
    rf"(?P<raw_close>>|\Z)(?P<text>.*?)(?:</(?P=raw){_NAME_ENDS}{_REST}|\Z)"
    rf"|/?+(?:{_RAW}|noscript|plaintext|base|link|meta){_NAME_ENDS}{_REST}"  # goes, content stays
    rf"|(?P<end>/{_NAME}){_REST}"
    rf"|(?P<name>{_NAME})(?P<attributes>{_ATTRIBUTES})(?P<tail>[{_SPACE}/]*+)(?P<close>>|\Z)"
    r"|(?P<text_only>(?=[^a-z/!?]|/?\Z))"
    r")",
    re.ASCII | re.DOTALL | re.IGNORECASE,
)
_EACH_ATTRIBUTE = re.compile(rf"({_KEY})(?:[{_SPACE}]*+=[{_SPACE}]*+({_VALUE}))?+")

_SEEN = re.compile("[^\x00-\x08\x0b\x0e-\x1f\ud800-\udfff\ufffe\uffff]*+")
"""All but what XML cannot carry, which goes before the tags are read and not after: then
`<scr\\x00ipt>` would become a tag."""

_REFERENCE = re.compile(r"&(#(?:[0-9]+|[xX][0-9a-fA-F]+);?|[a-zA-Z0-9]+(?:;|(?![=a-zA-Z0-9])))")
"""A character reference in an attribute, where `&copy=1` is none (section 13.2.5.73)."""

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

    def replaced(token: re.Match[str]) -> str:
        if token["name"]:
            return _start_tag(token, page_url) if token["close"] else ""
        if token["raw"]:
            return _raw_element(token, page_url)
        if token["end"]:
            return f"<{token['end']}>"
        # Escaped, lest it open a tag with what follows a token that goes: `<<!-- -->script>`.
        return "" if token["text_only"] is None else "&lt;"

    if not _SEEN.fullmatch(source):
        source = "".join(_SEEN.findall(source))
    return _TOKEN.sub(replaced, source)


def _start_tag(token: re.Match[str], page_url: str) -> str:
    parts = [f"<{token['name']}"]
    has_role = "role=" in token["attributes"]
    for name, quoted in _EACH_ATTRIBUTE.findall(token["attributes"]):
        key = name.lower()
        if key in _DROPPED or key.startswith("on") or (has_role and key == "aria-label"):
            continue
        if key in _ADDRESSES:
            value = _unquoted(quoted)
            # Of the empty ones only a link's means something: the page it stands on.
            value = _address(value, page_url) if value or key == "href" else ""
        elif key in _ADDRESS_LISTS:
            value = _address_list(_unquoted(quoted), page_url)
        else:
            parts.append(f' {name}="{_unquoted(quoted)}"' if quoted else f" {name}")
            continue
        if value:
            parts.append(f' {name}="{value}"')
    parts.append("/>" if token["tail"].endswith("/") else ">")
    return "".join(parts)


def _raw_element(token: re.Match[str], page_url: str) -> str:
    element = token["raw"].lower()
    if element in {"textarea", "title", "xmp"}:
        return token["text"].replace("<", "&lt;")
    if element != "iframe" or not token["raw_close"]:
        return ""
    attributes = {
        name.lower(): _unquoted(quoted)
        for name, quoted in reversed(_EACH_ATTRIBUTE.findall(token["raw_attributes"]))
    }  # reversed, for of two with one name the first counts
    address = _address(attributes.get("src", "about:blank"), page_url)
    if not address.startswith(("https:", "http:")):
        return ""
    title = _decoded(attributes.get("title", "")).strip()
    return f'<a href="{address}">{html.escape(title) or address}</a>'


def _unquoted(value: str) -> str:
    """Take an attribute's value out of its quotes, still escaped, fit for double quotes."""
    if value.startswith('"'):
        return value[1:-1]
    if value.startswith("'"):
        value = value[1:-1]
    return value.replace('"', "&quot;")


def _decoded(value: str) -> str:
    return _REFERENCE.sub(_character, value) if "&" in value else value


def _address(escaped: str, page_url: str) -> str:
    """Make an escaped address absolute; empty where it is none, or would run as a program."""
    if escaped.startswith(("https://", "http://")) and " " not in escaped:
        return escaped
    return html.escape(_resolved(_decoded(escaped), page_url))


def _address_list(escaped: str, page_url: str) -> str:
    """Make every address of a `srcset` absolute, and leave out what is none."""
    found = ((_resolved(one, page_url), size) for one, size in candidates(_decoded(escaped)))
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


def _character(reference: re.Match[str]) -> str:
    if reference[1].startswith("#"):
        return html.unescape(reference[0])
    return html5.get(reference[1], reference[0])
