"""Which hosts are nobody else's business: those of a private network, and made-up ones."""

import ipaddress
import socket
from urllib.request import getproxies, proxy_bypass

_RESERVED = (".example", ".invalid", ".localhost", ".test", ".local", ".internal", ".home.arpa")
"""Names that no public site has (RFC 6761, RFC 6762, RFC 8375, and ICANN for `.internal`)."""


def is_private_name(host: str) -> bool:
    """Whether a name, or an address in digits, is none of the public internet's."""
    name = host.rstrip(".").lower()
    try:
        return not ipaddress.ip_address(name).is_global
    except ValueError:
        return "." not in name or f".{name}".endswith(_RESERVED)


def leads_inside(host: str, port: int, scheme: str) -> bool:
    """Whether a public name leads to an address of a private network.

    Raises:
        OSError: the name can't be looked up.
    """
    if scheme in getproxies() and not proxy_bypass(host):
        return False  # the proxy looks names up, and perhaps nobody else here can
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = (str(entry[4][0]).partition("%")[0] for entry in found)
    return any(not ipaddress.ip_address(address).is_global for address in addresses)
