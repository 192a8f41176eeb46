"""Addresses of the web with a slip at their start: `htps://…`, `ttps://…`, `https//…`."""

import re

_START = re.compile(
    r"(?P<scheme>[a-z]{2,7})(?:[:;]/{0,3}|\.//|//)(?=[\w-]+(?:\.[\w-]+)+)(?P<rest>\S+)",
    re.IGNORECASE,
)
_SCHEMES = ("https", "http")


def without_slip(address: str) -> str:
    """The address that was meant, if one has a slip at its start; else empty."""
    match = _START.fullmatch(address.strip())
    if match is None:
        return ""
    scheme = match["scheme"].lower()
    nearly = [one for one in _SCHEMES if _is_nearly(scheme, one)]
    meant = scheme if scheme in nearly else nearly[0] if nearly else ""
    if not meant or address.lower().startswith(f"{meant}://"):
        return ""
    return f"{meant}://{match['rest']}"


def _is_nearly(name: str, meant: str) -> bool:
    """Whether a name is another, or is so but for one letter, or two that are swapped."""
    if name == meant:
        return True
    if abs(len(name) - len(meant)) == 1:
        longer, shorter = sorted((name, meant), key=len, reverse=True)
        return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))
    if len(name) != len(meant):
        return False
    wrong = [at for at in range(len(name)) if name[at] != meant[at]]
    first, last = wrong[0], wrong[-1]
    swapped = last == first + 1 and name[first] == meant[last] and name[last] == meant[first]
    return first == last or swapped
