"""What a new site is given for the host that its repository is on."""

from collections.abc import Mapping
from types import MappingProxyType

from weeknotes.model.value import Value
from weeknotes.model.web.pages_address import EXAMPLE_HOST, EXAMPLE_HOST_ELSEWHERE
from weeknotes.model.web.repository_host import HostKind, host_kind

UNKNOWN_REPOSITORY = "OWNER/REPO"
"""The name in links while the repository is not known."""


class SiteHost(Value, frozen=True):
    """A host, as far as the files of a site depend on it."""

    name: str
    """That of its files in `scaffold/hosts/`, and of the option."""

    kind: HostKind
    """Its editor, for links."""

    page: str = ""
    """In links while the repository is not known."""

    placeholder: str = EXAMPLE_HOST_ELSEWHERE
    """Where the site is said to be, until somebody writes its address."""

    example: str = "https://notes.council.example/"
    """The address of a site, in a comment."""

    schedule: str = "Build the site after that."
    """What has to be changed together with the close of a week, in a comment."""


HOSTS: Mapping[str, SiteHost] = MappingProxyType(
    {
        host.name: host
        for host in (
            SiteHost(
                name="github",
                kind="github",
                page=f"https://github.com/{UNKNOWN_REPOSITORY}",
                placeholder=EXAMPLE_HOST,
                example="https://team.github.io/notes/",
                schedule=".github/workflows/weekly.yml must run after that.",
            ),
            SiteHost(
                name="gitlab",
                kind="gitlab",
                page=f"https://gitlab.com/{UNKNOWN_REPOSITORY}",
                example="https://team.gitlab.io/notes/",
                schedule="The pipeline schedule must run after that.",
            ),
            SiteHost(name="other", kind=""),
        )
    }
)
GITHUB, OTHER = HOSTS["github"], HOSTS["other"]


def site_host(asked: str, *, page: str, remote: str) -> SiteHost:
    """The host that a site is for: the one that was asked for, or that of its repository.

    Without a repository it is GitHub.

    Args:
        asked: a name of `HOSTS`; empty if nobody asked for one.
        page: of the repository; empty if it is not known.
        remote: the host that git knows; empty if it knows none.
    """
    if asked:
        return HOSTS[asked]
    address = page or (f"https://{remote}/" if remote else "")
    return HOSTS.get(host_kind(address), OTHER) if address else GITHUB


def in_doubt(asked: str, remote: str) -> str:
    """What people should know where the name of a host does not show what it is; else empty.

    Args:
        asked: a name of `HOSTS`; empty if nobody asked for one.
        remote: the host that git knows; empty if it knows none.
    """
    if asked or not remote or host_kind(f"https://{remote}/"):
        return ""
    return (
        f"The name {remote} does not show whether this is a GitHub or a GitLab of your own. If it "
        "is, run weeknotes upgrade --host github, or --host gitlab."
    )
