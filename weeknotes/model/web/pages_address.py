"""Where GitHub Pages serves the site of a repository."""

from urllib.parse import urlsplit

GITHUB = "github.com"
PAGES = ".github.io"
EXAMPLE_HOST = "your-team.github.io"
"""In the settings of a new site, until somebody writes its address."""


def pages_address(repository: str) -> str:
    """The address of a repository's site, as GitHub sets it up.

    Args:
        repository: its page, `https://github.com/team/notes`; parts below it are ignored.

    Returns:
        `https://team.github.io/notes/`; empty if there is no owner, or the host is not GitHub.
    """
    parts = urlsplit(repository)
    owner, name = (*parts.path.strip("/").split("/"), "")[:2]
    host, name = (parts.hostname or "").removeprefix("www."), name.removesuffix(".git")
    if not (host and owner):
        return ""
    if host != GITHUB:  # GitHub Enterprise Server, where its Pages have no host of their own
        return f"https://{host}/pages/{owner}/{name}/" if name else ""
    place = f"{owner.lower()}{PAGES}"
    return f"https://{place}/" if name.lower() in {"", place} else f"https://{place}/{name}/"
