"""The address of a site, as the settings or the command line name it."""

import re
from typing import NamedTuple
from urllib.parse import urlsplit

from weeknotes.model.web.credentials import has_credentials, without_credentials
from weeknotes.model.web.pages_address import GITHUB, pages_address

_EXAMPLE = "https://team.github.io/notes/"
_PAGE = re.compile(r"(?<=/)[^/]+\.(?:html?|php|aspx?)/?$", re.IGNORECASE)
"""The file of a page, at the end of an address."""


class AddressFault(NamedTuple):
    """Why a site can't have an address, in words for people."""

    message: str
    hint: str


def address_fault(address: str, *, right: str = "") -> AddressFault | None:
    """What is wrong with the address of a site; None where nothing is.

    Args:
        address: as somebody wrote it.
        right: the address to suggest, if it is known from elsewhere.
    """
    if has_credentials(address):
        return AddressFault(
            "The address of the site has a user name or password before the @, and every page and "
            "feed would show it.",
            f"{_instead(right, _without_user(address))} If the password was ever pushed or "
            "published, change it.",
        )
    shown = without_credentials(address.encode(errors="replace").decode())
    if not _is_site(address):
        plain = address.partition("?")[0].partition("#")[0]
        full = _with_scheme(plain)
        site = pages_address(full) if _is_repository(full) else full
        return AddressFault(
            f"“{shown}” is not the full address of a site.", _instead(right, plain, site)
        )
    if _is_repository(address):
        return AddressFault(
            f"“{shown}” is the repository with the posts, not the site.",
            _instead(right, pages_address(address)),
        )
    if _PAGE.search(address):
        return AddressFault(
            f"“{shown}” is the address of one page, not of the site.",
            _instead(right, _PAGE.sub("", address)),
        )
    return None


def _is_repository(address: str) -> bool:
    """Whether an address is on GitHub itself, which serves no sites."""
    return _is_site(address) and urlsplit(address).hostname in {GITHUB, f"www.{GITHUB}"}


def _instead(*suggestions: str) -> str:
    """A hint with the first suggestion that can be the address of a site."""
    fitting = (one for one in suggestions if _is_site(one) and not address_fault(one))
    if found := next(fitting, ""):
        return f'Write the address that readers use: "{found.rstrip("/")}/".'
    return f'Write the address that readers use, with https:// in front, such as "{_EXAMPLE}".'


def _with_scheme(address: str) -> str:
    """An address that begins with its host, in full; empty if it does not begin with one."""
    return f"https://{address}" if "." in address.partition("/")[0] else ""


def _without_user(address: str) -> str:
    """An address without what is before its host, whatever characters that has."""
    scheme, _, rest = address.partition("://")
    return f"{scheme}://{rest.rpartition('@')[2]}"


def _is_site(address: str) -> bool:
    try:
        url = urlsplit(address)
        named = url.scheme in {"http", "https"} and bool(url.hostname) and url.port != 0
    except ValueError:
        return False
    plain = address.isprintable() and " " not in address
    return named and plain and not (url.query or url.fragment)
