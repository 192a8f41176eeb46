"""The address of a site, as the settings or the command line name it."""

from typing import NamedTuple
from urllib.parse import urlsplit

from weeknotes.model.web.credentials import has_credentials, without_credentials


class AddressFault(NamedTuple):
    """Why a site can't have an address, in words for people."""

    message: str
    hint: str


def address_fault(address: str) -> AddressFault | None:
    """What is wrong with the address of a site; None where nothing is."""
    if has_credentials(address):
        return AddressFault(
            "The address of the site has a user name or password before the @, and every page and "
            "feed would show it.",
            'Write the address as readers use it, such as "https://team.github.io/notes/". If the '
            "password was ever pushed or published, change it.",
        )
    if _is_site(address):
        return None
    shown = without_credentials(address.encode(errors="replace").decode())
    return AddressFault(
        f"“{shown}” is not the full address of a site.",
        'Write it with https:// in front, such as "https://team.github.io/notes/".',
    )


def _is_site(address: str) -> bool:
    try:
        url = urlsplit(address)
        named = url.scheme in {"http", "https"} and bool(url.hostname) and url.port != 0
    except ValueError:
        return False
    plain = address.isprintable() and " " not in address
    return named and plain and not (url.query or url.fragment)
