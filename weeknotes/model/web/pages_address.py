"""Where GitHub Pages or GitLab Pages serve the site of a repository."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from urllib.parse import urlsplit

from weeknotes.model.web.repository_host import HostKind, host_kind

GITHUB = "github.com"
PAGES = ".github.io"
EXAMPLE_HOST = "your-team.github.io"
"""In the settings of a new site, until somebody writes its address."""

EXAMPLE_HOST_ELSEWHERE = "your-team.example"
"""The same for a site that is not for GitHub Pages."""

_GITLAB = "gitlab.com"
_GITLAB_PAGES = ".gitlab.io"


def pages_address(repository: str) -> str:
    """The address of a repository's site, as its host sets it up.

    Args:
        repository: its page, `https://github.com/team/notes`.

    Returns:
        `https://team.github.io/notes/`; empty if there is no owner, or if the address does not
        follow from that of the repository.
    """
    parts = urlsplit(repository)
    host = (parts.hostname or "").removeprefix("www.")
    owner, *names = parts.path.strip("/").removesuffix(".git").split("/")
    address = _ADDRESSES.get(host_kind(repository))
    return address(host, owner, names) if address and owner else ""


def _on_github(host: str, owner: str, names: list[str]) -> str:
    name = names[0] if names else ""
    if host != GITHUB:  # GitHub Enterprise Server, where its Pages have no host of their own
        return f"https://{host}/pages/{owner}/{name}/" if name else ""
    return _below(f"{owner.lower()}{PAGES}", [name] if name else [])


def _on_gitlab(host: str, owner: str, names: list[str]) -> str:
    """Of a project of gitlab.com. Who runs a GitLab chooses the domain of its Pages."""
    return _below(f"{owner.lower()}{_GITLAB_PAGES}", names) if host == _GITLAB and names else ""


def _below(host: str, names: list[str]) -> str:
    """The address of a project; of the one that is called like its host, the host's own."""
    path = "" if [name.lower() for name in names] in ([], [host]) else "/".join(names) + "/"
    return f"https://{host}/{path}"


_ADDRESSES: Mapping[HostKind, Callable[[str, str, list[str]], str]] = MappingProxyType(
    {"github": _on_github, "gitlab": _on_gitlab}
)
