"""What addresses of one page on the web have in common, however they were copied.

The form names a shared link for good: a feed's guids are made from it. A change here makes feed
readers show old links as new, so it takes a reason.
"""

import re
from functools import lru_cache
from urllib.parse import parse_qsl, unquote_plus, urlencode, urlsplit, urlunsplit

_WEB = re.compile(r"https?://", re.IGNORECASE)
_TRACKING = ("utm_", "mc_", "pk_", "mtm_", "piwik_", "matomo_", "hsa_", "bsft_", "vero_", "oly_")
_TRACKERS = frozenset(
    """_ga _gl _hsenc _hsmi at_campaign at_medium ck_subscriber_id cmpid dclid fbclid gbraid gclid
    gclsrc guce_referrer guce_referrer_sig guccounter hsctatracking igsh igshid li_fat_id mkt_tok
    msclkid ref_src ref_url s_cid ss_email_id trk ttclid twclid wbraid wt.mc_id yclid""".split()
)
"""What mailing and advertising services add to an address to know who came from where."""

_PORTS = frozenset({None, 80, 443})
_ESCAPED = re.compile(r"%([0-9a-fA-F]{2})")
_UNFIT = re.compile(r"[^\x21-\x7e]|[\"<>\[\]\\^`{|}]")
_PLAIN = re.compile(r"[A-Za-z0-9._~!'()*,-]")
"""What need not be encoded in a path, and often is: `Bench_(furniture)`."""


@lru_cache(maxsize=8192)
def canonical_link(address: str) -> str:
    """The form that all addresses of a page have: `//example.org/page`.

    Without scheme, `www.`, trailing slash, tracking parameters and fragment; percent-encoding as
    RFC 3986 (section 6.2.2) has it. Only a fragment that is a route (`#/page`, `#!page`) stays: on
    such sites it is all that distinguishes one page from another.

    Raises nothing: an address that can't be understood is its own canonical form.
    """
    try:
        parts = urlsplit(address)
        port = f":{parts.port}" if parts.port not in _PORTS else ""
        host = _bare(_ascii(parts.hostname or ""))
        query = urlencode(
            [
                pair
                for pair in parse_qsl(parts.query, keep_blank_values=True)
                if not _is_tracking(pair[0])
            ]
        )
        route = _normal(parts.fragment) if parts.fragment.startswith(("/", "!")) else ""
        path = _normal(parts.path).rstrip("/")
        return urlunsplit(("", host + port, path, query, route))
    except ValueError:
        return address


def without_tracking(address: str) -> str:
    """The address as it was written, without what only tracks where readers come from."""
    start, mark, rest = address.partition("?")
    query, hash_mark, fragment = rest.partition("#")
    if not mark or "#" in start:
        return address
    kept = "&".join(
        pair
        for pair in query.split("&")
        if not _is_tracking(unquote_plus(pair.partition("=")[0], errors="replace"))
    )
    if kept == query:
        return address  # also one that ends in a question mark
    return f"{start}{'?' if kept else ''}{kept}{hash_mark}{fragment}"


@lru_cache(maxsize=8192)
def host_of(address: str) -> str:
    """The host of an address on the web, without `www.`; empty where it is none."""
    try:
        return _bare(urlsplit(address).hostname or "") if _WEB.match(address) else ""
    except ValueError:
        return ""


@lru_cache(maxsize=8192)
def is_within(address: str, site: str) -> bool:
    """Whether an address is one of a site's, or would be: the site's own or below it."""
    inner, outer = canonical_link(address), canonical_link(site)
    return inner.partition("?")[0] == outer or inner.startswith((f"{outer}/", f"{outer}#"))


def _is_tracking(key: str) -> bool:
    return key.lower().startswith(_TRACKING) or key.lower() in _TRACKERS


def _bare(host: str) -> str:
    """A host without `www.`, unless that is half of its name."""
    while host.startswith("www.") and host.count(".") > 1:
        host = host.removeprefix("www.")
    return host


def _ascii(host: str) -> str:
    """A host as name servers know it."""
    return host if host.isascii() else host.encode("idna").decode("ascii")


def _normal(path: str) -> str:
    """A path with nothing encoded that need not be, and all else that has to."""
    path = _UNFIT.sub(_encoded, path)
    before = ""
    while path != before:  # `%2%35` is `%25` at first
        before, path = path, _ESCAPED.sub(_decoded, path)
    return path


def _encoded(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode())


def _decoded(match: re.Match[str]) -> str:
    character = chr(int(match[1], 16))
    return character if _PLAIN.fullmatch(character) else match[0].upper()
