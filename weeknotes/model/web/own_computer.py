"""Addresses of files on somebody's own computer, which lead nobody else anywhere."""

import re
from urllib.parse import unquote

_OWN = re.compile(r"(?i:file:|(?:[a-z]:)?(?:\\|%5c)|[a-z]:/)|/(?:Users|home)/[^/]+/|~/")


def name_on_computer(address: str) -> str:
    r"""The name of the file, if an address is of one on somebody's own computer; else empty.

    `C:\Users\Ella\wall.jpg`, `file:///tmp/wall.jpg`, `\\server\team\wall.jpg`, `~/wall.jpg`.
    """
    if not _OWN.match(address.strip()):
        return ""
    return re.split(r"[\\/]", unquote(address).strip().rstrip("\\/"))[-1] or address.strip()


def move_it(name: str, *, image: bool) -> str:
    """What to do about such an address.

    Args:
        name: of the file.
        image: whether it is to be shown.
    """
    words = "![What it shows]" if image else "[What it says]"
    return f"Upload the file to the folder of this post, and write only its name: {words}({name})"
