"""Addresses for people: where the remote is, and where GitHub Pages is switched on."""

import re

_WEB = re.compile(r"(?P<scheme>[a-z+]+)://(?:[^/@]*@)?(?P<host>[^/:]+)(?::\d+)?/(?P<path>.+)")
_SHORT = re.compile(r"(?:[^/@:]*@)?(?P<host>[^/:]{2,}):(?P<path>[^/].*)")
"""`git@github.com:team/notes.git`; not a drive of Windows."""

_OWNER_AND_NAME = re.compile(r"(?P<owner>[\w.-]+)/(?P<name>[\w.-]+?)(?:\.git)?/?")


def shown(address: str) -> str:
    """A remote's address without a name or password that stands in it."""
    return re.sub(r"(?<=://)[^/@]*@", "", address)


def settings_page(address: str, repository: str) -> str:
    """Where a repository's Pages are set up on GitHub; empty where that can't be told.

    Args:
        address: of the remote.
        repository: `team/notes`, as the site's settings have it; empty where they don't say.
    """
    found = _WEB.fullmatch(address) or _SHORT.fullmatch(address)
    path = _OWNER_AND_NAME.fullmatch(found["path"]) if found else None
    if found and path and found["host"].lower().partition(".")[0] in {"github", "www"}:
        host = found["host"].lower().removeprefix("www.")
        return f"https://{host}/{path['owner']}/{path['name']}/settings/pages"
    return f"https://github.com/{repository}/settings/pages" if repository else ""
