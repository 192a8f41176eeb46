"""Which files may go out at all, wherever they are: no key, no leftover, nothing from outside."""

import os
from pathlib import Path

_SECRET = (
    ".pem",
    ".key",
    ".p12",
    ".pfx",
    ".bak",
    ".orig",
    ".tmp",
    ".swp",
    ".toml",
    ".env",
    ".kdbx",
    ".jks",
    ".ppk",
    ".p8",
    ".keystore",
    ".ovpn",
)
"""Endings of files that are keys, leftovers or settings: never published, as nobody expects it."""

_KEYS = frozenset({"id_dsa", "id_ecdsa", "id_ecdsa_sk", "id_ed25519", "id_ed25519_sk", "id_rsa"})
"""What ssh calls its private keys."""

_NEVER_NAMED = frozenset({"thumbs.db", "desktop.ini", "icon\r", "node_modules", "__pycache__"})
"""What systems and programs leave; a Mac keeps the picture of a folder in `Icon\\r`."""


def is_secret(name: str) -> bool:
    """Whether a file of this name is a key, a leftover or settings."""
    return name.lower().endswith(_SECRET) or name.lower() in _KEYS


def is_content(name: str) -> bool:
    """Whether a file is anybody's work: not hidden, and no editor's copy such as `#note.md#`."""
    return not (name.startswith(".") or is_leftover(name))


def is_leftover(name: str) -> bool:
    """Whether a file was left by an editor or a system."""
    copy = name.startswith("~$") or name.endswith("~") or (name[0] == name[-1] == "#" != name)
    return copy or name.lower() in _NEVER_NAMED


def leads_inside(link: str, site: Path) -> bool:
    """Whether a symbolic link leads to something of the site's own that is not hidden.

    Args:
        link: where it is.
        site: the site's folder, itself followed to where it is.
    """
    target = Path(os.path.realpath(link))  # Path.resolve raises where links run in a circle
    within = target.is_relative_to(site)
    hidden = within and any(not is_content(part) for part in target.relative_to(site).parts)
    return within and not hidden and target.exists()
