"""What kinds of host a repository can be on, and the addresses that each has for editing a file."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal
from urllib.parse import urlsplit

from weeknotes.model.value import Value

HostKind = Literal["github", "gitlab", "azure", "bitbucket", "gitea", ""]


class RepositoryHost(Value, frozen=True):
    """A kind of host: how it is known, and its editor.

    In its addresses, `{page}` is the page of the repository, `{branch}` a branch, `{path}` a file
    or a folder in it, and `{name}` and `{text}` are those of a new file.
    """

    names: tuple[str, ...] = ()
    """How the name of a host of this kind may begin: an organisation's own has such a name."""

    domains: tuple[str, ...] = ()
    """Those that are of this kind, with all below them."""

    edit: str = ""
    """Opens a file in the host's editor."""

    new: str = ""
    """Opens the host's editor with a new file in a folder."""


HOSTS: Mapping[HostKind, RepositoryHost] = MappingProxyType(
    {
        "github": RepositoryHost(
            names=("github", "ghe"),
            domains=("ghe.com", "github.com"),
            edit="{page}/edit/{branch}/{path}",
            new="{page}/new/{branch}/{path}?filename={name}&value={text}",
        ),
        "gitlab": RepositoryHost(
            names=("gitlab",),
            edit="{page}/-/edit/{branch}/{path}",
            new="{page}/-/new/{branch}/{path}?file_name={name}",
        ),
        "azure": RepositoryHost(
            domains=("dev.azure.com", "visualstudio.com"),
            edit="{page}?path=/{path}&version=GB{branch}",
        ),
        "bitbucket": RepositoryHost(domains=("bitbucket.org",)),
        "gitea": RepositoryHost(
            names=("gitea", "forgejo"),
            domains=("codeberg.org",),
            edit="{page}/_edit/{branch}/{path}",
        ),
    }
)


def host_kind(page: str) -> HostKind:
    """The kind of host of a repository's page, by its name; empty if that is not known.

    An organisation's own GitHub or GitLab is known by a name such as `github.council.example`.
    """
    host = (urlsplit(page).hostname or "").lower()
    first = host.partition(".")[0]
    for kind, known in HOSTS.items():
        if first in known.names or any(f".{host}".endswith(f".{one}") for one in known.domains):
            return kind
    return ""
