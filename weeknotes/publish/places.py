"""Addresses for people: where the remote is, and where GitHub Pages is switched on."""

import re

from weeknotes.model.web.repository_host import repository_host

_WEB = re.compile(r"(?P<scheme>[a-z+]+)://(?:[^/@]*@)?(?P<host>[^/:]+)(?::\d+)?/(?P<path>.+)")
_SHORT = re.compile(r"(?:[^/@:]*@)?(?P<host>[^/:]{2,}):(?P<path>[^/].*)")
"""`git@github.com:team/notes.git`; not a drive of Windows."""

_OWNER_AND_NAME = re.compile(r"(?P<owner>[\w.-]+)/(?P<name>[\w.-]+?)(?:\.git)?/?")


def repository_page(address: str) -> str:
    """Where people find a repository of GitHub, or of one that an organisation runs itself.

    Args:
        address: of a remote, as git has it; it may hold a password.

    Returns:
        `https://github.com/team/notes`; empty where the address is not one of GitHub.
    """
    found = _WEB.fullmatch(address) or _SHORT.fullmatch(address)
    path = _OWNER_AND_NAME.fullmatch(found["path"]) if found else None
    if not found or not path:
        return ""
    host = re.sub(r"^(?:www|ssh)\.(?=github\.com$)", "", found["host"].lower())
    page = f"https://{host}/{path['owner']}/{path['name']}"
    return page if repository_host(page) == "github" else ""


def settings_page(address: str, repository: str) -> str:
    """Where a repository's Pages are set up on GitHub; empty where that is not known.

    Args:
        address: of the remote.
        repository: the page of the repository as the site's settings have it; empty where they
            don't say.
    """
    page = repository_page(address) or repository
    return f"{page}/settings/pages" if repository_host(page) == "github" else ""
