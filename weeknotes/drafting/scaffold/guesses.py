"""The default title and address of a new site, from its folder and GitHub."""

from urllib.parse import urlsplit

from weeknotes.drafting.scaffold.draft import one_line
from weeknotes.model.names.slug import slugify

_TITLE = "Our notes"
_GITHUB = "github.com"


def title_of(folder: str) -> str:
    """A folder's name as a title: `digital-notes` is “Digital notes”."""
    words = one_line(folder.removesuffix(".github.io").replace("-", " ").replace("_", " "))
    return words[:1].upper() + words[1:] if slugify(words) else _TITLE


def repository_of(page: str) -> str:
    """A repository as the settings name it: `team/notes`, in full where it is elsewhere.

    Args:
        page: of the repository, `https://github.com/team/notes`; empty where there is none.
    """
    parts = urlsplit(page)
    return parts.path.strip("/") if parts.hostname == _GITHUB else page


def address_of(page: str, folder: str) -> str:
    """Where GitHub Pages serves a repository; without one, an address to be completed.

    Args:
        page: of the repository; empty where there is none.
        folder: the name of the site's folder.
    """
    parts = urlsplit(page)
    owner, _, name = parts.path.strip("/").partition("/")
    if parts.hostname == _GITHUB:
        host = f"{owner.lower()}.github.io"
        return f"https://{host}/" if name.lower() == host else f"https://{host}/{name}/"
    if parts.hostname:  # GitHub Enterprise Server, where its Pages have no host of their own
        return f"https://{parts.hostname}/pages/{owner}/{name}/"
    slug = slugify(folder)
    return f"https://your-team.github.io/{slug if slug.isascii() and slug else 'notes'}/"
