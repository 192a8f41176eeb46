"""Whether an address leads into this site or to another."""

import re

from weeknotes.plan.addresses.routes import HOME, Roots

_ABSOLUTE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
_IGNORED = re.compile(r"^[\x00-\x20]+|[\x00-\x20]+$|[\t\n\r]")
"""What browsers take out of an address before they read it (the URL standard, section 4.4)."""


def whole_of(site: str) -> str:
    """What links in full to a site start with, behind the scheme.

    Args:
        site: its address by its settings.
    """
    return Roots.of(site).absolute(HOME).partition(":")[2]


def is_within(address: str, site: str) -> bool:
    """Whether an address leads into a site, by path or in full.

    Args:
        address: as its author wrote it.
        site: what links in full start with, see `whole_of`.
    """
    plain = as_read(address)
    if not _ABSOLUTE.match(plain):
        return bool(plain)
    return plain.partition(":")[2].startswith(site)


def as_read(address: str) -> str:
    """An address as browsers read it."""
    if address.isprintable() and " " not in address:  # so is nearly every one
        return address
    return _IGNORED.sub("", address)
