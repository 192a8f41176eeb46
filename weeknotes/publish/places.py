"""Addresses for people: where the remote is, and where GitHub Pages is switched on."""

import re

from weeknotes.model.web.repository_host import HostKind, host_kind

_WEB = re.compile(
    r"(?P<scheme>https?|ssh|git)://(?:[^/@]*@)?(?P<host>[^/:]+)(?P<port>:\d+)?/(?P<path>.+)"
)
_SHORT = re.compile(r"(?:[^/@:]*@)?(?P<host>[^/:]{2,}):(?P<path>/?[^/].*)")
"""`git@github.com:team/notes.git`; not a drive of Windows."""

_PATH = re.compile(r"[\w.%-]+(?:/[\w.%-]+)+")
_OWNER_AND_NAME = re.compile(r"[\w.-]+/[\w.-]+")
_OWNED: frozenset[HostKind] = frozenset({"github", "bitbucket", "gitea"})
"""Hosts whose repositories are at an owner and a name, and nowhere else."""

_BY_SSH = re.compile(r"^(?:www|ssh|altssh)\.(?=(?:github\.com|gitlab\.com|bitbucket\.org)$)")
_AZURE_BY_SSH = re.compile(r"ssh\.dev\.azure\.com/v3/([^/]+/[^/]+)/([^/]+)")


def remote_host(address: str) -> str:
    """The host of a remote, `github.com`; empty for a folder, or a short name of one's own.

    Args:
        address: of a remote, as git has it; it may hold a password.
    """
    found = _WEB.fullmatch(address) or _SHORT.fullmatch(address)
    host = found["host"].lower() if found else ""
    return _BY_SSH.sub("", host) if "." in host else ""


def repository_page(address: str) -> str:
    """Where people find a repository.

    Args:
        address: of a remote, as git has it; it may hold a password.

    Returns:
        `https://github.com/team/notes`; empty where that is not known.
    """
    found = _WEB.fullmatch(address) or _SHORT.fullmatch(address)
    host = remote_host(address)
    if not found or not host:
        return ""
    path = found["path"].rstrip("/").removesuffix(".git")
    in_azure = _AZURE_BY_SSH.fullmatch(f"{host}/{path}")
    if in_azure:
        return f"https://dev.azure.com/{in_azure[1]}/_git/{in_azure[2]}"
    by_web = found.re is _WEB and found["scheme"] == "https"
    page = f"https://{host}{(found['port'] or '') if by_web else ''}/{path}"
    whole = _OWNER_AND_NAME if host_kind(page) in _OWNED else _PATH
    return page if whole.fullmatch(path) else ""


def settings_page(address: str, repository: str) -> str:
    """Where a repository's Pages are set up on GitHub; empty where that is not known.

    Args:
        address: of the remote.
        repository: the page of the repository as the site's settings have it; empty where they
            don't say.
    """
    known = (page for page in (repository_page(address), repository) if host_kind(page) == "github")
    page = next(known, "")
    return f"{page}/settings/pages" if page else ""
