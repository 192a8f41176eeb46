"""What kind of host a repository is on: each has addresses of its own for editing a file."""

from typing import Literal
from urllib.parse import urlsplit

RepositoryHost = Literal["github", "gitlab", "azure", ""]


def repository_host(page: str) -> RepositoryHost:
    """The kind of host of a repository's page, by its name; empty if its addresses are not known.

    An organisation's own GitHub or GitLab is known by a name such as `github.council.example`.
    """
    host = (urlsplit(page).hostname or "").lower()
    first = host.partition(".")[0]
    if first in {"github", "ghe"} or host.endswith(".ghe.com") or host == "www.github.com":
        return "github"
    if first == "gitlab":
        return "gitlab"
    if host == "dev.azure.com" or host.endswith(".visualstudio.com"):
        return "azure"
    return ""
