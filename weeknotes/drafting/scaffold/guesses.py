"""The default title and address of a new site, from its folder and its repository."""

from urllib.parse import urlsplit

from weeknotes.drafting.scaffold.draft import one_line
from weeknotes.drafting.scaffold.hosts import SiteHost
from weeknotes.model.names.slug import slugify
from weeknotes.model.web.pages_address import GITHUB, pages_address

_TITLE = "Our notes"


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
    return parts.path.strip("/") if parts.hostname == GITHUB else page


def address_of(page: str, folder: str, host: SiteHost) -> str:
    """Where a repository's Pages are; an address to be completed where that is not known.

    Args:
        page: of the repository; empty where there is none.
        folder: the name of the site's folder.
        host: that the site is for.
    """
    if found := pages_address(page):
        return found
    slug = slugify(folder)
    return f"https://{host.placeholder}/{slug if slug.isascii() and slug else 'notes'}/"
